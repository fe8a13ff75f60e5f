import RondeModel

/// FR-PTMAX (L3123-9). Extra hours never bring a part-timer's week up to the full-time week.
enum PartTimeMaximum {
  static func findings(_ timeline: Timeline) -> [Finding] {
    guard !timeline.contract.isFullTime else { return [] }
    let limit = timeline.law.fullTimeWeek
    return timeline.plannedWeeks.compactMap { monday in
      let work = timeline.work(inWeekOf: monday)
      guard work >= limit else { return nil }
      return timeline.breach(
        .fullTimeWeek, on: monday, measured: work.count, limit: limit.count,
        fr: "\(work) de travail la semaine du \(monday.spoken.fr) pour un temps partiel ;"
          + " moins de \(limit) sont permises",
        en: "\(work) of work in the week of \(monday.spoken.en) for a part-timer; less than \(limit) may be")
    }
  }
}
