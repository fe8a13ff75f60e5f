import Testing

@testable import RondeSearch

@Suite struct PatrolStateTests {
  /// In debug builds `apply` itself compares each delta with the cost computed anew.
  @Test(arguments: 1...6) func deltasAreExact(seed: UInt64) {
    let tables = PatrolTables(randomPatrols(seed: seed))
    var state = PatrolState(tables)
    var random = RandomSource(seed: seed)
    var applied = 0
    for _ in 0..<3000 {
      let move = PatrolMove.wheelWithStays[random.below(PatrolMove.wheelWithStays.count)]
      guard state.propose(move, &random), state.evaluate() else { continue }
      let cost = state.cost + state.costDelta
      let overruns = state.overruns + state.overrunDelta
      state.apply()
      applied += 1
      #expect(state.cost == cost)
      #expect(state.overruns == overruns)
    }
    #expect(state.isConsistent())
    #expect(applied > 100)
  }

  /// One place, one visit: a guarantee shorter by a minute costs the breach and that minute.
  @Test func aGapBeyondItsGuaranteeCostsItsBreachAndItsMinutes() {
    var problem = randomPatrols(seed: 2, places: 1)
    problem.places[0].guarantee = 1 << 30
    let open = PatrolState(PatrolTables(problem)).cost
    let longest = problem.horizon.upperBound - min(0, problem.places[0].lastSeen ?? 0)
    problem.places[0].guarantee = longest
    #expect(PatrolState(PatrolTables(problem)).cost == open)
    problem.places[0].guarantee = longest - 1
    #expect(
      PatrolState(PatrolTables(problem)).cost == open + problem.weights.breach + problem.weights.excess)
  }

  @Test func everyMoveIsProposedAndTakesPart() {
    #expect(PatrolMove.wheel.count == 100)
    let tables = PatrolTables(randomPatrols(seed: 4))
    var state = PatrolState(tables)
    var random = RandomSource(seed: 9)
    var applied = Set<PatrolMove>()
    for _ in 0..<4000 {
      let move = PatrolMove.wheelWithStays[random.below(PatrolMove.wheelWithStays.count)]
      guard state.propose(move, &random), state.evaluate() else { continue }
      state.apply()
      applied.insert(move)
    }
    #expect(applied == Set(PatrolMove.allCases))
  }

  /// One team, one evening, three places: every order of every choice, by hand.
  @Test(arguments: 1...12) func findsTheBestOfAllSmallWeeks(seed: UInt64) {
    var problem = randomPatrols(seed: seed, places: 4, days: 1, teamsADay: 1)
    for index in problem.places.indices {
      problem.places[index].most = 1
      problem.places[index].least = index % 2
      problem.places[index].guarantee = nil
    }
    // Starts are left to the routes, which never wait of their own accord here.
    let tables = PatrolTables(problem)
    var best = PatrolState(tables).cost
    func extend(_ order: [Int32]) {
      for due in tables.breakFrom[0]...tables.breakLatest[0] {
        var state = PatrolState(tables)
        guard state.isOpen[0] else { return }
        let a = state.propose(0)
        state.newBreakDue[a] = due
        guard order.allSatisfy({ state.append(a, $0, notBefore: 0, stay: tables.planned[$0]) }),
          state.evaluate()
        else { continue }
        state.apply()
        if state.overruns == 0 { best = min(best, state.cost) }
        if tables.breakLength[0] == 0 { break }
      }
      for place in 0..<Int32(4) where !order.contains(place) { extend(order + [place]) }
    }
    extend([])
    let found = PatrolSearch(problem, seed: seed).run(.iterations(20_000)).score.cost
    #expect(found <= best)
  }
}
