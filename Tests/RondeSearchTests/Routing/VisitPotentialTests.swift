import Testing

@testable import RondeSearch

@Suite struct VisitPotentialTests {
  private let week = 7 * 48

  private func potential(_ weights: [Int], slots: Int) -> VisitPotential {
    VisitPotential(places: weights, isOpen: weights.map { _ in [Bool](repeating: true, count: slots) })
  }

  @Test func repulsionStandsWhereTeamsWere() {
    // Two of eight weeks at 10:00 for half an hour; the second place has three quarters of the weight.
    let costs = potential([1, 3], slots: 2 * week)
      .repulsion(weekly: 8, daily: 0, from: [[600..<630, 600..<630], []], weeks: 8, stay: [30, 30]).costs
    let unit = Double(PatrolTables.unit)
    let mean = 1.0 / 4 / Double(week)
    #expect(abs(Double(costs[20]) - 8 * 0.25 * (0.25 - mean) * unit) <= 1)
    #expect(abs(Double(costs[21]) - 8 * 0.25 * (0 - mean) * unit) <= 1)
    #expect(costs[week + 20] == costs[20])
    #expect(costs[(2 * week)...].allSatisfy { $0 == 0 })
  }

  @Test func aLongVisitMeetsTheHoursThatFollowItsStart() {
    let costs = potential([1], slots: week)
      .repulsion(weekly: 8, daily: 0, from: [[600..<630]], weeks: 1, stay: [60]).costs
    // Half of a visit from 9:30 or 10:00 falls into the half hour seen.
    #expect(costs[19] == costs[20])
    #expect(costs[19] > costs[18])
    #expect(costs[21] == costs[18])
  }

  @Test func hoursOfTheDayPoolTheWeekdays() {
    let stays = (0..<7).map { $0 * 1440 + 600..<$0 * 1440 + 630 } + [700..<730]
    let costs = potential([1], slots: week)
      .repulsion(weekly: 0, daily: 8, from: [stays], weeks: 1, stay: [30]).costs
    #expect(costs[20] == costs[3 * 48 + 20])
    #expect(costs[20] > costs[23])
    #expect(costs[23] > costs[30])
  }

  @Test func nothingMakesVisitsDearOnTheWhole() {
    var random = RandomSource(seed: 2)
    var open = [Bool](repeating: true, count: week)
    for slot in 0..<100 { open[slot] = false }
    let costs = VisitPotential(places: [5], isOpen: [open]).chance(30, &random)
      .repulsion(weekly: 20, daily: 10, from: [[3000..<3050, 9000..<9020]], weeks: 8, stay: [25]).costs
    let sum = zip(costs, open).reduce(0) { $0 + ($1.1 ? Int($1.0) : 0) }
    #expect(abs(sum) <= week)
    #expect(costs.contains { $0 > 0 })
  }

  @Test func chanceFollowsItsSeed() {
    var a = RandomSource(seed: 4)
    var b = RandomSource(seed: 4)
    var c = RandomSource(seed: 5)
    let base = potential([1, 1], slots: 40)
    let first = base.chance(10, &a).costs
    #expect(first == base.chance(10, &b).costs)
    #expect(first != base.chance(10, &c).costs)
    #expect(Int(first.max() ?? 0) - Int(first.min() ?? 0) <= 5 * PatrolTables.unit + 1)
  }

  /// The first half of the restless search is the calm one, iteration by iteration.
  @Test(arguments: 1...3) func chanceCostsNoMoreThanGiven(seed: UInt64) {
    let problem = randomPatrols(seed: seed)
    var restless = problem
    restless.given = 30
    var random = RandomSource(seed: seed)
    restless.potential =
      potential(problem.places.map(\.weight), slots: problem.potentialSlots).chance(200, &random).costs
    let calm = PatrolSearch(problem, seed: 2).run(.iterations(5000))
    let moved = PatrolSearch(restless, seed: 2).run(.iterations(10_000))
    #expect(moved.score.missed <= calm.score.missed)
    #expect(moved.score.excess <= calm.score.excess)
    #expect(moved.score.idleness * 1000 <= calm.score.idleness * 1030)
    #expect(faults(of: moved, in: problem) == [])
  }

  @Test func chanceMovesVisits() {
    var problem = randomPatrols(seed: 5)
    let calm = PatrolSearch(problem, seed: 2).run(.iterations(6000))
    problem.given = 100
    var random = RandomSource(seed: 3)
    problem.potential =
      potential(problem.places.map(\.weight), slots: problem.potentialSlots).chance(100, &random).costs
    #expect(PatrolSearch(problem, seed: 2).run(.iterations(12_000)).routes != calm.routes)
  }
}
