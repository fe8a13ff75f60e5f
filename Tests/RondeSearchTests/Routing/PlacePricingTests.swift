import Testing

@testable import RondeSearch

@Suite struct PlacePricingTests {
  /// The least cost over all allowed numbers of visits, by trying every earlier visit.
  private func least(
    _ times: [(idle: Int, civil: Int)], _ prices: [Double], pause: Int, numbers: ClosedRange<Int>,
    scale: Double,
    origin: Int, begin: Int, end: Int
  ) -> Double {
    func square(_ gap: Int) -> Double { scale * Double(gap * gap) }
    var now = times.indices.map { prices[$0] + square(times[$0].idle - origin) }
    var best = numbers.contains(0) ? square(end - origin) : .infinity
    for number in 1...numbers.upperBound {
      if numbers.contains(number) {
        for (time, cost) in now.enumerated() { best = min(best, cost + square(end - times[time].idle)) }
      }
      now = times.indices.map { later in
        prices[later]
          + (0..<later).reduce(Double.infinity) {
            times[$1].civil + pause > times[later].civil
              ? $0 : min($0, now[$1] + square(times[later].idle - times[$1].idle))
          }
      }
    }
    return best - square(begin - origin)
  }

  @Test(arguments: 1...20) func noOtherVisitsCostLess(seed: UInt64) {
    var random = RandomSource(seed: seed)
    let place = PatrolProblem.Place(
      onSite: 2, least: random.below(3), most: 3 + random.below(3), mostPerDay: 3, coolDown: random.below(4),
      lastSeen: -random.below(20), lastEnd: -9)
    let least = place.least
    let problem = PatrolProblem(
      places: [place],
      shifts: (0..<3).map { .init(day: $0, start: 0, end: 14 + random.below(4)) },
      travel: TravelTable(places: 2, departures: 0...30) { _, _, _ in 1 },
      clock: (0...4320).map { $0 / 1440 * 40 + min(40, $0 % 1440) }, horizon: 0...100)
    let tables = PatrolTables(problem)
    let pricing = PlacePricing(0, in: problem, tables, least: least, scale: 3)
    let times = VisitTiming.openTimes(of: 0, in: problem, tables)
    // The same place again and again: what it tries depends on what it bought before.
    for round in 1...8 {
      let prices = VisitPrices(places: 1, shifts: 3, slots: 2 * 480, of: 5, routeVisits: 1, routeMinutes: 1)
      prices.set(
        visits: (0..<960).map { _ in Double(random.below(1200 * round)) }, minutes: [0, 0, 0])
      let choice = pricing.choose(prices)
      let expected = self.least(
        times, times.map { Double(prices.visit(0, at: $0.civil)) }, pause: 2 + place.coolDown,
        numbers: least...VisitTiming.most(of: 0, in: problem, tables), scale: 3,
        origin: tables.origin[0], begin: tables.clockStart, end: tables.clockEnd)
      #expect(abs(choice.cost - expected) < 1e-3)
      #expect((least...place.most).contains(choice.visits.count))
    }
  }
}
