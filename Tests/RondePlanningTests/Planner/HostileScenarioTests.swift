import RondeAudit
import RondeModel
import RondePlanning
import RondeSearch
import Testing

/// Bad weeks end with a plan that breaks nothing and says what is missing.
@Suite struct HostileScenarioTests {
  /// Rules broken in the plan; a lock that cannot be honoured is left and named, which is no breach of law.
  private func breaches(_ findings: [Finding]) -> [Finding] {
    findings.filter { $0.kind == .breach || $0.kind == .incoherence }
  }

  @Test(arguments: HostileScenario.all) func endsWithALawfulPlan(_ hostile: HostileScenario) async {
    let scenario = hostile.scenario()
    let week = await Planner(scenario).plan(PlanningRequest(budget: .iterations(2)))
    let audit = Auditor(scenario).audit(week.plan)
    #expect(breaches(audit.findings) == [])
    #expect(
      audit.findings.contains { $0.kind == .lock } == week.report.findings.contains { $0.kind == .lock })
    if scenario.locks.isEmpty { #expect(!audit.hasBreach) }
    for gap in week.report.findings(.gap) where gap.rule == "COVER-MIN" { #expect(gap.causes != []) }
  }

  @Test(arguments: HostileScenario.binding) func endsInNoTimeAtAll(_ hostile: HostileScenario) async {
    let scenario = hostile.scenario()
    let week = await Planner(scenario).plan(PlanningRequest(budget: .time(.zero)))
    #expect(breaches(Auditor(scenario).audit(week.plan).findings) == [])
  }
}
