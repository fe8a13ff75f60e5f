import RondeModel

/// What an agent has accumulated by the end of a plan: what the next planning starts from, and what another
/// provider reads when staff is transferred.
public struct AgentCounters: Hashable, Sendable {
  /// The counters as the scenario's table holds them, as of the first day after the horizon.
  public let counter: Counter
  /// Work of the last twelve civil weeks, the latest last.
  public let weeks: [Minutes]
  /// Sundays off with an off Saturday or Monday, in the quarter of the last Sunday (IDCC 1351, 7.01), less
  /// those due by now in proportion: a debt where negative. Nil where no text asks for them.
  public let sundayCredit: Int?
  /// Work of the last nine months as far as the history tells: the transfer of staff asks for 900 h.
  public let nineMonths: Minutes
  /// The first day of the detailed history that the figures rest on.
  public let knownFrom: CivilDate

  /// Work of nine months that gives a right to be taken over by the next provider.
  public static let transferWork: Minutes = .hours(900)

  /// The counters of a scenario's agents after a plan, in the order of the table.
  public static func after(_ plan: Plan, in scenario: Scenario) -> [AgentCounters] {
    AgentRecords(scenario).timelines(plan).map { AgentCounters($0, scenario) }
  }

  init(_ timeline: Timeline, _ scenario: Scenario) {
    let end = timeline.horizon.end
    let from = end.adding(months: -12)
    let old = timeline.counter
    // What the old counter still covers of the twelve months, spread evenly over its own.
    func kept(_ count: Int) -> Int {
      guard let old else { return 0 }
      let begin = old.asOf.adding(months: -12)
      let span = max(1, old.asOf - begin)
      let still = max(0, min(span, old.asOf - from))
      return (max(0, min(count, 1_000_000)) * still + span / 2) / span
    }
    let days = timeline.days.filter { day in
      day.date >= from && day.date < end && (old.map { day.date >= $0.asOf } ?? true)
    }
    let closings = days.filter { day in
      guard let close = scenario.hours(on: day.date)?.upperBound else { return false }
      return day.items.contains { $0.sector != nil && $0.shift.end >= close }
    }
    counter = Counter(
      agent: timeline.agent.id, asOf: end, nightWork: timeline.night.yearWork(endingOn: end - 1),
      sundays: kept(old?.sundays ?? 0) + days.filter { $0.date.weekday == .sunday }.count,
      holidays: kept(old?.holidays ?? 0) + days.filter { HolidayCalendar.holiday(on: $0.date) != nil }.count,
      closings: kept(old?.closings ?? 0) + closings.count)
    let monday = (end - 1).monday
    weeks = (0..<12).reversed().map { timeline.work(inWeekOf: monday - 7 * $0) }
    nineMonths = timeline.days.filter { $0.date >= end.adding(months: -9) }
      .reduce(.zero) { $0 + $1.work }
    knownFrom = timeline.knownFrom
    sundayCredit = AgentCounters.credit(timeline)
  }

  private static func credit(_ timeline: Timeline) -> Int? {
    let perMonth = timeline.law.sundaysOffPerMonth
    guard perMonth > 0, timeline.contract.isFullTime else { return nil }
    let last = timeline.horizon.end - 1
    let sunday = last - (last.weekday.rawValue + 1) % 7
    let quarter = SundaysOff.quarter(of: sunday)
    let balance = SundaysOff.balance(quarter, perMonth, timeline)
    let all = quarter.adding(months: 3) - quarter
    return balance.off - balance.due * (sunday - quarter + 1) / max(1, all)
  }
}
