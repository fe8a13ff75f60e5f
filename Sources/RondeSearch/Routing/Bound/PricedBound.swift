/// What the idleness of a sector cannot go below, by Lagrangian relaxation (Held and Karp 1971): places buy visits
/// at prices by half hour, teams sell them on routes, and neither minds what the other does.
///
/// A place's purchase minds its cool-down, its counts and the best start minutes (``PlacePricing``), a team's route
/// time, travel by the hour, windows and break (``RoutePricing``). Any prices give a valid bound; they are raised
/// where places buy more than teams sell and lowered where they buy less, by steps after Polyak (1969) towards the
/// idleness that a search has reached. It starts from the prices of ``PatrolBound``.
struct PricedBound {
  /// Σ weight × area that no routes undercut.
  private(set) var least: Double
  /// Rounds of prices so far.
  private(set) var rounds = 0

  private let tables: PatrolTables
  private let places: [PlacePricing]
  private let routes: RoutePricing
  private let openShifts: [Int]
  private let spare: [Int]
  private let prices: VisitPrices
  private let target: Double
  private let unit: Double
  private var visit: [Double]
  private var minute: [Double]
  private var bestVisit: [Double]
  private var bestMinute: [Double]
  private var direction: [Double]
  private var minuteDirection: [Double]
  // The best of these prices' own bounds: they may begin below the knapsack's.
  private var highest = -Double.infinity
  private var pace = PricedBound.firstPace
  private var stale = 0

  private static let firstPace = 1.0
  // Of a direction, what the next one keeps.
  private static let inertia = 0.85
  // Rounds without a better bound after which steps are halved.
  private static let patience = 10
  // Minutes that weigh as much as a visit where steps of both kinds of prices are measured.
  private static let visitMinutes = 60.0
  // Slots on either side over which a step of a price is spread at first, and rounds in which that is halved.
  private static let spread = 8
  private static let halving = 40
  // Rounds before places are remembered: until then prices are too rough to tell which cycles pay.
  private static let forgetful = 40
  // What the search reached is so many units.
  private static let units = 1e7

  /// - Parameters:
  ///   - knapsack: what it starts from.
  ///   - reached: Σ weight × area of a plan at hand.
  ///   - isOwed: whether plans that miss a least visit count for nothing.
  ///   - overrun: minutes of the reserve that routes may use.
  init(
    _ problem: PatrolProblem, _ tables: PatrolTables, from knapsack: PatrolBound,
    reached: Double,
    isOwed: Bool, overrun: Int
  ) {
    self.tables = tables
    target = PricedBound.units
    let unit = reached > 0 ? PricedBound.units / reached : 1
    self.unit = unit
    least = knapsack.least
    places = problem.places.indices.map { place in
      PlacePricing(
        place, in: problem, tables,
        least: isOwed ? min(max(0, problem.places[place].least), 10_000) * tables.periods : 0,
        scale: unit * Double(max(0, problem.places[place].weight)))
    }
    routes = RoutePricing(problem, tables)
    let empty = PatrolState(tables)
    openShifts = (0..<tables.shifts).filter { empty.isOpen[$0] }
    spare = (0..<tables.shifts).map { shift in
      let length = Int(tables.shiftEnd[shift] - tables.shiftStart[shift])
      return max(
        Int(empty.travel[shift]), length - Int(tables.breakLength[shift]) - Int(tables.reserve[shift]))
        + overrun
    }
    let slots = max(1, (problem.clock.count + VisitPrices.slot - 1) / VisitPrices.slot)
    prices = VisitPrices(
      places: tables.places, shifts: tables.shifts, slots: slots, routeVisits: tables.capacity,
      routeMinutes: (0..<tables.shifts).reduce(0) {
        max($0, Int(tables.shiftEnd[$1] - tables.shiftStart[$1]))
      })
    visit = problem.places.indices.flatMap { place in
      let price = unit * knapsack.price * PatrolBound.minutes(of: place, problem, tables)
      return [Double](repeating: price, count: slots)
    }
    minute = [Double](repeating: unit * knapsack.price, count: tables.shifts)
    bestVisit = visit
    bestMinute = minute
    direction = [Double](repeating: 0, count: visit.count)
    minuteDirection = [Double](repeating: 0, count: minute.count)
  }

