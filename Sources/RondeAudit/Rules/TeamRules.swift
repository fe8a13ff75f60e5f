import RondeModel

/// What makes a pair a lawful team beyond being two: the skills that each team needs, no pair that is to be
/// kept apart, never two beginners together.
enum TeamRules {
  static func findings(_ team: Team, _ scenario: Scenario) -> [Finding] {
    let members = team.duties.compactMap { scenario.agents[$0.agent] }
    guard members.count == 2, members.count == team.duties.count else { return [] }
    return skills(team, members, scenario) + conflicts(team, members, scenario) + beginners(team, members)
  }

  private static func skills(_ team: Team, _ members: [Agent], _ scenario: Scenario) -> [Finding] {
    scenario.skills.compactMap { skill in
      let holders = members.filter { $0.skills.contains(skill.id) }.count
      guard holders < min(skill.perTeam, 2) else { return nil }
      return finding(
        "TEAM-SKILL", team, members, measured: holders, limit: skill.perTeam,
        fr: "il faut \(skill.perTeam) × \(skill.name), l’équipe en a \(holders)",
        en: "\(skill.perTeam) × \(skill.name) needed, the team has \(holders)")
    }
  }

  private static func conflicts(_ team: Team, _ members: [Agent], _ scenario: Scenario) -> [Finding] {
    let pair = Set(members.map(\.id))
    guard pair.count == 2, scenario.conflicts.contains(where: { Set([$0.first, $0.second]) == pair }) else {
      return []
    }
    return [
      finding(
        "TEAM-CONFLICT", team, members, measured: nil, limit: nil,
        fr: "ces deux agents ne doivent pas faire équipe", en: "these two must not be paired")
    ]
  }

  private static func beginners(_ team: Team, _ members: [Agent]) -> [Finding] {
    guard members.allSatisfy(\.isBeginner) else { return [] }
    return [
      finding(
        "TEAM-BEGINNERS", team, members, measured: 2, limit: 1,
        fr: "deux débutants ensemble", en: "two beginners together")
    ]
  }

  private static func finding(
    _ rule: String, _ team: Team, _ members: [Agent], measured: Int?, limit: Int?, fr: String, en: String
  ) -> Finding {
    let names = members.map(\.name)
    return Finding(
      rule: rule, kind: .breach, date: team.shift.date, sector: team.sector, team: team.name,
      measured: measured, limit: limit,
      text: Phrase(
        fr: "\(names.joined(separator: " et ")), \(team.shift.date.spoken.fr) : \(fr).",
        en: "\(names.joined(separator: " and ")), \(team.shift.date.spoken.en): \(en)."))
  }
}
