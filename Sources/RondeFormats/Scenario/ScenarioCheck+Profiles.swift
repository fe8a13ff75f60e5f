import RondeModel

extension ScenarioCheck {
  /// Which kinds of work each employer's sectors ask for, and whether it states the basis; whether its rules
  /// leave a lawful shape.
  func checkProfiles() {
    for (profile, place) in zip(draft.profiles, draft.profilePlaces) {
      let employers = Set(draft.subcontractors.map(\.value).filter { $0.profile == profile.id }.map(\.id))
      let demand = draft.demand.map(\.value).filter {
        employer(of: $0.sector).map { employers.contains($0) } ?? false
      }
      let law = profile.law
      if demand.contains(where: { $0.to > law.nightStart && $0.desired > 0 }), profile.bases.night == nil {
        warnBasis(profile, place, "nuit", "night", "L3122-15, L3122-21")
      }
      if demand.contains(where: { worksSundays($0.day) && $0.desired > 0 }), profile.bases.sunday == nil {
        warnBasis(profile, place, "dimanche", "sunday", "L3132-12, R3132-5")
      }
      if !employers.isEmpty { checkShapes(profile, place, law) }
      for issue in profile.issues() {
        log.add(
          issue.isRefused ? "unlawful-figure" : "low-premium", issue.isRefused ? .error : .warning, at: place,
          value: profile.id.text, cause: issue.text,
          action: issue.isRefused
            ? Phrase(fr: "ramener le chiffre dans ses bornes", en: "bring the figure within its bounds")
            : Phrase(fr: "vérifier la paie du profil", en: "check the profile's pay"))
      }
      for issue in profile.issues() {
        log.add(
          issue.isRefused ? "unlawful-figure" : "low-premium", issue.isRefused ? .error : .warning, at: place,
          value: profile.id.text, cause: issue.text,
          action: Phrase(fr: "prévoir \(issue.bound.fr)", en: "provide \(issue.bound.en)"))
      }
      for agreement in profile.agreements {
        guard let start = draft.settings?.horizon.start, agreement.date > start else { continue }
        log.add(
          "future-agreement", .warning, at: place, value: agreement.name,
          cause: Phrase(
            fr: "signé le \(CellText.date(agreement.date)), après le début de l’horizon",
            en: "signed on \(agreement.date), after the horizon starts"),
          action: Phrase(fr: "vérifier la date de l’accord", en: "check the agreement's date"))
      }
    }
  }

  private func worksSundays(_ day: DayKind) -> Bool {
    switch day {
    case .every, .weekend, .weekday(.sunday): true
    case .date(let date): date.weekday == .sunday
    case .weekday, .workweek, .holiday: false
    }
  }

  private func warnBasis(
    _ profile: EmployerProfile, _ place: InputIssue.Place, _ fr: String, _ en: String, _ articles: String
  ) {
    log.add(
      "missing-basis", .warning, at: place, value: profile.id.text,
      cause: Phrase(
        fr: "aucune base « \(fr) » n’est indiquée (\(articles))",
        en: "no basis “\(en)” is stated (\(articles))"),
      action: Phrase(
        fr: "l’indiquer sous bases, sinon le plan ne pourra être dit conforme",
        en: "state it under bases, or the plan cannot be called lawful"))
  }

  private func checkShapes(_ profile: EmployerProfile, _ place: InputIssue.Place, _ law: LawFigures) {
    guard let horizon = draft.settings?.horizon else { return }
    let seasons = draft.seasons.map(\.value).filter { $0.from < horizon.end && horizon.start <= $0.to }
    for season in seasons where season.closes - season.opens <= .hours(24) {
      guard profile.shapes.shapes(opens: season.opens, closes: season.closes, law: law).isEmpty else {
        continue
      }
      log.add(
        "no-lawful-shape", at: place, value: profile.id.text,
        cause: Phrase(
          fr: "aucune vacation permise entre \(season.opens) et \(season.closes)",
          en: "no shift shape is allowed between \(season.opens) and \(season.closes)"),
        action: Phrase(
          fr: "revoir pas, plus_courte, plus_longue et pauses (20 minutes dès 6 h, L3121-16)",
          en: "review grid, least, most and breaks (20 minutes from 6 h, L3121-16)"))
      return
    }
  }
}
