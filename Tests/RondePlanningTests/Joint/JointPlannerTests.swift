import RondeAudit
import RondeModel
import RondeSearch
import Testing

@testable import RondePlanning

/// Roster and patrols searched together, on services small enough to say beforehand what is right.
@Suite struct JointPlannerTests {
  /// Two sectors that want one team each all day, none of them in need, and one pair at home in the second: five
  /// shifts a week for fourteen evenings. Four large estates lie in the first, four small houses in the second.
  private func twoSectors(large: Int = 900, small: Int = 10) -> Scenario {
    var scenario = RosterScenario(agents: 2, minimum: 0, desired: 1).build()
    scenario.sectors = EntityTable(Array(scenario.sectors.rows.prefix(2)))
    scenario.demand = scenario.demand.filter { $0.sector != "s2" }
    scenario.agents = EntityTable(
      scenario.agents.rows.map {
        Agent(
          id: $0.id, name: $0.name, subcontractor: $0.subcontractor, contract: "full", skills: $0.skills,
          home: "s1", others: ["s0"], isBeginner: false)
      })
    scenario.classes = EntityTable([
      VisitClass(
        id: "c", name: "c", least: 0, desired: 7, mostPerEvening: 2, coolDown: .hours(2), priority: 1)
    ])
    scenario.residences = EntityTable(
      (0..<8).map { number in
        Residence(
          id: Identifier("r\(number)"), name: "R\(number)", sector: number < 4 ? "s0" : "s1",
          place: GeoPoint(latitude: 50.63 + Double(number % 4) * 0.002, longitude: 3.06),
          dwellings: number < 4 ? large : small, visitClass: "c", onSite: 30, windows: [],
          isBreakPlace: false)
      })
    return scenario
  }

  private func plan(
    _ scenario: Scenario, seed: UInt64, isJoint: Bool, iterations: Int = 8, threads: Int = 2
  ) async -> PlannedWeek {
    await Planner(scenario).plan(
      PlanningRequest(
        budget: .iterations(iterations), seed: seed, threads: threads, isJoint: isJoint))
  }

  private func shifts(_ week: PlannedWeek, in sector: Identifier<Sector>) -> Int {
    week.plan.teams.count { $0.sector == sector }
  }

  /// Whatever the sector, a team fills as much desired demand; ninety homes wait in the one for each that waits
  /// in the other. The blind roster stays at home most of the time.
  @Test(arguments: UInt64(1)...3) func theSpareTeamGoesWhereMoreIsGained(seed: UInt64) async {
    let scenario = twoSectors()
    let joint = await plan(scenario, seed: seed, isJoint: true)
    #expect(shifts(joint, in: "s0") > 0)
    #expect(shifts(joint, in: "s1") == 0)
    #expect(joint.report.indicators.breaches == 0)
    let blind = await plan(scenario, seed: seed, isJoint: false)
    #expect(shifts(blind, in: "s0") < shifts(joint, in: "s0"))
    #expect(blind.gain == nil)
    #expect(joint.report.indicators.missingDesired <= blind.report.indicators.missingDesired)
    #expect(joint.report.indicators.idleness < blind.report.indicators.idleness)
    if let gain = joint.gain {
      #expect(gain.together.idleness < gain.apart.idleness)
      #expect(gain.together.missingDesired <= gain.apart.missingDesired)
      #expect(gain.rounds >= 1)
    } else {
      Issue.record("a joint plan says what joining gained")
    }
  }

  /// The joint search begins with the blind roster, and lets go of it for a better one only.
  @Test(arguments: UInt64(1)...3) func noLevelAboveIdlenessIsWorse(seed: UInt64) async {
    let scenario = RosterScenario(agents: 7, minimum: 1, desired: 2).build()
    let joint = await plan(scenario, seed: seed, isJoint: true, iterations: 4)
    let blind = await plan(scenario, seed: seed, isJoint: false, iterations: 4)
    func levels(_ week: PlannedWeek) -> Indicators {
      var figures = week.report.indicators
      (figures.missedLeastVisits, figures.gapsBeyondGuarantee) = (0, 0)
      (figures.idleness, figures.worstGap) = (0, 0)
      return figures
    }
    #expect(!(PlanRank(levels(blind)) < PlanRank(levels(joint))))
    #expect(joint.gain?.apart.missingDesired == blind.report.indicators.missingDesired)
  }

  /// What was proved beside the blind roster is shown with the joint plan, at the cost that roster would have alone.
  @Test func theProofIsShown() async throws {
    let joint = try #require(await plan(twoSectors(), seed: 1, isJoint: true).proof)
    let blind = try #require(await plan(twoSectors(), seed: 1, isJoint: false).proof)
    #expect(joint.bound == blind.bound)
    #expect(joint.cost >= joint.bound)
  }

  /// Where the sectors are alike, the second half of the shifts is worth less than the first: they are shared.
  @Test func alikeSectorsShareTheTeam() async {
    let joint = await plan(twoSectors(large: 100, small: 100), seed: 1, isJoint: true, iterations: 16)
    #expect(abs(shifts(joint, in: "s0") - shifts(joint, in: "s1")) <= 1)
  }

  /// Idleness buys nothing above its level: the small sector's minimum is met first.
  @Test func theMinimumComesFirst() async {
    var scenario = twoSectors()
    scenario.demand[1] = DemandRule(
      sector: "s1", day: .every, from: ClockTime(18), to: ClockTime(22), minimum: 1, desired: 1)
    let joint = await plan(scenario, seed: 1, isJoint: true)
    #expect(shifts(joint, in: "s0") == 0)
  }

  @Test func sameBytesOnOneAndTwoThreads() async {
    let one = await plan(twoSectors(), seed: 5, isJoint: true, iterations: 5, threads: 1)
    let two = await plan(twoSectors(), seed: 5, isJoint: true, iterations: 5, threads: 2)
    #expect(one.plan == two.plan)
    #expect(one.gain == two.gain)
  }

  /// Both ways begin with one roster, and are what each is when it is asked for alone.
  @Test func bothWaysAreTheTwoPlans() async {
    let both = await Planner(twoSectors()).bothWays(PlanningRequest(budget: .iterations(5), seed: 5))
    let blind = await plan(twoSectors(), seed: 5, isJoint: false, iterations: 5)
    let joint = await plan(twoSectors(), seed: 5, isJoint: true, iterations: 5)
    #expect(both.apart.plan == blind.plan)
    #expect(both.together.plan == joint.plan)
    #expect(both.apart.gain == nil)
    #expect(both.together.gain == joint.gain)
  }

  @Test func theFirstLevelThatDiffersDecides() {
    let found = Indicators()
    var other = found
    #expect(PlanRank(found).level(deciding: PlanRank(other)) == nil)
    other.worstGap = 5
    #expect(PlanRank(found).level(deciding: PlanRank(other)) == .worst)
    other.underContract = 60
    #expect(PlanRank(found).level(deciding: PlanRank(other)) == .demand)
  }

  @Test func levelsAreComparedOneAfterTheOther() {
    var better = Indicators()
    var worse = Indicators()
    worse.missingDesired = 30
    better.idleness = 500
    #expect(PlanRank(better) < PlanRank(worse))
    better.missedLeastVisits = 1
    #expect(PlanRank(worse) < PlanRank(better))
    worse.weightedMissingMinimum = 30
    #expect(PlanRank(better) < PlanRank(worse))
  }
}
