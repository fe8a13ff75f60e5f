/// Costs of one employee's choices for the labeller, and the limits that are kept by price instead of by
/// state.
final class EmployeePricing {
  let problem: ScheduleTables
  let labeller: ScheduleLabeller
  private let arena = Arena()
  /// Cost of each choice and of each day off, in price steps, as the labeller reads them.
  let cost: FlatArray<Int32>
  let off: FlatArray<Int32>
  /// Price of each limit kept by price.
  let counterPrice: FlatArray<Int32>
  /// Price of as many units as each employee's longest duty has, and of a weekend, where totals are kept by
  /// price.
  let dutyPrice: FlatArray<Double>
  let weekendPrice: FlatArray<Double>
  private let used: FlatArray<Int32>
  private let keep: FlatArray<Bool>

  init(_ problem: ScheduleTables) {
    self.problem = problem
    labeller = ScheduleLabeller(problem)
    cost = arena.array(problem.choiceCost.count, filledWith: 0)
    off = arena.array(problem.days, filledWith: 0)
    counterPrice = arena.array(problem.counterLimit.count, filledWith: 0)
    dutyPrice = arena.array(problem.employees, filledWith: 0)
    weekendPrice = arena.array(problem.employees, filledWith: 0)
    used = arena.array(problem.counterLimit.count, filledWith: 0)
    keep = arena.array(problem.choiceCost.count, filledWith: true)
  }

  var scale: Int32 { Int32(problem.priceScale) }

  /// Prices every choice of `employee` on the days of `range` at what it would change in `state`, where
  /// the employee's own duties are lifted.
  func priceMargins(_ employee: Int, _ range: Range<Int>, _ state: RosterState) {
    let problem = problem
    let scale = Int64(problem.priceScale)
    let ceiling = Int64(ScheduleTables.forbidden / 4)
    for day in range {
      let cell = employee * problem.days + day
      off[day] = priced(problem.offCost[cell])
      for choice in Int(problem.choiceStart[cell])..<Int(problem.choiceStart[cell + 1]) {
        var sum = Int64(problem.choiceCost[choice])
        for place in Int(problem.coverStart[choice])..<Int(problem.coverStart[choice + 1]) {
          let row = Int(problem.coverRow[place])
          let count = Int(state.count[row])
          sum += problem.cost(ofRow: row, count: count + 1) - problem.cost(ofRow: row, count: count)
        }
        cost[choice] = Int32(min(ceiling, max(-ceiling, sum * scale)))
      }
    }
  }

  @inline(__always)
  func priced(_ offCost: Int32) -> Int32 {
    offCost >= ScheduleTables.forbidden ? offCost : offCost &* scale
  }

  /// Adds the present prices of the limits to the costs of `employee` on the days of `range`.
  func addCounterPrices(_ employee: Int, _ range: Range<Int>) {
    guard problem.counterStart[employee + 1] > problem.counterStart[employee] else { return }
    let first = Int(problem.choiceStart[employee * problem.days + range.lowerBound])
    let last = Int(problem.choiceStart[employee * problem.days + range.upperBound])
    for choice in first..<last {
      let counter = problem.choiceCounter[choice]
      if counter >= 0 { cost[choice] = cost[choice] &+ counterPrice[counter] }
    }
  }

  /// What the prices of the employee's limits give back to a bound.
  func counterCredit(_ employee: Int) -> Int64 {
    var sum: Int64 = 0
    for counter in Int(problem.counterStart[employee])..<Int(problem.counterStart[employee + 1]) {
      sum += Int64(counterPrice[counter]) * Int64(problem.counterLimit[counter])
    }
    return sum
  }

