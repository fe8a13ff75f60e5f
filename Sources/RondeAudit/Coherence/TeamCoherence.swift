import RondeModel

/// Whether the duties that share a team's name are one team: two agents of one employer, with the same
/// sector, day, hours and breaks. Nobody patrols alone, so a duty in a sector has a team.
enum TeamCoherence {
  static func findings(_ file: CaseFile) -> [Finding] {
    file.teams.flatMap { findings($0, file.scenario) } + alone(file)
  }

  static func findings(_ team: Team, _ scenario: Scenario) -> [Finding] {
    let first = team.duties[0]
    let members = Set(team.members)
    var result: [Finding] = []
    if team.duties.count != 2 || members.count != 2 {
      result.append(
        finding(
          "TEAM-SIZE", team, measured: members.count, limit: 2,
          fr: "\(members.count) agent(s) au lieu de deux",
          en: "\(members.count) agent(s) instead of two"))
    }
    if team.duties.contains(where: { $0.shift != first.shift || $0.sector != first.sector }) {
      result.append(
        finding(
          "TEAM-HOURS", team, fr: "ses membres n’ont pas le même secteur, jour, horaire ou pause",
          en: "its members differ in sector, day, hours or break"))
    }
    if first.sector == nil {
      result.append(finding("TEAM-SECTOR", team, fr: "elle n’a pas de secteur", en: "it has no sector"))
    }
    let employers = Set(team.duties.compactMap { scenario.agents[$0.agent]?.subcontractor })
    if employers.count > 1 {
      result.append(
        finding(
          "TEAM-EMPLOYER", team, fr: "ses membres n’ont pas le même employeur",
          en: "its members have different employers"))
    }
    // A member who cannot be there leaves the other one alone.
    let fits = team.duties.allSatisfy { DutyCoherence.findings($0, scenario).isEmpty }
    if result.isEmpty, !fits {
      result.append(
        finding(
          "TEAM-MEMBERS", team, fr: "un de ses services ne peut être tenu, voir l’agent",
          en: "one of its duties cannot be, see the agent"))
    }
    return result
  }

  private static func alone(_ file: CaseFile) -> [Finding] {
    file.plan.roster.filter { $0.sector != nil && $0.team == nil }.map { duty in
      let name = file.scenario.agents[duty.agent]?.name ?? duty.agent.text
      return Finding(
        rule: "TEAM-SIZE", kind: .incoherence, agent: duty.agent, date: duty.shift.date, sector: duty.sector,
        measured: 1, limit: 2,
        text: Phrase(
          fr: "\(name), \(duty.shift.date.spoken.fr) : seul, sans équipe.",
          en: "\(name), \(duty.shift.date.spoken.en): alone, without a team."))
    }
  }

  private static func finding(
    _ rule: String, _ team: Team, measured: Int? = nil, limit: Int? = nil, fr: String, en: String
  ) -> Finding {
    Finding(
      rule: rule, kind: .incoherence, date: team.shift.date, sector: team.sector, team: team.name,
      measured: measured, limit: limit,
      text: Phrase(fr: "Équipe \(team.name) : \(fr).", en: "Team \(team.name): \(en)."))
  }
}
