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
    var best = first
    func tell(_ round: Int, _ bound: Int64?) {
      progress?(RosterProgress(round: round, cost: best.cost, bound: bound))
    }
    tell(0, nil)
    guard !able.isEmpty else {
      return (RosterSolution(choices: best.choices, cost: best.cost, impossible: impossible), nil)
    }
    let start = best
    // As many sweeps as suit the rounds, and keep an iteration budget of a long horizon within minutes.
    let suited = rounds < 18 ? 60 + 30 * rounds : 600
    let sweeps = min(suited, max(60, 2_000_000 / max(1, problem.employees * problem.days)))
    var allotted: Duration?
    if case .time(let duration) = budget { allotted = duration * 0.3 }
    let share = allotted
    let roots = await both(
      {
        await workers[0].root(
          from: start.choices, able, sweeps: sweeps, allotted: share, fixing: fixing, seed: seed, stream: 1)
      },
      {
        await workers[1].root(
          from: start.choices, able, sweeps: sweeps, allotted: share, fixing: fixing, seed: seed, stream: 2)
      })
    let bound = [roots.0.bound, roots.1.bound].compactMap { $0 }.max()
    for root in [roots.0, roots.1] where root.cost < best.cost { best = root }
    tell(0, bound)

    var current = best
    var random = RandomSource(seed: seed, stream: 3)
    var scopes = ScopeChoice(
      able, cuts: RosterWindows(problem).cuts, days: problem.days, isLong: problem.days > problem.longHorizon)
    let merge = RosterMerge(problem)
    var round = 0
    var lastGain = 0
    while round < rounds, !check.isDue {
      if let bound, best.cost <= bound { break }
      round += 1
      let (size, one, other) = scopes.draw(&random)
      let from = current.choices
      let stream = UInt64(4 + 2 * round)
      let short = scopes.sizes[size].pace
      let dives = await both(
        { await workers[0].improve(from, one, short, seed: seed, stream: stream) },
        { await workers[1].improve(from, other, short, seed: seed, stream: stream + 1) })
      let found = merge.best(dives.0, one, dives.1, other)
      scopes.note(size, gain: current.cost - found.cost, work: dives.0.work + dives.1.work)
      if found.cost <= current.cost || found.cost <= best.cost + slack(best.cost, round - lastGain) {
        current = found
      }
      if current.cost < best.cost {
        best = current
        lastGain = round
        tell(round, bound)
      } else if (round - lastGain) % 200 == 0 {
        current = best
      }
    }
    return (RosterSolution(choices: best.choices, cost: best.cost, impossible: impossible), bound)
  }

  private var fixing: Int32 { 400 }

  /// How much dearer than the best a roster may be that the search goes on from: nothing while it gains,
  /// then ever more, to a two-hundredth (record-to-record travel, Dueck 1993, with a growing deviation).
  private func slack(_ best: Int64, _ idle: Int) -> Int64 {
    idle < 20 ? 0 : max(1, Int64(Double(best) * Double(min(100, idle / 2)) / 20_000))
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