  /// Counts the choices of the path against the limits; true where all hold. Days outside `range` are
  /// read from `state`.
  func limitsHold(_ employee: Int, _ range: Range<Int>, _ state: RosterState?) -> Bool {
    let first = Int(problem.counterStart[employee])
    let last = Int(problem.counterStart[employee + 1])
    guard last > first else { return true }
    for counter in first..<last { used[counter] = 0 }
    for day in 0..<problem.days {
      let choice: Int32
      if range.contains(day) {
        choice = labeller.path[day]
      } else if let state {
        choice = state.chosen[employee * problem.days + day]
      } else {
        choice = -1
      }
      guard choice >= 0 else { continue }
      let counter = problem.choiceCounter[choice]
      if counter >= 0 { used[counter] += 1 }
    }
    for counter in first..<last where used[counter] > problem.counterLimit[counter] { return false }
    return true
  }

  /// Moves the prices of the employee's limits by what the last path, on the days of `range`, and
  /// `state` on the others use of them.
  func moveCounterPrices(_ employee: Int, _ range: Range<Int>, _ state: RosterState, step: Double) {
    let first = Int(problem.counterStart[employee])
    let last = Int(problem.counterStart[employee + 1])
    guard last > first else { return }
    _ = limitsHold(employee, range, state)
    for counter in first..<last {
      let excess = Double(used[counter] - problem.counterLimit[counter])
      let price = Double(counterPrice[counter]) + step * Double(scale) * min(4, max(-4, excess))
      counterPrice[counter] = Int32(max(0, min(price, 1e6)))
    }
  }

  /// The highest price of a duty or a weekend: a year's worth of it is far from what is forbidden.
  static let highestToll = 2e5

  /// Units of the longest duty of `employee`.
  func longest(_ employee: Int) -> Double { Double(max(1, problem.longestKind[problem.rulesOf[employee]])) }

  /// The prices of what `employee` works in all.
  func tolls(_ employee: Int) -> ScheduleLabeller.Tolls {
    ScheduleLabeller.Tolls(
      unit: Int32((dutyPrice[employee] / longest(employee)).rounded()),
      weekend: Int32(weekendPrice[employee].rounded()))
  }

  /// Moves the prices of the employee's totals by how far the last path, over the whole horizon, is from
  /// them.
  func moveTolls(_ employee: Int, step: Double) {
    let (units, weekends) = worked(employee)
    let price = dutyPrice[employee]
    let above = Double(units - Int(problem.mostUnits[employee])) / longest(employee)
    let below = Double(units - Int(problem.leastUnits[employee])) / longest(employee)
    // Totals hold hundreds of days: they are moved by small steps.
    let size = step * Double(scale) / 20
    let reach = 10.0
    let highest = EmployeePricing.highestToll
    if problem.countsTotal(employee) {
      // A price of the wrong sign is taken back no further than to nothing.
      if above > 0 || below < 0 {
        let excess = min(reach, max(-reach, above > 0 ? above : below))
        dutyPrice[employee] = min(highest, max(-highest, price + size * excess))
      } else if price > 0 {
        dutyPrice[employee] = max(0, price + size * above)
      } else if price < 0 {
        dutyPrice[employee] = min(0, price + size * below)
      }
    }
    if let most = problem.mostWeekends[Int(problem.rulesOf[employee])] {
      let excess = min(reach, max(-reach, Double(weekends - most)))
      weekendPrice[employee] = min(highest, max(0, weekendPrice[employee] + 3 * size * excess))
    }
  }

  /// What the prices of the employee's totals give back to a bound, and by how many units and weekends the
  /// last path is above the totals that are cheapest at these prices.
  func tollCredit(_ employee: Int) -> (credit: Int64, units: Int, weekends: Int) {
    let tolls = tolls(employee)
    let (units, weekends) = worked(employee)
    var credit: Int64 = 0
    var above = (units: 0, weekends: 0)
    if problem.countsTotal(employee) {
      var least = Int64.max
      for total in Int(problem.leastUnits[employee])...Int(problem.mostUnits[employee]) {
        let own = problem.cost(ofTotal: total, employee)
        guard own < ScheduleTables.forbidden else { continue }
        let cost = Int64(own) * Int64(scale) - Int64(tolls.unit) * Int64(total)
        guard cost < least || cost == least && abs(units - total) < abs(above.units) else { continue }
        least = cost
        above.units = units - total
      }
      credit -= least
    }
    if let most = problem.mostWeekends[Int(problem.rulesOf[employee])] {
      credit += Int64(tolls.weekend) * Int64(most)
      above.weekends = weekends - most
    }
    return (credit, above.units, above.weekends)
  }

