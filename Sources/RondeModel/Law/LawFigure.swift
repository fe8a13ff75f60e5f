/// What the auditor judges, by the rule that gives it its meaning, whichever text sets the figure.
public enum LawFigure: String, CaseIterable, Sendable, Hashable, Codable {
  case pause, dailyWork, amplitude, dailyRest, weeklyWork, averageWork, workDays, weeklyRest, night
  case nightWorker, nightWorkerDailyWork, nightWorkerAverage, partTimeLeast, partTimeGap, fullTimeWeek
  case partTimeNotice, notice, leastPeriod, longRest, sundaysOff

  /// The field of ``LawFigures`` that holds its limit.
  public var field: LawField {
    switch self {
    case .pause: .breakLength
    case .dailyWork: .dailyWork
    case .amplitude: .amplitude
    case .dailyRest: .dailyRest
    case .weeklyWork: .weeklyWork
    case .averageWork: .averageWork
    case .workDays: .workDays
    case .weeklyRest: .weeklyRest
    case .night: .night
    case .nightWorker: .nightYearWork
    case .nightWorkerDailyWork: .nightWorkerDailyWork
    case .nightWorkerAverage: .nightWorkerAverage
    case .partTimeLeast: .partTimeLeast
    case .partTimeGap: .partTimeGap
    case .fullTimeWeek: .fullTimeWeek
    case .partTimeNotice: .partTimeNotice
    case .notice: .notice
    case .leastPeriod: .leastPeriod
    case .longRest: .longRest
    case .sundaysOff: .sundaysOffPerMonth
    }
  }
}

/// Where a figure comes from: the rule and the text that set it for an employer.
public struct Citation: Hashable, Sendable, Codable {
  /// The rule's identifier: `FR-REST11`.
  public let rule: String
  /// The article or the agreement: `L3131-1`.
  public let article: String

  /// A rule with its text.
  public init(rule: String, article: String) {
    self.rule = rule
    self.article = article
  }
}

extension EmployerProfile {
  /// The rule and text that set a figure for this employer.
  public func citation(of figure: LawFigure) -> Citation {
    guard let source = resolvedLaw().sources[figure.field] else {
      return Citation(rule: figure.rawValue, article: "")
    }
    return Citation(rule: source.rule.id.text, article: source.article)
  }
}
