/// A dive: prices for the cover, then round after round the cells on which the cheapest schedules agreed
/// most are fixed, prices follow, until whole schedules stand; at last each schedule is rebuilt on its
/// true margin.
///
/// It works on a scope, some of the employees on some of the days, everything else frozen as in the state, so
/// the same code makes the first roster and improves a finished one. After Wedelin 1995 (price and fix) and the
/// diving of column generation, with optimal one-employee schedules in place of columns.
final class RosterDive {
  /// How long a dive takes its time.
  struct Pace: Sendable, Equatable {
    /// Sweeps that find prices, from the first step to the last (in hundredths of a row's range).
    var sweeps: Int
    var firstStep = 8.0
    var lastStep = 0.15
    /// Rounds of fixing and sweeps after each.
    var rounds: Int
    var roundSweeps: Int
    var roundStep = 0.8
    /// Price for leaving a fixed cell, in cost units.
    var fixing: Int32
    /// Whether later dives start from the prices found by this one.
    var renews = false
    /// Whether sweeps keep totals by price: coarser, and many times faster over a long horizon.
    var tolls = false
    /// Rounds of column generation where the dive is one by columns, 0 elsewhere.
    var columns = 0
  }

  let problem: ScheduleTables
  let pricing: EmployeePricing
  let prices: CoverPrices
  private let arena = Arena()
  /// Exponential mean of how often each choice, and each day off, stood in the cheapest schedule.
  private let average: FlatArray<Float>
  private let averageOff: FlatArray<Float>
  private let rootAverage: FlatArray<Float>
  private let rootAverageOff: FlatArray<Float>
  private let rootRewards: FlatArray<Double>
  private let rootCounterPrice: FlatArray<Int32>
  /// Work done by others in the dive's time.
  var elsewhere = 0
  /// Told of each employee whose cheapest schedule a sweep has found.
  var listener: ((Int) -> Void)?
  /// What each cell is fixed to: a choice, −1 off, −2 free.
  let fixed: FlatArray<Int32>
  let frozen: FlatArray<Int32>
  private let listed: FlatArray<Bool>
  private let cutter: RosterWindows
  /// The scope: employees in the order of the last sweep, their days and windows, and the rows they reach.
  private(set) var order: [Int] = []
  private(set) var days: Range<Int>
  private(set) var windows: [ScheduleLabeller.Window?]
  private(set) var rows: [Int32] = []
  private var asked = 0
  private var stopped = false
  private(set) var hasRoot = false

  init(_ problem: ScheduleTables) {
    self.problem = problem
    pricing = EmployeePricing(problem)
    prices = CoverPrices(problem)
    let cells = problem.employees * problem.days
    average = arena.array(problem.choiceCost.count, filledWith: 0)
    averageOff = arena.array(cells, filledWith: 0)
    rootAverage = arena.array(problem.choiceCost.count, filledWith: 0)
    rootAverageOff = arena.array(cells, filledWith: 0)
    rootRewards = arena.array(problem.rows, filledWith: 0)
    rootCounterPrice = arena.array(problem.counterLimit.count, filledWith: 0)
    fixed = arena.array(cells, filledWith: -2)
    frozen = arena.array(problem.rows, filledWith: 0)
    listed = arena.array(problem.rows, filledWith: false)
    cutter = RosterWindows(problem)
    days = 0..<problem.days
    windows = Array(repeating: nil, count: problem.employees)
  }

  /// Finds prices for the scope from what they are now.
  func findPrices(_ state: RosterState, _ pace: Pace, random: inout RandomSource, stop: () -> Bool) {
    let ratio = pace.sweeps > 1 ? pace.lastStep / pace.firstStep : 1
    for sweep in 0..<pace.sweeps {
      if isDue(stop) { break }
      let part = pace.sweeps > 1 ? Double(sweep) / Double(pace.sweeps - 1) : 0
      let step = pace.firstStep * power(ratio, part)
      let memory = Float(0.3 * power(0.1, part))
      self.sweep(state, step: step, memory: memory, random: &random, tolls: pace.tolls, stop: stop)
    }
  }

