import Testing

@testable import RondeSearch

@Suite struct FewestToursTests {
  /// Clients on a line, ten apart, teams alike; index 0 stands at point 1.
  private func line(_ windows: [ClosedRange<Int>], teams: Int, capacity: Int = 10) throws -> RoutingProblem {
    try RoutingProblem(
      clients: windows.indices.map { .init(point: $0 + 1, load: 1, window: windows[$0]) },
      teams: Array(
        repeating: .init(start: 0, end: 0, shift: 0...1000, capacity: capacity), count: teams),
      points: windows.count + 1, objective: .fewestTours, distance: { abs($0 - $1) * 10 },
      duration: { abs($0 - $1) * 10 })
  }

  @Test func oneIsDrivenOutForAnother() throws {
    // Point 1 must be reached at 10 and point 2 too, 10 away from it: the second goes, the third may stay.
    let tables = RoutingTables(try line([10...10, 20...20, 0...500], teams: 1))
    let state = RouteState(tables, [[1, 2]])
    // Three points, two places left.
    let late = RoutingTables(try line([25...29, 20...20, 0...500], teams: 1))
    let other = RouteState(late, [[1, 2]])
    var random = RandomSource(seed: 1)
    // 10, 20, 30: the first fits before the second.
    #expect(Ejection(state).insert(0, &random))
    #expect(state.tours == [[0, 1, 2]])
    // 20, then 30 at point 1 is too late for 29, and 25 there is too late for 20.
    let ejection = Ejection(other)
    #expect(!ejection.insert(0, &random))
    #expect(ejection.eject(for: 0, &random) == 1)
    #expect(ejection.ejected[0] == 1)
    #expect(other.agreesWithRecount())
    #expect(other.missing == 1)
  }

  @Test func capacityDrivesOutAsWell() throws {
    let tables = RoutingTables(try line([0...500, 0...500, 0...500], teams: 1, capacity: 2))
    let state = RouteState(tables, [[0, 1]])
    var random = RandomSource(seed: 1)
    let ejection = Ejection(state)
    #expect(!ejection.insert(2, &random))
    #expect(ejection.eject(for: 2, &random) == 1)
    #expect(state.load[0] == 2)
    #expect(state.agreesWithRecount())
  }

  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func randomMovesKeepEveryRule(seed: UInt64) throws {
    let problem = try RoutingProblem.random(seed: seed, clients: 30, teams: 10, optional: false)
    let tables = RoutingTables(problem)
    let state = RouteState(tables)
    var random = RandomSource(seed: seed)
    GreedyInsertion(tables).recreate(state, TourMarks(teams: tables.teams), &random)
    let (missing, made, before) = (state.missing, state.toursMade, state.tours)
    let moves = RandomTourMoves(state)
    for _ in 0..<500 { moves.move(&random) }
    #expect(state.agreesWithRecount())
    #expect(state.missing == missing)
    #expect(state.toursMade == made)
    #expect(state.tours != before)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func noMoreToursThanAreCheapest(seed: UInt64) async throws {
    // Optional clients and teams of two kinds: what is said is true, and no tour is made for a prize alone.
    let cheapest = try RoutingProblem.random(seed: seed, teams: 9)
    let fewest = try RoutingProblem.random(seed: seed, teams: 9, objective: .fewestTours)
    let cheap = await RoutingSearch(cheapest, seed: seed).run(.iterations(1000))
    let few = await RoutingSearch(fewest, seed: seed).run(.iterations(1000))
    #expect(few.missing == cheap.missing)
    if few.missing == 0 { #expect(few.toursMade <= cheap.toursMade) }
    let recount = fewest.recount(few) { (fewest.distance($0, $1), fewest.duration($0, $1)) }
    let cost = try #require(recount)
    if few.missing == 0 { #expect(cost == few.cost) }
  }

  @Test func whoNeedNotBeVisitedNeedsNoTour() async throws {
    let problem = try RoutingProblem(
      clients: [.init(point: 1, window: 0...100, prize: 5)],
      teams: [.init(start: 0, end: 0, shift: 0...100)], points: 2, objective: .fewestTours,
      distance: { abs($0 - $1) * 10 }, duration: { abs($0 - $1) * 10 })
    let solution = await RoutingSearch(problem).run(.iterations(100))
    #expect(solution.toursMade == 0)
    #expect(solution.cost == 5)
  }
}
