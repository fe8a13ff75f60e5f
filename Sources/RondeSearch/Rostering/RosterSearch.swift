/// The roster search: a root dive over everybody, then dives over disjoint subsets two at a time from the
/// same roster, merged in order, until the budget is spent.
///
/// Two tasks make a round whether one or two threads run them, so the result depends on the seed and the
/// number of rounds alone.
public struct RosterSearch: Sendable {
  private let problem: RosterProblem
  private let seed: UInt64
  private let threads: Int

  /// A search of `problem` on one or two threads.
  public init(_ problem: RosterProblem, seed: UInt64, threads: Int) {
    self.problem = problem
    self.seed = seed
    self.threads = threads
  }

  /// Searches until `budget` is spent or `stop` is raised; `progress` is told whenever the best roster
  /// changes. An iteration is a round of two dives after the root.
  public func run(
    _ budget: Budget, stop: StopSignal? = nil, progress: (@Sendable (RosterProgress) -> Void)? = nil
  ) async -> (solution: RosterSolution, bound: Int64?) {
    let began = ContinuousClock.now
    var rounds = Int.max
    var check = StopCheck(deadline: nil, signal: stop)
    if case .time(let duration) = budget {
      check = StopCheck(deadline: began + duration, signal: stop)
    } else if case .iterations(let count) = budget {
      rounds = count
    }
    let workers = [RosterWorker(problem, stop: check), RosterWorker(problem, stop: check)]
    let (first, impossible) = await workers[0].start(seed: seed)
    let able = (0..<problem.employees).filter { !impossible.contains($0) }
    let perSweep = ContinuousClock.now - began
    var best = first
    func tell(_ round: Int, _ bound: Int64?) {
      progress?(RosterProgress(round: round, cost: best.cost, bound: bound))
    }
    tell(0, nil)
    guard !able.isEmpty else {
      return (RosterSolution(choices: best.choices, cost: best.cost, impossible: impossible), nil)
    }
    let pace = rootPace(budget, perSweep)
    let start = best
    let roots = await both(
      { await workers[0].root(from: start.choices, able, pace, seed: seed, stream: 1, provesBound: true) },
      { await workers[1].root(from: start.choices, able, pace, seed: seed, stream: 2, provesBound: true) })
    let bound = [roots.0.bound, roots.1.bound].compactMap { $0 }.max()
    for root in [roots.0, roots.1] where root.cost < best.cost { best = root }
    tell(0, bound)

    var current = best
    var random = RandomSource(seed: seed, stream: 3)
    var round = 0
    while round < rounds, !check.isDue {
      if let bound, best.cost <= bound { break }
      round += 1
      let (one, other) = subsets(able, &random)
      let from = current.choices
      let stream = UInt64(4 + 2 * round)
      let short = redivePace
      let dives = await both(
        { await workers[0].improve(from, one, short, seed: seed, stream: stream) },
        { await workers[1].improve(from, other, short, seed: seed, stream: stream + 1) })
      current = merge(current, dives.0, one, dives.1, other)
      if current.cost < best.cost {
        best = current
        tell(round, bound)
      }
    }
    return (RosterSolution(choices: best.choices, cost: best.cost, impossible: impossible), bound)
  }

  private func rootPace(_ budget: Budget, _ perSweep: Duration) -> RosterDive.Pace {
    var affordable = 600.0
    if case .time(let duration) = budget {
      affordable = max(40, min(900, 0.3 * (duration / max(perSweep, .microseconds(1)))))
    }
    return RosterDive.Pace(
      sweeps: Int(affordable * 0.5), rounds: Int(max(8, affordable * 0.1)), roundSweeps: 5, fixing: fixing)
  }

  private var redivePace: RosterDive.Pace {
    RosterDive.Pace(
      sweeps: 12, firstStep: 1, lastStep: 0.6, rounds: 25, roundSweeps: 4, fixing: fixing)
  }

  private var fixing: Int32 { 400 }

  /// Two disjoint subsets, each of a seventh to a half of the employees; one time in four, and where there
  /// are only a few employees, two larger ones that overlap, of whose outcomes one is kept.
  private func subsets(_ able: [Int], _ random: inout RandomSource) -> ([Int], [Int]) {
    var order = able
    order.shuffle(using: &random)
    if able.count <= 6 {
      let first = Array(order.prefix(1 + random.below(able.count)))
      order.shuffle(using: &random)
      return (first, Array(order.prefix(1 + random.below(able.count))))
    }
    if random.below(4) == 0 {
      let size = Int(Double(able.count) * (0.5 + 0.5 * random.unit()))
      let first = Array(order.prefix(size))
      order.shuffle(using: &random)
      return (first, Array(order.prefix(size)))
    }
    let size = max(2, min(able.count / 2, Int(Double(able.count) * (0.14 + 0.36 * random.unit()))))
    return (Array(order.prefix(size)), Array(order.dropFirst(size).prefix(size)))
  }

  /// The better of one change, the other and both, where it is no worse than before.
  private func merge(
    _ current: RosterWorker.Outcome, _ one: RosterWorker.Outcome, _ first: [Int],
    _ other: RosterWorker.Outcome, _ second: [Int]
  ) -> RosterWorker.Outcome {
    var result = current
    if one.cost <= result.cost { result = one }
    if other.cost < result.cost { result = other }
    guard Set(first).isDisjoint(with: second) else { return result }
    var both = one
    for employee in second {
      for cell in employee * problem.days..<(employee + 1) * problem.days {
        both.choices[cell] = other.choices[cell]
      }
    }
    let state = RosterState(problem)
    state.load(both.choices)
    both.cost = state.cost
    if both.cost <= result.cost { result = both }
    return result
  }

  /// Runs two tasks, side by side where there are two threads.
  private func both<Result: Sendable>(
    _ one: @Sendable () async -> Result, _ other: @Sendable () async -> Result
  ) async -> (Result, Result) {
    guard threads > 1 else { return (await one(), await other()) }
    async let first = one()
    let second = await other()
    return (await first, second)
  }
}
