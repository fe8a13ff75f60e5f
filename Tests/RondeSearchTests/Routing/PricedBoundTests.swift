import Testing

@testable import RondeSearch

@Suite struct PricedBoundTests {
  /// Two places, two evenings of one team, minutes few enough to try every route and every start.
  private func tiny(_ seed: UInt64) -> PatrolProblem {
    var random = RandomSource(seed: seed)
    let legs = (0..<9).map { _ in 1 + random.below(2) }
    let travel = TravelTable(places: 3, departures: 0...20) { from, to, _ in
      legs[min(from, to) * 3 + max(from, to)]
    }
    let clock = (0...2880).map { $0 / 1440 * 30 + min(30, $0 % 1440) }
    let places = (0..<2).map { _ in
      PatrolProblem.Place(
        onSite: 1 + random.below(2), windows: random.below(3) == 0 ? [2...9] : [],
        weight: 1 + random.below(5),
        least: random.below(2), most: 1 + random.below(3), mostPerDay: 1 + random.below(2),
        coolDown: random.below(4), lastSeen: -random.below(20), lastEnd: -5)
    }
    let shifts = (0..<2).map { day in
      PatrolProblem.TeamShift(
        day: day, start: 0, end: 9 + random.below(3), breakLength: random.below(3), breakStarts: 2...6,
        reserve: random.below(3))
    }
    return PatrolProblem(places: places, shifts: shifts, travel: travel, clock: clock, horizon: 0...60)
  }

  /// Visits and their starts of every route of a shift that keeps its rules and its reserve.
  private func routes(_ problem: PatrolProblem, _ shift: Int) -> [[(place: Int, civil: Int)]] {
    let hours = problem.shifts[shift]
    let free = hours.end - hours.start - hours.breakLength - hours.reserve
    func leg(_ from: Int, _ to: Int) -> Int { problem.travel.duration(from: from, to: to, departing: 0) }
    var found: [[(place: Int, civil: Int)]] = []
    func extend(_ route: [(place: Int, civil: Int)], _ here: Int, _ now: Int, _ busy: Int, _ rested: Bool) {
      if rested || hours.breakLength == 0, now + leg(here, 0) <= hours.end, busy + leg(here, 0) <= free {
        found.append(route)
      }
      if !rested && hours.breakLength > 0 {
        let there = now + leg(here, 0)
        for start in max(there, 2)...max(6, there, 2) where start <= 6 {
          extend(route, 0, start + hours.breakLength, busy + leg(here, 0), true)
        }
      }
      for place in problem.places.indices {
        let way = here == place + 1 ? 0 : leg(here, place + 1)
        let stay = problem.places[place].onSite
        guard now + way + stay <= hours.end, busy + way + stay <= free else { continue }
        for start in (now + way)...(hours.end - stay) {
          guard problem.places[place].windows.allSatisfy({ $0.contains(start) && $0.contains(start + stay) })
          else { continue }
          if let last = route.last(where: { $0.place == place }),
            hours.day * 1440 + start < last.civil + stay + problem.places[place].coolDown
          {
            continue
          }
          extend(
            route + [(place, hours.day * 1440 + start)], place + 1, start + stay, busy + way + stay, rested)
        }
      }
    }
    extend([], 0, hours.start, 0, false)
    return found
  }

