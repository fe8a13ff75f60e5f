/// One of the two hands of a roster search: owns a state and a dive, and does one task at a time. Tasks
/// carry all they depend on, so it does not matter when or on which thread they run.
actor RosterWorker {
  private let problem: ScheduleTables
  private let state: RosterState
  private let dive: RosterDive
  private let stop: StopCheck
  private let columns: ColumnDive
  private var ascent: PriceAscent?
  /// How many employees have any schedule at all.
  private var able = 0

  init(_ problem: ScheduleTables, stop: StopCheck) {
    self.problem = problem
    self.stop = stop
    state = RosterState(problem)
    dive = RosterDive(problem)
    columns = ColumnDive(problem, dive)
  }

  /// What a task leaves behind: the choices of all employees, their cost, and the work it took.
  struct Outcome: Sendable {
    var choices: [Int32]
    var cost: Int64
    var work = 0
    /// No roster costs less, where a dive proved it.
    var bound: Int64?
  }

  /// A first roster: each employee in turn takes the cheapest schedule on the margin; employees without
  /// any schedule are listed.
  func start(seed: UInt64) -> (outcome: Outcome, impossible: [Int]) {
    var random = RandomSource(seed: seed, stream: 0)
    var impossible: [Int] = []
    var order = Array(0..<problem.employees)
    order.shuffle(using: &random)
    let all = 0..<problem.days
    // On a long horizon the first roster is but something to improve on: it must stand soon.
    let isLong = problem.days > problem.longHorizon
    let reach = dive.pricing.labeller.reach
    if isLong { dive.pricing.labeller.reach = 3 }
    defer { dive.pricing.labeller.reach = reach }
    for employee in order {
      dive.pricing.priceMargins(employee, all, state)
      let whole = dive.pricing.labeller.whole()
      if dive.pricing.label(employee, whole, state: nil, raises: isLong ? 0 : 3) != nil {
        state.replace(employee, all, with: dive.pricing.labeller.path)
      } else {
        impossible.append(employee)
      }
    }
    able = problem.employees - impossible.count
    return (Outcome(choices: state.snapshot, cost: state.cost), impossible.sorted())
  }

  /// A roster found before.
  func take(_ choices: [Int32]) -> Outcome {
    state.load(choices)
    return Outcome(choices: choices, cost: state.cost)
  }

  /// Prices and a dive over all of `employees` for about `allotted`, or for `sweeps` sweeps where no time
  /// is given; the prices are kept for the later dives. With too little time for a dive worth the name
  /// there are prices alone.
  func root(
    from choices: [Int32], _ employees: [Int], sweeps: Int, allotted: Duration?, fixing: Int32, seed: UInt64,
    stream: UInt64
  ) -> Outcome {
    var random = RandomSource(seed: seed, stream: stream)
    state.load(choices)
    let stop = stop
    let began = ContinuousClock.now
    // Over a long horizon prices are found with totals kept by price, many times faster.
    let tolls = problem.days > problem.longHorizon
    dive.enter(employees, 0..<problem.days, state)
    var affordable = Double(tolls ? 3 * sweeps : sweeps)
    var late = StopCheck(deadline: nil, signal: nil)
    if let allotted {
      // The first sweep tells what one costs.
      dive.findPrices(
        state, RosterDive.Pace(sweeps: 1, rounds: 1, roundSweeps: 1, fixing: fixing, tolls: tolls),
        random: &random, stop: { stop.isDue })
      let one = ContinuousClock.now - began
      affordable = min(900, allotted / max(one, .microseconds(1)))
      late = StopCheck(deadline: began + allotted * 1.3, signal: nil)
    }
    // A hasty dive over a long horizon still shares the totals out better than schedules taken one by one.
    let dives = affordable >= 16
    var pace = RosterDive.Pace(
      sweeps: max(1, Int(affordable * (dives ? 0.5 : 0.9))), rounds: Int(max(6, affordable * 0.1)),
      roundSweeps: affordable >= 60 ? 5 : 3, fixing: fixing, tolls: tolls)
    dive.findPrices(state, pace, random: &random, stop: { stop.isDue || late.isDue })
    dive.keepRoot()
    guard dives else { return Outcome(choices: choices, cost: state.cost) }
    let reach = dive.pricing.labeller.reach
    defer { dive.pricing.labeller.reach = reach }
    if tolls {
      // The dive itself keeps totals exactly: few sweeps, but as far from an even pace as the prices lead.
      let priced = ContinuousClock.now
      dive.pricing.labeller.reach = 2 * reach
      pace = RosterDive.Pace(
        sweeps: 4, firstStep: 0.5, lastStep: 0.3, rounds: 20, roundSweeps: 3, fixing: fixing)
      dive.findPrices(state, pace, random: &random, stop: { stop.isDue || late.isDue })
      if let allotted {
        let sweep = (ContinuousClock.now - priced) / 4
        let left = began + allotted - ContinuousClock.now
        pace.rounds = max(6, min(20, Int(left / max(sweep, .microseconds(1))) / 3))
      }
    }
    dive.dive(state, pace, random: &random, hurry: { late.isDue }, stop: { stop.isDue })
    return Outcome(choices: state.snapshot, cost: state.cost)
  }

  /// What no roster costs less than, as far as prices prove it that begin at the first root's and go on from
  /// where they were in later calls: for about a tenth of `allotted`, or by an amount of work where no time is
  /// given. `target` is the cost of a roster that is known. Nil where a single look at every state of the whole
  /// horizon takes too large a share.
  func bound(_ employees: [Int], target: Int64, allotted: Duration?) -> Int64? {
    let spare = allotted.map { $0 / .nanoseconds(10) } ?? 1e10
    let work = dive.boundWork(tolled: problem.days > problem.longHorizon)
    guard work < spare else { return nil }
    dive.enter(employees, 0..<problem.days, state)
    dive.restoreRoot()
    let stop = stop
    let late = StopCheck(deadline: allotted.map { ContinuousClock.now + $0 * 0.1 }, signal: nil)
    let sweeps = allotted == nil ? max(1, Int(min(30, spare / 100 / max(1, work)))) : 400
    let ascent = ascent ?? PriceAscent(problem)
    self.ascent = ascent
    guard
      let found = ascent.run(
        dive, target: target, sweeps: sweeps, hurry: { late.isDue }, stop: { stop.isDue })
    else { return nil }
    let scale = Int64(problem.priceScale)
    return found >= 0 ? (found + scale - 1) / scale : found / scale
  }

  /// What no roster costs less than, from what the scope of the dive was proved not to; nil unless that is everybody
  /// on every day.
  private func bound(_ proved: Double) -> Int64? {
    guard dive.days == 0..<problem.days, abs(proved) < 1e15, dive.frozen.elements.allSatisfy({ $0 == 0 }),
      dive.order.count == able
    else { return nil }
    let rows = (0..<problem.rows).reduce(0) { $0 + problem.cost(ofRow: $1, count: 0) }
    return rows + Int64((proved - 1e-6).rounded(.up))
  }

  /// A dive over `scope` alone, from the root's prices. They are this worker's own: the same tasks in the same
  /// order, on whichever thread, leave the same prices.
  func improve(
    _ choices: [Int32], _ scope: RosterScope, _ pace: RosterDive.Pace, seed: UInt64, stream: UInt64
  ) -> Outcome {
    var random = RandomSource(seed: seed, stream: stream)
    state.load(choices)
    let stop = stop
    let before = dive.pricing.labeller.operations
    dive.enter(scope.employees, scope.days, state)
    dive.restoreRoot()
    let others = columns.operations
    var bound: Int64?
    if pace.columns > 0 {
      let proved = columns.run(state, pace, random: &random, stop: { stop.isDue })
      bound = self.bound(proved)
    } else {
      dive.findPrices(state, pace, random: &random, stop: { stop.isDue })
      if pace.renews { dive.renewRoot() }
      dive.dive(state, pace, random: &random, hurry: { false }, stop: { stop.isDue })
    }
    let work = dive.pricing.labeller.operations - before + columns.operations - others
    return Outcome(choices: state.snapshot, cost: state.cost, work: work, bound: bound)
  }
}

/// Whether a search must end: its time is over or it was asked to.
struct StopCheck: Sendable {
  let deadline: ContinuousClock.Instant?
  let signal: StopSignal?

  var isDue: Bool {
    if let signal, signal.isRaised { return true }
    if let deadline, ContinuousClock.now >= deadline { return true }
    return false
  }
}
