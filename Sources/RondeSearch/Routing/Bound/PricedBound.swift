/// What the idleness of a sector cannot go below, by Lagrangian relaxation (Held and Karp 1971): places buy visits
/// at prices by half hour, teams sell them on routes, and neither minds what the other does.
///
/// A place's purchase minds its cool-down, its counts and the best start minutes (``PlacePricing``), a team's route
/// time, travel by the hour, windows and break (``RoutePricing``). Any prices give a valid bound; they are raised
/// where places buy more than teams sell and lowered where they buy less, by steps after Polyak (1969) towards the
/// idleness that a search has reached. It starts from the prices of ``PatrolBound``, or from those found on a coarser
/// clock (``PatrolProblem/coarser(by:)``), where a round takes a fifth of the time.
struct PricedBound {
  /// Σ weight × area that no routes undercut.
  private(set) var least: Double
  /// Rounds of prices so far.
  private(set) var rounds = 0

  private let tables: PatrolTables
  private let dayLength: Int
  private let places: [PlacePricing]
  private let routes: RoutePricing
  private let teams: [ShiftLanes]
  private let spare: [Int]
  private let tick: Int
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
  private var pace = 1.0
  private var stale = 0
  // Rounds on a coarser clock before this one.
  private var early = 0

  // Of a direction, what the next one keeps.
  private static let inertia = 0.85
  // What a better bound and one that is not make of the length of the next step.
  private static let longer = 1.05
  private static let shorter = 0.95
  // Rounds without a better bound after which steps are halved.
  private static let patience = 10
  // The first pace from prices of a coarser clock: they are near.
  private static let laterPace = 0.12
  // Minutes that weigh as much as a visit where steps of both kinds of prices are measured.
  private static let visitMinutes = 60.0
  // Slots on either side over which a step of a price is spread.
  private static let width = 5
  // Rounds before places are remembered: until then prices are too rough to tell which cycles pay.
  private static let forgetful = 300
  // What the search reached is so many units.
  private static let units = 2e6

  /// - Parameters:
  ///   - problem: the sector, or the same on a coarser clock.
  ///   - knapsack: what it starts from.
  ///   - reached: Σ weight × area of a plan at hand.
  ///   - isOwed: whether plans that miss a least visit count for nothing.
  ///   - overrun: minutes of the reserve that routes may use.
  ///   - tick: civil minutes of a tick of the problem's clock. Where it is not one, the bound bounds nothing.
  ///   - paying: the sector by the minute, where a tick is more.
  ///   - start: a bound on a coarser clock, whose prices are a better start than the knapsack's.
  init(
    _ problem: PatrolProblem, _ tables: PatrolTables, from knapsack: PatrolBound, reached: Double,
    isOwed: Bool, overrun: Int, tick: Int = 1, paying: PatrolTables? = nil, after start: PricedBound? = nil
  ) {
    self.tables = tables
    self.tick = tick
    dayLength = problem.dayLength
    target = PricedBound.units
    let unit = reached > 0 ? PricedBound.units / reached : 1
    self.unit = unit
    least = tick == 1 ? knapsack.least : -.infinity
    places = problem.places.indices.map { place in
      PlacePricing(
        place, in: problem, tables,
        least: isOwed ? min(max(0, problem.places[place].least), 10_000) * tables.periods : 0,
        scale: unit * Double(max(0, problem.places[place].weight)))
    }
    routes = RoutePricing(problem, tables, paying: paying, tick: tick, memory: start?.routes.memory)
    let exact = paying ?? tables
    let empty = PatrolState(exact)
    teams = ShiftLanes.groups(of: (0..<tables.shifts).filter { empty.isOpen[$0] }, tables)
    spare = (0..<tables.shifts).map { shift in
      let length = Int(exact.shiftEnd[shift] - exact.shiftStart[shift])
      return max(
        Int(empty.travel[shift]), length - Int(exact.breakLength[shift]) - Int(exact.reserve[shift]))
        + overrun
    }
    let length = PatrolProblem.potentialSlot / tick
    let slots = max(1, (problem.clock.count + length - 1) / length)
    prices = VisitPrices(
      places: tables.places, shifts: tables.shifts, slots: slots, of: length, routeVisits: tables.capacity,
      routeMinutes: (0..<tables.shifts).reduce(0) {
        max($0, Int(exact.shiftEnd[$1] - exact.shiftStart[$1]))
      })
    if let start {
      visit = start.bestVisit
      minute = start.bestMinute
      pace = PricedBound.laterPace
      early = start.early + start.rounds
    } else {
      let price = unit * knapsack.price
      visit = problem.places.indices.flatMap { place in
        [Double](
          repeating: price * PatrolBound.minutes(of: place, problem, tables) * Double(tick), count: slots)
      }
      minute = [Double](repeating: price, count: tables.shifts)
    }
    bestVisit = visit
    bestMinute = minute
    direction = [Double](repeating: 0, count: visit.count)
    minuteDirection = [Double](repeating: 0, count: minute.count)
  }

  /// Whether the prices bound less than the plan at hand: on a coarser clock they need not.
  var isPlausible: Bool { highest * unit < target }

  /// What a round costs, in steps of its inner loops, about.
  var work: Int { places.reduce(teams.count * routes.work) { $0 + $1.work } }

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
    for (shift, route) in teams.flatMap({ zip($0.shifts, routes.best(of: $0, prices)) }) {
      value -= Double(route.value) + Double(prices.minute(shift)) * Double(spare[shift])
      for (place, start) in route.visits {
        wanted[place * prices.slots + prices.slot(Int(tables.day[shift]) * dayLength + start)] -= 1
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
      pace *= PricedBound.longer
    } else {
      stale += 1
      pace *= PricedBound.shorter
    }
    if stale >= PricedBound.patience {
      stale = 0
      pace /= 2
      (visit, minute) = (bestVisit, bestMinute)
      direction = [Double](repeating: 0, count: visit.count)
      minuteDirection = [Double](repeating: 0, count: minute.count)
    }
    if !cycles.isEmpty && early + rounds >= PricedBound.forgetful && rounds % 4 == 0 {
      _ = routes.learn(cycles)
    }
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

  // A place that wants a visit at eight would take one at nine for little less: a step moves the prices of the
  // hours around as well.
  private func spread(_ wanted: [Double]) -> [Double] {
    var result = [Double](repeating: 0, count: wanted.count)
    let width = PricedBound.width
    for (index, visits) in wanted.enumerated() where visits != 0 {
      let first = index - index % prices.slots
      for slot in max(first, index - width)...min(first + prices.slots - 1, index + width) {
        result[slot] += visits * Double(width + 1 - abs(slot - index)) / Double(width + 1)
      }
    }
    return result
  }
}
