import RondeModel

/// FR-NW8 (L3122-6, L3122-17), with FR-NW (L3122-5, L3122-16, L3122-23). Whoever is a night worker, by the
/// weekly habit or by the twelve months' count, works at most eight hours a day; an agreement may allow more.
enum NightWorkerDay {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let limit = timeline.law.nightWorkerDailyWork
    return timeline.days.compactMap { day in
      guard day.isPlanned, day.work > limit, day.work <= timeline.law.dailyWork,
        let test = timeline.night.test(on: day.date)
      else { return nil }
      let why = because(test, timeline, day.date)
      return timeline.breach(
        .nightWorkerDailyWork, on: day.date, measured: day.work.count, limit: limit.count,
        fr: "\(day.work) de travail \(day.date.spoken.fr) ; \(limit) au plus pour un travailleur de nuit,"
          + " ce qu’il est \(why.fr)",
        en: "\(day.work) of work on \(day.date.spoken.en); at most \(limit) for a night worker,"
          + " \(why.en)")
    }
  }

  static func because(_ test: NightWorkerTest, _ timeline: Timeline, _ date: CivilDate) -> Phrase {
    let law = timeline.law
    switch test {
    case .habit:
      return Phrase(
        fr: "par habitude (\(law.nightShiftsPerWeek) services de \(law.nightShiftWork) de nuit par semaine)",
        en: "by habit (\(law.nightShiftsPerWeek) shifts of \(law.nightShiftWork) of night a week)")
    case .year:
      let work = timeline.night.yearWork(endingOn: date)
      return Phrase(fr: "avec \(work) de nuit en douze mois", en: "with \(work) of night in twelve months")
    }
  }
}
