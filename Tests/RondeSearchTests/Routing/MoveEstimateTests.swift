import Testing

@testable import RondeSearch

@Suite struct MoveEstimateTests {
  /// Where the time of a visit is known, what its place is thought to gain or lose is what it costs, but for rounding.
  @Test(arguments: 1...6) func estimatesOfGapsAreExactAtTheTimesThatCome(seed: UInt64) {
    let tables = PatrolTables(randomPatrols(seed: seed))
    var state = PatrolState(tables)
    var random = RandomSource(seed: seed)
    var compared = Set<PatrolMove>()
    for _ in 0..<4000 {
      let kind = PatrolMove.wheel[random.below(PatrolMove.wheel.count)]
      guard state.propose(kind, &random), state.evaluate() else { continue }
      if let (place, estimate) = estimate(kind, state) {
        let worked = state.newPlaceCost[place] - state.placeCost[place]
        #expect(abs(estimate.plain + estimate.chance - worked) <= 32)
        compared.insert(kind)
      }
      state.apply()
    }
    #expect(compared == [.insert, .remove, .relocate])
  }

  // The estimate of a move of one visit, whose place has no other in the routes that it changes.
  private func estimate(_ kind: PatrolMove, _ state: PatrolState) -> (place: Int32, MoveEstimate)? {
    let tables = state.tables
    func nodes(_ candidate: Int) -> [Int32] {
      (0..<Int(state.newLength[candidate])).map { state.newNode[candidate * tables.capacity + $0] }
    }
    func old(_ shift: Int32) -> [Int32] {
      (0..<Int(state.length[shift])).map { state.node[state.base(shift) + $0] }
    }
    func gone(_ candidate: Int) -> (place: Int32, key: Int)? {
      let shift = state.newShift[candidate]
      let new = nodes(candidate)
      guard let rank = old(shift).firstIndex(where: { !new.contains($0) }) else { return nil }
      return (old(shift)[rank], state.key(at: state.base(shift) + rank, shift))
    }
    func come(_ candidate: Int) -> (place: Int32, day: Int32, civil: Int, stay: Int32)? {
      let shift = state.newShift[candidate]
      let before = old(shift)
      guard let rank = nodes(candidate).firstIndex(where: { !before.contains($0) }) else { return nil }
      let slot = candidate * tables.capacity + rank
      let civil = Int(tables.day[shift]) * 1440 + Int(state.newStart[slot])
      guard state.newStay[slot] == tables.planned[state.newNode[slot]] else { return nil }
      return (state.newNode[slot], tables.day[shift], civil, state.newStay[slot])
    }
    switch kind {
    case .insert:
      guard let visit = come(0) else { return nil }
      let gain = state.gain(visit.place, day: visit.day, civil: visit.civil, stay: visit.stay)
      #expect(gain != nil)
      return gain.map { (visit.place, $0) }
    case .remove:
      return gone(0).map { ($0.place, state.loss($0.place, $0.key)) }
    case .relocate:
      guard state.candidates == 2, let lost = gone(0), let visit = come(1) else { return nil }
      let move = state.move(
        visit.place, lost.key, day: visit.day, civil: visit.civil, stay: visit.stay)
      #expect(move != nil)
      return move.map { (visit.place, $0) }
    default: return nil
    }
  }

  @Test func whatPassesALimitCostsMoreAndWhatComesBackGainsMore() {
    var hurdle = Hurdle(overrunPrice: 2)
    #expect(hurdle.worsening(plain: 30, chance: -10, overrun: 4) == 28)
    hurdle.room = 20
    #expect(hurdle.worsening(plain: 30, chance: 0, overrun: 0) == 30 + 10 * Hurdle.limitPrice)
    #expect(hurdle.worsening(plain: 20, chance: 0, overrun: 0) == 20)
    hurdle.room = -20
    #expect(hurdle.worsening(plain: -30, chance: 0, overrun: 0) == -30 - 20 * Hurdle.limitPrice)
  }

  /// A visit that waits for no reason gives its wait up where one behind it would not be back in time.
  @Test func waitsGiveWayToWhatFollows() {
    var problem = randomPatrols(seed: 5, places: 2, days: 1, teamsADay: 1)
    for place in problem.places.indices {
      problem.places[place] = PatrolProblem.Place(onSite: 60, weight: 100)
    }
    problem.shifts = [PatrolProblem.TeamShift(day: 0, start: 840, end: 1320)]
    let tables = PatrolTables(problem)
    var state = PatrolState(tables)
    let first = state.propose(0)
    var fits = state.append(first, 0, notBefore: 1230, stay: 60) && state.evaluate()
    #expect(fits)
    state.apply()
    #expect(state.start[0] == 1230)

    let second = state.propose(0)
    fits = state.append(second, 0, 0, 1) && state.append(second, 1, notBefore: 0, stay: 60)
    #expect(fits && !state.schedule(second))
    fits = state.evaluate()
    #expect(fits)
    state.apply()
    #expect(state.start[0] < 1230)
    // No more than it takes: the team is back at the end of its shift.
    let back = state.start[1] + 60 + tables.duration(2, 0, state.start[1] + 60)
    #expect((1317...1320).contains(back))
  }
}
