import RondeModel

/// P1-48 (IDCC 1351, 7.09; agreement of 18 May 1993, art. 2). After any forty-eight hours of service
/// twenty-four
/// hours of rest are due. Service adds up from one such rest to the next, over the end of a week too; once
/// it has reached forty-eight hours, no day's work may begin before the rest was had.
enum LongRest {
  static func findings(_ timeline: Timeline) -> [Finding] {
    guard let service = timeline.law.serviceBeforeLongRest else { return [] }
    var result: [Finding] = []
    var count = Minutes.zero
    var before: WorkDay?
    var isReported = false
    for day in timeline.days {
      if let before {
        let rest = day.begins - before.ends
        if rest >= timeline.law.longRest {
          count = .zero
          isReported = false
        } else if count >= service, day.isPlanned, !isReported {
          isReported = true
          let from = timeline.moment(before.ends, of: before.date)
          result.append(
            timeline.breach(
              .longRest, on: day.date, measured: max(.zero, rest).count, limit: timeline.law.longRest.count,
              fr: "\(rest) de repos depuis \(from.fr) après \(count) de service ;"
                + " \(timeline.law.longRest) sont dues dès \(service)",
              en: "\(rest) of rest since \(from.en) after \(count) of service;"
                + " \(timeline.law.longRest) are due from \(service) on"))
        }
      }
      count += day.work
      before = day
    }
    return result
  }
}
