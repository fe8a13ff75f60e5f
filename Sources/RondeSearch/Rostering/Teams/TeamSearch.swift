/// The search for rosters of pairs: annealing over moves of whole teams on the exact lexicographic cost,
/// the temperature falling through the levels one after another (Kirkpatrick, Gelatt and Vecchi 1983), some
/// times anew, then many times from lower temperatures out of the best roster found.
///
/// Between the two it is proved how much each problem may still gain, and the second half of the time goes
/// where that is most. Each half of the time a problem is searched twice, with different streams and different
/// coolings, and the better roster is kept: one cooling settles every level in turn, the other lingers where
/// the wishes lie. So the result depends on the seed and the number of moves, not on how many threads there
/// are.
struct TeamSearch: Sendable {
  private let inputs: [RosterProblem]
  private let seed: UInt64
  private let threads: Int

  /// A search of independent problems on one or two threads.
  init(_ inputs: [RosterProblem], seed: UInt64, threads: Int) {
    self.inputs = inputs
    self.seed = seed
    self.threads = threads
  }

  /// The best rosters found, in the order of the problems. An iteration is a thousand moves, over all
  /// problems by their size.
  ///
  /// With a `start` for each problem the search begins there and from half the way down of its cooling: what
  /// comes back costs no more than the start wherever that is permitted.
  func run(
    _ budget: Budget, from start: [RosterSolution]? = nil, stop: StopSignal? = nil,
    progress: (@Sendable (RosterProgress) -> Void)? = nil
  ) async -> [RosterSolution] {
    let problems = inputs.map { TeamTables($0) }
    let sizes = problems.map { Double($0.members * $0.days + 1) }
    let whole = sizes.reduce(0, +)
    let shares = sizes.map { $0 / max(1, whole) }
    let seed = seed
    let threads = threads
    func half(
      _ replica: Int, _ portion: Double, _ part: TeamCooling.Part, _ begin: [RosterSolution]?,
      _ shares: [Double]
    ) -> [RosterSolution] {
      problems.indices.map { index in
        let stream = UInt64(2 * index + replica) + (part == .repair ? TeamSearch.repairStreams : 0)
        let random = RandomSource(seed: seed, stream: stream)
        let stage = part == .warm ? 1 : 0.5
        let share: Budget =
          switch budget {
          case .iterations(let count): .iterations(max(1, Int(Double(count) * shares[index] * stage)))
          case .time(let duration):
            .time(
              duration
                * (shares[index] * portion * stage * (start == nil ? 1 - TeamSearch.proofShare : 1)))
          }
        let from = begin.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        return TeamAnnealing(
          problems[index], cooling: replica == 0 ? .even : .lingering, random: random, stop: stop
        ).run(share, part, from: from)
      }
    }
    func search(
      _ part: TeamCooling.Part, from begin: [RosterSolution]?, _ shares: [Double]
    ) async -> [RosterSolution] {
      let results: ([RosterSolution], [RosterSolution])
      if threads > 1 {
        async let first = half(0, 1, part, begin, shares)
        let second = half(1, 1, part, begin, shares)
        results = (await first, second)
      } else {
        results = (half(0, 0.5, part, begin, shares), half(1, 0.5, part, begin, shares))
      }
      return zip(results.0, results.1).map { $0.cost <= $1.cost ? $0 : $1 }
    }
    var best: [RosterSolution]
    if let start {
      // It is one step of a longer search, whose first proof stands.
      best = await search(.warm, from: start, shares)
    } else {
      best = await search(.descent, from: nil, shares)
      progress?(RosterProgress(round: 1, cost: best.reduce(0) { $0 + $1.cost }, bound: nil))
      let bounds = await prove(problems, best, budget, shares, stop)
      best = await search(.repair, from: best, TeamSearch.shares(shares, best, bounds))
      for index in best.indices { best[index].bound = bounds[index] }
    }
    progress?(RosterProgress(round: 2, cost: best.reduce(0) { $0 + $1.cost }, bound: bound(of: best)))
    return best
  }

  /// Where the streams of the search's second part begin.
  private static let repairStreams: UInt64 = 1 << 32

  /// The part of a time that the proof may take beside the search.
  private static let proofShare = 0.15

  /// Half of the time by size, and half by what may be left to gain: where the proof says that nothing is, the
  /// time is better spent elsewhere.
  private static func shares(_ sizes: [Double], _ found: [RosterSolution], _ bounds: [Int64?]) -> [Double] {
    let gaps = zip(found, bounds).map { roster, bound in
      bound.map { Double(max(0, roster.cost - $0)) } ?? 0
    }
    let whole = gaps.reduce(0, +)
    guard whole > 0, !bounds.contains(where: { $0 == nil }) else { return sizes }
    return zip(sizes, gaps).map { 0.5 * ($0 + $1 / whole) }
  }

  /// The sum of the bounds, where every problem has one.
  private func bound(of solutions: [RosterSolution]) -> Int64? {
    let bounds = solutions.compactMap(\.bound)
    return bounds.count == solutions.count ? bounds.reduce(0, +) : nil
  }

  private func prove(
    _ problems: [TeamTables], _ solutions: [RosterSolution], _ budget: Budget, _ shares: [Double],
    _ stop: StopSignal?
  ) async -> [Int64?] {
    let threads = threads
    let costs = solutions.map(\.cost)
    func half(_ replica: Int) -> [(Int, Int64?)] {
      stride(from: replica, to: problems.count, by: 2).map { index in
        let bound = TeamBound(problems[index], known: costs[index])
        let clock = ContinuousClock.now
        switch budget {
        case .iterations(let count):
          let sweeps = max(10, min(2000, Int(Double(count) * shares[index] / 2)))
          bound.improve(sweeps: sweeps) { stop?.isRaised ?? false ? 1 : Double($0) / Double(sweeps) }
        case .time(let duration):
          let time = duration * (TeamSearch.proofShare * shares[index] * Double(min(2, threads)))
          bound.improve(sweeps: .max) { _ in
            stop?.isRaised ?? false ? 1 : (ContinuousClock.now - clock) / max(time, .nanoseconds(1))
          }
        }
        return (index, bound.proved)
      }
    }
    let found: ([(Int, Int64?)], [(Int, Int64?)])
    if threads > 1 {
      async let first = half(0)
      let second = half(1)
      found = (await first, second)
    } else {
      found = (half(0), half(1))
    }
    var bounds = [Int64?](repeating: nil, count: problems.count)
    for (index, bound) in found.0 + found.1 { bounds[index] = bound }
    return bounds
  }
}
