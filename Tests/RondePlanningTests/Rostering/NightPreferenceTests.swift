import RondeAudit
import RondeModel
import RondePlanning
import RondeTestSupport
import Testing

@Suite struct NightPreferenceTests {
  private static let monday = TinyScenario.date("2026-12-21")

  private static func name(_ number: Int) -> Identifier<Agent> { Identifier("a\(number)") }

  /// One post open 14–24 where a team is wanted from `from` on, shifts 14–19, 14–21, 17–24 and 19–24; the
  /// first `asked` agents have a preference, and counters of so many night hours.
  private func scenario(
    agents: Int, from: ClockTime = ClockTime(14), _ preference: Agent.NightWork = .free, of asked: Int = 0,
    nightHours: Int = 0, window: ClockTime = ClockTime(21)
  ) -> Scenario {
    let plain = TinyScenario.statute(
      agreements: window == ClockTime(21) ? [] : [.nightWindow(window, window + .hours(9))])
    let shapes = ShapeRules(
      grid: 60, least: .hours(5), most: .hours(8),
      breaks: [.init(presence: .hours(6), length: 20, paid: true)],
      fixed: [
        ClockTime(14)...ClockTime(19), ClockTime(14)...ClockTime(21), ClockTime(17)...ClockTime(24),
        ClockTime(19)...ClockTime(24),
      ])
    var scenario = TinyScenario.onePost(
      profile: EmployerProfile(
        id: plain.id, name: plain.name, convention: nil, agreements: plain.agreements, bases: plain.bases,
        shapes: shapes))
    scenario.agents = EntityTable(
      (0..<agents).map { number in
        Agent(
          id: NightPreferenceTests.name(number), name: "A\(number)", subcontractor: "alpha",
          contract: "plein",
          skills: [], home: "seclin", others: [], isBeginner: false,
          nightWork: number < asked ? preference : .free)
      })
    scenario.demand = [
      DemandRule(
        sector: "seclin", day: .every, from: from, to: ClockTime(24), minimum: 1, desired: 1)
    ]
    if nightHours > 0 {
      scenario.counters = (0..<asked).map { number in
        Counter(
          agent: NightPreferenceTests.name(number), asOf: NightPreferenceTests.monday,
          nightWork: .hours(nightHours), sundays: 0, holidays: 0, closings: 0)
      }
    }
    return scenario
  }

  private func plan(_ scenario: Scenario, seed: UInt64) async -> Plan {
    let result = await RosterPlanner(scenario).run(.iterations(20), seed: seed, threads: 1)
    return TinyPlan.of(scenario, roster: result.duties)
  }

  private func nightWorkers(_ scenario: Scenario, _ plan: Plan, first: Int) -> [Identifier<Agent>] {
    NightForecast.all(scenario, plan).prefix(first).filter(\.isNightWorker).map(\.agent)
  }

  private func missing(_ scenario: Scenario, _ plan: Plan) -> Int {
    RosterCount(scenario, plan.roster).missingMinimum
  }

  private func below(_ scenario: Scenario, _ plan: Plan) -> Int {
    Auditor(scenario).audit(plan).findings.count { $0.rule == "NIGHT-BELOW" }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func keptBelowByTheWeekWithTheMinimumCovered(seed: UInt64) async {
    let free = scenario(agents: 8)
    let asked = scenario(agents: 8, .keepBelow, of: 3)
    let before = await plan(free, seed: seed)
    let after = await plan(asked, seed: seed)
    // Without a word somebody of them is a night worker: the preference changes something.
    #expect(!nightWorkers(free, before, first: 3).isEmpty)
    #expect(nightWorkers(asked, after, first: 3) == [])
    #expect(below(asked, after) == 0)
    #expect(missing(free, before) == 0)
    #expect(missing(asked, after) == 0)
  }

  // With a night from 22:00 a shift to midnight makes two night hours and the week never fires. Of 269 h on
  // the eve some 104 minutes are left on Monday: not one such shift.
  @Test func keptBelowByTheYear() async {
    let free = scenario(agents: 8, .free, of: 2, nightHours: 269, window: ClockTime(22))
    let asked = scenario(agents: 8, .keepBelow, of: 2, nightHours: 269, window: ClockTime(22))
    // Whether the two come late without a word is the seed's chance: among several it must happen.
    var becameNightWorkers = false
    for seed in 1...4 as ClosedRange<UInt64> {
      let before = await plan(free, seed: seed)
      if !nightWorkers(free, before, first: 2).isEmpty { becameNightWorkers = true }
      let after = await plan(asked, seed: seed)
      #expect(nightWorkers(asked, after, first: 2) == [])
      #expect(missing(asked, after) == 0)
    }
    #expect(becameNightWorkers)
  }

  @Test func theMinimumComesFirst() async {
    // Seven evenings from 19:00 take fourteen late shifts of five agents, all of whom should have one at most.
    let asked = scenario(agents: 5, from: ClockTime(19), .keepBelow, of: 5)
    let after = await plan(asked, seed: 1)
    #expect(missing(asked, after) == 0)
    #expect(below(asked, after) > 0)
  }

  @Test func lateShiftsGatherOnNightWorkers() async {
    let free = scenario(agents: 8, .free, of: 3, nightHours: 400)
    let asked = scenario(agents: 8, .concentrate, of: 3, nightHours: 400)
    let before = await plan(free, seed: 1)
    let after = await plan(asked, seed: 1)
    func late(_ plan: Plan) -> Int {
      let names = (0..<3).map(NightPreferenceTests.name)
      return plan.roster.count { names.contains($0.agent) && $0.shift.end == ClockTime(24) }
    }
    #expect(late(after) > late(before))
    #expect(missing(free, before) == 0)
    #expect(missing(asked, after) == 0)
  }

  @Test func whoIsBelowGathersNothing() async {
    // Nobody is a night worker yet: the plan is the one without the preference.
    let gathered = await plan(scenario(agents: 8, .concentrate, of: 3), seed: 1)
    #expect(gathered.roster == (await plan(scenario(agents: 8), seed: 1)).roster)
  }
}
