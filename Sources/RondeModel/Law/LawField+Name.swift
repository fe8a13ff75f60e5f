extension LawField {
  /// What a planner calls the figure.
  public var name: Phrase {
    switch self {
    case .breakAfterWork: Phrase(fr: "travail qui ouvre la pause", en: "work from which a break is due")
    case .breakLength: Phrase(fr: "durée de la pause", en: "length of the break")
    case .dailyWork: Phrase(fr: "travail du jour, au plus", en: "work of a day, at most")
    case .amplitude: Phrase(fr: "amplitude, au plus", en: "spread, at most")
    case .dailyRest: Phrase(fr: "repos quotidien, au moins", en: "daily rest, at least")
    case .weeklyWork: Phrase(fr: "travail de la semaine, au plus", en: "work of a week, at most")
    case .averageWork: Phrase(fr: "moyenne, au plus", en: "average, at most")
    case .averageWeeks: Phrase(fr: "semaines de la moyenne", en: "weeks of the average")
    case .workDays: Phrase(fr: "jours par semaine, au plus", en: "days a week, at most")
    case .weeklyRest: Phrase(fr: "repos hebdomadaire, au moins", en: "weekly rest, at least")
    case .night: Phrase(fr: "nuit", en: "night")
    case .nightShiftWork:
      Phrase(fr: "heures de nuit d’un service de nuit", en: "night hours of a night shift")
    case .nightShiftsPerWeek: Phrase(fr: "services de nuit par semaine", en: "night shifts a week")
    case .nightYearWork: Phrase(fr: "heures de nuit en douze mois", en: "night hours in twelve months")
    case .nightWorkerDailyWork:
      Phrase(fr: "jour du travailleur de nuit, au plus", en: "night worker’s day, at most")
    case .nightWorkerAverage:
      Phrase(fr: "moyenne du travailleur de nuit, au plus", en: "night worker’s average, at most")
    case .partTimeLeast: Phrase(fr: "semaine à temps partiel, au moins", en: "part-time week, at least")
    case .partTimeGaps: Phrase(fr: "interruptions par jour, au plus", en: "interruptions a day, at most")
    case .partTimeGap: Phrase(fr: "interruption, au plus", en: "interruption, at most")
    case .fullTimeWeek: Phrase(fr: "semaine à temps plein", en: "full-time week")
    case .partTimeNotice: Phrase(fr: "jours ouvrés de prévenance", en: "working days of notice")
    case .notice: Phrase(fr: "jours de prévenance", en: "days of notice")
    case .leastPeriod: Phrase(fr: "période de travail, au moins", en: "period of work, at least")
    case .periodGap: Phrase(fr: "coupure qui garde une seule période", en: "gap that keeps one period")
    case .serviceBeforeLongRest: Phrase(fr: "service avant le long repos", en: "service before the long rest")
    case .longRest: Phrase(fr: "long repos, au moins", en: "long rest, at least")
    case .sundaysOffPerMonth: Phrase(fr: "dimanches de repos par mois", en: "Sundays off a month")
    }
  }
}
