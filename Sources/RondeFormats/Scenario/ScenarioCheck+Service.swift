import RondeModel

extension ScenarioCheck {
  func checkService() {
    let used = Set(draft.sectors.map(\.value.lot))
    if isComplete(.sectors, draft.sectors.count) {
      for lot in draft.lots where !used.contains(lot.value.id) {
        log.add(
          "empty-lot", at: lot.row.place("id"), value: lot.value.id.text,
          cause: Phrase(fr: "aucun secteur dans ce lot", en: "no sector in this lot"),
          action: Phrase(
            fr: "lui donner un secteur ou supprimer le lot", en: "give it a sector or delete the lot"))
      }
    }
    let staffed = Set(draft.agents.map(\.value.subcontractor))
    let homes = Set(draft.agents.flatMap { [$0.value.home] + $0.value.others })
    let allAgents = isComplete(.agents, draft.agents.count)
    for sector in draft.sectors where allAgents && !homes.contains(sector.value.id) {
      let owner = employer(of: sector.value.id)
      // Agents who name no further sector may work all of their employer's.
      if draft.agents.contains(where: { $0.value.others.isEmpty && $0.value.subcontractor == owner }) {
        continue
      }
      let isStaffed = owner.map { staffed.contains($0) } ?? true
      log.add(
        "sector-without-agents", .warning, at: sector.row.place("id"), value: sector.value.id.text,
        cause: isStaffed
          ? Phrase(fr: "aucun agent ne peut y travailler", en: "no agent may work there")
          : Phrase(fr: "son prestataire n’a aucun agent", en: "its subcontractor has no agent"),
        action: Phrase(
          fr: "sa demande restera découverte ; l’ajouter à des agents",
          en: "its demand will stay uncovered; add it to some agents"))
    }
    for (shape, register) in [(TableShape.sectors, reading.sectorNames), (.agents, reading.agentNames)]
    where register.isWhole && register.names.isEmpty && reading.tables.rows(of: shape).isEmpty {
      log.add(
        "empty-table", shape.fr == "agents" ? .warning : .error,
        at: InputIssue.Place(file: register.table),
        cause: Phrase(fr: "table sans ligne", en: "the table has no row"),
        action: Phrase(fr: "saisir au moins une ligne", en: "enter at least one row"))
    }
  }

  func checkDemand() {
    struct Key: Hashable {
      let sector: Identifier<Sector>
      let day: DayKind
    }
    var earlier: [Key: [Sourced<DemandRule>]] = [:]
    for rule in draft.demand {
      let key = Key(sector: rule.value.sector, day: rule.value.day)
      let overlap = earlier[key]?.first { $0.value.from < rule.value.to && rule.value.from < $0.value.to }
      if let overlap {
        log.add(
          "overlapping-demand", at: rule.row.place("de"), value: "\(rule.value.from)-\(rule.value.to)",
          cause: Phrase(
            fr: "chevauche la ligne \(overlap.row.line) (même secteur, même genre de jour)",
            en: "overlaps row \(overlap.row.line) (same sector, same kind of day)"),
          action: Phrase(fr: "séparer les plages horaires", en: "set the bands of time apart"))
      }
      earlier[key, default: []].append(rule)
    }
    guard let settings = draft.settings else { return }
    for rule in draft.demand {
      let slot = settings.slot.count
      for (column, time) in [("de", rule.value.from), ("a", rule.value.to)] where time.minute % slot != 0 {
        log.add(
          "off-slot", .warning, at: rule.row.place(column), value: "\(time)",
          cause: Phrase(
            fr: "heure hors des créneaux de \(settings.slot)", en: "time off the slots of \(settings.slot)"),
          action: Phrase(
            fr: "le créneau entamé compte en entier", en: "the slot that it cuts counts as a whole"))
      }
    }
    let wanted = Set(draft.demand.map(\.value.sector))
    let allDemand = isComplete(.demand, draft.demand.count)
    for sector in draft.sectors where allDemand && !wanted.contains(sector.value.id) {
      log.add(
        "sector-without-demand", .warning, at: sector.row.place("id"), value: sector.value.id.text,
        cause: Phrase(fr: "aucune demande pour ce secteur", en: "no demand for this sector"),
        action: Phrase(fr: "l’ajouter à demande.csv", en: "add it to demand.csv"))
    }
  }

  func checkSeasons() {
    for season in draft.seasons where season.value.closes - season.value.opens > .hours(24) {
      log.add(
        "endless-service", at: season.row.place("fermeture"), value: season.row.text("fermeture"),
        cause: Phrase(fr: "plus de 24 h de service par jour", en: "more than 24 h of service a day"),
        action: Phrase(
          fr: "fermer 24 h après l’ouverture au plus tard", en: "close at most 24 h after opening"))
    }
    for (place, season) in draft.seasons.enumerated() {
      let overlap = draft.seasons[..<place].first {
        $0.value.from <= season.value.to && season.value.from <= $0.value.to
      }
      guard let overlap else { continue }
      log.add(
        "overlapping-seasons", .warning, at: season.row.place("du"), value: season.row.text("du"),
        cause: Phrase(
          fr: "chevauche la ligne \(overlap.row.line)", en: "overlaps row \(overlap.row.line)"),
        action: Phrase(
          fr: "la première des deux compte ; les séparer", en: "the first one counts; set them apart"))
    }
    guard let horizon = draft.settings?.horizon, isComplete(.seasons, draft.seasons.count) else { return }
    let closed = horizon.dates.filter { date in
      !draft.seasons.contains { $0.value.from <= date && date <= $0.value.to }
    }
    guard let first = closed.first else { return }
    let file = draft.seasons.first?.row.file ?? "saisons.csv"
    log.add(
      "season-gap", closed.count == horizon.days ? .error : .warning, at: InputIssue.Place(file: file),
      value: CellText.date(first),
      cause: Phrase(
        fr: "\(closed.count) jour(s) de l’horizon sans horaires, à partir de celui-ci",
        en: "\(closed.count) day(s) of the horizon without hours, from this one on"),
      action: Phrase(
        fr: "couvrir l’horizon par une saison, ou laisser si le service est fermé",
        en: "cover the horizon by a season, or leave it where the service is closed"))
  }
}
