import RondeModel

/// A tiny service and a plan for its Christmas week, made by a fixed rule: two sectors, eight agents in four
/// pairs, one evening without a team. Small enough to check by hand, full enough for every part of a report.
public enum SamplePlan {
  /// Monday 21 December 2026, with Christmas on the Friday.
  public static let monday = CivilDate("2026-12-21") ?? CivilDate(dayNumber: 20_808)

  /// The sectors and what lies in them.
  public static let scenario = Scenario(
    settings: Settings(
      name: "Tranquillité, exemple", horizon: Horizon(start: monday, days: 7),
      telephones: [Telephone(name: "Numéro du service", number: "03 20 00 00 00")]),
    seasons: [
      Season(from: monday - 100, to: monday + 100, opens: ClockTime(14), closes: ClockTime(24))
    ],
    profiles: [
      EmployerProfile(
        id: "statut", name: "Code du travail, nuit 22–7",
        agreements: [
          EmployerProfile.Agreement(
            name: "Accord de nuit", date: monday - 800,
            figures: [.nightWindow(ClockTime(22), ClockTime(31))])
        ],
        bases: EmployerProfile.Bases(
          night: EmployerProfile.Basis("accord du 12/10/2024"),
          sunday: EmployerProfile.Basis("L3132-12, R3132-5")), shapes: shapes),
      EmployerProfile(id: "securite", name: "IDCC 1351", convention: .idcc1351, shapes: shapes),
    ],
    subcontractors: [
      Subcontractor(id: "mediation", name: "Médiation du Nord", profile: "statut"),
      Subcontractor(id: "veille", name: "Veille & Présence", profile: "securite"),
    ],
    lots: [
      Lot(id: "lot-1", name: "Lot 1", subcontractor: "mediation"),
      Lot(id: "lot-2", name: "Lot 2", subcontractor: "veille"),
    ],
    sectors: [
      Sector(
        id: "va-centre", name: "Villeneuve-centre", lot: "lot-1", baseName: "Maison des médiateurs",
        base: GeoPoint(latitude: 50.6232, longitude: 3.1334), priority: 3),
      Sector(
        id: "seclin", name: "Seclin", lot: "lot-2", baseName: "Local de Seclin",
        base: GeoPoint(latitude: 50.5489, longitude: 3.0303), priority: 2),
    ],
    contracts: [
      Contract(id: "plein", name: "Temps plein", weekly: .hours(35), isFullTime: true, extra: .hours(4)),
      Contract(id: "partiel", name: "Temps partiel", weekly: .hours(28), isFullTime: false, extra: .hours(2)),
    ],
    agents: [
      agent("a1", "Nadia Benali", "mediation", "plein", "va-centre"),
      agent("a2", "Karim Lefebvre", "mediation", "plein", "va-centre"),
      agent("a3", "Élodie Vasseur", "mediation", "partiel", "va-centre"),
      agent("a4", "Moussa Diallo", "mediation", "plein", "va-centre", isBeginner: true),
      agent("b1", "Sophie Delattre", "veille", "plein", "seclin"),
      agent("b2", "Yanis Haddad", "veille", "partiel", "seclin"),
      agent("b3", "Paul D’Hondt", "veille", "plein", "seclin"),
      agent("b4", "Inès Moreau", "veille", "partiel", "seclin"),
    ],
    absences: [Absence(agent: "b3", from: monday + 3, to: monday + 3)],
    wishes: [Wish(agent: "a1", day: .date(monday + 4), kind: .off, weight: 3)],
    demand: [
      DemandRule(
        sector: "va-centre", day: .every, from: ClockTime(16), to: ClockTime(23), minimum: 1, desired: 1),
      DemandRule(
        sector: "va-centre", day: .every, from: ClockTime(18), to: ClockTime(21), minimum: 1, desired: 2),
      DemandRule(
        sector: "seclin", day: .every, from: ClockTime(17), to: ClockTime(22), minimum: 1, desired: 1),
    ],
    classes: [
      VisitClass(
        id: "A", name: "Sensible", least: 5, desired: 7, mostPerEvening: 2, coolDown: 90, priority: 4),
      VisitClass(
        id: "B", name: "Normale", least: 2, desired: 3, mostPerEvening: 1, coolDown: 240, priority: 2),
      VisitClass(id: "C", name: "Calme", least: 1, desired: 1, mostPerEvening: 1, coolDown: 600, priority: 1),
    ],
    residences: residences,
    history: (1...4).flatMap { week in
      [("a3", 6), ("a4", 6), ("a1", 2), ("b1", 6)].map { agent, day in
        PastShift(
          agent: Identifier(agent),
          shift: Shift(date: monday - 7 * week + day, start: ClockTime(17), end: ClockTime(24)),
          sector: "va-centre")
      }
    },
    counters: [
      Counter(agent: "a1", asOf: monday - 28, nightWork: .hours(52), sundays: 9, holidays: 3, closings: 26),
      Counter(agent: "a2", asOf: monday - 28, nightWork: .hours(40), sundays: 12, holidays: 2, closings: 20),
    ],
    visits: residences.map { PastVisit(residence: $0.id, date: monday - 1, time: ClockTime(20)) },
    locks: [.off(agent: "a2", date: monday + 3)])

