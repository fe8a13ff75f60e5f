import RondeModel

/// NIGHT-BELOW: an agent whom the planner asked to keep below becomes a night worker by what the plan adds
/// (L3122-5). A status that the history alone brings is not the plan's doing and is not reported.
enum NightBelow {
  /// The first day on which the plan makes the agent a night worker, and by which test.
  static func finding(_ timeline: Timeline) -> Finding? {
    guard timeline.agent.nightWork == .keepBelow else { return nil }
    let law = timeline.law
    let before = NightRecord(
      shifts: timeline.days.flatMap(\.items).filter { $0.source == .history }.map(\.shift),
      counter: timeline.counter, law: law, zone: timeline.zone)
    for date in timeline.horizon.dates where before.test(on: date) == nil {
      switch timeline.night.test(on: date) {
      case .habit:
        let count = timeline.night.nightShifts(inWeekOf: date)
        let most = law.nightShiftsPerWeek - 1
        return finding(
          timeline.agent, date, measured: count, limit: most,
          fr: """
            \(count) vacations d’au moins \(law.nightShiftWork) de nuit dans la semaine, \(most) au plus pour \
            rester sous le seuil
            """,
          en: """
            \(count) shifts with at least \(law.nightShiftWork) of night work in the week, at most \(most) to \
            stay below
            """)
      case .year:
        let work = timeline.night.yearWork(endingOn: date)
        return finding(
          timeline.agent, date, measured: work.count, limit: law.nightYearWork.count - 1,
          fr: "\(work) de nuit sur douze mois, le seuil est de \(law.nightYearWork)",
          en: "\(work) of night work in twelve months, the number is \(law.nightYearWork)")
      case nil: continue
      }
    }
    return nil
  }

  private static func finding(
    _ agent: Agent, _ date: CivilDate, measured: Int, limit: Int, fr: String, en: String
  ) -> Finding {
    Finding(
      rule: "NIGHT-BELOW", kind: .wish, agent: agent.id, date: date, measured: measured, limit: limit,
      text: Phrase(
        fr: """
          \(agent.name), à garder sous le seuil, devient travailleur de nuit le \(date.spoken.fr) : \(fr).
          """,
        en: "\(agent.name), to be kept below, becomes a night worker on \(date.spoken.en): \(en)."))
  }
}
