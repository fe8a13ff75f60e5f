import RondeModel

/// Reads the profile of one employer: the texts that bind it and how its shifts are cut.
enum ProfileReading {
  static func profile(_ node: SettingsNode, id key: String?) -> EmployerProfile? {
    let parts = node.children([
      ("id", "id"), ("nom", "name"), ("convention", "convention"), ("accords", "agreements"),
      ("bases", "bases"), ("vacations", "shapes"), ("paie", "pay"),
    ])
    if key == nil, parts["id"] == nil { node.missing("id", "id") }
    if parts["nom"] == nil { node.missing("nom", "name") }
    if parts["vacations"] == nil { node.missing("vacations", "shapes") }
    let expected = Phrase(
      fr: "1 à 40 lettres, chiffres, « - », « _ » ou « . », sans espace",
      en: "1 to 40 letters, digits, “-”, “_” or “.”, no space")
    let id = parts["id"].map { $0.value("bad-id", expected, CellValue.identifier) } ?? key
    if let key, CellValue.identifier(key) == nil { node.unreadable("bad-id", expected) }
    let name = parts["nom"]?.string()
    let convention = parts["convention"].map(convention) ?? .some(nil)
    let agreements = parts["accords"]?.items.compactMap(agreement) ?? []
    let bases = parts["bases"].map(bases) ?? EmployerProfile.Bases()
    let shapes = parts["vacations"].flatMap(shapes)
    let pay = parts["paie"].map(pay) ?? EmployerProfile.Pay()
    guard let id, CellValue.identifier(id) != nil, let name, let convention, let shapes else { return nil }
    return EmployerProfile(
      id: Identifier(id), name: name, convention: convention, agreements: agreements, bases: bases,
      shapes: shapes, pay: pay)
  }

  private static func convention(_ node: SettingsNode) -> EmployerProfile.Convention?? {
    guard !node.isEmpty else { return .some(nil) }
    return node.value(
      "unknown-convention", Phrase(fr: "idcc-1351 ou aucune", en: "idcc-1351 or none")
    ) { text -> EmployerProfile.Convention?? in
      switch Keyword.folded(text) {
      case "aucune", "none": .some(nil)
      case "idcc_1351", "1351", "idcc1351": .some(.idcc1351)
      default: nil
      }
    }
  }

  private static func bases(_ node: SettingsNode) -> EmployerProfile.Bases {
    let parts = node.children([
      ("nuit", "night"), ("dimanche", "sunday"), ("temps_partiel", "part_time"),
    ])
    func basis(_ key: String) -> EmployerProfile.Basis? {
      parts[key].flatMap { $0.isEmpty ? nil : $0.string() }.map { EmployerProfile.Basis($0) }
    }
    return EmployerProfile.Bases(
      night: basis("nuit"), sunday: basis("dimanche"), shortPartTime: basis("temps_partiel"))
  }

  private static func shapes(_ node: SettingsNode) -> ShapeRules? {
    let parts = node.children([
      ("pas", "grid"), ("plus_courte", "least"), ("plus_longue", "most"), ("pauses", "breaks"),
      ("fixes", "fixed"),
    ])
    let grid =
      parts["pas"].map { node in
        node.value(
          "bad-grid", Phrase(fr: "15, 20, 30, 60 ou 120 minutes", en: "15, 20, 30, 60 or 120 minutes")
        ) {
          CellValue.duration($0, .minutes, in: 15...120).flatMap {
            [15, 20, 30, 60, 120].contains($0.count) ? $0 : nil
          }
        }
      } ?? 60
    if parts["plus_courte"] == nil { node.missing("plus_courte", "least") }
    if parts["plus_longue"] == nil { node.missing("plus_longue", "most") }
    let least = parts["plus_courte"]?.duration(.hours, 60...780)
    let most = parts["plus_longue"]?.duration(.hours, 60...780)
    let breaks = parts["pauses"]?.items.compactMap(breakRule) ?? []
    let fixed = parts["fixes"]?.items.compactMap { $0.span() } ?? []
    guard let grid, let least, let most else { return nil }
    guard least <= most else {
      parts["plus_longue"]?.unreadable(
        "reversed-durations", Phrase(fr: "au moins \(least)", en: "at least \(least)"))
      return nil
    }
    return ShapeRules(grid: grid, least: least, most: most, breaks: breaks, fixed: fixed)
  }

  private static func breakRule(_ node: SettingsNode) -> ShapeRules.BreakRule? {
    let parts = node.children([("presence", "presence"), ("duree", "length"), ("payee", "paid")])
    if parts["presence"] == nil { node.missing("presence", "presence") }
    if parts["duree"] == nil { node.missing("duree", "length") }
    let paid = parts["payee"].map { $0.flag() } ?? false
    guard let presence = parts["presence"]?.duration(.hours, 0...780),
      let length = parts["duree"]?.duration(.minutes, 5...180), let paid
    else { return nil }
    return ShapeRules.BreakRule(presence: presence, length: length, paid: paid)
  }

  private static func pay(_ node: SettingsNode) -> EmployerProfile.Pay {
    let parts = node.children([
      ("heure", "hour"), ("nuit", "night"), ("dimanche", "sunday"), ("ferie", "holiday"),
    ])
    let standard = EmployerProfile.Pay()
    return EmployerProfile.Pay(
      hour: parts["heure"]?.scaled(100, 0...100_000).map { Cost($0) } ?? standard.hour,
      night: parts["nuit"]?.integer(0...300) ?? standard.night,
      sunday: parts["dimanche"]?.integer(0...300) ?? standard.sunday,
      holiday: parts["ferie"]?.integer(0...300) ?? standard.holiday)
  }
}
