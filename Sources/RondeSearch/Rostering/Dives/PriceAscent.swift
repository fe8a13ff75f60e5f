/// Raises the bound of a roster problem by moving the prices of its cover and of its limits: steps by Polyak's
/// rule towards a cost that is known to be reached, along a mean of subgradients (Camerini, Fratta and
/// Maffioli 1975).
///
/// The steps of a dive's own sweeps are too coarse for a good bound, and these too slow from afar: so it
/// begins with a dive's prices.
final class PriceAscent {
  private let problem: ScheduleTables
  private let arena = Arena()
  /// Rewards of the rows and prices of the limits: as they move, and the best so far.
  private let reward: FlatArray<Double>
  private let limit: FlatArray<Double>
  private let bestReward: FlatArray<Double>
  private let bestLimit: FlatArray<Double>
  /// Where they move, and what the last schedules leave wanting.
  private let heading: FlatArray<Double>
  private let limitHeading: FlatArray<Double>
  private let wanting: FlatArray<Double>
  private let limitWanting: FlatArray<Double>

  /// The best bound so far, in price steps.
  private var best: Int64?
  /// Whether totals are kept by price as well.
  private let tolled: Bool

  init(_ problem: ScheduleTables) {
    self.problem = problem
    tolled = problem.days > problem.longHorizon
    reward = arena.array(problem.rows, filledWith: 0)
    bestReward = arena.array(problem.rows, filledWith: 0)
    heading = arena.array(problem.rows, filledWith: 0)
    wanting = arena.array(problem.rows, filledWith: 0)
    let limits = problem.counterLimit.count + (tolled ? 2 * problem.employees : 0)
    limit = arena.array(limits, filledWith: 0)
    bestLimit = arena.array(limits, filledWith: 0)
    limitHeading = arena.array(limits, filledWith: 0)
    limitWanting = arena.array(limits, filledWith: 0)
  }

  /// Moves the prices of `dive`, in a later run those of the best bound so far, for at most `sweeps` sweeps,
  /// one at least, until `hurry` comes true; `target` is the cost of a roster. Returns the best bound, in price
  /// steps, nil where stopped before there was one.
  func run(
    _ dive: RosterDive, target: Int64, sweeps: Int, hurry: () -> Bool, stop: () -> Bool
  ) -> Int64? {
    if best == nil {
      begin(dive)
    } else {
      reward.copy(from: bestReward)
      limit.copy(from: bestLimit)
    }
    heading.fill(0)
    limitHeading.fill(0)
    let goal = Double(target) * Double(problem.priceScale)
    var length = 0.1
    var idle = 0
    for _ in 0..<sweeps {
      load(dive, reward, limit)
      guard let bound = measure(dive, stop: stop) else { break }
      if bound > best ?? .min {
        // A gain below a fiftieth of a cost unit is none.
        let gains = best.map { bound > $0 + Int64(problem.priceScale) / 50 } ?? true
        idle = gains ? 0 : idle + 1
        best = bound
        bestReward.copy(from: reward)
        bestLimit.copy(from: limit)
      } else {
        idle += 1
      }
      if idle > 20 {
        length *= 0.7
        idle = 0
        reward.copy(from: bestReward)
        limit.copy(from: bestLimit)
        heading.fill(0)
        limitHeading.fill(0)
        if length < 0.002 { break }
        continue
      }
      if hurry() { break }
      move(dive.prices, length * max(Double(problem.priceScale) / 2, goal - Double(bound)))
    }
    return best
  }

  /// Starts at the prices that `dive` has.
  private func begin(_ dive: RosterDive) {
    dive.prices.copy(to: reward)
    let counters = problem.counterLimit.count
    for counter in 0..<counters { limit[counter] = Double(dive.pricing.counterPrice[counter]) }
    if tolled {
      for employee in 0..<problem.employees {
        limit[counters + 2 * employee] = dive.pricing.dutyPrice[employee]
        limit[counters + 2 * employee + 1] = dive.pricing.weekendPrice[employee]
      }
    }
  }

  private func load(_ dive: RosterDive, _ reward: FlatArray<Double>, _ limit: FlatArray<Double>) {
    dive.prices.load(reward)
    let counters = problem.counterLimit.count
    for counter in 0..<counters { dive.pricing.counterPrice[counter] = Int32(limit[counter].rounded()) }
    guard tolled else { return }
    for employee in 0..<problem.employees {
      dive.pricing.dutyPrice[employee] = limit[counters + 2 * employee]
      dive.pricing.weekendPrice[employee] = limit[counters + 2 * employee + 1]
    }
  }

  private func measure(_ dive: RosterDive, stop: () -> Bool) -> Int64? {
    for counter in 0..<problem.counterLimit.count {
      limitWanting[counter] = -Double(problem.counterLimit[counter])
    }
    return dive.bound(wanting: wanting, limits: limitWanting, tolled: tolled, stop: stop)
  }

  private func move(_ prices: CoverPrices, _ distance: Double) {
    var norm = 0.0
    for row in 0..<heading.count {
      heading[row] += 0.3 * (wanting[row] - heading[row])
      norm += heading[row] * heading[row]
    }
    for counter in 0..<limit.count {
      limitHeading[counter] += 0.3 * (limitWanting[counter] - limitHeading[counter])
      norm += limitHeading[counter] * limitHeading[counter]
    }
    guard norm > 1e-9 else { return }
    let step = distance / norm
    for row in 0..<heading.count { reward[row] = prices.clamped(row, reward[row] + step * heading[row]) }
    let counters = problem.counterLimit.count
    for counter in 0..<limit.count {
      // The price of units may have either sign: the total has a least as well as a most.
      let isSigned = counter >= counters && (counter - counters) % 2 == 0
      let highest = counter < counters ? 1e6 : EmployeePricing.highestToll
      limit[counter] = min(
        highest, max(isSigned ? -highest : 0, limit[counter] + step * limitHeading[counter]))
    }
  }
}
