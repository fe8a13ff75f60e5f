import Testing

@testable import RondeSearch

/// Prices that go on rising prove more than those they began with, and never more than there is to prove.
@Suite struct PriceAscentTests {
  /// Six employees over two weeks, two duties, at most five days in a row, limits kept by price.
  private func problem() -> ScheduleTables {
    var random = RandomSource(seed: 9, stream: 0)
    var builder = ScheduleBuilder(employees: 6, days: 14)
    builder.priceScale = 64
    var rows: [[Int]] = []
    for _ in 0..<14 {
      rows.append(
        (0..<2).map { _ in
          let wanted = 1 + random.below(3)
          return builder.addRow(costs: (0...6).map { Int64(max(0, wanted - $0) * 100 + max(0, $0 - wanted)) })
        })
    }
    for employee in 0..<6 {
      var rules = DutyRules(days: 14, kinds: 2)
      rules.follows = [[true, true, false, true]]
      rules.maxRun = 5
      rules.minRun = 2
      rules.minOff = 2
      let number = builder.addRules(rules, units: [1, 1])
      builder.setEmployee(employee, rules: number, totals: (0...10).map { $0 < 7 ? nil : 0 })
      let counter = builder.addCounter(employee, maximum: 5)
      for day in 0..<14 {
        for duty in 0..<2 {
          builder.addChoice(
            employee, day: day, duty: duty, kind: duty, cost: Int32(random.below(4)),
            rows: [rows[day][duty]], counter: duty == 1 ? counter : nil)
        }
      }
    }
    return builder.build()
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
