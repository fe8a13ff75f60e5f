import Testing

@testable import RondeSearch

@Suite struct VisitLengthTests {
  /// A searched state, its visits not stretched yet.
  private func state(_ seed: UInt64, _ problem: PatrolProblem? = nil) -> PatrolState {
    let tables = PatrolTables(problem ?? randomPatrols(seed: seed))
    var state = PatrolState(tables)
    var random = RandomSource(seed: seed)
    for _ in 0..<1500 {
      let move = PatrolMove.wheelWithStays[random.below(PatrolMove.wheelWithStays.count)]
      guard state.propose(move, &random), state.evaluate() else { continue }
      if state.costDelta < 0 && state.overrunDelta <= 0 { state.apply() }
    }
    return state
  }

  private func worth(_ state: PatrolState) -> Int {
    (0..<state.tables.shifts).reduce(0) { sum, shift in
      (0..<Int(state.length[shift])).reduce(sum) { sum, position in
        let slot = state.base(Int32(shift)) + position
        let place = state.node[slot]
        let minutes = Int(state.stay[slot] - state.tables.onSite[place])
        return sum + state.tables.worth[Int(state.tables.worthFirst[place]) + minutes]
      }
    }
  }

  @Test(arguments: 1...8) func stretchingMovesNoVisit(seed: UInt64) {
    var state = state(seed)
    let before = PatrolState(state.tables, copying: state)
    let overruns = state.overruns
    state.stretchVisits()
    #expect(state.isConsistent())
    #expect(state.overruns <= overruns)
    guard let before else { return }
    #expect(worth(state) >= worth(before))
    for shift in 0..<state.tables.shifts {
      #expect(state.breakStart[shift] == before.breakStart[shift])
      for position in 0..<Int(state.length[shift]) {
        let slot = state.base(Int32(shift)) + position
        #expect(state.start[slot] == before.start[slot])
        #expect(state.stay[slot] >= before.stay[slot])
      }
    }
  }

  /// Two visits on one route of one evening: every pair of lengths, tried.
  @Test(arguments: 1...6) func stretchingFindsTheBestLengths(seed: UInt64) {
    var problem = randomPatrols(seed: seed, places: 2, days: 1, teamsADay: 1)
    for place in problem.places.indices {
      problem.places[place].windows = []
      problem.places[place].most = 1
      problem.places[place].least = 1
      problem.places[place].onSite = 16 + 8 * place
      problem.places[place].leastMinutes = 12
      problem.places[place].worth = (0...30).map { $0 * (60 - $0) }
    }
    problem.shifts[0].reserve = 120 + 10 * Int(seed)
    let tables = PatrolTables(problem)
    var random = RandomSource(seed: seed)
    var found = PatrolState(tables)
    for _ in 0..<400 {
      guard found.propose(.insert, &random), found.evaluate(), found.overrunDelta == 0 else { continue }
      found.apply()
    }
    guard found.length[0] == 2, let first = PatrolState(tables, copying: found) else { return }
    var best = worth(first)
    for a in first.stay[0]...30 {
      for b in first.stay[1]...30 {
        guard var state = PatrolState(tables, copying: first) else { return }
        state.notBefore.copy(from: state.start)
        state.stay[0] = a
        state.stay[1] = b
        guard state.refresh(), state.overruns <= first.overruns, state.breakStart[0] == first.breakStart[0],
          state.start[0] == first.start[0], state.start[1] == first.start[1]
        else { continue }
        best = max(best, worth(state))
      }
    }
    found.stretchVisits()
    #expect(worth(found) == best)
  }

  /// One team, one evening too short for both places at their planned length.
  @Test func aShorterVisitMakesRoomForAnother() {
    var problem = PatrolProblem(
      places: (0..<2).map { _ in
        PatrolProblem.Place(onSite: 30, leastMinutes: 20, weight: 1, least: 0, most: 1, lastSeen: -2000)
      },
      shifts: [PatrolProblem.TeamShift(day: 0, start: 0, end: 53)],
      travel: TravelTable(places: 3, departures: 0...60) { _, _, _ in 1 },
      clock: (0...2880).map { min($0, 600) }, horizon: 0...600)
    let short = PatrolSearch(problem, seed: 1).run(.iterations(2000))
    #expect(short.score.visits == 2)
    // All that the shift has beside three legs goes on site.
    #expect(short.score.onSite == 50)
    #expect(short.score.shortened > 0)
    for place in 0..<2 { problem.places[place].leastMinutes = 30 }
    let whole = PatrolSearch(problem, seed: 1).run(.iterations(2000))
    #expect(whole.score.visits == 1)
    #expect(whole.score.shortened == 0)
  }

