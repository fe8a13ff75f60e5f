import Testing

@testable import RondeSearch

/// Prices that go on rising prove more than those they began with, and never more than there is to prove.
@Suite struct PriceAscentTests {
  private func problem() -> ScheduleTables {
    twoWeeks(RandomSource(seed: 9, stream: 0), employees: 6, dearest: 4)
  }

  @Test func moreSweepsProveMoreAndNeverTooMuch() async {
    let problem = problem()
    let (roster, told) = await DiveSearch(problem, seed: 1, threads: 1).run(.iterations(6))
    var bounds: [Int64] = []
    for sweeps in [1, 10, 60] {
      let dive = RosterDive(problem)
      dive.enter(Array(0..<6), 0..<14, RosterState(problem))
      let bound = PriceAscent(problem).run(
        dive, target: roster.cost, sweeps: sweeps, hurry: { false }, stop: { false })
      bounds.append(bound ?? .max)
    }
    #expect(bounds[0] < bounds[1])
    #expect(bounds[1] < bounds[2])
    #expect(bounds[2] <= roster.cost * 64)
    #expect(told.map { $0 > 0 && $0 <= roster.cost } == true)
  }

  @Test func aLaterRunGoesOnFromTheBestPrices() throws {
    let problem = problem()
    let dive = RosterDive(problem)
    dive.enter(Array(0..<6), 0..<14, RosterState(problem))
    let ascent = PriceAscent(problem)
    func run(_ sweeps: Int) -> Int64? {
      ascent.run(dive, target: 1000, sweeps: sweeps, hurry: { false }, stop: { false })
    }
    let first = try #require(run(10))
    let same = try #require(run(1))
    let later = try #require(run(60))
    #expect(same == first)
    #expect(later > first)
  }

  @Test func oneSweepAtLeast() {
    let problem = problem()
    let dive = RosterDive(problem)
    dive.enter(Array(0..<6), 0..<14, RosterState(problem))
    let ascent = PriceAscent(problem)
    #expect(ascent.run(dive, target: 0, sweeps: 5, hurry: { true }, stop: { false }) != nil)
  }
}
