import RondeModel

/// The plan as tables for a spreadsheet: a line a duty, and a line a stop.
public struct PlanSheets: Sendable {
  private let overview: PlanOverview

  /// The tables of a plan of `scenario`, headed in one language.
  public init(plan: Plan, scenario: Scenario, language: Language = .fr) {
    overview = PlanOverview(plan: plan, scenario: scenario, language: language)
  }

  /// `roster.csv`: who works when, where, with how many paid minutes; in the order of the plan.
  public var roster: [UInt8] {
    let w = overview.wording
    var table = DelimitedWriter(headings: [
      "date", "agent", w("nom", "name"), w("prestataire", "subcontractor"), w("secteur", "sector"),
      w("équipe", "team"), w("début", "start"), w("fin", "end"), w("pause", "break"),
      w("minutes payées", "paid minutes"),
    ])
    for duty in overview.plan.roster {
      let agent = overview.scenario.agents[duty.agent]
      let profile = agent.flatMap { overview.scenario.profile(of: $0) }
      let paid = profile.map { "\(overview.scenario.paid(duty.shift, under: $0).count)" } ?? ""
      let pauses = duty.shift.breaks.map { "\($0.start)-\($0.end)" }.joined(separator: " + ")
      table.append([
        "\(duty.shift.date)", duty.agent.text, overview.name(duty.agent), agent?.subcontractor.text ?? "",
        duty.sector?.text ?? "", duty.team?.text ?? "", "\(duty.shift.start)", "\(duty.shift.end)", pauses,
        paid,
      ])
    }
    return table.bytes
  }

  /// `routes.csv`: each stop of each route; in the order of the plan.
  public var routes: [UInt8] {
    let w = overview.wording
    var table = DelimitedWriter(headings: [
      "date", w("secteur", "sector"), w("équipe", "team"), w("ordre", "order"), w("résidence", "residence"),
      w("nom", "name"), w("arrivée", "arrival"), w("début", "start"), w("fin", "end"),
      w("minutes sur place", "minutes on site"), w("adresse", "address"), "latitude", "longitude",
    ])
    let teams = Dictionary(
      overview.plan.teams.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for route in overview.plan.routes {
      let team = teams[route.team]
      for (place, stop) in route.stops.enumerated() {
        let residence = overview.scenario.residences[stop.residence]
        table.append([
          team.map { "\($0.shift.date)" } ?? "", team?.sector?.text ?? "", route.team.text, "\(place + 1)",
          stop.residence.text, overview.name(stop.residence), "\(stop.arrival)", "\(stop.start)",
          "\(stop.end)", "\((stop.end - stop.start).count)", residence?.address ?? "",
          residence.map { DelimitedWriter.number($0.place.latitude, decimals: 5) } ?? "",
          residence.map { DelimitedWriter.number($0.place.longitude, decimals: 5) } ?? "",
        ])
      }
    }
    return table.bytes
  }
}
