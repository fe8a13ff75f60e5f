import Testing

@testable import RondeSearch

@Suite struct StartTimePolishTests {
  @Test func isotonicPoolsViolators() {
    #expect(isotonic([1, 3, 2, 4], [1, 1, 1, 1]) == [1, 2.5, 2.5, 4])
    #expect(isotonic([3, 2, 1], [1, 1, 2]) == [1.75, 1.75, 1.75])
    #expect(isotonic([], []) == [])
  }

  @Test(arguments: 1...6) func neverWorsens(seed: UInt64) {
    let tables = PatrolTables(randomPatrols(seed: seed))
    var state = PatrolState(tables)
    var random = RandomSource(seed: seed)
    for _ in 0..<500 {
      guard state.propose(PatrolMove.wheel[random.below(100)], &random), state.evaluate() else { continue }
      if state.costDelta < 0 { state.apply() }
    }
    let (cost, overruns) = (state.cost, state.overruns)
    state.polishStartTimes()
    #expect(state.cost <= cost)
    #expect(state.overruns <= overruns)
    #expect(state.isConsistent())
  }
}