  /// The least Σ weight × area over all plans that miss no least visit; nil where there is none.
  private func optimum(_ problem: PatrolProblem, _ tables: PatrolTables) -> Double? {
    var best: Double?
    for first in routes(problem, 0) {
      for second in routes(problem, 1) {
        var sum = 0.0
        var isLawful = true
        for (index, place) in problem.places.enumerated() where isLawful {
          let visits = [first, second].map { $0.filter { $0.place == index }.map(\.civil) }
          let all = visits.joined().sorted()
          if visits.contains(where: { $0.count > place.mostPerDay }) || all.count > place.most
            || all.count < place.least || (all.first ?? 0) < -5 + place.coolDown
            || zip(all, all.dropFirst()).contains(where: { $1 < $0 + place.onSite + place.coolDown })
          {
            isLawful = false
          }
          let stops = [tables.origin[index]] + all.map(tables.idle) + [tables.clockEnd]
          let age = Double(tables.origin[index])
          sum +=
            Double(place.weight)
            * zip(stops, stops.dropFirst()).reduce(-age * age) { $0 + Double(($1.1 - $1.0) * ($1.1 - $1.0)) }
        }
        if isLawful { best = min(best ?? sum, sum) }
      }
    }
    return best
  }

  /// Priced on its own clock alone, and after a coarser one.
  @Test(arguments: 1...30) func noPlanOfATinySectorIsBelow(seed: UInt64) {
    let problem = tiny(seed)
    let tables = PatrolTables(problem)
    guard let optimum = optimum(problem, tables) else { return }
    let knapsack = PatrolBound(problem, tables)
    var alone = PricedBound(
      problem, tables, from: knapsack, reached: optimum, isOwed: true, overrun: 0)
    for _ in 0..<60 { alone.improve() }
    let coarse = problem.coarser(by: 2)
    var rough = PricedBound(
      coarse, PatrolTables(coarse), from: knapsack, reached: optimum, isOwed: true, overrun: 0, tick: 2,
      paying: tables)
    for _ in 0..<30 { rough.improve() }
    var after = PricedBound(
      problem, tables, from: knapsack, reached: optimum, isOwed: true, overrun: 0, after: rough)
    for _ in 0..<30 { after.improve() }
    for bound in [alone, after] {
      #expect(bound.least <= optimum)
      #expect(bound.least >= knapsack.least)
    }
  }

  @Test(arguments: [2, 5]) func aCoarserClockKeepsTheWeek(tick: Int) {
    let problem = randomPatrols(seed: 3)
    let coarse = problem.coarser(by: tick)
    #expect(coarse.dayLength == 1440 / tick)
    #expect(coarse.horizon == problem.horizon)
    #expect(coarse.clock.last.map { problem.clock.last! - $0 <= tick } == true)
    for (fine, rough) in zip(problem.shifts, coarse.shifts) {
      #expect(rough.start * tick >= fine.start && (rough.end * tick <= fine.end || rough.start == rough.end))
    }
    for (fine, rough) in zip(problem.places, coarse.places) {
      #expect(2 * abs(rough.onSite * tick - fine.onSite) <= tick || rough.onSite == 1)
      #expect(2 * abs(rough.coolDown * tick - fine.coolDown) <= tick)
    }
  }

  @Test func itRisesAboveTheKnapsack() {
    let risen = (1...30).count { seed in
      let problem = tiny(UInt64(seed))
      let tables = PatrolTables(problem)
      let knapsack = PatrolBound(problem, tables)
      var bound = PricedBound(
        problem, tables, from: knapsack, reached: 1.3 * knapsack.least, isOwed: true, overrun: 0)
      for _ in 0..<60 { bound.improve() }
      return bound.least > 1.01 * knapsack.least
    }
    #expect(risen >= 10)
  }

  @Test(arguments: 1...6) func boundTimingAndPlanAreInOrder(seed: UInt64) {
    let problem = randomPatrols(seed: seed)
    var solution = PatrolSearch(problem, seed: seed).run(.iterations(3000))
    let knapsack = solution.score.bound
    solution.prove(problem, .init(rounds: 20))
    #expect(knapsack <= solution.score.bound)
    #expect(solution.score.bound <= solution.score.perfectTiming)
    #expect(solution.score.perfectTiming <= solution.score.idleness)
  }

