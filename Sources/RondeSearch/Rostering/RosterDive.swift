/// A dive: prices for the cover, then round after round the cells on which the cheapest schedules agreed
/// most are fixed, prices follow, until whole schedules stand; at last each schedule is rebuilt on its
/// true margin.
///
/// It works on a subset of the employees, everybody else frozen as in the state, so the same code makes
/// the first roster and improves a finished one. After Wedelin 1995 (price and fix) and the diving of
/// column generation, with optimal one-employee schedules in place of columns.
final class RosterDive {
  /// How long a dive takes its time.
  struct Pace {
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
  }

  let problem: RosterProblem
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
  /// What each cell is fixed to: a choice, −1 off, −2 free.
  private let fixed: FlatArray<Int32>
  /// The last cheapest schedule of each employee.
  private let lastPath: FlatArray<Int32>
  private let frozen: FlatArray<Int32>
  private(set) var hasRoot = false

  init(_ problem: RosterProblem) {
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
    lastPath = arena.array(cells, filledWith: -1)
    frozen = arena.array(problem.rows, filledWith: 0)
  }

  /// Finds prices for `subset` from what they are now.
  func findPrices(
    _ subset: [Int], _ state: RosterState, _ pace: Pace, random: inout RandomSource,
    stop: () -> Bool
  ) {
    freeze(subset, state)
    var order = subset
    let ratio = pace.sweeps > 1 ? pace.lastStep / pace.firstStep : 1
    for sweep in 0..<pace.sweeps {
      if stop() { break }
      let part = pace.sweeps > 1 ? Double(sweep) / Double(pace.sweeps - 1) : 0
      let step = pace.firstStep * power(ratio, part)
      let memory = Float(0.3 * power(0.1, part))
      self.sweep(&order, step: step, memory: memory, random: &random)
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

  /// Goes back to the root's prices, and for `subset` to its means.
  func restoreRoot(_ subset: [Int]) {
    prices.load(rootRewards)
    for employee in subset {
      for cell in employee * problem.days..<(employee + 1) * problem.days {
        averageOff[cell] = rootAverageOff[cell]
      }
      let first = Int(problem.choiceStart[employee * problem.days])
      let last = Int(problem.choiceStart[(employee + 1) * problem.days])
      average.copy(from: rootAverage, at: first, to: first, length: last - first)
      let counters = Int(problem.counterStart[employee])..<Int(problem.counterStart[employee + 1])
      for counter in counters { pricing.counterPrice[counter] = rootCounterPrice[counter] }
    }
  }

  /// Fixes `subset` cell by cell and leaves its schedules in `state`.
  func dive(
    _ subset: [Int], _ state: RosterState, _ pace: Pace, random: inout RandomSource, stop: () -> Bool
  ) {
    freeze(subset, state)
    var order = subset
    var open: [Int32] = []
    for employee in subset {
      for day in 0..<problem.days {
        let cell = employee * problem.days + day
        fixed[cell] = -2
        open.append(Int32(cell))
      }
    }
    let share = (open.count + pace.rounds - 1) / max(1, pace.rounds)
    while !open.isEmpty {
      fixMostAgreed(&open, share, random: &random)
      if stop() { break }
      for _ in 0..<pace.roundSweeps {
        sweep(&order, step: pace.roundStep, memory: 0.3, random: &random, fixing: pace.fixing)
      }
    }
    settle(subset, state)
    rebuild(&order, state, fixing: pace.fixing / 20, random: &random)
    var before = state.cost
    repeat {
      before = state.cost
      rebuild(&order, state, fixing: 0, random: &random)
    } while state.cost < before && !stop()
  }

  /// A lower bound at the present prices; the bound holds for the whole problem, in cost units, rounded
  /// up as costs are whole.
  func bound() -> Int64? {
    var sum = prices.rowBound()
    for employee in 0..<problem.employees {
      price(employee, fixing: 0)
      pricing.addCounterPrices(employee)
      guard
        let cost = pricing.labeller.label(
          employee, pricing.labeller.whole(), cost: pricing.cost, off: pricing.off,
          totalScale: pricing.scale)
      else { continue }
      sum += Int64(cost) - pricing.counterCredit(employee)
    }
    let scale = Int64(problem.priceScale)
    return sum >= 0 ? (sum + scale - 1) / scale : sum / scale
  }

  private func freeze(_ subset: [Int], _ state: RosterState) {
    frozen.copy(from: state.count)
    for employee in subset {
      for day in 0..<problem.days {
        let choice = state.chosen[employee * problem.days + day]
        guard choice >= 0 else { continue }
        for place in problem.coverStart[choice]..<problem.coverStart[choice + 1] {
          frozen[problem.coverRow[place]] -= 1
        }
      }
    }
  }

  /// Prices the choices of `employee` at the present rewards; with `fixing`, leaving a fixed cell costs
  /// so much more.
  private func price(_ employee: Int, fixing: Int32) {
    let problem = problem
    let penalty = fixing &* pricing.scale
    for day in 0..<problem.days {
      let cell = employee * problem.days + day
      let held = fixing > 0 ? fixed[cell] : -2
      var off = pricing.priced(problem.offCost[cell])
      if held >= 0, off < RosterProblem.forbidden { off &+= penalty }
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
    _ order: inout [Int], step: Double, memory: Float, random: inout RandomSource, fixing: Int32 = 0
  ) {
    prices.begin(step: step, employees: order.count, frozen: frozen)
    order.shuffle(using: &random)
    for employee in order {
      price(employee, fixing: fixing)
      pricing.addCounterPrices(employee)
      let found = pricing.labeller.label(
        employee, pricing.labeller.whole(), cost: pricing.cost, off: pricing.off, totalScale: pricing.scale)
      defer { prices.advance() }
      guard found != nil else { continue }
      pricing.moveCounterPrices(employee, step: step)
      remember(employee, memory: memory)
    }
  }

  private func remember(_ employee: Int, memory: Float) {
    let path = pricing.labeller.path
    let rest = 1 - memory
    let first = Int(problem.choiceStart[employee * problem.days])
    let last = Int(problem.choiceStart[(employee + 1) * problem.days])
    for choice in first..<last { average[choice] *= rest }
    for day in 0..<problem.days {
      let cell = employee * problem.days + day
      averageOff[cell] *= rest
      let choice = path[day]
      lastPath[cell] = choice
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

  /// Puts the last cheapest schedules of `subset` into the state where they keep every limit.
  private func settle(_ subset: [Int], _ state: RosterState) {
    for employee in subset {
      price(employee, fixing: 400)
      pricing.addCounterPrices(employee)
      guard pricing.label(employee, pricing.labeller.whole(), state: nil) != nil else { continue }
      state.replace(employee, 0..<problem.days, with: pricing.labeller.path)
    }
  }

  /// One after another, the employees of `order` take their cheapest schedule on the true margin.
  func rebuild(_ order: inout [Int], _ state: RosterState, fixing: Int32, random: inout RandomSource) {
    order.shuffle(using: &random)
    let all = 0..<problem.days
    for employee in order {
      let change = state.lift(employee, all)
      pricing.priceMargins(employee, all, state)
      let restored = state.settle(employee, all)
      assert(change == -restored)
      if fixing > 0 { addFixing(employee, fixing &* pricing.scale) }
      guard pricing.label(employee, pricing.labeller.whole(), state: nil) != nil else { continue }
      if fixing > 0 {
        state.replace(employee, all, with: pricing.labeller.path)
      } else {
        state.replaceUnlessWorse(employee, all, with: pricing.labeller.path)
      }
    }
  }

  private func addFixing(_ employee: Int, _ penalty: Int32) {
    for day in 0..<problem.days {
      let cell = employee * problem.days + day
      let held = fixed[cell]
      guard held != -2 else { continue }
      if held >= 0, pricing.off[day] < RosterProblem.forbidden { pricing.off[day] &+= penalty }
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
