import RondeModel

/// Writes the settings file.
enum SettingsWriting {
  static func text(of scenario: Scenario) -> String {
    let settings = scenario.settings
    var lines = [
      "nom: \(quoted(settings.name))", "fuseau: \(settings.zone.identifier)", "horizon:",
      "  debut: \(settings.horizon.start)", "  jours: \(settings.horizon.days)",
      "creneau: \(settings.slot.count) # minutes",
    ]
    // The matrix has its own table, which is found by its name.
    var travel = settings.travel
    travel.matrix = nil
    if travel != TravelParameters() { lines += self.travel(travel) }
    if settings.patrol != PatrolSettings() {
      lines += [
        "patrouilles:", "  reserve_appels: \(settings.patrol.callReserve.count) # minutes",
        "  garantie: \(CellText.scaled(settings.patrol.guarantee, 100))",
        "  minute_fermee: \(CellText.scaled(settings.patrol.closedMinute, 100))",
        "  attente_cedee: \(CellText.scaled(settings.patrol.idlenessGiven, 1000))",
      ]
      if settings.patrol.visitValue != .usual {
        lines.append("  valeur_visite:")
        for point in settings.patrol.visitValue.points {
          lines.append(
            "    - { minutes: \(point.minutes.count), valeur: \(CellText.scaled(point.worth, 1000)) }")
        }
      }
    }
    if !settings.telephones.isEmpty {
      lines.append("telephones:")
      for telephone in settings.telephones {
        lines += ["  - nom: \(quoted(telephone.name))", "    numero: \(quoted(telephone.number))"]
      }
    }
    lines.append(scenario.profiles.isEmpty ? "profils: []" : "profils:")
    for profile in scenario.profiles { lines += self.profile(profile) }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func travel(_ travel: TravelParameters) -> [String] {
    var lines = [
      "deplacements:", "  detour: \(CellText.scaled(travel.detour, 100))",
      "  stationnement: \(travel.parking.count) # minutes",
      "  detour_a_pied: \(CellText.scaled(travel.walkingDetour, 100))",
      "  km_h_a_pied: \(CellText.scaled(travel.walkingSpeed, 1000))", "  vitesses:",
    ]
    for speed in travel.speeds {
      let (length, pace) = (
        CellText.scaled(speed.upTo.count, 1000), CellText.scaled(speed.metresPerHour, 1000)
      )
      lines.append("    - { jusqu_a_km: \(length), km_h: \(pace) }")
    }
    lines.append(travel.periods.isEmpty ? "  periodes: []" : "  periodes:")
    for period in travel.periods {
      let factor = CellText.scaled(period.factor, 100)
      lines.append("    - { de: \"\(period.from)\", a: \"\(period.to)\", facteur: \(factor) }")
    }
    return lines
  }

  private static func profile(_ profile: EmployerProfile) -> [String] {
    var lines = [
      "  - id: \(quoted(profile.id.text))", "    nom: \(quoted(profile.name))",
      "    convention: \(profile.convention?.rawValue ?? "aucune")",
    ]
    if !profile.agreements.isEmpty { lines.append("    accords:") }
    for agreement in profile.agreements {
      lines += ["      - nom: \(quoted(agreement.name))", "        date: \(agreement.date)"]
      if !agreement.figures.isEmpty { lines.append("        chiffres:") }
      lines += agreement.figures.map { "          \(figure($0))" }
    }
    let bases = [
      ("nuit", profile.bases.night), ("dimanche", profile.bases.sunday),
      ("temps_partiel", profile.bases.shortPartTime),
    ].compactMap { name, basis in basis.map { "      \(name): \(quoted($0.text))" } }
    if !bases.isEmpty { lines += ["    bases:"] + bases }
    lines += [
      "    vacations:", "      pas: \(profile.shapes.grid.count) # minutes",
      "      plus_courte: \(profile.shapes.least)", "      plus_longue: \(profile.shapes.most)",
    ]
    if !profile.shapes.breaks.isEmpty { lines.append("      pauses:") }
    for pause in profile.shapes.breaks {
      let paid = CellText.flag(pause.paid)
      lines.append("        - { presence: \(pause.presence), duree: \(pause.length.count), payee: \(paid) }")
    }
    if !profile.shapes.fixed.isEmpty {
      let fixed = profile.shapes.fixed.map { "\"\($0.lowerBound)-\($0.upperBound)\"" }
      lines.append("      fixes: [\(fixed.joined(separator: ", "))]")
    }
    return lines + [
      "    paie:", "      heure: \(CellText.scaled(profile.pay.hour.count, 100))",
      "      nuit: \(profile.pay.night)", "      dimanche: \(profile.pay.sunday)",
      "      ferie: \(profile.pay.holiday)",
    ]
  }

  private static func figure(_ derogation: Derogation) -> String {
    switch derogation {
    case .dailyWork(let value): "travail_jour: \(value)"
    case .dailyRest(let value): "repos_jour: \(value)"
    case .averageWork(let value): "moyenne: \(value)"
    case .breakLength(let value): "pause: \(value.count)"
    case .nightWindow(let from, let to):
      "fenetre_nuit: \"\(from)-\(ClockTime(minute: to.minute > 1440 ? to.minute - 1440 : to.minute))\""
    case .nightYearWork(let value): "heures_nuit_an: \(value)"
    case .nightWorkerDailyWork(let value): "travail_jour_nuit: \(value)"
    case .nightWorkerAverage(let value): "moyenne_nuit: \(value)"
    case .partTimeNotice(let days): "preavis_temps_partiel: \(days)"
    case .notice(let days): "preavis: \(days)"
    }
  }

  // Always in double quotes, so that no name is taken for a number, a date or a comment.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case let scalar where scalar.value < 32 || scalar.value == 127: result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
