import RondeAudit
import RondeModel
import RondePlanning
import RondeTestSupport
import Testing

@Suite struct ChainTests {
  @Test func aPlanBecomesHistory() {
    let scenario = SamplePlan.scenario
    let plan = SamplePlan.plan
    let next = scenario.following(plan)
    #expect(next.horizon.start == scenario.horizon.end)
    #expect(next.horizon.days == scenario.horizon.days)
    #expect(next.history.count == scenario.history.count + plan.roster.count)
    #expect(next.visits.count == scenario.visits.count + plan.routes.reduce(0) { $0 + $1.stops.count })
    #expect(next.visits.allSatisfy { $0.date < next.horizon.start })
    #expect(next.locks.isEmpty)
  }

  @Test func weeksFollowOnOneAnother() async {
    var scenario = SamplePlan.scenario
    for week in 0..<3 {
      let planner = PatrolPlanner(scenario)
      let roster = SamplePlan.plan.roster.map { duty in
        var duty = duty
        duty.shift = Shift(
          date: duty.shift.date + 7 * week, start: duty.shift.start, end: duty.shift.end,
          breaks: duty.shift.breaks)
        return duty
      }
      let result = await planner.run(roster, budget: .iterations(3000), seed: UInt64(week))
      let plan = Plan(
        horizon: scenario.horizon, origin: PlanOrigin(seed: 1, iterations: nil, seconds: nil),
        roster: result.roster, routes: result.routes)
      let faults = Auditor(scenario).audit(plan).findings.filter {
        ["ROUTE", "VISIT", "COOL"].contains(where: $0.rule.hasPrefix)
      }
      #expect(faults == [])
      scenario = scenario.following(plan)
    }
    #expect(scenario.horizon.start == SamplePlan.scenario.horizon.start + 21)
  }
}
