/// The search for rosters of single members: a root dive over everybody, then dives over disjoint subsets two
/// at a time from the same roster, merged in order, until nothing is gained for long; then the same from another
/// root, until the budget is spent.
///
/// Two tasks make a round whether one or two threads run them, so the result depends on the seed and the
/// number of rounds alone.
struct DiveSearch: Sendable {
  private let problem: ScheduleTables
  private let seed: UInt64
  private let threads: Int

  /// A search of `problem` on one or two threads.
  init(_ problem: ScheduleTables, seed: UInt64, threads: Int) {
    self.problem = problem
    self.seed = seed
    self.threads = threads
  }

  /// Searches until `budget` is spent or `stop` is raised; `progress` is told whenever the best roster
  /// changes. An iteration is a round of two dives after the root. Time counts from `began`; with `known`,
  /// choices that are permitted, what comes back costs no more than they do.
  func run(
    _ budget: Budget, since began: ContinuousClock.Instant = .now, from known: [Int32]? = nil,
    stop: StopSignal? = nil, progress: (@Sendable (RosterProgress) -> Void)? = nil
  ) async -> (solution: DiveRoster, bound: Int64?) {
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
    if let known {
      let given = await workers[0].take(known)
      if given.cost <= best.cost { best = given }
    }
    func tell(_ round: Int, _ bound: Int64?) {
      progress?(RosterProgress(round: round, cost: best.cost, bound: bound))
    }
    tell(0, nil)
    guard !able.isEmpty else {
      return (DiveRoster(choices: best.choices, cost: best.cost, impossible: impossible), nil)
    }
    let start = best
    // As many sweeps as suit the rounds, and keep an iteration budget of a long horizon within minutes.
    let suited = rounds < 18 ? 60 + 30 * rounds : 600
    let sweeps = min(suited, max(60, 2_000_000 / max(1, problem.employees * problem.days)))
    var allotted: Duration?
    if case .time(let duration) = budget { allotted = duration * 0.3 }
    let share = allotted
    func roots(_ part: Double, _ stream: UInt64) async -> RosterWorker.Outcome {
      let time = share.map { $0 * part }
      let found = await both(
        {
          await workers[0].root(
            from: start.choices, able, sweeps: sweeps, allotted: time, fixing: fixing, seed: seed,
            stream: stream)
        },
        {
          await workers[1].root(
            from: start.choices, able, sweeps: sweeps, allotted: time, fixing: fixing, seed: seed,
            stream: stream &+ 1)
        })
      return found.0.cost <= found.1.cost ? found.0 : found.1
    }
    let root = await roots(1, 1)
    if root.cost < best.cost { best = root }
    tell(0, nil)
    func prove(_ part: Double) async -> Int64? {
      let target = best.cost
      let time = share.map { $0 * part }
      let bounds = await both(
        { await workers[0].bound(able, target: target, allotted: time) },
        { await workers[1].bound(able, target: target, allotted: time) })
      return [bounds.0, bounds.1].compactMap { $0 }.max()
    }
    var bound = await prove(1)
    // Whether a bit more of the ascent still proves more.
    var rises = true

    var climb = RosterClimb(best, round: 0)
    var climbs: UInt64 = 1
    var random = RandomSource(seed: seed, stream: 3)
    var scopes = ScopeChoice(
      able, cuts: RosterWindows(problem).cuts, days: problem.days, rows: problem.rows,
      isLong: problem.days > problem.longHorizon)
    let merge = RosterMerge(problem)
    var round = 0
    while round < rounds, !check.isDue {
      if let bound, best.cost <= bound { break }
      if climb.isSpent(round) {
        // Streams from the far end: those of the dives never reach them.
        climb = RosterClimb(await roots(DiveSearch.laterRoot, 0 &- 2 * climbs), round: round)
        climbs += 1
        if let known = bound, rises, let proved = await prove(0.5) {
          rises = proved > known
          bound = max(known, proved)
        }
      }
      round += 1
      // Everybody at once promises most, and tells the best bound: at first where that is soon done.
      let whole = round == 1 && (scopes.wholeWork ?? .max) < DiveSearch.firstWhole || climb.isStalled(round)
      let (size, one, other) = scopes.draw(&random, whole: whole)
      let from = climb.current.choices
      let stream = UInt64(4 + 2 * round)
      let short = scopes.sizes[size].pace
      let dives = await both(
        { await workers[0].improve(from, one, short, seed: seed, stream: stream) },
        { await workers[1].improve(from, other, short, seed: seed, stream: stream + 1) })
      let found = merge.best(dives.0, one, dives.1, other)
      bound = [bound, dives.0.bound, dives.1.bound].compactMap { $0 }.max()
      scopes.note(size, gain: climb.current.cost - found.cost, work: dives.0.work + dives.1.work)
      climb.note(found, round: round)
      if climb.best.cost < best.cost {
        best = climb.best
        tell(round, bound)
      }
    }
    return (DiveRoster(choices: best.choices, cost: best.cost, impossible: impossible), bound)
  }

  private var fixing: Int32 { 400 }

  /// The most work of a dive by columns over everybody that a climb may begin with: some seconds.
  private static let firstWhole = 200_000_000

  /// What a later climb's root may take of the first one's time.
  private static let laterRoot = 0.1

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
