import RondeModel

/// What one agent's week reaches of each rule.
struct WeekMeasures {
  private let timeline: Timeline
  private let monday: CivilDate
  private let law: LawFigures
  private let resolved: ResolvedLaw
  // The days of the week that the plan has a part in.
  private let days: [WorkDay]

  init(_ timeline: Timeline, _ monday: CivilDate) {
    self.timeline = timeline
    self.monday = monday
    law = timeline.law
    resolved = timeline.profile.resolvedLaw()
    days = timeline.days.filter { $0.date.monday == monday && $0.isPlanned }
  }

  var lines: [ConformityLine] {
    (daily + weekly + night + partTime + convention).compactMap { $0 }
  }

  private var daily: [ConformityLine?] {
    let pause = days.flatMap { PauseRule.runs($0, law) }.min { $0.limit - $0.work < $1.limit - $1.work }
    let rests = zip(timeline.days, timeline.days.dropFirst()).filter { before, after in
      (before.isPlanned || after.isPlanned)
        && (after.isPlanned ? after.date : before.date).monday == monday && after.begins >= before.ends
    }.map { $1.begins - $0.ends }
    return [
      pause.flatMap { line(.pause, $0.work, atMost: $0.limit) },
      days.map(\.work).max().flatMap { line(.dailyWork, $0, atMost: law.dailyWork) },
      days.map(\.amplitude).max().flatMap { line(.amplitude, $0, atMost: law.amplitude) },
      rests.min().flatMap { line(.dailyRest, $0, atLeast: law.dailyRest) },
    ]
  }

  private var weekly: [ConformityLine?] {
    let count = timeline.days.filter { $0.date.monday == monday }.count
    return [
      line(.weeklyWork, timeline.work(inWeekOf: monday), atMost: law.weeklyWork),
      line(.averageWork, average, atMost: law.averageWork),
      line(.workDays, count, .count, .atMost, law.workDays),
      line(.weeklyRest, WeeklyRest.longestRest(inWeekOf: monday, timeline), atLeast: law.weeklyRest),
    ]
  }

  // Rounded up, so that a margin of nought is one.
  private var average: Minutes {
    let weeks = max(1, law.averageWeeks)
    let total = AverageWork.window(timeline, endingWith: monday, weeks).total
    return Minutes((total + weeks - 1) / weeks)
  }

  private var night: [ConformityLine?] {
    let sunday = monday + 6
    // Both tests of FR-NW: what is left until the status begins. Reaching the number is enough for it.
    let status: [ConformityLine?] = [
      line(.nightWorker, timeline.night.yearWork(endingOn: sunday), atMost: law.nightYearWork - 1)
    ]
    guard (0...6).contains(where: { timeline.night.test(on: monday + $0) != nil }) else { return status }
    let capped = days.filter { timeline.night.test(on: $0.date) != nil }.map(\.work).max()
    return status + [
      capped.flatMap { line(.nightWorkerDailyWork, $0, atMost: law.nightWorkerDailyWork) },
      line(.nightWorkerAverage, average, atMost: law.nightWorkerAverage),
    ]
  }

  private var partTime: [ConformityLine?] {
    guard !timeline.contract.isFullTime else { return [] }
    let gaps = days.map { PartTimeGaps.gaps($0, law) }
    return [
      line(.partTimeGap, gaps.map(\.count).max() ?? 0, .count, .atMost, law.partTimeGaps),
      gaps.flatMap { $0 }.max().flatMap { line(.partTimeGap, $0, atMost: law.partTimeGap) },
      line(.fullTimeWeek, timeline.work(inWeekOf: monday), atMost: law.fullTimeWeek - 1),
    ]
  }

  private var convention: [ConformityLine?] {
    var result: [ConformityLine?] = []
    if law.leastPeriod > .zero, let least = days.flatMap({ LeastPeriod.patrols($0, timeline) }).min() {
      result.append(line(.leastPeriod, least, atLeast: law.leastPeriod))
    }
    if let service = law.serviceBeforeLongRest {
      // Before a day's work less than this must have been done since the last long rest.
      let most = LongRest.servedBefore(timeline).filter { $0.day.isPlanned && $0.day.date.monday == monday }
        .map(\.service).max()
      result.append(most.flatMap { line(.longRest, $0, atMost: service - 1) })
    }
    if law.sundaysOffPerMonth > 0, timeline.contract.isFullTime {
      let quarter = SundaysOff.quarter(of: monday + 6)
      let balance = SundaysOff.balance(quarter, law.sundaysOffPerMonth, timeline)
      result.append(
        line(.sundaysOff, balance.off + balance.open, .count, .atLeast, balance.due))
    }
    return result
  }

  private func line(_ figure: LawFigure, _ reached: Minutes, atMost limit: Minutes) -> ConformityLine? {
    line(figure, reached.count, .minutes, .atMost, limit.count)
  }

  private func line(_ figure: LawFigure, _ reached: Minutes, atLeast limit: Minutes) -> ConformityLine? {
    line(figure, reached.count, .minutes, .atLeast, limit.count)
  }

  private func line(
    _ figure: LawFigure, _ reached: Int, _ unit: ConformityLine.Unit, _ direction: ConformityLine.Direction,
    _ limit: Int
  ) -> ConformityLine? {
    guard let source = resolved.sources[figure.field] else { return nil }
    return ConformityLine(
      agent: timeline.agent.id, week: monday, rule: source.rule.id.text, article: source.article,
      title: source.rule.title, reached: reached, limit: limit, unit: unit, direction: direction)
  }
}
