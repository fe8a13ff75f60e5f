import RondeAudit
import RondeModel
import RondePlanning
import RondeSearch
import RondeTestSupport
import Testing

@Suite struct PatrolPlannerTests {
  private func plan(
    _ scenario: Scenario, _ roster: [Duty], seed: UInt64, iterations: Int = 3000
  ) async -> (plan: Plan, findings: [Finding]) {
    let result = await PatrolPlanner(scenario).run(roster, budget: .iterations(iterations), seed: seed)
    let plan = Plan(
      horizon: scenario.horizon, origin: PlanOrigin(seed: seed, iterations: iterations, seconds: nil),
      roster: result.roster, routes: result.routes)
    return (plan, Auditor(scenario).audit(plan).findings)
  }

  /// Rules that are the routes' own: the sample roster's other faults are none of theirs.
  private func routeFaults(_ findings: [Finding]) -> [Finding] {
    let rules = ["ROUTE", "VISIT", "BREAK", "COOL", "MOST", "FR-BREAK", "TEAM-HOURS"]
    return findings.filter { finding in rules.contains { finding.rule.hasPrefix($0) } }
  }

  @Test(arguments: 1...5) func theAuditorFindsNoFaultInRoutes(seed: UInt64) async {
    let (plan, findings) = await plan(SamplePlan.scenario, SamplePlan.plan.roster, seed: seed)
    #expect(routeFaults(findings) == [])
    #expect(plan.routes.count == plan.teams.count)
    #expect(plan.routes.contains { !$0.stops.isEmpty })
  }

  @Test(arguments: 1...4) func breaksFallBeforeTheSixthHour(seed: UInt64) async {
    var roster = SamplePlan.plan.roster
    for index in roster.indices {
      let shift = roster[index].shift
      roster[index].shift = Shift(
        date: shift.date, start: ClockTime(14), end: ClockTime(24),
        breaks: [Break(start: ClockTime(18), end: ClockTime(18, 30))])
    }
    let (plan, findings) = await plan(SamplePlan.scenario, roster, seed: seed)
    #expect(routeFaults(findings) == [])
    for duty in plan.roster {
      let pause = duty.shift.breaks.first
      #expect((pause?.start ?? ClockTime(24)) <= ClockTime(20))
      #expect((pause?.end ?? ClockTime(0)) > ClockTime(18))
    }
  }

  /// Fewer minutes are taken where the scenario allows them alone, and more where there is time.
  @Test(arguments: 1...3) func visitsLastAsTheScenarioAllows(seed: UInt64) async {
    var scenario = SamplePlan.scenario
    scenario.residences = EntityTable(
      scenario.residences.enumerated().map { number, old in
        Residence(
          id: old.id, name: old.name, sector: old.sector, place: old.place, dwellings: old.dwellings,
          visitClass: old.visitClass, onSite: old.onSite,
          leastOnSite: number % 2 == 0 ? Minutes(old.onSite.count * 2 / 3) : nil, windows: old.windows,
          isBreakPlace: old.isBreakPlace)
      })
    let (plan, findings) = await plan(scenario, SamplePlan.plan.roster, seed: seed)
    #expect(routeFaults(findings) == [])
    let lengths = plan.routes.flatMap(\.stops).compactMap { stop in
      scenario.residences[stop.residence].map { (residence: $0, minutes: stop.end - stop.start) }
    }
    for (residence, minutes) in lengths {
      let most = scenario.settings.patrol.visitValue.worth(planned: residence.onSite).count - 1
      #expect(minutes >= residence.leastOnSite && minutes.count <= most)
    }
    #expect(lengths.contains { $0.minutes > $0.residence.onSite })
    #expect(Auditor(scenario).audit(plan).indicators.visitWorth > 900)
  }

  @Test func leastVisitsComeBeforeAnythingElse() async {
    let (_, findings) = await plan(SamplePlan.scenario, SamplePlan.plan.roster, seed: 1, iterations: 60_000)
    let missed = findings.filter { $0.rule == "LEAST-VISITS" }
    #expect(missed == [])
  }

  @Test(arguments: 1...3) func nobodyIsSentWhereNoWayLeads(seed: UInt64) async throws {
    var scenario = SamplePlan.scenario
    let sector = scenario.sectors[0]
    let own = scenario.residences.filter { $0.sector == sector.id }
    let points = [sector.base] + own.map(\.place)
    let island = try #require(own.first { $0.place != sector.base })
    // One-way streets and a rush of its own beside the island.
    var matrix = TravelMatrix(points: points, bands: [.init(from: ClockTime(16), to: ClockTime(19))])
    for (i, from) in points.enumerated() {
      for (j, to) in points.enumerated() where from != to {
        let isCut = (from == island.place) != (to == island.place)
        matrix.set(isCut ? .unreachable : .seconds(240 + 60 * i + 15 * j), from: from, to: to)
        if !isCut { matrix.set(.seconds(480 + 60 * i + 15 * j), from: from, to: to, band: 0) }
      }
    }
    scenario.settings.travel.matrix = matrix
    let (plan, findings) = await plan(scenario, SamplePlan.plan.roster, seed: seed)
    #expect(routeFaults(findings) == [])
    let stops = plan.routes.flatMap(\.stops).map(\.residence)
    #expect(!stops.contains(island.id))
    #expect(stops.contains { name in own.contains { $0.id == name } })
  }

  @Test func nobodyOnDutyIsAnAnswer() async {
    let result = await PatrolPlanner(SamplePlan.scenario).run([], budget: .iterations(100), seed: 1)
    #expect(result.routes.isEmpty)
    #expect(result.roster.isEmpty)
    #expect(result.scores.allSatisfy { $0.score.visits == 0 && $0.score.missed > 0 })
  }

  @Test func strangeRostersDoNotTrap() async {
    var roster = SamplePlan.plan.roster
    let monday = SamplePlan.monday
    roster[0].sector = "nowhere"
    roster[2].shift = Shift(date: monday + 900, start: ClockTime(14), end: ClockTime(20))
    roster[4].shift = Shift(date: monday, start: ClockTime(20), end: ClockTime(14))
    roster[6].shift = Shift(
      date: monday, start: ClockTime(14), end: ClockTime(15),
      breaks: [Break(start: ClockTime(14), end: ClockTime(24))])
    var scenario = SamplePlan.scenario
    scenario.seasons = []
    for scenario in [SamplePlan.scenario, scenario] {
      let result = await PatrolPlanner(scenario).run(roster, budget: .iterations(200), seed: 1)
      #expect(result.roster.count == roster.count)
    }
  }

  @Test func sameSeedSameRoutesOnAnyThreads() async {
    let planner = PatrolPlanner(SamplePlan.scenario)
    let roster = SamplePlan.plan.roster
    let one = await planner.run(roster, budget: .iterations(2000), seed: 8, threads: 1)
    let two = await planner.run(roster, budget: .iterations(2000), seed: 8, threads: 2)
    #expect(one.routes == two.routes)
    #expect(one.roster == two.roster)
  }
}
