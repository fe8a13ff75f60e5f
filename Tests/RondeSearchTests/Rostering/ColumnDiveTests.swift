import Testing

@testable import RondeSearch

/// Dives by columns keep every rule and never leave a dearer roster.
@Suite struct ColumnDiveTests {
  /// Eight employees over two weeks, two duties, runs, totals and a limit kept by price.
  private func problem(_ seed: Int) -> ScheduleTables {
    var random = RandomSource(seed: UInt64(seed), stream: 42)
    var builder = ScheduleBuilder(employees: 8, days: 14)
    builder.priceScale = 64
    var rows: [[Int]] = []
    for _ in 0..<14 {
      rows.append(
        (0..<2).map { _ in
          let wanted = 1 + random.below(3)
          return builder.addRow(costs: (0...8).map { Int64(max(0, wanted - $0) * 100 + max(0, $0 - wanted)) })
        })
    }
    for employee in 0..<8 {
      var rules = DutyRules(days: 14, kinds: 2)
      rules.follows = [[true, true, false, true]]
      rules.maxRun = 5
      rules.minRun = 2
      rules.minOff = 2
      rules.weekendOf = (0..<14).map { $0 % 7 >= 5 ? $0 / 7 : -1 }
      let number = builder.addRules(rules, units: [1, 1])
      builder.setEmployee(employee, rules: number, totals: (0...10).map { $0 < 7 ? nil : 0 })
      let counter = builder.addCounter(employee, maximum: 5)
      for day in 0..<14 {
        for duty in 0..<2 {
          builder.addChoice(
            employee, day: day, duty: duty, kind: duty, cost: Int32(random.below(6)),
            rows: [rows[day][duty]], counter: duty == 1 ? counter : nil)
        }
      }
    }
    return builder.build()
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
