/// One column of a scenario table.
struct ColumnShape: Sendable {
  let fr: String
  let en: String
  let isRequired: Bool

  static func required(_ fr: String, _ en: String) -> ColumnShape {
    ColumnShape(fr: fr, en: en, isRequired: true)
  }
  static func optional(_ fr: String, _ en: String) -> ColumnShape {
    ColumnShape(fr: fr, en: en, isRequired: false)
  }
}

/// The name and columns of one scenario table in French and in English.
struct TableShape: Sendable {
  let fr: String
  let en: String
  let isRequired: Bool
  let columns: [ColumnShape]
  private let places: [String: Int]

  init(_ fr: String, _ en: String, isRequired: Bool = true, _ columns: [ColumnShape]) {
    self.fr = fr
    self.en = en
    self.isRequired = isRequired
    self.columns = columns
    places = Dictionary(columns.enumerated().map { ($1.fr, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place of a column among ``columns``, by its French heading.
  func place(of column: String) -> Int? { places[column] }

  /// The place of the column that a heading names in either language.
  func place(heading: String) -> Int? {
    let folded = Keyword.folded(heading)
    return columns.firstIndex { $0.fr == folded || $0.en == folded }
  }
}

extension TableShape {
  static let sectors = TableShape(
    "secteurs", "sectors",
    [
      .required("id", "id"), .required("nom", "name"), .required("lot", "lot"), .required("base", "base"),
      .required("latitude", "latitude"), .required("longitude", "longitude"),
      .required("priorite", "priority"),
    ])
  static let lots = TableShape(
    "lots", "lots",
    [.required("id", "id"), .required("nom", "name"), .required("prestataire", "subcontractor")])
  static let subcontractors = TableShape(
    "prestataires", "subcontractors",
    [.required("id", "id"), .required("nom", "name"), .required("profil", "profile")])
  static let skills = TableShape(
    "competences", "skills", isRequired: false,
    [.required("id", "id"), .required("nom", "name"), .required("par_equipe", "per_team")])
  static let contracts = TableShape(
    "contrats", "contracts",
    [
      .required("id", "id"), .required("nom", "name"), .required("heures", "hours"),
      .required("temps_plein", "full_time"), .optional("heures_en_plus", "extra_hours"),
      .optional("sur_demande", "at_own_request"),
    ])
  static let agents = TableShape(
    "agents", "agents",
    [
      .required("id", "id"), .required("nom", "name"), .required("prestataire", "subcontractor"),
      .required("contrat", "contract"), .optional("competences", "skills"), .required("secteur", "sector"),
      .optional("autres_secteurs", "other_sectors"), .optional("debutant", "beginner"),
      .optional("nuit", "night"),
    ])
  static let conflicts = TableShape(
    "incompatibilites", "conflicts", isRequired: false,
    [.required("agent", "agent"), .required("autre", "other")])
  static let absences = TableShape(
    "absences", "absences", isRequired: false,
    [
      .required("agent", "agent"), .required("du", "from"), .required("au", "to"), .optional("de", "start"),
      .optional("a", "end"),
    ])
  static let wishes = TableShape(
    "souhaits", "wishes", isRequired: false,
    [
      .required("agent", "agent"), .required("jour", "day"), .required("souhait", "wish"),
      .optional("poids", "weight"),
    ])
  static let demand = TableShape(
    "demande", "demand",
    [
      .required("secteur", "sector"), .required("jour", "day"), .required("de", "from"),
      .required("a", "to"), .required("minimum", "minimum"), .required("souhaite", "desired"),
    ])
  static let seasons = TableShape(
    "saisons", "seasons",
    [
      .required("du", "from"), .required("au", "to"), .required("ouverture", "opens"),
      .required("fermeture", "closes"),
    ])
  static let classes = TableShape(
    "classes", "classes",
    [
      .required("id", "id"), .required("nom", "name"), .required("minimum", "least"),
      .required("souhaite", "desired"), .required("max_par_soir", "most_per_evening"),
      .required("ecart_minutes", "cool_down_minutes"), .required("priorite", "priority"),
    ])
  static let residences = TableShape(
    "residences", "residences",
    [
      .required("id", "id"), .required("nom", "name"), .required("secteur", "sector"),
      .required("latitude", "latitude"), .required("longitude", "longitude"),
      .required("logements", "dwellings"), .required("classe", "class"),
      .required("minutes", "on_site_minutes"),
      .optional("minutes_min", "least_minutes"), .optional("fenetres", "windows"),
      .optional("lieu_de_pause", "break_place"), .optional("adresse", "address"),
      .optional("consigne", "instruction"), .optional("missions", "missions"),
      .optional("source", "source"), .optional("fiabilite", "confidence"),
    ])
  static let history = TableShape(
    "historique", "history", isRequired: false,
    [
      .required("agent", "agent"), .required("date", "date"), .required("debut", "start"),
      .required("fin", "end"), .optional("pauses", "breaks"), .optional("secteur", "sector"),
    ])
  static let counters = TableShape(
    "compteurs", "counters", isRequired: false,
    [
      .required("agent", "agent"), .required("au", "as_of"), .required("heures_nuit", "night_hours"),
      .required("dimanches", "sundays"), .required("feries", "holidays"),
      .required("fermetures", "closings"),
    ])
  static let visits = TableShape(
    "passages", "visits", isRequired: false,
    [.required("residence", "residence"), .required("date", "date"), .required("heure", "time")])
  static let locks = TableShape(
    "verrous", "locks", isRequired: false,
    [
      .required("agent", "agent"), .required("date", "date"), .required("type", "type"),
      .optional("debut", "start"), .optional("fin", "end"), .optional("secteur", "sector"),
    ])

  /// Driving times between places: one file or more, under this name or those that the settings give.
  static let travel = TableShape(
    "trajets", "travel", isRequired: false,
    [
      .required("de", "from"), .required("a", "to"), .required("minutes", "minutes"),
      .optional("plage", "band"), .optional("metres", "metres"),
    ])

  /// Every table of a folder; driving times apart.
  static let all: [TableShape] = [
    sectors, lots, subcontractors, skills, contracts, agents, conflicts, absences, wishes, demand, seasons,
    classes, residences, history, counters, visits, locks,
  ]

  /// The names of the settings file.
  static let settings = (fr: "reglages", en: "settings")
}