  /// What a round costs, in steps of its inner loops, about.
  var work: Int { places.reduce(routes.work / max(1, rounds) * tables.places) { $0 + $1.work } }

  /// One more round of prices.
  mutating func improve() {
    prices.set(visits: visit, minutes: minute)
    rounds += 1
    var value = 0.0
    var wanted = [Double](repeating: 0, count: visit.count)
    for (place, pricing) in places.enumerated() {
      let choice = pricing.choose(prices)
      value += choice.cost
      for civil in choice.visits { wanted[place * prices.slots + prices.slot(civil)] += 1 }
    }
    var busy = [Double](repeating: 0, count: minute.count)
    var cycles: [(place: Int, nodes: [Int])] = []
    for shift in openShifts {
      let route = routes.best(of: shift, prices)
      value -= Double(route.value) + Double(prices.minute(shift)) * Double(spare[shift])
      for (place, start) in route.visits {
        wanted[place * prices.slots + prices.slot(Int(tables.day[shift]) * 1440 + start)] -= 1
      }
      busy[shift] = Double(route.busy - spare[shift])
      cycles += route.cycles
    }
    // Sums of some thousand doubles: the last digits are given away.
    let bound = (value - 1e-6 * abs(value) - 1) / unit
    least = max(least, bound)
    if bound > highest {
      if bound > highest + 1e-4 * abs(highest) { stale = 0 }
      highest = bound
      (bestVisit, bestMinute) = (visit, minute)
    } else {
      stale += 1
    }
    if stale >= PricedBound.patience {
      stale = 0
      pace /= 2
      (visit, minute) = (bestVisit, bestMinute)
      direction = [Double](repeating: 0, count: visit.count)
      minuteDirection = [Double](repeating: 0, count: minute.count)
    }
    if !cycles.isEmpty && rounds >= PricedBound.forgetful && rounds % 4 == 0 { _ = routes.learn(cycles) }
    step(wanted, busy, from: value)
  }

  private mutating func step(_ wanted: [Double], _ busy: [Double], from value: Double) {
    let wanted = spread(wanted)
    var square = 0.0
    for index in direction.indices {
      direction[index] = PricedBound.inertia * direction[index] + wanted[index]
      square += direction[index] * direction[index]
    }
    for shift in minuteDirection.indices {
      minuteDirection[shift] =
        PricedBound.inertia * minuteDirection[shift] + busy[shift] / PricedBound.visitMinutes
      square += minuteDirection[shift] * minuteDirection[shift]
    }
    guard square > 0, target > value else { return }
    let length = pace * (target - value) / square
    for index in visit.indices { visit[index] = max(0, visit[index] + length * direction[index]) }
    for shift in minute.indices {
      minute[shift] = max(0, minute[shift] + length * minuteDirection[shift] / PricedBound.visitMinutes)
    }
  }

  // A place that wants a visit at eight would take one at nine for little less: at first a step moves the prices of
  // the hours around as well.
  private func spread(_ wanted: [Double]) -> [Double] {
    let width = PricedBound.spread >> min(10, rounds / PricedBound.halving)
    guard width > 0 else { return wanted }
    var result = [Double](repeating: 0, count: wanted.count)
    for (index, visits) in wanted.enumerated() where visits != 0 {
      let first = index - index % prices.slots
      for slot in max(first, index - width)...min(first + prices.slots - 1, index + width) {
        result[slot] += visits * Double(width + 1 - abs(slot - index)) / Double(width + 1)
      }
    }
    return result
  }
}