  @Test(arguments: 1...6) func noRouteThatASearchFindsEarnsMore(seed: UInt64) {
    let problem = randomPatrols(seed: seed)
    let tables = PatrolTables(problem)
    var random = RandomSource(seed: seed)
    let prices = VisitPrices(
      places: tables.places, shifts: tables.shifts, slots: problem.potentialSlots,
      routeVisits: tables.capacity, routeMinutes: 600)
    prices.set(
      visits: (0..<(tables.places * problem.potentialSlots)).map { _ in Double(random.below(2000)) },
      minutes: (0..<tables.shifts).map { _ in Double(random.below(30)) })
    let pricing = RoutePricing(problem, tables)
    let solution = PatrolSearch(problem, seed: seed).run(.iterations(3000))
    let groups = ShiftLanes.groups(of: Array(problem.shifts.indices), tables)
    for _ in 0..<3 {
      var cycles: [(place: Int, nodes: [Int])] = []
      for group in groups {
        for (shift, best) in zip(group.shifts, pricing.best(of: group, prices)) {
          let route = solution.routes[shift]
          let busy = route.travel + route.visits.reduce(0) { $0 + $1.end - $1.start }
          let earned = route.visits.reduce(-busy * Int(prices.minute(shift))) {
            $0 + Int(prices.visit($1.place, at: problem.shifts[shift].day * 1440 + $1.start))
          }
          #expect(earned <= best.value)
          cycles += best.cycles
        }
      }
      _ = pricing.learn(cycles)
    }
  }

  @Test func whoeverWaitsForClearRoadsEarnsMost() {
    // Twenty minutes home until minute 30, ten from minute 40 on; who leaves later never arrives earlier.
    let travel = TravelTable(places: 2, departures: 0...100) { _, _, minute in max(10, min(20, 50 - minute)) }
    let place = PatrolProblem.Place(onSite: 10, least: 1, most: 1)
    let problem = PatrolProblem(
      places: [place], shifts: [.init(day: 0, start: 0, end: 100)], travel: travel,
      clock: Array(0...100), horizon: 0...100)
    let tables = PatrolTables(problem)
    let prices = VisitPrices(
      places: 1, shifts: 1, slots: problem.potentialSlots, routeVisits: tables.capacity, routeMinutes: 100)
    prices.set(visits: [Double](repeating: 1000, count: problem.potentialSlots), minutes: [10])
    // There at 20; a visit that starts at 30 or later ends when the way back takes ten minutes.
    let best = RoutePricing(problem, tables).best(of: ShiftLanes([0], tables), prices)
    #expect(best[0].value == 1000 - 10 * (20 + 10 + 10))
  }

  @Test func theBoundIsTheSameOnAnyNumberOfThreads() async {
    let problems = (1...2).map { randomPatrols(seed: $0, places: 6, days: 3) }
    let one = await PatrolSearch.run(problems, seed: 3, budget: .iterations(2000), threads: 1, proof: 40)
    let two = await PatrolSearch.run(problems, seed: 3, budget: .iterations(2000), threads: 2, proof: 40)
    #expect(one == two)
    let none = await PatrolSearch.run(problems, seed: 3, budget: .iterations(2000), threads: 2)
    #expect(one.map(\.routes) == none.map(\.routes))
    #expect(zip(one, none).allSatisfy { $0.score.bound >= $1.score.bound })
  }

  @Test func memoryForbidsACycle() {
    var memory = RouteMemory(places: 3, nodes: 4, mayReturn: [false, true, false])
    let isNew = memory.learn([(0, [1, 2])])
    let isNewAgain = memory.learn([(0, [1, 2])])
    #expect(isNew && !isNewAgain)
    // From place 0 to place 1 the bit of place 0 is set, and kept on the way to place 2.
    let first = memory.masks[Int(memory.rows[0 * 4 + 1])]
    #expect(first == memory.bits[1 * 3 + 0])
    #expect(memory.masks[Int(memory.rows[1 * 4 + 2]) + Int(first)] == memory.bits[2 * 3 + 0])
    #expect(memory.fading == [0, 0, 0, 0])
  }
}
