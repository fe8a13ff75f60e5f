import RondeModel

extension ScenarioCheck {
  /// Farther from its sector's base than this, a residence was likely given a wrong point.
  private static let farFromBase: Metres = 30_000
  /// Beyond this it cannot be patrolled in an evening.
  private static let outOfReach: Metres = 200_000

  func checkResidences() {
    for residence in draft.residences {
      checkPlace(residence)
      checkWindows(residence)
    }
    let served = Set(draft.residences.map(\.value.sector))
    for sector in draft.sectors
    where isComplete(.residences, draft.residences.count) && !served.contains(sector.value.id) {
      log.add(
        "sector-without-residences", .warning, at: sector.row.place("id"), value: sector.value.id.text,
        cause: Phrase(fr: "aucune résidence dans ce secteur", en: "no residence in this sector"),
        action: Phrase(
          fr: "ses équipes n’auront rien à visiter", en: "its teams will have nothing to visit"))
    }
    for visitClass in draft.classes {
      let value = visitClass.value
      if value.least > value.mostPerEvening * 7 {
        log.add(
          "impossible-class", at: visitClass.row.place("minimum"), value: visitClass.row.text("minimum"),
          cause: Phrase(
            fr: "plus de visites par semaine que \(value.mostPerEvening) par soir n’en permettent",
            en: "more visits a week than \(value.mostPerEvening) an evening allow"),
          action: Phrase(
            fr: "relever max_par_soir ou baisser le minimum", en: "raise most_per_evening or lower the least")
        )
      }
    }
  }

  private func checkPlace(_ residence: Sourced<Residence>) {
    guard let base = sectors[residence.value.sector]?.base else { return }
    let distance = residence.value.place.distance(to: base)
    guard distance > Self.farFromBase else { return }
    log.add(
      "far-from-base", distance > Self.outOfReach ? .error : .warning, at: residence.row.place("latitude"),
      value: residence.row.text("latitude"),
      cause: Phrase(
        fr: "à \(distance.count / 1000) km de la base du secteur \(residence.value.sector)",
        en: "\(distance.count / 1000) km from the base of sector \(residence.value.sector)"),
      action: Phrase(
        fr: "vérifier les coordonnées et le secteur", en: "check the coordinates and the sector"))
  }

  private func checkWindows(_ residence: Sourced<Residence>) {
    let value = residence.value
    guard !value.windows.isEmpty else { return }
    for window in value.windows where window.upperBound - window.lowerBound < value.onSite {
      log.add(
        "short-window", at: residence.row.place("fenetres"),
        value: "\(window.lowerBound)-\(window.upperBound)",
        cause: Phrase(
          fr: "fenêtre plus courte que la visite (\(value.onSite))",
          en: "window shorter than the visit (\(value.onSite))"),
        action: Phrase(
          fr: "élargir la fenêtre ou raccourcir la visite", en: "widen the window or shorten the visit"))
    }
    guard let horizon = draft.settings?.horizon else { return }
    let hours = draft.seasons.map(\.value).filter { $0.from < horizon.end && horizon.start <= $0.to }
    guard !hours.isEmpty else { return }
    for window in value.windows {
      let fits = hours.contains {
        min($0.closes, window.upperBound) - max($0.opens, window.lowerBound) >= value.onSite
      }
      if fits || window.upperBound - window.lowerBound < value.onSite { continue }
      log.add(
        "window-outside-service", at: residence.row.place("fenetres"),
        value: "\(window.lowerBound)-\(window.upperBound)",
        cause: Phrase(
          fr: "la visite n’y tient pas pendant les heures de service",
          en: "the visit does not fit there within the hours of service"),
        action: Phrase(
          fr: "choisir une fenêtre entre ouverture et fermeture (saisons)",
          en: "choose a window between opening and close (seasons)"))
    }
  }
}
