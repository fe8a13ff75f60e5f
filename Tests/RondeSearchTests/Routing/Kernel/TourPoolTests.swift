import Testing

@testable import RondeSearch

@Suite struct TourPoolTests {
  /// Clients on a line, ten apart, prizes 1, 2, 4, 8, …; two teams alike that can be away for `shift`.
  private func tables(_ clients: Int, shift: Int = 1000) throws -> RoutingTables {
    RoutingTables(
      try RoutingProblem(
        clients: (1...clients).map {
          RoutingProblem.Client(point: $0, load: 1, window: 0...1000, prize: 1 << ($0 - 1))
        },
        teams: Array(repeating: RoutingProblem.Team(start: 0, end: 0, shift: 0...shift), count: 2),
        points: clients + 1, objective: .mostPrizes, distance: { abs($0 - $1) * 10 },
        duration: { abs($0 - $1) * 10 }))
  }

  private func pool(_ tables: RoutingTables, _ solutions: [[[Int32]]]) -> TourPool {
    let pool = TourPool(tables)
    for solution in solutions {
      let state = RouteState(tables, solution)
      for team in solution.indices { pool.note(state, team) }
    }
    return pool
  }

  /// What is left out by the tours that the pool makes, if by its count that is less than `limit`.
  private func leftOut(_ pool: TourPool, limit: Int64, seed: UInt64 = 1) -> Int64? {
    var random = RandomSource(seed: seed)
    for _ in 0..<16 where pool.join(leavingLessThan: limit, &random) { return pool.joined.leftOut }
    return nil
  }

  @Test func theGoodToursOfTwoSolutionsComeTogether() throws {
    // {3, 4} is worth 4 + 8 beside a poor tour, {1, 2} 1 + 2 beside another: together all 15.
    let tables = try tables(4)
    let pool = pool(tables, [[[2, 3], []], [[0, 1], [2]]])
    #expect(leftOut(pool, limit: 3) == 0)
    #expect(pool.joined.agreesWithRecount())
  }

  @Test func whomTwoToursShareIsVisitedOnce() throws {
    // {1, 2, 3} and {3, 4}: 3 counts once, 1 + 2 + 4 + 8.
    let tables = try tables(4)
    let pool = pool(tables, [[[0, 1, 2], []], [[2, 3], []]])
    #expect(leftOut(pool, limit: 15) == 0)
    #expect(pool.joined.agreesWithRecount())
    #expect(pool.joined.toursMade == 2)
  }

  @Test func nothingIsMadeThatIsNoBetter() throws {
    let tables = try tables(4)
    // 1 + 2 and 4 are the whole pool: 8 is left out, which is not less than 8.
    let pool = pool(tables, [[[0, 1], [2]]])
    #expect(leftOut(pool, limit: 8) == nil)
    #expect(leftOut(pool, limit: 9) == 8)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func twoTeamsGetTheBestPair(seed: UInt64) throws {
    let tables = try tables(9)
    var random = RandomSource(seed: seed)
    let tours = (0..<8).map { _ in (0..<9 as Range<Int32>).filter { _ in random.below(3) == 0 } }
    let pool = pool(tables, tours.map { [$0, []] })
    var best = 0
    for one in tours {
      for other in tours { best = max(best, Set(one + other).reduce(0) { $0 + 1 << Int($1) }) }
    }
    #expect(leftOut(pool, limit: .max, seed: seed) == Int64((1 << 9) - 1 - best))
  }

  @Test func aShiftTooShortLeavesClientsOut() throws {
    // 80 there and back to point 4; no tour of the pool takes longer, and none that is made does.
    let tables = try tables(4, shift: 80)
    let pool = pool(tables, [[[3], [0]], [[2], [1]]])
    #expect(leftOut(pool, limit: 15) == Int64(1 + 2))
    #expect(pool.joined.agreesWithRecount())
  }
}
