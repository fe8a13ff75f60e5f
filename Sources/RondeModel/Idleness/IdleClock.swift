/// The clock on which a residence grows idle: a minute of service counts one, a minute between two services
/// the setting's part of one (`closedMinute`), so that a night without teams is not a night without need.
///
/// It runs on civil minutes: the hour that a clock change takes or gives falls between services.
public struct IdleClock: Sendable {
  /// The idle minute at which the horizon begins, at midnight of its first day.
  public let start: Int
  /// The idle minute at which it ends, at the last midnight or the last close, whichever is later.
  public let end: Int
  private let firstDay: Int
  private let closed: Int
  private let days: [Day]

  // A day's service as minutes after its midnight, cut off from the night service of the day before.
  private struct Day: Sendable {
    let opens: Int
    let closes: Int
    // Hundredths of an idle minute at midnight, without the service of the day before that runs past it.
    let atMidnight: Int
  }

  /// The clock of a scenario's service, from a year before the horizon to two days after it.
  public init(_ scenario: Scenario) {
    let horizon = scenario.horizon
    let count = max(0, min(horizon.days, 3660))
    let first = horizon.start - 366
    closed = max(0, min(scenario.settings.patrol.closedMinute, 100))
    firstDay = first.dayNumber
    var days: [Day] = []
    var total = 0
    var spill = 0
    for offset in 0..<(366 + count + 3) {
      let hours = scenario.hours(on: first + offset)
      let opens = max(spill, hours?.lowerBound.minute ?? 1440)
      let closes = max(opens, hours?.upperBound.minute ?? 1440)
      days.append(Day(opens: opens, closes: closes, atMidnight: total))
      total += 1440 * closed + (closes - opens) * (100 - closed)
      spill = max(0, closes - 1440)
    }
    self.days = days
    start = IdleClock.read(366, 0, days, closed)
    let lastClose = count > 0 ? days[366 + count - 1].closes : 0
    end = IdleClock.read(366 + count, max(0, lastClose - 1440), days, closed)
  }

  /// The idle minute at that time of that day. Before the clock's first day and after its last it stands
  /// still.
  public func minute(_ date: CivilDate, _ time: ClockTime) -> Int {
    let wall = time.minute + (date.dayNumber - firstDay) * 1440
    let clamped = max(0, min(wall, (days.count - 1) * 1440))
    return IdleClock.read(clamped / 1440, clamped % 1440, days, closed)
  }

  // Minutes of service so far count their full hundred, all others the closed rate.
  private static func read(_ day: Int, _ minute: Int, _ days: [Day], _ closed: Int) -> Int {
    let today = days[day]
    let served = max(0, min(minute, today.closes) - today.opens)
    var hundredths = today.atMidnight + minute * closed + served * (100 - closed)
    if day > 0 {
      let before = days[day - 1]
      // Service of the evening before that is still to come after midnight was counted with its own day.
      hundredths -= max(0, before.closes - max(before.opens, 1440 + minute)) * (100 - closed)
    }
    return hundredths / 100
  }
}
