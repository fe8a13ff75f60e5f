import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct SlotCoverageTests {
  private let overview = PlanOverview(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: .fr)

  @Test func anEveningWithoutTeamsLacksItsWholeMinimum() {
    let slots = overview.coverage(of: "seclin", on: SamplePlan.monday + 3)
    // 17:00–22:00 in half hours.
    #expect(slots.reduce(0) { $0 + $1.missing } == 10)
  }

  @Test func aLateStartLacksTheSlotsBefore() {
    let missing = overview.coverage(of: "va-centre", on: SamplePlan.monday + 3).filter { $0.missing > 0 }
    #expect(missing.map(\.demand.from) == [ClockTime(16), ClockTime(16, 30)])
  }

  @Test func slotsInARowAreOneBand() {
    let bands = overview.coverage(of: "seclin", on: SamplePlan.monday + 3).missingBands
    #expect(bands.map(\.from) == [ClockTime(17)])
    #expect(bands.map(\.to) == [ClockTime(22)])
  }

  @Test func oneAgentAloneIsNoTeam() {
    var plan = SamplePlan.plan
    plan.roster.removeAll { $0.agent == "a1" }
    let alone = PlanOverview(plan: plan, scenario: SamplePlan.scenario, language: .fr)
    #expect(alone.coverage(of: "va-centre", on: SamplePlan.monday).allSatisfy { $0.teams == 0 })
  }
}
