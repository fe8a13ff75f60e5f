import RondeModel

/// Scenarios small enough to be worked out by hand.
public enum TinyScenario {
  /// A date, as in tables; the test that names an impossible one sees 1970.
  public static func date(_ text: String) -> CivilDate { CivilDate(text) ?? CivilDate(dayNumber: 0) }

  /// A firm under the plain statute with every basis stated and an hour's break from eight hours on.
  public static func statute(
    convention: EmployerProfile.Convention? = nil, agreements: [Derogation] = [],
    bases: EmployerProfile.Bases = .init(
      night: .init("accord du 1er mars 2024"), sunday: .init("R3132-5"), shortPartTime: .init("L3123-19"))
  ) -> EmployerProfile {
    EmployerProfile(
      id: "statut", name: "Code du travail", convention: convention,
      agreements: agreements.isEmpty
        ? [] : [.init(name: "accord d’entreprise", date: date("2024-03-01"), figures: agreements)],
      bases: bases,
      shapes: ShapeRules(
        grid: 60, least: .hours(3), most: .hours(12),
        breaks: [.init(presence: .hours(6), length: 20, paid: false)]))
  }

  /// One sector open 14:00–24:00 every day, one team wanted all the time, with four full-time agents and a
  /// part-timer; four residences within a kilometre of the base, one of them with windows from 18:00.
  ///
  /// The horizon is one week from Monday 21 December 2026 unless another Monday is given.
  public static func onePost(
    monday: String = "2026-12-21", weeks: Int = 1, profile: EmployerProfile = statute(),
    history: [PastShift] = [], counters: [Counter] = [], absences: [Absence] = [], locks: [Lock] = [],
    wishes: [Wish] = [], visits: [PastVisit] = []
  ) -> Scenario {
    let start = date(monday)
    let base = GeoPoint(latitude: 50.548, longitude: 3.03)
    func residence(
      _ id: Identifier<Residence>, _ kind: Identifier<VisitClass>, _ north: Double,
      windows: [ClosedRange<ClockTime>] = [], isBreakPlace: Bool = false
    ) -> Residence {
      Residence(
        id: id, name: "Résidence \(id)", sector: "seclin",
        place: GeoPoint(latitude: base.latitude + north, longitude: base.longitude), dwellings: 100,
        visitClass: kind, onSite: 20, windows: windows, isBreakPlace: isBreakPlace)
    }
    return Scenario(
      settings: Settings(name: "Une équipe", horizon: Horizon(start: start, days: 7 * weeks)),
      seasons: [
        Season(from: start - 400, to: start + 400, opens: ClockTime(14), closes: ClockTime(24))
      ],
      profiles: [profile],
      subcontractors: [Subcontractor(id: "alpha", name: "Alpha", profile: profile.id)],
      lots: [Lot(id: "lot-1", name: "Lot 1", subcontractor: "alpha")],
      sectors: [
        Sector(
          id: "seclin", name: "Seclin", lot: "lot-1", baseName: "Agence", base: base, priority: 1)
      ],
      contracts: [
        Contract(id: "plein", name: "Temps plein", weekly: .hours(35), isFullTime: true, extra: .hours(8)),
        Contract(
          id: "partiel", name: "Temps partiel", weekly: .hours(24), isFullTime: false, extra: .hours(8)),
      ],
      agents: ["ada", "bob", "cleo", "dan", "eve"].map { name in
        Agent(
          id: Identifier(name), name: name.prefix(1).uppercased() + name.dropFirst(),
          subcontractor: "alpha", contract: name == "eve" ? "partiel" : "plein", skills: [],
          home: "seclin", others: [], isBeginner: false)
      },
      absences: absences, wishes: wishes,
      demand: [
        DemandRule(
          sector: "seclin", day: .every, from: ClockTime(14), to: ClockTime(24), minimum: 1, desired: 1)
      ],
      classes: [
        VisitClass(
          id: "sensible", name: "Sensible", least: 3, desired: 5, mostPerEvening: 1, coolDown: 120,
          priority: 3),
        VisitClass(
          id: "calme", name: "Calme", least: 1, desired: 1, mostPerEvening: 1, coolDown: 120, priority: 1),
      ],
      residences: [
        residence("r1", "sensible", 0.001, windows: [ClockTime(18)...ClockTime(24)]),
        residence("r2", "calme", 0.002),
        residence("r3", "calme", 0.003, isBreakPlace: true),
        residence("r4", "calme", 0.009),
      ],
      history: history, counters: counters, visits: visits, locks: locks)
  }
}