  /// Remembers prices and means as the root's.
  func keepRoot() {
    prices.copy(to: rootRewards)
    rootAverage.copy(from: average)
    rootAverageOff.copy(from: averageOff)
    rootCounterPrice.copy(from: pricing.counterPrice)
    hasRoot = true
  }

  /// Remembers the scope's prices and means as the root's, for later dives to start from.
  func renewRoot() {
    for row in rows { rootRewards[row] = prices.reward(Int(row)) }
    copyMeans(average, averageOff, to: rootAverage, rootAverageOff)
  }

  /// Goes back to the root's prices, and in the scope to its means.
  func restoreRoot() {
    prices.load(rootRewards)
    copyMeans(rootAverage, rootAverageOff, to: average, averageOff)
    for employee in order {
      let counters = Int(problem.counterStart[employee])..<Int(problem.counterStart[employee + 1])
      for counter in counters { pricing.counterPrice[counter] = rootCounterPrice[counter] }
    }
  }

  /// Copies the means of the scope's choices and days off.
  private func copyMeans(
    _ choices: FlatArray<Float>, _ off: FlatArray<Float>, to otherChoices: FlatArray<Float>,
    _ otherOff: FlatArray<Float>
  ) {
    for employee in order {
      let from = employee * problem.days + days.lowerBound
      let to = employee * problem.days + days.upperBound
      otherOff.copy(from: off, at: from, to: from, length: to - from)
      let first = Int(problem.choiceStart[from])
      let last = Int(problem.choiceStart[to])
      otherChoices.copy(from: choices, at: first, to: first, length: last - first)
    }
  }

  /// Fixes the scope cell by cell and leaves its schedules in `state`. Where `hurry` comes true the rest
  /// is fixed at once; `stop` ends it with whatever schedules stand.
  func dive(
    _ state: RosterState, _ pace: Pace, random: inout RandomSource, hurry: () -> Bool, stop: () -> Bool
  ) {
    var open: [Int32] = []
    for employee in order {
      for day in days {
        let cell = employee * problem.days + day
        fixed[cell] = -2
        open.append(Int32(cell))
      }
    }
    let share = (open.count + pace.rounds - 1) / max(1, pace.rounds)
    while !open.isEmpty {
      fixMostAgreed(&open, share, random: &random)
      if isDue(stop) || hurry() { break }
      for _ in 0..<pace.roundSweeps {
        sweep(
          state, step: pace.roundStep, memory: 0.3, random: &random, fixing: pace.fixing, tolls: pace.tolls,
          stop: stop)
      }
    }
    settle(state, stop: stop)
    rebuild(state, fixing: pace.fixing / 20, random: &random, stop: stop)
    var before = state.cost
    repeat {
      before = state.cost
      rebuild(state, fixing: 0, random: &random, stop: stop)
    } while state.cost < before && !isDue(stop)
  }

  /// About how many extensions a bound takes; infinite where it would not fit into memory.
  func boundWork(tolled: Bool) -> Double {
    var sum = 0.0
    let labeller = pricing.labeller
    for employee in 0..<problem.employees
    where labeller.layout.lay(employee, labeller.whole(), nil, untold: tolled) {
      guard labeller.layout.values <= ScheduleLabeller.mostValues else { return .infinity }
      sum += 3 * Double(labeller.layout.values)
    }
    return sum
  }

