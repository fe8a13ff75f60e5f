import RondeModel

/// Whether each duty of the roster can be: known names, a day and hours of the service, pauses inside the
/// shift and in order, a sector to which the agent may be sent, and one place at a time.
enum DutyCoherence {
  static func findings(_ file: CaseFile) -> [Finding] {
    file.plan.roster.flatMap { findings($0, file.scenario) }
      + file.timelines.flatMap { overlaps($0, file.plan.roster) }
  }

  /// What is impossible about one duty by itself.
  static func findings(_ duty: Duty, _ scenario: Scenario) -> [Finding] {
    guard let agent = scenario.agents[duty.agent] else {
      return [
        finding(
          "UNKNOWN-AGENT", duty, duty.agent.text, fr: "agent inconnu du scénario",
          en: "agent unknown to the scenario")
      ]
    }
    return place(duty, agent, scenario) + hours(duty, agent, scenario) + pauses(duty, agent)
  }

  private static func place(_ duty: Duty, _ agent: Agent, _ scenario: Scenario) -> [Finding] {
    guard let id = duty.sector else { return [] }
    guard let sector = scenario.sectors[id] else {
      return [
        finding(
          "UNKNOWN-SECTOR", duty, agent.name, fr: "secteur « \(id) » inconnu du scénario",
          en: "sector “\(id)” unknown to the scenario")
      ]
    }
    if scenario.subcontractor(of: id)?.id != agent.subcontractor {
      let lot = scenario.lots[sector.lot]?.name ?? sector.lot.text
      return [
        finding(
          "OTHER-LOT", duty, agent.name,
          fr: "\(sector.name) est du lot « \(lot) », qui n’est pas à son employeur",
          en: "\(sector.name) belongs to the lot “\(lot)” of another employer")
      ]
    }
    if !scenario.mayWork(agent, in: id) {
      return [
        finding(
          "OTHER-SECTOR", duty, agent.name, fr: "\(sector.name) n’est pas de ses secteurs",
          en: "\(sector.name) is not among the agent’s sectors")
      ]
    }
    return []
  }

  private static func hours(_ duty: Duty, _ agent: Agent, _ scenario: Scenario) -> [Finding] {
    let shift = duty.shift
    guard scenario.horizon.contains(shift.date) else {
      return [
        finding(
          "OUTSIDE-HORIZON", duty, agent.name,
          fr: "le \(shift.date.spokenWithYear.fr) n’est pas de la période du plan",
          en: "\(shift.date.spokenWithYear.en) is not a day of the plan")
      ]
    }
    guard shift.end > shift.start else {
      return [
        finding(
          "SHIFT-HOURS", duty, agent.name, fr: "le service finit à \(shift.end), avant de commencer",
          en: "the shift ends at \(shift.end), before it starts")
      ]
    }
    // An appointment is no part of the service and keeps its own hours.
    guard duty.sector != nil else { return [] }
    guard let open = scenario.hours(on: shift.date) else {
      return [
        finding(
          "SHIFT-HOURS", duty, agent.name, fr: "pas de service ce jour-là", en: "no service on that day")
      ]
    }
    if shift.start < open.lowerBound || shift.end > open.upperBound {
      return [
        finding(
          "SHIFT-HOURS", duty, agent.name,
          fr: "\(shift.start)–\(shift.end) sort des heures du service, \(open.lowerBound)–\(open.upperBound)",
          en: "\(shift.start)–\(shift.end) leaves the hours of the service,"
            + " \(open.lowerBound)–\(open.upperBound)")
      ]
    }
    return []
  }

  private static func pauses(_ duty: Duty, _ agent: Agent) -> [Finding] {
    var last = duty.shift.start
    for pause in duty.shift.breaks {
      if pause.start < last || pause.end <= pause.start || pause.end > duty.shift.end {
        return [
          finding(
            "SHIFT-BREAKS", duty, agent.name,
            fr: "pause \(pause.start)–\(pause.end) hors du service ou en désordre",
            en: "break \(pause.start)–\(pause.end) outside the shift or out of order")
        ]
      }
      last = pause.end
    }
    return []
  }

  /// Two pieces of work of one agent at the same time, at least one of them the plan's.
  static func overlaps(_ timeline: Timeline, _ roster: [Duty]) -> [Finding] {
    let items = timeline.days.flatMap(\.items)
    let zone = timeline.zone
    var result: [Finding] = []
    for (place, item) in items.enumerated() {
      for other in items[(place + 1)...] {
        guard other.shift.date <= item.shift.date + 2 else { break }
        guard item.source == .plan || other.source == .plan, item.shift.overlaps(other.shift, in: zone) else {
          continue
        }
        let date = other.shift.date
        result.append(
          Finding(
            rule: "OVERLAP", kind: .incoherence, agent: timeline.agent.id, date: date, sector: other.sector,
            text: Phrase(
              fr: "\(timeline.agent.name) : deux services à la fois \(date.spoken.fr),"
                + " \(item.shift.start)–\(item.shift.end) et \(other.shift.start)–\(other.shift.end).",
              en: "\(timeline.agent.name): two shifts at once on \(date.spoken.en),"
                + " \(item.shift.start)–\(item.shift.end) and \(other.shift.start)–\(other.shift.end).")))
      }
    }
    return result
  }

  private static func finding(
    _ rule: String, _ duty: Duty, _ name: String, fr: String, en: String
  ) -> Finding {
    Finding(
      rule: rule, kind: .incoherence, agent: duty.agent, date: duty.shift.date, sector: duty.sector,
      team: duty.team,
      text: Phrase(
        fr: "\(name), \(duty.shift.date.spoken.fr) : \(fr).",
        en: "\(name), \(duty.shift.date.spoken.en): \(en)."))
  }
}
