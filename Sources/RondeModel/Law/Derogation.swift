/// One figure that an employer's own agreement sets in place of the statute's or the convention's.
public enum Derogation: Hashable, Sendable {
  /// FR-DAY10: most work in a day; at most 12 h (L3121-19).
  case dailyWork(Minutes)
  /// FR-REST11: least daily rest; at least 9 h (D3131-4 to -6).
  case dailyRest(Minutes)
  /// FR-AVG44: most on average over twelve weeks; at most 46 h (L3121-23).
  case averageWork(Minutes)
  /// FR-BREAK: a longer pause (L3121-17).
  case breakLength(Minutes)
  /// FR-NIGHTDEF: the night's window: at least 9 h, holding 0:00–5:00, from 21:00 at the earliest to 07:00
  /// at the latest (L3122-2).
  case nightWindow(ClockTime, ClockTime)
  /// FR-NW: another number of night minutes in twelve months (L3122-16).
  case nightYearWork(Minutes)
  /// FR-NW8: a night worker's day beyond 8 h (L3122-17).
  case nightWorkerDailyWork(Minutes)
  /// FR-NW40: a night worker's average; at most 44 h (L3122-18).
  case nightWorkerAverage(Minutes)
  /// FR-PTNOTICE: at least 3 working days (L3123-24).
  case partTimeNotice(Int)
  /// FR-NOTICE7: days of notice of a change.
  case notice(Int)
}

extension Derogation {
  /// The figure that it sets.
  public var field: LawField {
    switch self {
    case .dailyWork: .dailyWork
    case .dailyRest: .dailyRest
    case .averageWork: .averageWork
    case .breakLength: .breakLength
    case .nightWindow: .night
    case .nightYearWork: .nightYearWork
    case .nightWorkerDailyWork: .nightWorkerDailyWork
    case .nightWorkerAverage: .nightWorkerAverage
    case .partTimeNotice: .partTimeNotice
    case .notice: .notice
    }
  }

  /// What it sets it to.
  public var value: FigureValue {
    switch self {
    case .dailyWork(let value), .dailyRest(let value), .averageWork(let value), .breakLength(let value),
      .nightYearWork(let value), .nightWorkerDailyWork(let value), .nightWorkerAverage(let value):
      .minutes(value)
    case .nightWindow(let from, let to): .window(from, to)
    case .partTimeNotice(let value), .notice(let value): .count(value)
    }
  }

  /// Every figure that follows: the spread of a day and the rest of a week follow the daily rest.
  var settings: [Rule.Setting] {
    guard case .dailyRest(let rest) = self, rest < .hours(11), rest > .zero else {
      return [Rule.Setting(field, value)]
    }
    return [
      Rule.Setting(field, value), Rule.Setting(.amplitude, .minutes(.hours(24) - rest)),
      Rule.Setting(.weeklyRest, .minutes(.hours(24) + rest)),
    ]
  }
}
