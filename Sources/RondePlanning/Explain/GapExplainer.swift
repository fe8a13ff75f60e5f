import RondeAudit
import RondeModel

/// Says why a team is missing: for each gap, what keeps each of the employer's agents from filling it, found
/// by asking the auditor to judge the plan with that agent's duty added.
struct GapExplainer {
  private let scenario: Scenario
  private let plan: Plan
  private let auditor: Auditor
  private let duties: [Identifier<Agent>: [Duty]]

  /// Checks of one agent against one gap that a plan is worth: a scenario where everybody is missing has
  /// hundreds of gaps with one and the same reason.
  private static let mostChecks = 6000

  init(_ scenario: Scenario, _ plan: Plan, _ auditor: Auditor) {
    self.scenario = scenario
    self.plan = plan
    self.auditor = auditor
    duties = Dictionary(grouping: plan.roster, by: \.agent)
  }

  /// The findings with the causes of each missing minimum.
  func explained(_ findings: [Finding]) -> [Finding] {
    var checks = 0
    return findings.map { finding in
      guard finding.rule == "COVER-MIN", checks < GapExplainer.mostChecks, let sector = finding.sector,
        let date = finding.date, let from = finding.from, let to = finding.to,
        let employer = scenario.subcontractor(of: sector)
      else { return finding }
      let people = scenario.agents.filter { $0.subcontractor == employer.id }
      checks += people.count
      var explained = finding
      explained.causes = causes(sector: sector, date: date, from: from, to: to, people: people)
      return explained
    }
  }

  private func causes(
    sector: Identifier<Sector>, date: CivilDate, from: ClockTime, to: ClockTime, people: [Agent]
  ) -> [Phrase] {
    guard !people.isEmpty else {
      return [Phrase(fr: "Le prestataire n’a aucun agent.", en: "The subcontractor has no agent.")]
    }
    guard let shift = shift(for: people[0], date: date, from: from, to: to) else {
      return [
        Phrase(
          fr: "Aucune vacation permise par le profil de l’employeur ne couvre ce créneau.",
          en: "No shift that the employer’s profile allows reaches these hours.")
      ]
    }
    var groups = ReasonGroups()
    for agent in people { groups.add(agent, reason(agent, shift, sector)) }
    return groups.phrases(of: people.count) { missingPair(among: $0) }
  }

  /// The lawful shape that covers most of the hours, the shortest of them.
  private func shift(for agent: Agent, date: CivilDate, from: ClockTime, to: ClockTime) -> Shift? {
    guard let profile = scenario.profile(of: agent), let hours = scenario.hours(on: date) else { return nil }
    let shapes = profile.shapes.shapes(opens: hours.lowerBound, closes: hours.upperBound, law: profile.law)
    func overlap(_ shape: ShiftShape) -> Int { (min(shape.end, to) - max(shape.start, from)).count }
    let best = shapes.filter { overlap($0) > 0 }.max {
      (overlap($0), $1.presence, $1.start) < (overlap($1), $0.presence, $0.start)
    }
    return best?.shift(on: date)
  }

  private func reason(_ agent: Agent, _ shift: Shift, _ sector: Identifier<Sector>) -> Reason {
    if let duty = (duties[agent.id] ?? []).first(where: { $0.shift.date == shift.date }) {
      return .working(duty.sector)
    }
    let isAbsent = scenario.absences.contains {
      $0.agent == agent.id && $0.from <= shift.date && shift.date <= $0.to
    }
    if isAbsent { return .absent }
    guard scenario.mayWork(agent, in: sector) else { return .elsewhere }
    let obstacles = auditor.obstacles(to: agent.id, taking: shift, in: sector, given: plan)
    return obstacles.first.map(Reason.barred) ?? .free
  }

  /// Why those who are free make no lawful team; nil where two of them do.
  private func missingPair(among free: [Agent]) -> Phrase? {
    guard free.count >= 2 else {
      return Phrase(fr: "il lui manque un équipier", en: "a second agent is missing")
    }
    for skill in scenario.skills where skill.perTeam > 0 {
      if free.filter({ $0.skills.contains(skill.id) }).count < skill.perTeam {
        return Phrase(fr: "il manque : \(skill.name)", en: "lacking: \(skill.name)")
      }
    }
    for (index, one) in free.enumerated() {
      for other in free[(index + 1)...] where isLawful(one, other) { return nil }
    }
    return Phrase(
      fr: "aucun binôme régulier ne se forme parmi eux (compétences, incompatibilités, débutants)",
      en: "no lawful pair can be made of them (skills, conflicts, beginners)")
  }

  private func isLawful(_ one: Agent, _ other: Agent) -> Bool {
    if one.isBeginner && other.isBeginner { return false }
    let pair = Set([one.id, other.id])
    if scenario.conflicts.contains(where: { Set([$0.first, $0.second]) == pair }) { return false }
    return scenario.skills.allSatisfy { skill in
      [one, other].count { $0.skills.contains(skill.id) } >= skill.perTeam
    }
  }
}
