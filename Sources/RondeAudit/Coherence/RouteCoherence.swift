import RondeModel

/// Whether each route can be walked: by a team that exists, within its shift, each leg as long as the
/// travel takes at that hour, each visit long enough and inside a window and the service, and the break
/// where and when the shift has it.
enum RouteCoherence {
  static func findings(_ file: CaseFile) -> [Finding] {
    let teams = Dictionary(file.teams.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Identifier<TeamName>> = []
    return file.plan.routes.flatMap { route -> [Finding] in
      guard let team = teams[route.team] else {
        return [
          Finding(
            rule: "ROUTE-TEAM", kind: .incoherence, team: route.team,
            text: Phrase(
              fr: "Tournée de l’équipe « \(route.team) », inconnue du planning.",
              en: "Route of team “\(route.team)”, unknown to the roster."))
        ]
      }
      guard seen.insert(route.team).inserted else {
        return [
          Finding(
            rule: "ROUTE-TEAM", kind: .incoherence, date: team.shift.date, sector: team.sector,
            team: route.team,
            text: Phrase(
              fr: "L’équipe \(route.team) a deux tournées.", en: "Team \(route.team) has two routes."))
        ]
      }
      guard let sector = team.sector.flatMap({ file.scenario.sectors[$0] }) else { return [] }
      return RouteReader(route: route, team: team, sector: sector, scenario: file.scenario).findings()
    }
  }
}
