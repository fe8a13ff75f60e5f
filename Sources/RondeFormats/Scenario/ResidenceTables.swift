import RondeModel

extension TableReading {
  func classes() -> [Sourced<VisitClass>] {
    each(.classes) { row in
      let id = row.identifier()
      let name = row.required("nom")
      let least = row.integer("minimum", 0...35)
      let desired = row.integer("souhaite", 0...35)
      let mostPerEvening = row.integer("max_par_soir", 1...5)
      let coolDown = row.duration("ecart_minutes", .minutes, 0...10_080)
      let priority = row.integer("priorite", 1...9)
      guard let least, let desired, notAbove(row, "minimum", least, "souhaite", desired), let id, let name,
        let mostPerEvening, let coolDown, let priority
      else { return nil }
      return VisitClass(
        id: Identifier(id), name: name, least: least, desired: desired, mostPerEvening: mostPerEvening,
        coolDown: coolDown, priority: priority)
    }
  }

  func residences() -> [Sourced<Residence>] {
    each(.residences) { row in
      let id = row.identifier()
      let name = row.required("nom")
      let sector = reference(row, "secteur", sectorNames, as: Sector.self)
      let place = point(row)
      let dwellings = row.integer("logements", 0...20_000)
      let visitClass = reference(row, "classe", classNames, as: VisitClass.self)
      let onSite = row.duration("minutes", .minutes, 1...240)
      let leastOnSite =
        row.text("minutes_min") == nil ? onSite : row.duration("minutes_min", .minutes, 1...240)
      let windows = windows(row)
      let isBreakPlace = row.flag("lieu_de_pause", missing: false)
      let missions = missions(row)
      guard let id, let name, let sector, let place, let dwellings, let visitClass, let onSite, let windows,
        let isBreakPlace, let missions, let leastOnSite,
        notAbove(row, "minutes_min", leastOnSite.count, "minutes", onSite.count)
      else { return nil }
      return Residence(
        id: Identifier(id), name: name, sector: sector, place: place, dwellings: dwellings,
        visitClass: visitClass, onSite: onSite, leastOnSite: leastOnSite, windows: windows,
        isBreakPlace: isBreakPlace,
        address: row.text("adresse") ?? "", instruction: row.text("consigne") ?? "", missions: missions)
    }
  }

  // In the order of the codes, each once.
  private func missions(_ row: TableRow) -> [Mission]? {
    var found: Set<Mission> = []
    var isGood = true
    for item in row.list("missions") {
      guard let mission = Mission(rawValue: item.uppercased()) else {
        log.unreadable(
          "bad-mission", at: row.place("missions"), value: item,
          expected: Phrase(fr: "des codes de M1 à M6 : M2+M5", en: "codes from M1 to M6: M2+M5"))
        isGood = false
        continue
      }
      found.insert(mission)
    }
    return isGood ? Mission.allCases.filter { found.contains($0) } : nil
  }

  // In order; an overlap is a mistake, since the two would read as one.
  private func windows(_ row: TableRow) -> [ClosedRange<ClockTime>]? {
    var isGood = true
    var spans: [ClosedRange<ClockTime>] = []
    for item in row.list("fenetres") {
      guard let span = CellValue.span(item) else {
        log.unreadable(
          "bad-window", at: row.place("fenetres"), value: item, expected: CellValue.expectedSpan)
        isGood = false
        continue
      }
      spans.append(span)
    }
    spans.sort { $0.lowerBound < $1.lowerBound }
    for (span, next) in zip(spans, spans.dropFirst()) where next.lowerBound < span.upperBound {
      log.add(
        "overlapping-windows", at: row.place("fenetres"), value: row.text("fenetres"),
        cause: Phrase(fr: "fenêtres qui se chevauchent", en: "windows that overlap"),
        action: Phrase(fr: "les réunir en une seule", en: "join them into one"))
      isGood = false
    }
    return isGood ? spans : nil
  }

  func visits() -> [Sourced<PastVisit>] {
    each(.visits) { row in
      let residence = reference(row, "residence", residenceNames, as: Residence.self)
      let date = row.date("date")
      let time = row.time("heure")
      guard let residence, let date, let time else { return nil }
      return PastVisit(residence: residence, date: date, time: time)
    }
  }
}