  @Test(arguments: [1, 4]) func boundsKnowThatVisitsMayBeShort(seed: UInt64) {
    var problem = randomPatrols(seed: seed, places: 6)
    for place in problem.places.indices {
      let planned = problem.places[place].onSite
      problem.places[place].leastMinutes = planned / 2
      // Half of the minutes are all but all of the worth, and there is more to see than time.
      problem.places[place].worth = (0...planned).map {
        min(1_900_000 * $0 / planned, 900_000 + 100_000 * $0 / planned)
      }
      problem.places[place].most = 4
      problem.places[place].coolDown = 30
    }
    for shift in problem.shifts.indices { problem.shifts[shift].reserve = 150 }
    var solution = PatrolSearch(problem, seed: seed).run(.iterations(6000))
    #expect(solution.score.shortened > 0)
    let before = solution.score.bound
    solution.prove(problem, PatrolSolution.Proof(rounds: 20))
    #expect(solution.score.bound >= before)
    #expect(solution.score.bound <= solution.score.idleness)
    // Of whole visits there is less room.
    var whole = problem
    for place in whole.places.indices { whole.places[place].leastMinutes = whole.places[place].onSite }
    var other = solution
    other.score.bound = 0
    other.prove(whole, PatrolSolution.Proof(rounds: 20))
    #expect(other.score.bound > solution.score.bound)
  }

  @Test func breaksOfOneEveningAreNotAtOnce() {
    var problem = randomPatrols(seed: 7, days: 2)
    problem.shifts = [0, 0, 1, 1].map {
      PatrolProblem.TeamShift(
        day: $0, start: 840, end: 1260, breakLength: 30, breakStarts: 960...1140, reserve: 45)
    }
    let none = PatrolSearch(problem, seed: 1).run(.iterations(0)).score
    let some = PatrolSearch(problem, seed: 1).run(.iterations(6000)).score
    #expect(none.sharedBreaks == 60)
    #expect(some.sharedBreaks == 0)
    #expect(some.visits > 0)
  }

  /// Free time costs nothing where it lies evenly, and how much longer its stretches are where it does not.
  @Test func bunchedTimeIsThatBeyondAnEvenShare() {
    var problem = PatrolProblem(
      places: [PatrolProblem.Place(onSite: 20, weight: 1, most: 1)],
      shifts: [PatrolProblem.TeamShift(day: 0, start: 0, end: 100)],
      travel: TravelTable(places: 2, departures: 0...100) { _, _, _ in 10 },
      clock: Array(0...1440), horizon: 0...1440)
    problem.weights.bunchedTime = 7
    func cost(_ minute: Int32) -> (bunched: Int32, cost: Int) {
      var state = PatrolState(PatrolTables(problem))
      let a = state.propose(0)
      guard state.append(a, 0, notBefore: minute, stay: 20), state.evaluate() else { return (-1, -1) }
      state.apply()
      return (state.bunched[0], state.cost)
    }
    // Sixty free minutes: thirty on either side, or all at the end.
    #expect(cost(40).bunched == 0)
    #expect(cost(10).bunched == 30)
    let dear = cost(10).cost
    problem.weights.bunchedTime = 8
    #expect(cost(10).cost == dear + 30)
  }

  /// At the weight that plans have; few places leave the teams time to spread.
  @Test func freeTimeDoesNotWaitForTheEnd() {
    let totals = [0, PatrolProblem.Weights().bunchedTime].map { weight in
      (1...4).reduce(into: (end: 0, free: 0)) { sum, seed in
        var problem = randomPatrols(seed: UInt64(seed), places: 5, days: 5)
        problem.weights.bunchedTime = weight
        let score = PatrolSearch(problem, seed: 1).run(.iterations(6000)).score
        sum.end += score.freeAtEnd
        sum.free += score.free
      }
    }
    #expect(totals[1].end * totals[0].free < totals[0].end * totals[1].free)
  }
}
