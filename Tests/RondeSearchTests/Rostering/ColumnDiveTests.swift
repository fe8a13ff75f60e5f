import Testing

@testable import RondeSearch

/// Dives by columns keep every rule and never leave a dearer roster.
@Suite struct ColumnDiveTests {
  private func problem(_ seed: Int) -> ScheduleTables {
    twoWeeks(RandomSource(seed: UInt64(seed), stream: 42), employees: 8, dearest: 6, countsWeekends: true)
  }

  /// A first roster, and the same after dives by columns over `days`.
  private func improved(_ seed: Int, _ days: Range<Int>, dives: Int) async -> (before: Int64, after: Int64) {
    let problem = problem(seed)
    let worker = RosterWorker(problem, stop: StopCheck(deadline: nil, signal: nil))
    var outcome = await worker.start(seed: 1).outcome
    let before = outcome.cost
    _ = await worker.root(
      from: outcome.choices, Array(0..<8), sweeps: 14, allotted: nil, fixing: 400, seed: 1, stream: 1)
    for dive in 0..<dives {
      let scope = RosterScope(employees: Array(0..<8), days: days)
      let found = await worker.improve(
        outcome.choices, scope, ScopeChoice.columns, seed: 1, stream: UInt64(2 + dive))
      #expect(found.work > 0)
      if found.cost < outcome.cost { outcome = found }
    }
    let state = RosterState(problem)
    state.load(outcome.choices)
    #expect(state.recount() == outcome.cost)
    for employee in 0..<8 { #expect(state.isPermitted(employee)) }
    return (before, outcome.cost)
  }

  @Test(arguments: 0..<4) func fewDivesEndNearTheBestOfManyRounds(seed: Int) async {
    let (before, after) = await improved(seed, 0..<14, dives: 4)
    let (best, bound) = await DiveSearch(problem(seed), seed: 3, threads: 1).run(.iterations(30))
    #expect(after < before)
    #expect(after >= (bound ?? .min))
    #expect(after <= best.cost + 2)
  }

  @Test(arguments: 0..<3) func windowsKeepTheOtherDays(seed: Int) async {
    let (before, after) = await improved(seed, 0..<7, dives: 2)
    #expect(after <= before)
  }

  @Test func aStoppedDiveLeavesTheRosterAlone() {
    let problem = problem(1)
    let state = RosterState(problem)
    let dive = RosterDive(problem)
    dive.elsewhere = 2_000_000
    dive.enter(Array(0..<8), 0..<14, state)
    var random = RandomSource(seed: 1)
    ColumnDive(problem, dive).run(state, ScopeChoice.columns, random: &random, stop: { true })
    #expect(state.chosen.elements.allSatisfy { $0 == -1 })
  }
}
