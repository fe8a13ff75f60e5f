/// The search for rosters of pairs: annealing over moves of whole teams on the exact lexicographic cost,
/// the temperature falling through the levels one after another (Kirkpatrick, Gelatt and Vecchi 1983),
/// then again from lower temperatures out of the best roster found.
///
/// Each problem is searched twice with different streams, and the better roster is kept; so the result
/// depends on the seed and the number of moves, not on how many threads there are.
public struct TeamRosterSearch: Sendable {
  private let inputs: [TeamRosterInput]
  private let seed: UInt64
  private let threads: Int

  /// A search of independent problems on one or two threads.
  public init(_ inputs: [TeamRosterInput], seed: UInt64, threads: Int) {
    self.inputs = inputs
    self.seed = seed
    self.threads = threads
  }

  /// The best rosters found, in the order of the problems. An iteration is a thousand moves, over all
  /// problems by their size.
  ///
  /// With a `start` for each problem the search begins there and from half the way down of its cooling: what
  /// comes back costs no more than the start wherever that is permitted.
  public func run(
    _ budget: Budget, from start: [TeamRosterSolution]? = nil, stop: StopSignal? = nil,
    progress: (@Sendable (RosterProgress) -> Void)? = nil
  ) async -> [TeamRosterSolution] {
    let problems = inputs.map { TeamProblem($0) }
    let sizes = problems.map { Double($0.members * $0.days + 1) }
    let whole = sizes.reduce(0, +)
    let shares = sizes.map { $0 / max(1, whole) }
    let seed = seed
    let threads = threads
    func half(_ replica: Int, _ portion: Double) -> [TeamRosterSolution] {
      problems.indices.map { index in
        let random = RandomSource(seed: seed, stream: UInt64(2 * index + replica))
        let part: Budget =
          switch budget {
          case .iterations(let count): .iterations(max(1, Int(Double(count) * shares[index])))
          case .time(let duration): .time(duration * (shares[index] * portion))
          }
        let begin = start.flatMap { $0.indices.contains(index) ? $0[index] : nil }
        return TeamAnnealing(problems[index], random: random, stop: stop).run(part, from: begin)
      }
    }
    let results: ([TeamRosterSolution], [TeamRosterSolution])
    if threads > 1 {
      async let first = half(0, 1)
      let second = half(1, 1)
      results = (await first, second)
    } else {
      results = (half(0, 0.5), half(1, 0.5))
    }
    let best = zip(results.0, results.1).map { $0.cost <= $1.cost ? $0 : $1 }
    progress?(RosterProgress(round: 1, cost: best.reduce(0) { $0 + $1.cost }, bound: nil))
    return best
  }
}
