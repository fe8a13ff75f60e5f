import Testing

@testable import RondeSearch

@Suite struct DayTradeTests {
  /// One sector, shifts of five and of seven hours, no demand; everybody may be paired with everybody. The
  /// first two owe twelve hours each, the others anything.
  private func problem() -> TeamTables {
    func member(_ hours: Int?) -> RosterProblem.Member {
      let totals = (0...21).map { units -> Int64? in hours.map { Int64(abs(units - $0)) * 100 } ?? 0 }
      return .init(
        rules: DutyRules(days: 3, kinds: 1), kindOfShape: [0, 0], shapeCost: Array(repeating: 0, count: 6),
        sectorCost: [0],
        totals: totals, lateShapes: [false, false], lateCosts: [0], startChange: 0, fixed: [:])
    }
    return TeamTables(
      RosterProblem(
        days: 3, sectors: 1,
        shapes: [.init(start: 0, end: 300, units: 5), .init(start: 0, end: 420, units: 7)],
        cover: (0..<3).map { .init(day: $0, sector: 0, from: 0, to: 300, costs: [0, 0]) },
        members: [member(12), member(12), member(nil), member(nil)],
        crew: .pair(costs: Array(repeating: 0, count: 16), alone: 1000), varietyCost: 0))
  }

  @Test func findsTheDaysThatMakeBothTotalsFit() {
    let state = TeamState(problem())
    // Hours: the first 5 + 5 + 7, the second 7 on the first day alone.
    let posts = [(0, 0, 0, 2), (1, 0, 0, 2), (2, 1, 0, 2), (0, 1, 1, 3)]
    #expect(
      state.take(posts.map { RosterPost(day: $0.0, sector: 0, shape: $0.1, members: [$0.2, $0.3]) }))
    #expect(state.cost == (17 - 12) * 100 + (12 - 7) * 100)
    var moves = TeamMoves(state, random: RandomSource(seed: 1))
    for _ in 0..<200 where state.cost > 0 {
      if moves.tradeDays(1) { state.check() }
    }
    // The second day's five hours change hands, or the first and third days do.
    #expect(state.cost == 0)
    #expect(state.recount() == 0)
    #expect(Set(state.teams.map(\.cell)).count == 4, "the posts stay as they are")
  }

  @Test func hoursMoveBetweenTeamsAndEveryTotalStays() {
    let state = TeamState(problem())
    let posts = [(0, 0, 0, 2), (1, 1, 0, 2), (0, 1, 1, 3), (2, 0, 1, 3)]
    #expect(
      state.take(posts.map { RosterPost(day: $0.0, sector: 0, shape: $0.1, members: [$0.2, $0.3]) }))
    #expect(state.cost == 0)
    var moves = TeamMoves(state, random: RandomSource(seed: 2))
    var kept = 0
    for _ in 0..<500 where moves.shiftHours(1) {
      kept += 1
      state.check()
    }
    #expect(kept > 0)
    #expect(state.cost == 0)
  }
}
