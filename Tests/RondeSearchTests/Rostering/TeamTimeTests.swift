import Testing

@testable import RondeSearch

/// What the time of a sector's teams is worth, and rosters searched on from one that is there.
@Suite struct TeamTimeTests {
  /// Two members, two days, two sectors that ask for nothing; a team a day at most, each of 60 units of time.
  private func pair(_ worth: [[Int64]]) -> RosterProblem {
    var rules = DutyRules(days: 2, kinds: 1)
    rules.maxRun = 2
    return RosterProblem(
      days: 2, sectors: 2, shapes: [.init(start: 0, end: 60, units: 1)],
      cover: (0..<4).map { .init(day: $0 / 2, sector: $0 % 2, from: 0, to: 60, costs: [0, 1]) },
      members: (0..<2).map { _ in
        .init(
          rules: rules, kindOfShape: [0], shapeCost: [0, 0], sectorCost: [0, 0], totals: [0, 0, 0],
          lateShapes: [false], lateCosts: [0], startChange: 0, fixed: [:])
      }, crew: .pair(costs: [nil, 0, 0, nil], alone: 1000),
      teamTime: .init(units: [1, 1], costs: worth))
  }

  private func sectors(_ solution: RosterSolution) -> [Int] { solution.posts.map(\.sector).sorted() }

  @Test(arguments: 1..<6) func teamsGoWhereTheirTimeIsWorthMost(seed: UInt64) async {
    // A second shift is worth less than the first: one each, unless the first sector gains more by its second.
    let spread = await RosterSearch([pair([[90, 30, 20], [50, 20, 10]])], seed: seed, threads: 1)
      .run(.iterations(4))
    #expect(sectors(spread[0]) == [0, 1])
    #expect(spread[0].cost == 30 + 20 + 2)
    let heaped = await RosterSearch([pair([[90, 50, 10], [50, 20, 10]])], seed: seed, threads: 1)
      .run(.iterations(4))
    #expect(sectors(heaped[0]) == [0, 0])
    #expect(heaped[0].cost == 10 + 50 + 2)
  }

  @Test func whatIsThereIsTakenOverAndNeverMadeWorse() async {
    let input = pair([[90, 30, 20], [50, 20, 10]])
    let best = await RosterSearch([input], seed: 1, threads: 1).run(.iterations(4))
    let again = await RosterSearch([input], seed: 7, threads: 2).run(.iterations(0), from: best)
    #expect(again.map(\.posts) == best.map(\.posts))
    // A roster of another problem: its members may not be a team here.
    var other = input
    other.crew = .pair(costs: [nil, nil, nil, nil], alone: 1000)
    let none = await RosterSearch([other], seed: 1, threads: 1).run(.iterations(1), from: best)
    #expect(none[0].posts.isEmpty)
  }
}
