import RondeModel

/// A small service for roster tests: three sectors of one employer, open 14–24, the Christmas week of 2026.
struct RosterScenario {
  var agents = 14
  var weeks = 1
  var convention: EmployerProfile.Convention?
  var nightFrom = ClockTime(21)
  var most = Minutes.hours(9)
  var minimum = 1
  var desired = 2
  var absences: [Absence] = []
  var locks: [Lock] = []
  var history: [PastShift] = []
  var wishes: [Wish] = []
  var conflicts: [Conflict] = []

  static let monday = CivilDate(year: 2026, month: 12, day: 21) ?? CivilDate(dayNumber: 0)

  static func agent(_ number: Int) -> Identifier<Agent> { Identifier("a\(number < 10 ? "0" : "")\(number)") }

  func build() -> Scenario {
    let base = GeoPoint(latitude: 50.63, longitude: 3.06)
    let agreements: [EmployerProfile.Agreement] =
      nightFrom == ClockTime(21)
      ? []
      : [
        .init(
          name: "nuit", date: RosterScenario.monday - 400,
          figures: [.nightWindow(nightFrom, nightFrom + .hours(9))])
      ]
    let profile = EmployerProfile(
      id: "p", name: "p", convention: convention, agreements: agreements,
      shapes: ShapeRules(
        grid: 60, least: .hours(4), most: most,
        breaks: [.init(presence: .hours(6), length: 30, paid: false)]))
    let sectors = (0..<3).map { index in
      Sector(
        id: Identifier("s\(index)"), name: "S\(index)", lot: "lot", baseName: "", base: base,
        priority: index + 1)
    }
    return Scenario(
      settings: Settings(name: "t", horizon: Horizon(start: RosterScenario.monday, days: 7 * weeks)),
      seasons: [
        Season(
          from: RosterScenario.monday - 500, to: RosterScenario.monday + 500, opens: ClockTime(14),
          closes: ClockTime(24))
      ],
      profiles: [profile], subcontractors: [Subcontractor(id: "e", name: "E", profile: "p")],
      lots: [Lot(id: "lot", name: "L", subcontractor: "e")], sectors: sectors,
      skills: [Skill(id: "lead", name: "lead", perTeam: 1)],
      contracts: [
        Contract(id: "full", name: "35", weekly: .hours(35), isFullTime: true, extra: .hours(4)),
        Contract(id: "part", name: "28", weekly: .hours(28), isFullTime: false, extra: .hours(2)),
      ],
      agents: (0..<agents).map { number in
        Agent(
          id: RosterScenario.agent(number), name: "A\(number)", subcontractor: "e",
          contract: number % 5 == 4 ? "part" : "full", skills: number % 2 == 0 ? ["lead"] : [],
          home: Identifier("s\(number % 3)"), others: [], isBeginner: number == 3 || number == 8)
      },
      conflicts: conflicts, absences: absences, wishes: wishes,
      demand: sectors.map { sector in
        DemandRule(
          sector: sector.id, day: .every, from: ClockTime(14), to: ClockTime(24), minimum: minimum,
          desired: desired)
      },
      classes: [], residences: [], history: history, locks: locks)
  }
}

/// Coverage of a roster, counted here from the duties alone.
struct RosterCount {
  var missingMinimum = 0
  var missingDesired = 0
  var under = 0
  var over = 0

  init(_ scenario: Scenario, _ duties: [Duty]) {
    for sector in scenario.sectors {
      for date in scenario.horizon.dates {
        let here = duties.filter { $0.sector == sector.id && $0.shift.date == date }
        for slot in scenario.demand(of: sector.id, on: date) {
          let there = here.count { duty in
            duty.shift.start <= slot.from && slot.to <= duty.shift.end
              && !duty.shift.breaks.contains { $0.start <= slot.from && slot.to <= $0.end }
          }
          missingMinimum += max(0, slot.minimum - there / 2) * (slot.to - slot.from).count
          missingDesired += max(0, slot.desired - there / 2) * (slot.to - slot.from).count
        }
      }
    }
    for agent in scenario.agents {
      guard let contract = scenario.contracts[agent.contract] else { continue }
      let paid = duties.filter { $0.agent == agent.id }.reduce(0) {
        $0 + $1.shift.work(in: scenario.zone).count
      }
      let weeks = scenario.horizon.days / 7
      under += max(0, contract.weekly.count * weeks - paid)
      over += max(0, paid - contract.weekly.count * weeks)
    }
  }
}
