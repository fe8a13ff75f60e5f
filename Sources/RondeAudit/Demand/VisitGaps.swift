import RondeModel

/// LEAST-VISITS, DESIRED-VISITS, GAP-GUARANTEE, MOST-PER-EVENING, COOL-DOWN: what the residences' classes ask
/// of the patrols of a week.
enum VisitGaps {
  static func findings(_ file: CaseFile, _ record: VisitRecord) -> [Finding] {
    file.scenario.residences.flatMap { residence -> [Finding] in
      guard let kind = file.scenario.classes[residence.visitClass] else { return [] }
      return counts(residence, kind, file, record) + guarantee(residence, kind, file, record)
        + evenings(residence, kind, record) + coolDown(residence, kind, file, record)
    }
  }

  /// The weeks of a horizon, seven days from its first on; the last one may be shorter.
  static func weeks(_ horizon: Horizon) -> [Range<CivilDate>] {
    stride(from: 0, to: max(0, horizon.days), by: 7).map { offset in
      horizon.start + offset..<min(horizon.start + offset + 7, horizon.end)
    }
  }

  private static func counts(
    _ residence: Residence, _ kind: VisitClass, _ file: CaseFile, _ record: VisitRecord
  ) -> [Finding] {
    weeks(file.horizon).compactMap { week in
      let made = record.visits(of: residence.id).filter { week.contains($0.date) }.count
      let monday = week.lowerBound
      if made < kind.least {
        let why = cause(residence, week, file, record)
        return finding(
          "LEAST-VISITS", .gap, residence, monday, measured: made, limit: kind.least,
          fr: "\(made) passage(s) sur \(kind.least) la semaine du \(monday.spoken.fr) ; \(why.fr)",
          en: "\(made) of \(kind.least) visit(s) in the week of \(monday.spoken.en); \(why.en)")
      }
      guard made < kind.desired else { return nil }
      return finding(
        "DESIRED-VISITS", .wish, residence, monday, measured: made, limit: kind.desired,
        fr: "\(made) passage(s) pour \(kind.desired) souhaité(s) la semaine du \(monday.spoken.fr)",
        en: "\(made) visit(s) where \(kind.desired) are desired in the week of \(monday.spoken.en)")
    }
  }

  // Why a least visit is missing, by what the plan itself shows: no team, none in the windows, or no time
  // left.
  private static func cause(
    _ residence: Residence, _ week: Range<CivilDate>, _ file: CaseFile, _ record: VisitRecord
  ) -> Phrase {
    let teams = file.lawfulTeams.filter { $0.sector == residence.sector && week.contains($0.shift.date) }
    guard !teams.isEmpty else {
      return Phrase(
        fr: "aucune équipe du secteur en service cette semaine",
        en: "no team of the sector is on duty that week")
    }
    if isCutOff(residence, file.scenario) {
      return Phrase(
        fr: "la matrice des temps n’y connaît aucun chemin, aller et retour, depuis un lieu du secteur",
        en: "the travel matrix knows no way there and back from any place of the sector")
    }
    let able = teams.filter { team in
      residence.windows.isEmpty
        || residence.windows.contains {
          min($0.upperBound, team.shift.end) - max($0.lowerBound, team.shift.start) >= residence.leastOnSite
        }
    }
    let free = able.reduce(0) { $0 + record.freeMinutes(of: $1) }
    if able.isEmpty {
      return Phrase(
        fr: "aucune des \(teams.count) équipes n’est en service dans ses plages",
        en: "none of the \(teams.count) teams is on duty in its windows")
    }
    return Phrase(
      fr: "\(able.count) tournée(s) pouvaient y passer et gardent \(Minutes(free)) libres en tout, dont"
        + " \(Minutes(able.count * file.scenario.settings.patrol.callReserve.count)) réservées aux appels",
      en: "\(able.count) route(s) could have called there and keep \(Minutes(free)) free in all, of which"
        + " \(Minutes(able.count * file.scenario.settings.patrol.callReserve.count)) are reserved for calls")
  }

  private static func isCutOff(_ residence: Residence, _ scenario: Scenario) -> Bool {
    guard scenario.settings.travel.matrix != nil, let base = scenario.sectors[residence.sector]?.base else {
      return false
    }
    let model = TravelModel(scenario.settings.travel)
    let others =
      [base]
      + scenario.residences.filter { $0.sector == residence.sector && $0.id != residence.id }.map(\.place)
    return !others.contains { model.trip(from: $0, to: residence.place).isPossible }
      || !others.contains { model.trip(from: residence.place, to: $0).isPossible }
  }

  private static func guarantee(
    _ residence: Residence, _ kind: VisitClass, _ file: CaseFile, _ record: VisitRecord
  ) -> [Finding] {
    guard let limit = record.allowedGap(residence, kind, file) else { return [] }
    let worst = record.idleness(of: residence.id).worst
    guard worst > limit else { return [] }
    return [
      finding(
        "GAP-GUARANTEE", .gap, residence, file.horizon.start, measured: worst, limit: limit,
        fr: "jusqu’à \(Minutes(worst)) sans passage (heures de service) ; \(Minutes(limit)) garanties",
        en: "up to \(Minutes(worst)) unseen (service time); \(Minutes(limit)) are guaranteed")
    ]
  }

  private static func evenings(
    _ residence: Residence, _ kind: VisitClass, _ record: VisitRecord
  ) -> [Finding] {
    let visits = record.visits(of: residence.id)
    return Set(visits.map(\.date)).sorted().compactMap { date in
      let count = visits.filter { $0.date == date }.count
      guard count > kind.mostPerEvening else { return nil }
      return finding(
        "MOST-PER-EVENING", .gap, residence, date, measured: count, limit: kind.mostPerEvening,
        fr: "\(count) passages \(date.spoken.fr) ; \(kind.mostPerEvening) au plus par soirée",
        en: "\(count) visits on \(date.spoken.en); at most \(kind.mostPerEvening) an evening")
    }
  }

  private static func coolDown(
    _ residence: Residence, _ kind: VisitClass, _ file: CaseFile, _ record: VisitRecord
  ) -> [Finding] {
    let visits = record.visits(of: residence.id)
    return zip(visits, visits.dropFirst()).compactMap { before, after in
      let zone = file.scenario.zone
      let pause = zone.instant(after.date, after.start) - zone.instant(before.date, before.end)
      guard pause < kind.coolDown else { return nil }
      return finding(
        "COOL-DOWN", .gap, residence, after.date, measured: pause.count, limit: kind.coolDown.count,
        fr: "\(pause) entre deux passages \(after.date.spoken.fr) ; \(kind.coolDown) au moins",
        en: "\(pause) between two visits on \(after.date.spoken.en); at least \(kind.coolDown)")
    }
  }

  private static func finding(
    _ rule: String, _ kind: Finding.Kind, _ residence: Residence, _ date: CivilDate, measured: Int,
    limit: Int,
    fr: String, en: String
  ) -> Finding {
    Finding(
      rule: rule, kind: kind, date: date, sector: residence.sector, residence: residence.id,
      measured: measured, limit: limit,
      text: Phrase(fr: "\(residence.name) : \(fr).", en: "\(residence.name): \(en)."))
  }
}
