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

extension EmployerProfile {
  /// The figures that bind this employer: the statute's, then the convention's, then the agreements' in
  /// their order.
  public var law: LawFigures {
    var figures = LawFigures()
    switch convention {
    case .idcc1351:
      figures.averageWork = .hours(46)
      figures.dailyRest = .hours(12)
      figures.leastPeriod = .hours(4)
      figures.serviceBeforeLongRest = .hours(48)
      figures.sundaysOffPerMonth = 2
    case nil: break
    }
    for derogation in agreements.flatMap(\.figures) {
      switch derogation {
      case .dailyWork(let value): figures.dailyWork = value
      case .dailyRest(let value): figures.dailyRest = value
      case .averageWork(let value): figures.averageWork = value
      case .breakLength(let value): figures.breakLength = value
      case .nightWindow(let from, let to):
        figures.nightStart = from
        figures.nightEnd = to
      case .nightYearWork(let value): figures.nightYearWork = value
      case .nightWorkerDailyWork(let value): figures.nightWorkerDailyWork = value
      case .nightWorkerAverage(let value): figures.nightWorkerAverage = value
      case .partTimeNotice(let value): figures.partTimeNotice = value
      case .notice(let value): figures.notice = value
      }
    }
    return figures
  }
}