  /// Units and weekends of the last path, over the whole horizon.
  func worked(_ employee: Int) -> (units: Int, weekends: Int) {
    let weekendOf = problem.weekendOf[Int(problem.rulesOf[employee])]
    var units = 0
    var weekends = 0
    var last = -1
    for day in 0..<problem.days {
      let choice = labeller.path[day]
      guard choice >= 0 else { continue }
      units += Int(problem.units(employee, choice: Int(choice)))
      let weekend = weekendOf[day]
      guard weekend >= 0, weekend != last else { continue }
      weekends += 1
      last = weekend
    }
    return (units, weekends)
  }

  /// The cheapest schedule in the window at the present costs that keeps every limit, near enough: the
  /// prices of broken limits are raised a few times, then the surplus is forbidden outright. Costs of the
  /// choices are spoilt by it. Nil where nothing was found.
  func label(
    _ employee: Int, _ window: ScheduleLabeller.Window, state: RosterState?, raises: Int = 3
  ) -> Int32? {
    let range = window.from..<window.to
    let first = Int(problem.counterStart[employee])
    let last = Int(problem.counterStart[employee + 1])
    guard
      let found = labeller.label(employee, window, cost: cost, off: off, totalScale: scale)
    else { return nil }
    if limitsHold(employee, range, state) { return found }
    var rise = 2 * scale
    for _ in 0..<raises {
      for counter in first..<last where used[counter] > problem.counterLimit[counter] {
        raise(counter, by: rise * min(3, used[counter] - problem.counterLimit[counter]), employee, range)
      }
      guard
        let next = labeller.label(employee, window, cost: cost, off: off, totalScale: scale)
      else { return nil }
      if limitsHold(employee, range, state) { return next }
      rise *= 3
    }
    for _ in first..<last {
      for counter in first..<last where used[counter] > problem.counterLimit[counter] {
        forbidSurplus(counter, employee, range)
      }
      guard
        let next = labeller.label(employee, window, cost: cost, off: off, totalScale: scale)
      else { return nil }
      if limitsHold(employee, range, state) { return next }
    }
    return nil
  }

  private func raise(_ counter: Int, by amount: Int32, _ employee: Int, _ range: Range<Int>) {
    let from = Int(problem.choiceStart[employee * problem.days + range.lowerBound])
    let to = Int(problem.choiceStart[employee * problem.days + range.upperBound])
    for choice in from..<to where Int(problem.choiceCounter[choice]) == counter {
      cost[choice] = cost[choice] &+ amount
    }
  }

  /// Leaves of a limit's choices only those on the path, less the dearest of them that are too many.
  private func forbidSurplus(_ counter: Int, _ employee: Int, _ range: Range<Int>) {
    var kept: [Int32] = []
    for day in range {
      let choice = labeller.path[day]
      if choice >= 0, Int(problem.choiceCounter[choice]) == counter { kept.append(choice) }
    }
    let surplus = Int(used[counter] - problem.counterLimit[counter])
    kept.sort { cost[$0] != cost[$1] ? cost[$0] < cost[$1] : $0 < $1 }
    kept.removeLast(min(surplus, kept.count))
    let from = Int(problem.choiceStart[employee * problem.days + range.lowerBound])
    let to = Int(problem.choiceStart[employee * problem.days + range.upperBound])
    for choice in from..<to { keep[choice] = Int(problem.choiceCounter[choice]) != counter }
    for choice in kept { keep[Int(choice)] = true }
    for choice in from..<to where !keep[choice] { cost[choice] = ScheduleTables.forbidden }
  }
}
