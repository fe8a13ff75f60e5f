import Testing

@testable import RondeSearch

/// Compared with every route and every start of small shifts.
@Suite struct RoutePricingTests {
  private static let length = 12

  /// Three places, evenings of different hours and breaks, trips that take more and then less time.
  private func tiny(_ seed: UInt64) -> PatrolProblem {
    var random = RandomSource(seed: seed)
    let legs = (0..<16).map { _ in 1 + random.below(2) }
    let rush = random.below(8)
    let isRush = random.below(2) == 0
    let travel = TravelTable(places: 4, departures: 0...30) { from, to, minute in
      let slow = isRush && from != to ? max(0, min(2, rush + 2 - minute)) : 0
      return from == to ? 0 : legs[min(from, to) * 4 + max(from, to)] + slow
    }
    let places = (0..<3).map { _ in
      PatrolProblem.Place(
        onSite: 1 + random.below(2), windows: random.below(3) == 0 ? [2...6, 8...11] : [], weight: 1,
        least: 0, most: 3, mostPerDay: 1 + random.below(2), coolDown: random.below(4),
        isBreakPlace: random.below(2) == 0)
    }
    let rest = random.below(3)
    let shifts = (0..<3).map { day in
      PatrolProblem.TeamShift(
        day: day, start: random.below(3), end: 8 + random.below(4), breakLength: day == 2 ? 0 : rest,
        breakStarts: 3...(4 + random.below(3)), reserve: 0)
    }
    return PatrolProblem(
      places: places, shifts: shifts, travel: travel, clock: (0...4320).map { $0 }, horizon: 0...4320)
  }

  /// What the best route of a shift earns that keeps its rules, by trying them all.
  private func most(_ problem: PatrolProblem, _ shift: Int, _ prices: VisitPrices) -> Int {
    let hours = problem.shifts[shift]
    let minute = Int(prices.minute(shift))
    let spots = [0] + problem.places.indices.filter { problem.places[$0].isBreakPlace }.map { $0 + 1 }
    func leg(_ from: Int, _ to: Int, _ time: Int) -> Int {
      problem.travel.duration(from: from, to: to, departing: time)
    }
    var best = Int.min
    func extend(
      _ route: [(place: Int, start: Int)], _ here: Int, _ now: Int, _ earned: Int, _ hasRested: Bool
    ) {
      let home = leg(here, 0, now)
      if hasRested, now + home <= hours.end { best = max(best, earned - minute * home) }
      if !hasRested {
        for spot in spots {
          let way = leg(here, spot, now)
          let earliest = max(now + way, hours.breakStarts.lowerBound)
          for start in stride(from: earliest, through: hours.breakStarts.upperBound, by: 1) {
            extend(route, spot, start + hours.breakLength, earned - minute * way, true)
          }
        }
      }
      for place in problem.places.indices {
        let way = here == place + 1 ? 0 : leg(here, place + 1, now)
        let stay = problem.places[place].onSite
        guard route.count(where: { $0.place == place }) < problem.places[place].mostPerDay else { continue }
        for start in stride(from: now + way, through: hours.end - stay, by: 1) {
          let windows = problem.places[place].windows
          guard
            windows.isEmpty || windows.contains(where: { $0.contains(start) && $0.contains(start + stay) })
          else { continue }
          if let last = route.last(where: { $0.place == place }),
            start < last.start + stay + problem.places[place].coolDown
          {
            continue
          }
          let price = Int(prices.visit(place, at: hours.day * 1440 + start))
          extend(
            route + [(place, start)], place + 1, start + stay, earned + price - minute * (way + stay),
            hasRested)
        }
      }
    }
    extend([], 0, hours.start, 0, hours.breakLength == 0)
    return best
  }

  @Test(arguments: 1...24) func noRouteEarnsMoreAndRealOnesEarnAsMuch(seed: UInt64) {
    let problem = tiny(seed)
    let tables = PatrolTables(problem)
    var random = RandomSource(seed: seed, stream: 1)
    let slots = 3 * 480
    let prices = VisitPrices(
      places: tables.places, shifts: tables.shifts, slots: slots, of: 3, routeVisits: tables.capacity,
      routeMinutes: RoutePricingTests.length)
    prices.set(
      visits: (0..<(tables.places * slots)).map { _ in Double(random.below(100)) },
      minutes: (0..<tables.shifts).map { _ in Double(random.below(12)) })
    let pricing = RoutePricing(problem, tables)
    let most = problem.shifts.indices.map { self.most(problem, $0, prices) }
    let groups = ShiftLanes.groups(of: Array(problem.shifts.indices), tables)
    for _ in 0..<4 {
      var cycles: [(place: Int, nodes: [Int])] = []
      for group in groups {
        for (shift, best) in zip(group.shifts, pricing.best(of: group, prices)) where most[shift] > .min {
          #expect(best.value >= most[shift])
          let visits = Dictionary(grouping: best.visits, by: \.place)
          if best.cycles.isEmpty, visits.allSatisfy({ $1.count <= problem.places[$0].mostPerDay }) {
            #expect(best.value == most[shift])
          }
          let earned = best.visits.reduce(-best.busy * Int(prices.minute(shift))) {
            $0 + Int(prices.visit($1.place, at: problem.shifts[shift].day * 1440 + $1.start))
          }
          #expect(best.value == earned)
          cycles += best.cycles
        }
      }
      _ = pricing.learn(cycles)
    }
  }
}