  /// A lower bound for the whole problem at the present prices, in price steps, nil when stopped. Writes into
  /// `wanting` how much oftener each row is bought than covered at them, and adds to `limits` how often each
  /// limit is used.
  func bound(wanting: FlatArray<Double>, limits: FlatArray<Double>, tolled: Bool = false, stop: () -> Bool)
    -> Int64?
  {
    var sum = prices.rowBound(bought: wanting)
    let days = 0..<problem.days
    for employee in 0..<problem.employees {
      if isDue(stop) { return nil }
      price(employee, days, fixing: 0)
      pricing.addCounterPrices(employee, days)
      guard
        let cost = pricing.labeller.label(
          employee, pricing.labeller.whole(), cost: pricing.cost, off: pricing.off,
          totalScale: pricing.scale, exactly: true, tolls: tolled ? pricing.tolls(employee) : nil)
      else { continue }
      sum += Int64(cost) - pricing.counterCredit(employee)
      if tolled {
        let total = pricing.tollCredit(employee)
        sum -= total.credit
        let place = problem.counterLimit.count + 2 * employee
        limits[place] = Double(total.units) / pricing.longest(employee)
        limits[place + 1] = Double(total.weekends)
      }
      for day in days {
        let choice = pricing.labeller.path[day]
        guard choice >= 0 else { continue }
        for place in problem.coverStart[choice]..<problem.coverStart[choice + 1] {
          wanting[problem.coverRow[place]] -= 1
        }
        let counter = problem.choiceCounter[choice]
        if counter >= 0 { limits[counter] += 1 }
      }
    }
    return sum
  }

  /// Turns to `employees` on the days of `range`, everything else as in `state`.
  func enter(_ employees: [Int], _ range: Range<Int>, _ state: RosterState) {
    order = []
    days = range
    for employee in employees {
      guard let window = cutter.window(employee, range, state) else { continue }
      windows[employee] = window
      order.append(employee)
    }
    stopped = false
    frozen.copy(from: state.count)
    rows.removeAll(keepingCapacity: true)
    for employee in order {
      let cell = employee * problem.days
      for choice in problem.choiceStart[
        cell + range.lowerBound]..<problem.choiceStart[cell + range.upperBound]
      {
        for place in problem.coverStart[choice]..<problem.coverStart[choice + 1] {
          let row = problem.coverRow[place]
          if !listed[row] { rows.append(row) }
          listed[row] = true
        }
      }
      for day in range {
        let choice = state.chosen[cell + day]
        guard choice >= 0 else { continue }
        for place in problem.coverStart[choice]..<problem.coverStart[choice + 1] {
          frozen[problem.coverRow[place]] -= 1
        }
      }
    }
    for row in rows { listed[row] = false }
  }

  /// Whether to stop, asked only now and then: a clock may cost more than a short labelling.
  func isDue(_ stop: () -> Bool) -> Bool {
    let operations = pricing.labeller.operations + elsewhere
    if operations &- asked > 1_000_000 {
      asked = operations
      stopped = stop()
    }
    return stopped
  }

  /// Prices the choices of `employee` at the present rewards; with `fixing`, leaving a fixed cell costs
  /// so much more.
  func price(_ employee: Int, _ days: Range<Int>, fixing: Int32) {
    let problem = problem
    let penalty = fixing &* pricing.scale
    for day in days {
      let cell = employee * problem.days + day
      let held = fixing > 0 ? fixed[cell] : -2
      var off = pricing.priced(problem.offCost[cell])
      if held >= 0, off < ScheduleTables.forbidden { off &+= penalty }
      pricing.off[day] = off
      for choice in Int(problem.choiceStart[cell])..<Int(problem.choiceStart[cell + 1]) {
        var reward = 0.0
        for place in Int(problem.coverStart[choice])..<Int(problem.coverStart[choice + 1]) {
          reward += prices.reward(Int(problem.coverRow[place])).rounded()
        }
        var cost = problem.choiceCost[choice] &* pricing.scale &- Int32(reward)
        if held != -2, held != Int32(choice) { cost &+= penalty }
        pricing.cost[choice] = cost
      }
    }
  }

  private func sweep(
    _ state: RosterState, step: Double, memory: Float, random: inout RandomSource, fixing: Int32 = 0,
    tolls: Bool = false, stop: () -> Bool
  ) {
    prices.begin(step: step, employees: order.count, rows: rows, frozen: frozen)
    order.shuffle(using: &random)
    for employee in order {
      if isDue(stop) { return }
      defer { prices.advance() }
      guard let window = windows[employee] else { continue }
      price(employee, days, fixing: fixing)
      pricing.addCounterPrices(employee, days)
      let found = pricing.labeller.label(
        employee, window, cost: pricing.cost, off: pricing.off, totalScale: pricing.scale,
        tolls: tolls ? pricing.tolls(employee) : nil)
      guard found != nil else { continue }
      listener?(employee)
      pricing.moveCounterPrices(employee, days, state, step: step)
      if tolls { pricing.moveTolls(employee, step: step) }
      remember(employee, memory: memory)
    }
  }

