/// One field of ``LawFigures``, so that rules, agreements and reports can name it.
public enum LawField: String, CaseIterable, Sendable, Hashable, Codable {
  case breakAfterWork, breakLength, dailyWork, amplitude, dailyRest, weeklyWork, averageWork, averageWeeks
  case workDays, weeklyRest, night, nightShiftWork, nightShiftsPerWeek, nightYearWork
  case nightWorkerDailyWork, nightWorkerAverage, partTimeLeast, partTimeGaps, partTimeGap, fullTimeWeek
  case partTimeNotice, notice, leastPeriod, periodGap, serviceBeforeLongRest, longRest, sundaysOffPerMonth
}

/// The value of a figure.
public enum FigureValue: Hashable, Sendable {
  /// A duration.
  case minutes(Minutes)
  /// A number of days, weeks or times.
  case count(Int)
  /// A window of the day; an end not after its start lies on the morning that follows.
  case window(ClockTime, ClockTime)

  /// Minutes or count as a number; nil for a window.
  public var number: Int? {
    switch self {
    case .minutes(let value): value.count
    case .count(let value): value
    case .window: nil
    }
  }

  /// As a sentence says it: `10 h`, `7`, `21:00–06:00`.
  public var text: String {
    switch self {
    case .minutes(let value): value.description
    case .count(let value): "\(value)"
    case .window(let from, let to): "\(from)–\(ClockTime(minute: to.minute % 1440))"
    }
  }
}

extension LawFigures {
  /// A figure by its name. A value of another kind than the field's is not taken.
  public subscript(field: LawField) -> FigureValue? {
    get {
      switch field {
      case .averageWeeks: .count(averageWeeks)
      case .workDays: .count(workDays)
      case .nightShiftsPerWeek: .count(nightShiftsPerWeek)
      case .partTimeGaps: .count(partTimeGaps)
      case .partTimeNotice: .count(partTimeNotice)
      case .notice: .count(notice)
      case .sundaysOffPerMonth: .count(sundaysOffPerMonth)
      case .night: .window(nightStart, nightEnd)
      case .serviceBeforeLongRest: serviceBeforeLongRest.map { .minutes($0) }
      default: LawFigures.durations[field].map { .minutes(self[keyPath: $0]) }
      }
    }
    set {
      switch (field, newValue) {
      case (.averageWeeks, .count(let value)): averageWeeks = value
      case (.workDays, .count(let value)): workDays = value
      case (.nightShiftsPerWeek, .count(let value)): nightShiftsPerWeek = value
      case (.partTimeGaps, .count(let value)): partTimeGaps = value
      case (.partTimeNotice, .count(let value)): partTimeNotice = value
      case (.notice, .count(let value)): notice = value
      case (.sundaysOffPerMonth, .count(let value)): sundaysOffPerMonth = value
      case (.night, .window(let from, let to)):
        nightStart = from
        nightEnd = to > from ? to : to + .hours(24)
      case (.serviceBeforeLongRest, .minutes(let value)): serviceBeforeLongRest = value
      case (_, .minutes(let value)):
        if let path = LawFigures.durations[field] { self[keyPath: path] = value }
      default: break
      }
    }
  }

  private static var durations: [LawField: WritableKeyPath<LawFigures, Minutes>] {
    [
      .breakAfterWork: \.breakAfterWork, .breakLength: \.breakLength, .dailyWork: \.dailyWork,
      .amplitude: \.amplitude, .dailyRest: \.dailyRest, .weeklyWork: \.weeklyWork,
      .averageWork: \.averageWork, .weeklyRest: \.weeklyRest, .nightShiftWork: \.nightShiftWork,
      .nightYearWork: \.nightYearWork, .nightWorkerDailyWork: \.nightWorkerDailyWork,
      .nightWorkerAverage: \.nightWorkerAverage, .partTimeLeast: \.partTimeLeast,
      .partTimeGap: \.partTimeGap, .fullTimeWeek: \.fullTimeWeek, .leastPeriod: \.leastPeriod,
      .periodGap: \.periodGap, .longRest: \.longRest,
    ]
  }
}
