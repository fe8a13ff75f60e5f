import RondeModel

/// What is asked of an agent's night work (``Agent/NightWork``), as costs of one week.
///
/// To stay below the yearly number only so many shifts with night work are left, and to stay below the weekly
/// habit one shift less than it takes; both become one count of shifts, whichever leaves fewer. The count
/// counts a shift of an hour's night like the longest one where the year binds: it may give away a shift, and
/// never misses the number.
struct NightPreference {
  private let law: LawFigures
  private let minute: Int64
  private let cross: Int64
  private let most: Int
  private let least: Minutes
  /// Work settled elsewhere in the week, an appointment in the night, that counts already.
  private let settled: Int
  /// Whether shifts are counted at all.
  let isLimited: Bool

  init(
    _ record: AgentRecord, _ scenario: Scenario, _ shapes: RosterShapes, monday: CivilDate, locks: [Lock],
    _ weights: RosterWeights
  ) {
    let law = shapes.law
    var minute: Int64 = 0
    var limit: (most: Int, least: Minutes)?
    let agent = record.agent
    if agent.nightWork != .free {
      let night = NightRecord(
        shifts: record.past, counter: scenario.counters.first { $0.agent == agent.id }, law: law,
        zone: scenario.zone)
      if agent.nightWork == .keepBelow {
        minute = weights.nightKept
        limit = NightPreference.limit(record, night, shapes, monday)
      } else if night.test(on: monday - 1) != nil || night.yearWork(endingOn: monday) >= law.nightYearWork {
        minute = -weights.nightGathered
      }
    }
    self.law = law
    self.minute = minute
    cross = weights.nightWorker
    most = limit?.most ?? 0
    least = limit?.least ?? .zero
    isLimited = limit != nil
    settled = locks.count { lock in
      guard let limit, case .appointment(agent.id, _, let start, let end) = lock else { return false }
      return RosterShapes.night(.init(start: start, end: end, work: .zero), law) >= limit.least
    }
  }

  /// What the night minutes of a shape cost; less than nothing where they are welcome.
  func cost(_ shape: ShiftShape) -> Int64 {
    minute * Int64(RosterShapes.night(RosterShapes.stretch(shape), law).count)
  }

  /// Whether a shape is one of those that are limited.
  func counts(_ shape: ShiftShape) -> Bool {
    isLimited && RosterShapes.night(RosterShapes.stretch(shape), law) >= least
  }

  /// What so many limited shifts cost: crossing the line once, whatever comes beyond it.
  func cost(ofCount count: Int) -> Int64 { isLimited && count > 0 && count + settled > most ? cross : 0 }

  /// Most shifts of the week with night work of `least` and more; nil where the agent cannot cross a line, or
  /// has by what was worked before.
  private static func limit(
    _ record: AgentRecord, _ night: NightRecord, _ shapes: RosterShapes, _ monday: CivilDate
  ) -> (most: Int, least: Minutes)? {
    let law = shapes.law
    let nights = shapes.shapes.map { RosterShapes.night(RosterShapes.stretch($0.shape), law).count }
    guard let longest = nights.max(), longest > 0 else { return nil }
    // Days on which the number is reached by the past alone are lost whatever is planned.
    let spent = (0..<7).map { night.yearWork(endingOn: monday + $0).count }
      .filter { $0 < law.nightYearWork.count }
    guard let worst = spent.max() else { return nil }
    let left = law.nightYearWork.count - 1 - worst
    let days = min(7, max(0, law.workDays))
    let byYear = left / longest
    let byHabit = record.habitThreatens ? max(0, law.nightShiftsPerWeek - 1) : days
    let short = nights.filter { $0 < law.nightShiftWork.count }.max() ?? 0
    if byYear < days, byYear <= byHabit || byHabit * longest + (days - byHabit) * short > left {
      return (min(byYear, byHabit), 1)
    }
    return byHabit < days ? (byHabit, law.nightShiftWork) : nil
  }
}
