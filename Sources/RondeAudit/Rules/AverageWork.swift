import RondeModel

/// FR-AVG44 (L3121-22, L3121-23), P1-46 (7.09) and FR-NW40 (L3122-7, L3122-18). Over *any* twelve consecutive
/// civil weeks at most forty-four hours of work on average (forty-six under the convention), and forty for a
/// night worker. A week without work counts as none, also one before the history begins.
enum AverageWork {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let law = timeline.law
    var result: [Finding] = []
    if let worst = worst(timeline, above: law.averageWork, if: { _ in true }) {
      result.append(finding(worst, .averageWork, law.averageWork, timeline))
    }
    let night = worst(timeline, above: law.nightWorkerAverage) { monday in
      (0..<7).contains { timeline.night.test(on: monday + $0) != nil }
    }
    // Beyond the cap of everyone the figure of night workers adds nothing.
    if let night, night.total <= law.averageWork.count * law.averageWeeks {
      result.append(finding(night, .nightWorkerAverage, law.nightWorkerAverage, timeline))
    }
    return result
  }

  /// A window of weeks with its work.
  struct Window {
    let first: CivilDate
    let last: CivilDate
    let total: Int
  }

  /// The windows that hold a week of the plan, by their last week. A window that ends with a week of the
  /// history alone is not the plan's doing.
  static func windows(_ timeline: Timeline) -> [Window] {
    let weeks = max(1, timeline.law.averageWeeks)
    guard let first = timeline.plannedWeeks.first, let last = timeline.plannedWeeks.last else { return [] }
    return stride(from: 0, through: last - first, by: 7).map {
      window(timeline, endingWith: first + $0, weeks)
    }
  }

  /// The window that ends with the week of a Monday.
  static func window(_ timeline: Timeline, endingWith monday: CivilDate, _ weeks: Int) -> Window {
    let begin = monday - 7 * (weeks - 1)
    let total = (0..<weeks).reduce(0) { $0 + timeline.work(inWeekOf: begin + 7 * $1).count }
    return Window(first: begin, last: monday, total: total)
  }

  private static func worst(
    _ timeline: Timeline, above limit: Minutes, if holds: (CivilDate) -> Bool
  ) -> Window? {
    windows(timeline)
      .filter { $0.total > limit.count * max(1, timeline.law.averageWeeks) && holds($0.last) }
      .max { ($0.total, $1.last) < ($1.total, $0.last) }
  }

  private static func finding(
    _ window: Window, _ figure: LawFigure, _ limit: Minutes, _ timeline: Timeline
  ) -> Finding {
    let weeks = max(1, timeline.law.averageWeeks)
    // Rounded up: an average just above the figure must not read as the figure.
    let mean = Minutes((window.total + weeks - 1) / weeks)
    let who = figure == .nightWorkerAverage ? ("travailleur de nuit, ", "night worker, ") : ("", "")
    return timeline.breach(
      figure, on: window.last, measured: mean.count, limit: limit.count,
      fr: "\(who.0)\(mean) par semaine en moyenne sur les \(weeks) semaines du"
        + " \(window.first.spokenWithYear.fr) au \((window.last + 6).spokenWithYear.fr) ; \(limit) au plus",
      en: "\(who.1)\(mean) a week on average over the \(weeks) weeks from \(window.first.spokenWithYear.en)"
        + " to \((window.last + 6).spokenWithYear.en); at most \(limit)")
  }
}
