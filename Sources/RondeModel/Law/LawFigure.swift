/// A figure of the law by the rule that gives it its meaning, whichever text sets it.
public enum LawFigure: String, CaseIterable, Sendable, Hashable, Codable {
  case pause, dailyWork, amplitude, dailyRest, weeklyWork, averageWork, workDays, weeklyRest, night
  case nightWorker, nightWorkerDailyWork, nightWorkerAverage, partTimeLeast, partTimeGap, fullTimeWeek
  case partTimeNotice, notice, leastPeriod, longRest, sundaysOff
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
    let statute = Citation.statute(figure)
    for agreement in agreements.reversed() where agreement.figures.contains(where: { $0.figure == figure }) {
      return Citation(rule: statute.rule, article: "\(agreement.name), \(statute.article)")
    }
    return (convention == .idcc1351 ? Citation.idcc1351(figure) : nil) ?? statute
  }
}

extension Derogation {
  /// The figure that it sets.
  public var figure: LawFigure {
    switch self {
    case .dailyWork: .dailyWork
    case .dailyRest: .dailyRest
    case .averageWork: .averageWork
    case .breakLength: .pause
    case .nightWindow: .night
    case .nightYearWork: .nightWorker
    case .nightWorkerDailyWork: .nightWorkerDailyWork
    case .nightWorkerAverage: .nightWorkerAverage
    case .partTimeNotice: .partTimeNotice
    case .notice: .notice
    }
  }
}

extension Citation {
  static func statute(_ figure: LawFigure) -> Citation {
    switch figure {
    case .pause: Citation(rule: "FR-BREAK", article: "L3121-16")
    case .dailyWork: Citation(rule: "FR-DAY10", article: "L3121-18")
    case .amplitude: Citation(rule: "FR-AMP13", article: "L3131-1")
    case .dailyRest: Citation(rule: "FR-REST11", article: "L3131-1")
    case .weeklyWork: Citation(rule: "FR-WEEK48", article: "L3121-20")
    case .averageWork: Citation(rule: "FR-AVG44", article: "L3121-22")
    case .workDays: Citation(rule: "FR-6DAYS", article: "L3132-1")
    case .weeklyRest: Citation(rule: "FR-WREST35", article: "L3132-2")
    case .night: Citation(rule: "FR-NIGHTDEF", article: "L3122-2")
    case .nightWorker: Citation(rule: "FR-NW", article: "L3122-5")
    case .nightWorkerDailyWork: Citation(rule: "FR-NW8", article: "L3122-6")
    case .nightWorkerAverage: Citation(rule: "FR-NW40", article: "L3122-7")
    case .partTimeLeast: Citation(rule: "FR-PT24", article: "L3123-27")
    case .partTimeGap: Citation(rule: "FR-PTGAP", article: "L3123-30")
    case .fullTimeWeek: Citation(rule: "FR-PTMAX", article: "L3123-9")
    case .partTimeNotice: Citation(rule: "FR-PTNOTICE", article: "L3123-31")
    case .notice: Citation(rule: "FR-NOTICE7", article: "L3121-47")
    case .leastPeriod: Citation(rule: "P1-MIN4", article: "7.13")
    case .longRest: Citation(rule: "P1-48", article: "7.09")
    case .sundaysOff: Citation(rule: "P1-SUN2", article: "7.01")
    }
  }

  static func idcc1351(_ figure: LawFigure) -> Citation? {
    switch figure {
    case .averageWork: Citation(rule: "P1-46", article: "IDCC 1351, 7.09")
    case .dailyRest: Citation(rule: "P1-REST12", article: "IDCC 1351, accord du 18 mai 1993, art. 2")
    case .leastPeriod: Citation(rule: "P1-MIN4", article: "IDCC 1351, 7.12, 7.13")
    case .longRest: Citation(rule: "P1-48", article: "IDCC 1351, 7.09")
    case .sundaysOff: Citation(rule: "P1-SUN2", article: "IDCC 1351, 7.01")
    default: nil
    }
  }
}
