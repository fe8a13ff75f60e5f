import RondeModel

/// Who could work on a day if it were the only one of the plan: neither absent, nor locked, nor against the
/// law after the agent's history, in any shape of the employer.
struct FreeAgents {
  let employer: Subcontractor
  let date: CivilDate
  /// The shapes that the employer's profile allows on that day.
  let shapes: [ShiftShape]
  /// Those who could work.
  let agents: [Agent]

  init(_ employer: Subcontractor, _ date: CivilDate, _ file: CaseFile) {
    self.employer = employer
    self.date = date
    let scenario = file.scenario
    guard let profile = scenario.profiles[employer.profile], let hours = scenario.hours(on: date) else {
      shapes = []
      agents = []
      return
    }
    let all = profile.shapes.shapes(opens: hours.lowerBound, closes: hours.upperBound, law: profile.law)
    shapes = all
    // The shortest shape nearly always answers; the others are tried when it does not.
    let tried = all.sorted { ($0.work, $0.start) < ($1.work, $1.start) }
    agents = scenario.agents.filter { agent in
      agent.subcontractor == employer.id && FreeAgents.isFree(agent, date, tried, file)
    }
  }

  private static func isFree(
    _ agent: Agent, _ date: CivilDate, _ shapes: [ShiftShape], _ file: CaseFile
  ) -> Bool {
    let scenario = file.scenario
    let isAbsent = scenario.absences.contains {
      $0.agent == agent.id && $0.hours == nil && $0.from <= date && date <= $0.to
    }
    guard !isAbsent, !scenario.locks.contains(.off(agent: agent.id, date: date)) else { return false }
    return shapes.contains { shape in
      let duty = Duty(agent: agent.id, shift: shape.shift(on: date), sector: agent.home, team: nil)
      guard let timeline = file.records.timeline(of: agent, duties: [duty]) else {
        return false
      }
      return LockRules.findings(timeline, scenario, [duty]).isEmpty
        && DutyCoherence.overlaps(timeline, [duty]).isEmpty && LawRules.findings(timeline).isEmpty
    }
  }
}