  private func remember(_ employee: Int, memory: Float) {
    let path = pricing.labeller.path
    let rest = 1 - memory
    let first = Int(problem.choiceStart[employee * problem.days + days.lowerBound])
    let last = Int(problem.choiceStart[employee * problem.days + days.upperBound])
    for choice in first..<last { average[choice] *= rest }
    for day in days {
      let cell = employee * problem.days + day
      averageOff[cell] *= rest
      let choice = path[day]
      if choice < 0 {
        averageOff[cell] += memory
      } else {
        average[Int(choice)] += memory
        for place in Int(problem.coverStart[choice])..<Int(problem.coverStart[choice + 1]) {
          prices.cover(Int(problem.coverRow[place]))
        }
      }
    }
  }

  private func fixMostAgreed(_ open: inout [Int32], _ share: Int, random: inout RandomSource) {
    var ranked: [(weight: Float, cell: Int32, choice: Int32)] = []
    ranked.reserveCapacity(open.count)
    for cell in open {
      var best = averageOff[cell]
      var choice: Int32 = -1
      for candidate in problem.choiceStart[cell]..<problem.choiceStart[cell + 1]
      where average[candidate] > best {
        best = average[candidate]
        choice = candidate
      }
      ranked.append((best + 0.02 * Float(random.unit()), cell, choice))
    }
    ranked.sort { $0.weight != $1.weight ? $0.weight > $1.weight : $0.cell < $1.cell }
    for entry in ranked.prefix(share) { fixed[entry.cell] = entry.choice }
    open = ranked.dropFirst(share).map(\.cell)
  }

  /// Puts the cheapest schedules at the present prices into the state where they keep every limit.
  private func settle(_ state: RosterState, stop: () -> Bool) {
    for employee in order where !isDue(stop) {
      guard let window = windows[employee] else { continue }
      price(employee, days, fixing: 400)
      pricing.addCounterPrices(employee, days)
      guard pricing.label(employee, window, state: state) != nil else { continue }
      state.replace(employee, days, with: pricing.labeller.path)
    }
  }

  /// One after another, the employees of the scope take their cheapest schedule on the true margin.
  func rebuild(
    _ state: RosterState, fixing: Int32, random: inout RandomSource, stop: () -> Bool
  ) {
    order.shuffle(using: &random)
    for employee in order where !isDue(stop) {
      guard let window = windows[employee] else { continue }
      let change = state.lift(employee, days)
      pricing.priceMargins(employee, days, state)
      let restored = state.settle(employee, days)
      assert(change == -restored)
      if fixing > 0 { addFixing(employee, fixing &* pricing.scale) }
      guard pricing.label(employee, window, state: state) != nil else { continue }
      if fixing > 0 {
        state.replace(employee, days, with: pricing.labeller.path)
      } else {
        state.replaceUnlessWorse(employee, days, with: pricing.labeller.path)
      }
    }
  }

  private func addFixing(_ employee: Int, _ penalty: Int32) {
    for day in days {
      let cell = employee * problem.days + day
      let held = fixed[cell]
      guard held != -2 else { continue }
      if held >= 0, pricing.off[day] < ScheduleTables.forbidden { pricing.off[day] &+= penalty }
      for choice in problem.choiceStart[cell]..<problem.choiceStart[cell + 1] where choice != held {
        pricing.cost[choice] &+= penalty
      }
    }
  }

  /// `base` to the power `exponent`, for a positive base, exact enough for step lengths and the same on
  /// every machine: by 64ths through square roots.
  private func power(_ base: Double, _ exponent: Double) -> Double {
    var result = 1.0
    var root = base
    var rest = exponent
    for _ in 0..<12 {
      if rest >= 1 {
        result *= root
        rest -= 1
      }
      root = root.squareRoot()
      rest *= 2
    }
    return result
  }
}