  /// The plan: pairs by turns, each walking the residences of its sector in a circle.
  public static let plan: Plan = {
    var roster: [Duty] = []
    var routes: [Route] = []
    // The days of each pair; Seclin has nobody on Thursday.
    let pairs: [(Identifier<Sector>, [Identifier<Agent>], [Int], ClockTime, ClockTime)] = [
      ("va-centre", ["a1", "a2"], [0, 1, 2, 4, 5], ClockTime(16), ClockTime(23)),
      ("va-centre", ["a3", "a4"], [2, 3, 4, 5, 6], ClockTime(17), ClockTime(24)),
      ("seclin", ["b1", "b2"], [0, 1, 2, 5], ClockTime(16), ClockTime(23)),
      ("seclin", ["b3", "b4"], [2, 4, 5, 6], ClockTime(17), ClockTime(23)),
    ]
    for day in 0..<7 {
      for (number, pair) in pairs.enumerated() where pair.2.contains(day) {
        let pause = Break(start: pair.3 + .hours(3), end: pair.3 + .hours(3) + 20)
        let shift = Shift(date: monday + day, start: pair.3, end: pair.4, breaks: [pause])
        let team = Identifier<TeamName>("\(pair.0)-\(monday + day)-\(number % 2 + 1)")
        roster += pair.1.map { Duty(agent: $0, shift: shift, sector: pair.0, team: team) }
        routes.append(route(team: team, shift: shift, sector: pair.0, turn: day * 3 + number * 5))
      }
    }
    return Plan(
      horizon: scenario.horizon, origin: PlanOrigin(seed: 7, iterations: 1000, seconds: nil),
      roster: roster, routes: routes)
  }()

  /// What an auditor might say of it.
  public static let findings = [
    Finding(
      rule: "COVER-MIN", kind: .gap, date: monday + 3, from: ClockTime(17), to: ClockTime(22),
      sector: "seclin", measured: 0, limit: 1,
      text: Phrase(
        fr: "Seclin, jeudi 24 décembre, 17:00–22:00 : il manque 1 équipe sur 1.",
        en: "Seclin, Thursday 24 December, 17:00–22:00: 1 team of 1 is missing."),
      causes: [
        Phrase(
          fr: "Paul D’Hondt est indisponible ce jour-là.", en: "Paul D’Hondt is unavailable that day."),
        Phrase(
          fr: "Sophie Delattre et Yanis Haddad ont déjà trois soirs de suite et reprennent samedi.",
          en: "Sophie Delattre and Yanis Haddad have three evenings in a row and are back on Saturday."),
      ]),
    Finding(
      rule: "FR-SUN", kind: .basis, article: "L3132-3", agent: "b4", date: monday + 6,
      text: Phrase(
        fr: "Veille & Présence travaille le dimanche sans base déclarée.",
        en: "Veille & Présence works on Sunday without a stated basis.")),
    Finding(
      rule: "WISH-OFF", kind: .wish, agent: "a1", date: monday + 4, measured: 3,
      text: Phrase(
        fr: "Nadia Benali souhaitait ne pas travailler le vendredi 25.",
        en: "Nadia Benali wished to be off on Friday 25.")),
  ]

  /// What its search might say of the patrols.
  public static let patrols = [
    SectorIdleness(sector: "va-centre", bound: 380_200, perfectTiming: 391_400, actual: 402_900),
    SectorIdleness(sector: "seclin", bound: 400_000, perfectTiming: 431_000, actual: 435_500),
  ]

  /// Its figures.
  public static let indicators: Indicators = {
    var figures = Indicators()
    figures.missingMinimum = 300
    figures.weightedMissingMinimum = 600
    figures.missingDesired = 1020
    figures.minimumDemand = 5040
    figures.surplus = 1980
    figures.teams = 18
    figures.paidMinutes = 14_160
    figures.underContract = 1200
    figures.wishesMissed = 3
    figures.unfairness = 42
    figures.cost = 566_400
    figures.missedLeastVisits = 2
    figures.visits = plan.routes.reduce(0) { $0 + $1.stops.count }
    figures.idleness = 412
    figures.worstGap = 1930
    figures.gapsBeyondGuarantee = 1
    figures.travelMinutes = 1490
    return figures
  }()

