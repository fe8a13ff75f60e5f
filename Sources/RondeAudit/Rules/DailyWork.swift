import RondeModel

/// FR-DAY10 (L3121-18, L3121-19). At most ten hours of effective work a day; an agreement may go to twelve. A
/// day's work is that of the shifts which start on it.
enum DailyWork {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let limit = timeline.law.dailyWork
    return timeline.days.filter { $0.isPlanned && $0.work > limit }.map { day in
      timeline.breach(
        .dailyWork, on: day.date, measured: day.work.count, limit: limit.count,
        fr: "\(day.work) de travail \(day.date.spoken.fr) ; \(limit) au plus",
        en: "\(day.work) of work on \(day.date.spoken.en); at most \(limit)")
    }
  }
}
