import Testing

@testable import RondeSearch

@Suite struct TotalsTogetherTests {
  @Test func leastOfTwoTables() {
    let together = TotalsTogether([[200, 100, 0, 100, 200], [nil, 20, 10, 0, 10], []])
    #expect(together.fewest == 0 + 1)
    let costs: [Int64] = [220, 120, 20, 10, 0, 10, 110, 210]
    #expect(together.costs == costs)
  }

  @Test func whatIsNotConvexIsTakenForLess() {
    #expect(TotalsTogether([[0, 900, 300, 300]]).costs == [0, 100, 200, 300])
  }

  /// One sector, three days, shifts of five and seven hours, a crew wanted all day; four members who may all
  /// be paired and owe twelve hours each.
  private var problem: RosterProblem {
    let totals = (0...21).map { Int64(abs($0 - 12)) * 2560 }
    let member = RosterProblem.Member(
      rules: DutyRules(days: 3, kinds: 1), kindOfShape: [0, 0], shapeCost: Array(repeating: 0, count: 6),
      totals: totals)
    return RosterProblem(
      days: 3, shapes: [.init(start: 0, end: 300, units: 5), .init(start: 0, end: 420, units: 7)],
      cover: (0..<3).map { .init(day: $0, from: 0, to: 420, costs: [5120, 0, 0]) },
      members: Array(repeating: member, count: 4),
      crew: .pair(costs: Array(repeating: 0, count: 16), alone: 0))
  }

  /// Hours 17, 7, 17, 7 of twelve each, by three teams of the first two and three of the others.
  private var posts: [RosterPost] {
    [(0, 0, [0, 2]), (1, 0, [0, 2]), (2, 1, [0, 2]), (0, 1, [1, 3])].map {
      RosterPost(day: $0.0, sector: 0, shape: $0.1, members: $0.2)
    }
  }

  @Test func relaxedHoursCountByTheirSum() {
    let state = TeamState(TeamTables(problem))
    #expect(state.take(posts))
    let uncovered: Int64 = 2 * 5120 - 5120
    #expect(state.cost == uncovered + (5 + 5 + 5 + 5) * 2560)
    state.relax(hours: 0)
    #expect(state.cost == uncovered, "48 hours are worked, and 48 are owed")
    state.relax(hours: TeamState.allHours / 4)
    #expect(state.cost == uncovered + (5 + 5 + 5 + 5) * 2560 / 4)
  }

  @Test(arguments: [0, 8, 100]) func relaxedMovesKeepTheCostExact(hours: Int64) {
    let state = TeamState(TeamTables(problem))
    #expect(state.take(posts))
    state.relax(hours: hours)
    var moves = TeamMoves(state, random: RandomSource(seed: 3))
    moves.isRelaxed = true
    var counts: Set<Int> = []
    for _ in 0..<3000 where moves.step(temperature: 12_000) {
      state.check()
      counts.insert(state.teams.count)
    }
    #expect(counts.count > 1, "teams come and go")
    let relaxed = state.cost
    #expect(relaxed == state.recount())
    state.relax(hours: TeamState.allHours)
    #expect(state.cost == state.recount())
    #expect(relaxed <= state.cost)
  }

  @Test func timeEnoughForRelaxedFallsReachesTheOptimum() async {
    // Whoever owes twelve hours works once for seven: two crews for three days, and an hour more costs as much
    // as half a day without a crew to each of two members.
    let found = await RosterSearch([problem], seed: 1, threads: 1).run(.iterations(60))
    #expect(found.map(\.cost) == [5120])
    #expect(found.map { problem.cost(of: $0) } == [5120])
  }
}