  private static let shapes = ShapeRules(
    grid: 30, least: .hours(4), most: .hours(9),
    breaks: [ShapeRules.BreakRule(presence: .hours(6), length: 20, paid: false)])

  private static let residences: [Residence] = [
    residence("v1", "Résidence Château", "va-centre", 50.62972, 3.13387, 276, "A", 35, from: ClockTime(18)),
    residence("v2", "Hôtel de Ville", "va-centre", 50.61960, 3.13197, 144, "A", 25),
    residence("v3", "Les Glycines", "va-centre", 50.63088, 3.13510, 50, "C", 12),
    residence("v4", "Les Érables", "va-centre", 50.63519, 3.13680, 134, "B", 20),
    residence("v5", "Pont-de-Bois", "va-centre", 50.62610, 3.12790, 310, "A", 40),
    residence("v6", "Triolo", "va-centre", 50.61470, 3.14120, 96, "B", 20),
    residence("v7", "Cousinerie", "va-centre", 50.63930, 3.14990, 188, "B", 25),
    residence("v8", "Résidence n° 8, l’Allée d’Ô", "va-centre", 50.62100, 3.14400, 40, "C", 12),
    residence("s1", "La Mouchonnière", "seclin", 50.5520, 3.0350, 210, "A", 35),
    residence("s2", "Les Jardins", "seclin", 50.5440, 3.0261, 60, "B", 20),
    residence("s3", "Burgault", "seclin", 50.5466, 3.0225, 88, "B", 20),
    residence("s4", "Rue de Lille", "seclin", 50.5541, 3.0274, 32, "C", 10),
  ]

  private static func agent(
    _ id: Identifier<Agent>, _ name: String, _ employer: Identifier<Subcontractor>,
    _ contract: Identifier<Contract>, _ home: Identifier<Sector>, isBeginner: Bool = false
  ) -> Agent {
    Agent(
      id: id, name: name, subcontractor: employer, contract: contract, skills: [], home: home, others: [],
      isBeginner: isBeginner)
  }

  private static func residence(
    _ id: Identifier<Residence>, _ name: String, _ sector: Identifier<Sector>, _ latitude: Double,
    _ longitude: Double, _ dwellings: Int, _ visitClass: Identifier<VisitClass>, _ minutes: Minutes,
    from: ClockTime? = nil
  ) -> Residence {
    Residence(
      id: id, name: name, sector: sector, place: GeoPoint(latitude: latitude, longitude: longitude),
      dwellings: dwellings, visitClass: visitClass, onSite: minutes,
      windows: from.map { [$0...ClockTime(24)] } ?? [], isBreakPlace: false)
  }

  /// Walks the sector's residences in a circle from place `turn` on while time allows; the break is at base.
  private static func route(
    team: Identifier<TeamName>, shift: Shift, sector: Identifier<Sector>, turn: Int
  ) -> Route {
    let travel = TravelModel(scenario.settings.travel)
    let places = residences.filter { $0.sector == sector }
    let base = scenario.sectors[sector]?.base ?? places[0].place
    var stops: [Stop] = []
    var (now, here) = (shift.start, base)
    var pause: RouteBreak?
    for step in 0..<(places.count + 1) / 2 + 1 {
      let residence = places[(turn + step) % places.count]
      if pause == nil, let due = shift.breaks.first, now + 60 > due.start {
        pause = RouteBreak(afterStops: stops.count, residence: nil, start: due.start, end: due.end)
        (now, here) = (due.end, base)
      }
      let arrival = now + travel.duration(from: here, to: residence.place, departing: now)
      let start = max(arrival, residence.windows.first?.lowerBound ?? arrival)
      let end = start + residence.onSite
      let home = end + travel.duration(from: residence.place, to: base, departing: end)
      guard home <= shift.end, pause != nil || home <= (shift.breaks.first?.start ?? home) else { continue }
      stops.append(Stop(residence: residence.id, arrival: arrival, start: start, end: end))
      (now, here) = (end, residence.place)
    }
    if pause == nil, let due = shift.breaks.first {
      pause = RouteBreak(afterStops: stops.count, residence: nil, start: due.start, end: due.end)
      (now, here) = (due.end, base)
    }
    let back = now + travel.duration(from: here, to: base, departing: now)
    return Route(team: team, departure: shift.start, stops: stops, pause: pause, back: back)
  }
}
