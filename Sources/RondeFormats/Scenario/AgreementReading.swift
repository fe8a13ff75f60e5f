import RondeModel

extension ProfileReading {
  static func agreement(_ node: SettingsNode) -> EmployerProfile.Agreement? {
    let parts = node.children([("nom", "name"), ("date", "date"), ("chiffres", "figures")])
    if parts["nom"] == nil { node.missing("nom", "name") }
    if parts["date"] == nil { node.missing("date", "date") }
    let figures = parts["chiffres"].map(figures) ?? []
    guard let name = parts["nom"]?.string(), let date = parts["date"]?.date() else { return nil }
    return EmployerProfile.Agreement(name: name, date: date, figures: figures)
  }

  // Each figure within what the article lets an agreement set; the bounds are those of `law.md`.
  private static func figures(_ node: SettingsNode) -> [Derogation] {
    let parts = node.children([
      ("travail_jour", "daily_work"), ("repos_jour", "daily_rest"), ("moyenne", "average_work"),
      ("pause", "break_length"), ("fenetre_nuit", "night_window"), ("heures_nuit_an", "night_year_work"),
      ("travail_jour_nuit", "night_worker_daily_work"), ("moyenne_nuit", "night_worker_average"),
      ("preavis_temps_partiel", "part_time_notice"), ("preavis", "notice"),
    ])
    var result: [Derogation] = []
    func hours(_ key: String, _ range: ClosedRange<Int>, _ article: String, _ make: (Minutes) -> Derogation) {
      guard let part = parts[key] else { return }
      let bounds = Phrase(
        fr: "de \(Minutes(range.lowerBound)) à \(Minutes(range.upperBound)) (\(article))",
        en: "from \(Minutes(range.lowerBound)) to \(Minutes(range.upperBound)) (\(article))")
      if let value = part.value("unlawful-figure", bounds, { CellValue.duration($0, .hours, in: range) }) {
        result.append(make(value))
      }
    }
    hours("travail_jour", 240...720, "L3121-19", Derogation.dailyWork)
    hours("repos_jour", 540...1440, "D3131-4 à D3131-6", Derogation.dailyRest)
    hours("moyenne", 1200...2760, "L3121-23", Derogation.averageWork)
    if let part = parts["pause"] {
      let bounds = Phrase(fr: "de 20 à 180 minutes (L3121-17)", en: "from 20 to 180 minutes (L3121-17)")
      let value = part.value("unlawful-figure", bounds) { CellValue.duration($0, .minutes, in: 20...180) }
      if let value { result.append(.breakLength(value)) }
    }
    if let part = parts["fenetre_nuit"], let (from, to) = nightWindow(part) {
      result.append(.nightWindow(from, to))
    }
    hours("heures_nuit_an", 60...60_000, "L3122-16", Derogation.nightYearWork)
    hours("travail_jour_nuit", 240...720, "L3122-17", Derogation.nightWorkerDailyWork)
    hours("moyenne_nuit", 1200...2640, "L3122-18", Derogation.nightWorkerAverage)
    if let part = parts["preavis_temps_partiel"] {
      let bounds = Phrase(
        fr: "de 3 à 60 jours ouvrés (L3123-24)", en: "from 3 to 60 working days (L3123-24)")
      let value = part.value("unlawful-figure", bounds) { CellValue.integer($0, in: 3...60) }
      if let value { result.append(.partTimeNotice(value)) }
    }
    if let value = parts["preavis"]?.integer(0...60) { result.append(.notice(value)) }
    return result
  }

  // At least nine hours, holding 0:00–5:00, from 21:00 at the earliest to 07:00 at the latest (L3122-2); the
  // end is written as a time of the morning, `22:00-07:00`.
  private static func nightWindow(_ node: SettingsNode) -> (ClockTime, ClockTime)? {
    node.value(
      "unlawful-figure",
      Phrase(
        fr: "au moins 9 h, de 21:00 au plus tôt à 07:00 au plus tard, 0:00–5:00 compris (L3122-2)",
        en: "at least 9 h, from 21:00 at the earliest to 07:00 at the latest, 0:00–5:00 inside (L3122-2)")
    ) { text in
      let parts = Keyword.folded(text).split(separator: "_").map { String($0) }
      guard parts.count == 2, let from = ClockTime(parts[0]), let morning = ClockTime(parts[1]) else {
        return nil
      }
      let to = morning.minute <= 1440 ? ClockTime(minute: morning.minute + 1440) : morning
      guard from >= ClockTime(21), from <= ClockTime(24), to >= ClockTime(29), to <= ClockTime(31),
        to - from >= .hours(9)
      else { return nil }
      return (from, to)
    }
  }
}
