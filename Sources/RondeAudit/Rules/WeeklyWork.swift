import RondeModel

/// FR-WEEK48 (L3121-20, L3121-35). At most forty-eight hours of effective work in a civil week, from Monday
/// 0:00 to Sunday 24:00.
enum WeeklyWork {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let limit = timeline.law.weeklyWork
    return timeline.plannedWeeks.compactMap { monday in
      let work = timeline.work(inWeekOf: monday)
      guard work > limit else { return nil }
      return timeline.breach(
        .weeklyWork, on: monday, measured: work.count, limit: limit.count,
        fr: "\(work) de travail la semaine du \(monday.spoken.fr) ; \(limit) au plus",
        en: "\(work) of work in the week of \(monday.spoken.en); at most \(limit)")
    }
  }
}
