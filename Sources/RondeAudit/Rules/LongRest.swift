import RondeModel

/// P1-48 (IDCC 1351, 7.09; agreement of 18 May 1993, art. 2). After any forty-eight hours of service
/// twenty-four hours of rest are due. Service adds up from one such rest to the next, over the end of a
/// week too; once it has reached forty-eight hours, no day's work may begin before the rest was had.
enum LongRest {
  static func findings(_ timeline: Timeline) -> [Finding] {
    guard let limit = timeline.law.serviceBeforeLongRest else { return [] }
    var result: [Finding] = []
    var isReported = false
    var before: WorkDay?
    for (day, service) in servedBefore(timeline) {
      if service == .zero { isReported = false }
      // One run without its rest is one breach, at the first day of the plan that begins too early.
      if let before, service >= limit, day.isPlanned, !isReported {
        isReported = true
        result.append(finding(before, day, service, limit, timeline))
      }
      before = day
    }
    return result
  }

  /// Each day's work with the service done before it since the last rest of twenty-four hours.
  static func servedBefore(_ timeline: Timeline) -> [(day: WorkDay, service: Minutes)] {
    var count = Minutes.zero
    var last: WorkDay?
    return timeline.days.map { day in
      if let last, day.begins - last.ends >= timeline.law.longRest { count = .zero }
      defer {
        count += day.work
        last = day
      }
      return (day, count)
    }
  }

  private static func finding(
    _ before: WorkDay, _ day: WorkDay, _ service: Minutes, _ limit: Minutes, _ timeline: Timeline
  ) -> Finding {
    let from = timeline.moment(before.ends, of: before.date)
    let rest = max(.zero, day.begins - before.ends)
    let due = timeline.law.longRest
    return timeline.breach(
      .longRest, on: day.date, measured: rest.count, limit: due.count,
      fr: "\(rest) de repos depuis \(from.fr) après \(service) de service ; \(due) sont dues dès \(limit)",
      en: "\(rest) of rest since \(from.en) after \(service) of service; \(due) are due from \(limit) on")
  }
}
