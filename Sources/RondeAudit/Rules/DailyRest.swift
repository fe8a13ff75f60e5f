import RondeModel

/// FR-REST11 (L3131-1, D3131-4 to D3131-6) and P1-REST12 (agreement of 18 May 1993, art. 2). Between two
/// days' work at least eleven hours pass, twelve under the convention: hours that really pass, whatever the
/// clocks show on a night when they change.
enum DailyRest {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let limit = timeline.law.dailyRest
    return zip(timeline.days, timeline.days.dropFirst()).compactMap { before, after in
      let rest = after.begins - before.ends
      // Work that overlaps is an incoherence, reported as such.
      guard before.isPlanned || after.isPlanned, rest < limit, rest >= .zero else { return nil }
      let from = timeline.moment(before.ends, of: before.date)
      let to = timeline.moment(after.begins, of: after.date)
      return timeline.breach(
        .dailyRest, on: after.isPlanned ? after.date : before.date, measured: rest.count, limit: limit.count,
        fr: "repos de \(rest) entre \(from.fr) et \(to.fr) ; \(limit) sont dues",
        en: "rest of \(rest) between \(from.en) and \(to.en); \(limit) are due")
    }
  }
}
