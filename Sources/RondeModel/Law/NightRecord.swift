/// Why an agent is a night worker (FR-NW).
public enum NightWorkerTest: Hashable, Sendable {
  /// The habitual schedule holds enough night shifts a week (L3122-5, 1°).
  case habit
  /// The night work of twelve consecutive months reaches the number (L3122-5, 2°).
  case year
}

/// An agent's night work, from which it follows whether the agent is a night worker on a day.
///
/// *Habit*: a week is a night week when at least two of its shifts hold three night hours. The schedule is
/// habitual on a day when the civil week of that day is a night week, and so are at least half of the weeks
/// worked among the twelve that end with it. An agent without history who starts with two late shifts is
/// thus a night worker at once, and a single such week among eleven others makes none.
///
/// *Year*: night minutes of the twelve months up to and with that day, where a counter taken over from before
/// the detailed history is spread evenly over its own twelve months.
public struct NightRecord: Sendable {
  /// Night work by the day on which its shift starts, in order of days; days without night work are left out.
  public let nights: [(date: CivilDate, work: Minutes)]
  private let weeks: [CivilDate: Int]
  private let worked: Set<CivilDate>
  private let counter: Counter?
  private let law: LawFigures

  /// The record of all shifts known, history and plan.
  public init(shifts: [Shift], counter: Counter?, law: LawFigures, zone: CivilZone) {
    var weeks: [CivilDate: Int] = [:]
    var byDate: [CivilDate: Minutes] = [:]
    for shift in shifts {
      let night = shift.nightWork(under: law, in: zone)
      if night >= law.nightShiftWork { weeks[shift.date.monday, default: 0] += 1 }
      if night > .zero { byDate[shift.date, default: .zero] += night }
    }
    self.weeks = weeks
    self.counter = counter
    self.law = law
    worked = Set(shifts.map(\.date.monday))
    nights = byDate.map { (date: $0.key, work: $0.value) }.sorted { $0.date < $1.date }
  }

  /// Shifts of a civil week with as many night hours as the habitual test asks.
  public func nightShifts(inWeekOf date: CivilDate) -> Int { weeks[date.monday] ?? 0 }

  /// Whether the schedule of the week of that day makes a night worker by habit.
  public func isHabit(on date: CivilDate) -> Bool {
    guard nightShifts(inWeekOf: date) >= law.nightShiftsPerWeek else { return false }
    let mondays = (0..<12).map { date.monday - 7 * $0 }.filter { worked.contains($0) }
    let nightWeeks = mondays.filter { nightShifts(inWeekOf: $0) >= law.nightShiftsPerWeek }
    return 2 * nightWeeks.count >= mondays.count
  }

  /// Night work of the twelve months that end with that day.
  public func yearWork(endingOn date: CivilDate) -> Minutes {
    let first = (date + 1).adding(months: -12)
    var total = Minutes.zero
    for night in nights where night.date >= first && night.date <= date {
      if let counter, night.date < counter.asOf { continue }
      total += night.work
    }
    if let counter, date >= counter.asOf {
      let begin = counter.asOf.adding(months: -12)
      let span = max(1, counter.asOf - begin)
      let still = max(0, min(span, counter.asOf - first))
      total += Minutes(min(counter.nightWork.count, 1_000_000) * still / span)
    }
    return total
  }

  /// Why the agent is a night worker on that day; nil where the agent is none. The year's test comes first,
  /// for it does not go away with next week's schedule.
  public func test(on date: CivilDate) -> NightWorkerTest? {
    if yearWork(endingOn: date) >= law.nightYearWork { return .year }
    return isHabit(on: date) ? .habit : nil
  }
}
