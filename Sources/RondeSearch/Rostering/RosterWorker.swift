/// One of the two hands of a roster search: owns a state and a dive, and does one task at a time. Tasks
/// carry all they depend on, so it does not matter when or on which thread they run.
actor RosterWorker {
  private let problem: RosterProblem
  private let state: RosterState
  private let dive: RosterDive
  private let stop: StopCheck

  init(_ problem: RosterProblem, stop: StopCheck) {
    self.problem = problem
    self.stop = stop
    state = RosterState(problem)
    dive = RosterDive(problem)
  }

  /// What a task leaves behind: the choices of all employees and the cost.
  struct Outcome: Sendable {
    var choices: [Int32]
    var cost: Int64
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
    for employee in order {
      dive.pricing.priceMargins(employee, all, state)
      let whole = dive.pricing.labeller.whole()
      if dive.pricing.label(employee, whole, state: nil) != nil {
        state.replace(employee, all, with: dive.pricing.labeller.path)
      } else {
        impossible.append(employee)
      }
    }
    return (Outcome(choices: state.snapshot, cost: state.cost, bound: nil), impossible.sorted())
  }

  /// Prices and a dive over all of `employees`; the prices are kept for the later dives.
  func root(
    from choices: [Int32], _ employees: [Int], _ pace: RosterDive.Pace, seed: UInt64, stream: UInt64,
    provesBound: Bool
  ) -> Outcome {
    var random = RandomSource(seed: seed, stream: stream)
    state.load(choices)
    let stop = stop
    dive.findPrices(employees, state, pace, random: &random, stop: { stop.isDue })
    dive.keepRoot()
    let bound = provesBound ? dive.bound() : nil
    dive.dive(employees, state, pace, random: &random, stop: { stop.isDue })
    return Outcome(choices: state.snapshot, cost: state.cost, bound: bound)
  }

  /// A dive over `subset` alone, from the root's prices.
  func improve(
    _ choices: [Int32], _ subset: [Int], _ pace: RosterDive.Pace, seed: UInt64, stream: UInt64
  ) -> Outcome {
    var random = RandomSource(seed: seed, stream: stream)
    state.load(choices)
    let stop = stop
    dive.restoreRoot(subset)
    dive.findPrices(subset, state, pace, random: &random, stop: { stop.isDue })
    dive.dive(subset, state, pace, random: &random, stop: { stop.isDue })
    return Outcome(choices: state.snapshot, cost: state.cost, bound: nil)
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
