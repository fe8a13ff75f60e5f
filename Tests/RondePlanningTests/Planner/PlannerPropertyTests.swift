import RondeAudit
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch
import Testing

/// What must hold of any plan of any scenario, over invented services.
@Suite struct PlannerPropertyTests {
  private func scenario(_ seed: UInt64, sectors: Int, agents: Int) -> Scenario {
    ScenarioGenerator(
      seed: seed, sectors: sectors, residences: 5 * sectors, agents: agents, historyWeeks: 3, visitWeeks: 1
    ).scenario()
  }

  private func plan(
    _ scenario: Scenario, iterations: Int = 4, seed: UInt64 = 1, threads: Int = 2, stop: StopSignal = .init()
  ) async -> PlannedWeek {
    let request = PlanningRequest(budget: .iterations(iterations), seed: seed, threads: threads)
    return await Planner(scenario).plan(request, stop: stop)
  }

  @Test(arguments: UInt64(1)...8) func noBreachOverSeeds(seed: UInt64) async {
    let sectors = 1 + Int(seed) % 4
    let scenario = scenario(seed, sectors: sectors, agents: Int(3 + seed % 5) * sectors)
    let week = await plan(scenario, seed: seed)
    let audit = Auditor(scenario).audit(week.plan)
    #expect(audit.findings.filter(\.kind.isBreach) == [])
    #expect(audit.indicators == week.report.indicators)
    #expect(week.plan.routes.count == week.plan.teams.count)
    for gap in week.report.findings(.gap) where gap.rule == "COVER-MIN" { #expect(gap.causes != []) }
  }

  @Test(arguments: UInt64(1)...2) func enoughStaffLeavesNoAvoidableGap(seed: UInt64) async {
    let scenario = scenario(seed, sectors: 1, agents: 9)
    let week = await plan(scenario, iterations: 16, seed: seed)
    #expect(week.report.availability.unprovenMissing == 0)
    #expect(week.report.indicators.missingMinimum == 0)
  }

  @Test func sameSeedSamePlan() async {
    let scenario = scenario(5, sectors: 3, agents: 21)
    let first = await plan(scenario, seed: 3, threads: 1)
    let others = [await plan(scenario, seed: 3, threads: 2), await plan(scenario, seed: 3, threads: 1)]
    for other in others {
      #expect(other.plan == first.plan)
      #expect(other.report.findings == first.report.findings)
      #expect(document(other, scenario).json == document(first, scenario).json)
    }
  }

  @Test func plansAreReadBackAsTheyWere() async {
    let scenario = scenario(6, sectors: 2, agents: 12)
    let document = document(await plan(scenario), scenario)
    let reading = PlanDocument.read(Array(document.json.utf8))
    #expect(reading.issues.isEmpty)
    #expect(reading.document == document)
  }

  @Test func aStopRaisedBeforehandLeavesAnAuditedPlan() async {
    let scenario = scenario(7, sectors: 2, agents: 14)
    let stop = StopSignal()
    stop.raise()
    let request = PlanningRequest(budget: .time(.seconds(600)))
    let week = await Planner(scenario).plan(request, stop: stop)
    #expect(Auditor(scenario).audit(week.plan).findings.filter(\.kind.isBreach) == [])
    #expect(week.report.indicators.minimumDemand > 0)
  }

  private func document(_ week: PlannedWeek, _ scenario: Scenario) -> PlanDocument {
    PlanDocument(
      generator: "ronde", scenario: .init(name: scenario.settings.name, digest: nil), plan: week.plan,
      findings: week.report.findings, indicators: week.report.indicators)
  }
}
