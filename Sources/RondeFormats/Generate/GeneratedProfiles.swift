import RondeModel

/// The three kinds of employer that invented services have.
enum GeneratedProfiles {
  static let names: [Identifier<EmployerProfile>] = ["statut-21-6", "accord-22-7", "idcc-1351"]

  /// The profiles that so many lots use in turn.
  static func all(lots: Int) -> [EmployerProfile] { Array([statute, agreement, security].prefix(lots)) }

  private static let pause = ShapeRules.BreakRule(presence: .hours(6), length: 20, paid: true)

  private static let statute = EmployerProfile(
    id: names[0], name: "Médiation, Code du travail seul",
    bases: bases("Accord d’entreprise du 12/03/2024 (L3122-15)"),
    shapes: ShapeRules(grid: 60, least: .hours(5), most: .hours(8), breaks: [pause]),
    pay: EmployerProfile.Pay(hour: 2350, night: 10, sunday: 10, holiday: 50))

  private static let agreement = EmployerProfile(
    id: names[1], name: "Médiation, accord de nuit 22 h – 7 h",
    agreements: [
      EmployerProfile.Agreement(
        name: "Accord d’entreprise sur la période de nuit",
        date: CivilDate(year: 2025, month: 6, day: 16) ?? CivilDate(dayNumber: 20_255),
        figures: [.nightWindow(ClockTime(22), ClockTime(31))])
    ],
    bases: bases("Accord d’entreprise du 16/06/2025 (L3122-15)"),
    shapes: ShapeRules(
      grid: 60, least: .hours(5), most: .hours(10),
      breaks: [pause, ShapeRules.BreakRule(presence: .hours(9), length: 60, paid: false)]),
    pay: EmployerProfile.Pay(hour: 2400, night: 15, sunday: 15, holiday: 100))

  private static let security = EmployerProfile(
    id: names[2], name: "Prévention et sécurité", convention: .idcc1351,
    bases: bases("Accord de branche sur le travail de nuit (IDCC 1351)"),
    shapes: ShapeRules(grid: 60, least: .hours(5), most: .hours(8), breaks: [pause]),
    pay: EmployerProfile.Pay(hour: 2280, night: 10, sunday: 10, holiday: 100))

  private static func bases(_ night: String) -> EmployerProfile.Bases {
    EmployerProfile.Bases(
      night: EmployerProfile.Basis(night), sunday: EmployerProfile.Basis("Services aux personnes, R3132-5"))
  }
}
