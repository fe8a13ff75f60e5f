import RondeModel

/// FR-6DAYS (L3132-1). At most six days of work in a civil week. It is not "six in a row": twelve in a row
/// are lawful when each civil week holds its rest (Cass. soc., 13 November 2025, 24-10.733). A shift is
/// work of the day on which it starts; what it takes of the next day is the weekly rest's concern.
enum WorkDays {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let limit = timeline.law.workDays
    return timeline.plannedWeeks.compactMap { monday in
      let count = timeline.days.filter { $0.date.monday == monday }.count
      guard count > limit else { return nil }
      return timeline.breach(
        .workDays, on: monday, measured: count, limit: limit,
        fr: "\(count) jours travaillés la semaine du \(monday.spoken.fr) ; \(limit) au plus",
        en: "\(count) days worked in the week of \(monday.spoken.en); at most \(limit)")
    }
  }
}
