import RondeModel

extension TableReading {
  func sectors() -> [Sourced<Sector>] {
    each(.sectors) { row in
      let id = row.identifier()
      let name = row.required("nom")
      let lot = reference(row, "lot", lotNames, as: Lot.self)
      let baseName = row.required("base")
      let base = point(row)
      let priority = row.integer("priorite", 1...9)
      guard let id, let name, let lot, let baseName, let base, let priority else { return nil }
      return Sector(
        id: Identifier(id), name: name, lot: lot, baseName: baseName, base: base, priority: priority)
    }
  }

  func lots() -> [Sourced<Lot>] {
    each(.lots) { row in
      let id = row.identifier()
      let name = row.required("nom")
      let employer = reference(row, "prestataire", subcontractorNames, as: Subcontractor.self)
      guard let id, let name, let employer else { return nil }
      return Lot(id: Identifier(id), name: name, subcontractor: employer)
    }
  }

  func subcontractors() -> [Sourced<Subcontractor>] {
    each(.subcontractors) { row in
      let id = row.identifier()
      let name = row.required("nom")
      let profile = reference(row, "profil", profiles, as: EmployerProfile.self)
      guard let id, let name, let profile else { return nil }
      return Subcontractor(id: Identifier(id), name: name, profile: profile)
    }
  }

  func seasons() -> [Sourced<Season>] {
    each(.seasons) { row in
      let from = row.date("du")
      let to = row.date("au")
      let opens = row.time("ouverture")
      let closes = row.time("fermeture")
      guard let from, let to, inOrder(row, from, to), let opens, let closes,
        inOrder(row, "ouverture", opens, "fermeture", closes)
      else { return nil }
      return Season(from: from, to: to, opens: opens, closes: closes)
    }
  }

  func demand() -> [Sourced<DemandRule>] {
    each(.demand) { row in
      let sector = reference(row, "secteur", sectorNames, as: Sector.self)
      let day = dayKind(row)
      let from = row.time("de")
      let to = row.time("a")
      let minimum = row.integer("minimum", 0...50)
      let desired = row.integer("souhaite", 0...50)
      guard let minimum, let desired, notAbove(row, "minimum", minimum, "souhaite", desired), let from,
        let to,
        inOrder(row, "de", from, "a", to), let sector, let day
      else { return nil }
      return DemandRule(sector: sector, day: day, from: from, to: to, minimum: minimum, desired: desired)
    }
  }

  /// The point that latitude and longitude name; the two exchanged are recognised for what they are in France.
  func point(_ row: TableRow) -> GeoPoint? {
    func degrees(_ column: String, _ bound: Double) -> Double? {
      row.required(
        column, "bad-coordinate",
        Phrase(
          fr: "des degrés décimaux de −\(Int(bound)) à \(Int(bound)), comme 50,62972",
          en: "decimal degrees from −\(Int(bound)) to \(Int(bound)), such as 50.62972")
      ) { CellValue.decimal($0).flatMap { abs($0) <= bound ? $0 : nil } }
    }
    let latitude = degrees("latitude", 90)
    let longitude = degrees("longitude", 180)
    guard let latitude, let longitude else { return nil }
    if (-6...10).contains(latitude), (41...52).contains(longitude) {
      log.add(
        "swapped-coordinates", at: row.place("latitude"), value: row.text("latitude"),
        cause: Phrase(
          fr: "latitude et longitude semblent échangées", en: "latitude and longitude look exchanged"),
        action: Phrase(fr: "les intervertir", en: "swap them"))
      return nil
    }
    if abs(latitude) < 0.01 {
      log.add(
        "null-coordinates", at: row.place("latitude"), value: row.text("latitude"),
        cause: Phrase(fr: "point sur l’équateur", en: "a point on the equator"),
        action: Phrase(fr: "saisir le vrai point", en: "enter the true point"))
      return nil
    }
    return GeoPoint(latitude: latitude, longitude: longitude)
  }

  func dayKind(_ row: TableRow) -> DayKind? {
    row.required(
      "jour", "bad-day",
      Phrase(
        fr: "une date, ferie, lundi…dimanche, weekend, semaine ou tous",
        en: "a date, holiday, monday…sunday, weekend, workweek or every"), CellValue.dayKind)
  }

  func inOrder(_ row: TableRow, _ from: CivilDate, _ to: CivilDate) -> Bool {
    guard from > to else { return true }
    log.add(
      "reversed-dates", at: row.place("au"), value: row.text("au"),
      cause: Phrase(fr: "fin avant le début", en: "the end comes before the start"),
      action: Phrase(fr: "corriger l’une des deux dates", en: "correct one of the two dates"))
    return false
  }

  func inOrder(
    _ row: TableRow, _ first: String, _ from: ClockTime, _ last: String, _ to: ClockTime
  ) -> Bool {
    guard from >= to else { return true }
    let after = ClockTime(minute: to.minute + 1440)
    let hint = after.minute <= 2880 && to.minute < 12 * 60
    log.add(
      "reversed-times", at: row.place(last), value: row.text(last),
      cause: Phrase(fr: "fin avant le début \(from)", en: "the end comes before the start \(from)"),
      action: hint
        ? Phrase(
          fr: "après minuit, écrire \(after)", en: "after midnight, write \(after)")
        : Phrase(fr: "corriger l’une des deux heures", en: "correct one of the two times"))
    return false
  }

  func notAbove(_ row: TableRow, _ lower: String, _ least: Int, _ upper: String, _ desired: Int) -> Bool {
    guard least > desired else { return true }
    log.add(
      "minimum-above-desired", at: row.place(lower), value: row.text(lower),
      cause: Phrase(
        fr: "minimum supérieur au souhaité (\(desired))", en: "minimum above what is desired (\(desired))"),
      action: Phrase(
        fr: "relever le souhaité ou baisser le minimum", en: "raise the desired figure or lower the minimum"))
    return false
  }
}
