import RondeModel

/// Absences and the planner's decisions: an absence is not worked, a day locked as off stays off, a locked
/// shift stands as it was locked.
enum LockRules {
  static func findings(_ file: CaseFile) -> [Finding] {
    file.timelines.flatMap { findings($0, file.scenario, file.plan.roster) }
      + file.scenario.locks.compactMap { kept($0, file) }
  }

  /// The absences and days off that one agent's planned work runs into.
  static func findings(_ timeline: Timeline, _ scenario: Scenario, _ roster: [Duty]) -> [Finding] {
    let zone = scenario.zone
    let duties = roster.filter { $0.agent == timeline.agent.id }
    var result: [Finding] = []
    for absence in scenario.absences where absence.agent == timeline.agent.id {
      for duty in duties where overlaps(absence, duty.shift, zone) {
        result.append(
          finding(
            "ABSENCE", duty, timeline.agent, fr: "travaille \(duty.shift.date.spoken.fr) pendant une absence",
            en: "works on \(duty.shift.date.spoken.en) during an absence"))
      }
    }
    for case .off(let who, let date) in scenario.locks where who == timeline.agent.id {
      for duty in duties where duty.shift.date == date {
        result.append(
          finding(
            "LOCK-OFF", duty, timeline.agent, fr: "travaille \(date.spoken.fr), jour bloqué en repos",
            en: "works on \(date.spoken.en), locked as a day off"))
      }
    }
    return result
  }

  /// Whether a shift runs into an absence. A whole day's absence covers the shifts that start on it; one of
  /// hours covers what overlaps them.
  static func overlaps(_ absence: Absence, _ shift: Shift, _ zone: CivilZone) -> Bool {
    guard let hours = absence.hours else { return absence.from <= shift.date && shift.date <= absence.to }
    return [shift.date - 1, shift.date, shift.date + 1].contains { date in
      absence.from <= date && date <= absence.to
        && zone.instant(date, hours.lowerBound) < shift.ends(in: zone)
        && shift.begins(in: zone) < zone.instant(date, hours.upperBound)
    }
  }

  private static func kept(_ lock: Lock, _ file: CaseFile) -> Finding? {
    guard case .duty(let who, let date, let start, let end, let sector) = lock, file.horizon.contains(date)
    else { return nil }
    let kept = file.plan.roster.contains {
      $0.agent == who && $0.sector == sector && $0.shift.date == date && $0.shift.start == start
        && $0.shift.end == end
    }
    guard !kept else { return nil }
    let name = file.scenario.agents[who]?.name ?? who.text
    let place = file.scenario.sectors[sector]?.name ?? sector.text
    return Finding(
      rule: "LOCK-DUTY", kind: .lock, agent: who, date: date, sector: sector,
      text: Phrase(
        fr: "\(name) : le service bloqué \(date.spoken.fr) \(start)–\(end), \(place), n’est pas tenu.",
        en: "\(name): the locked shift on \(date.spoken.en) \(start)–\(end), \(place), is not kept."))
  }

  private static func finding(
    _ rule: String, _ duty: Duty, _ agent: Agent, fr: String, en: String
  ) -> Finding {
    Finding(
      rule: rule, kind: .lock, agent: agent.id, date: duty.shift.date, sector: duty.sector, team: duty.team,
      text: Phrase(fr: "\(agent.name) : \(fr).", en: "\(agent.name): \(en)."))
  }
}
