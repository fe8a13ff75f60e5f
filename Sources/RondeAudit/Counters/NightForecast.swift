import RondeModel

/// Whether an agent is a night worker at the end of a plan, and when the agent will become one by the year's
/// count if the night work of the last twelve weeks goes on.
public struct NightForecast: Hashable, Sendable, Codable {
  /// Who.
  public let agent: Identifier<Agent>
  /// Night work of the twelve months that end with the horizon's last day.
  public let yearWork: Minutes
  /// The number of the year's test (FR-NW).
  public let limit: Minutes
  /// Night work of a week, on average over the last twelve weeks known, the plan's included.
  public let weekly: Minutes
  /// Whether the year's count makes a night worker by the end of the horizon.
  public let isByYear: Bool
  /// Whether the weekly habit does, in any week of the horizon.
  public let isByHabit: Bool
  /// The first day of the horizon on which the agent is a night worker.
  public let since: CivilDate?
  /// The day after the horizon on which the year's count is reached if the last weeks go on; nil where it is
  /// reached already, or not within two years.
  public let expected: CivilDate?

  /// Whether the agent is a night worker on some day of the horizon.
  public var isNightWorker: Bool { since != nil }

  /// The forecasts of a scenario's agents under a plan, in the order of the table.
  public static func all(_ scenario: Scenario, _ plan: Plan) -> [NightForecast] {
    AgentRecords(scenario).timelines(plan).map { NightForecast($0) }
  }

  init(_ timeline: Timeline) {
    let horizon = timeline.horizon
    let last = horizon.end - 1
    let record = timeline.night
    agent = timeline.agent.id
    yearWork = record.yearWork(endingOn: last)
    limit = timeline.law.nightYearWork
    let weeks = max(1, min(12, (horizon.end - timeline.knownFrom + 6) / 7))
    let recent = record.nights.filter { $0.date >= horizon.end - 7 * weeks }
    let weekly = Minutes(recent.reduce(0) { $0 + $1.work.count } / weeks)
    self.weekly = weekly
    isByYear = yearWork >= limit
    isByHabit = horizon.dates.contains { record.isHabit(on: $0) }
    since = horizon.dates.first { record.test(on: $0) != nil }
    expected = isByYear ? nil : NightForecast.tipping(record, after: last, weekly: weekly, limit: limit)
  }

  // What lies behind falls out of the twelve months day by day as the habit adds to them.
  private static func tipping(
    _ record: NightRecord, after last: CivilDate, weekly: Minutes, limit: Minutes
  ) -> CivilDate? {
    guard weekly > .zero else { return nil }
    return (1...731).lazy.map { last + $0 }.first { day in
      let ahead = min(day - last, 365) * weekly.count / 7
      return record.yearWork(endingOn: day).count + ahead >= limit.count
    }
  }
}
