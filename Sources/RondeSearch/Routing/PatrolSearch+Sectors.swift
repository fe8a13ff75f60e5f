extension PatrolSearch {
  /// Plans several sectors, each on its own stream of the seed, on up to `threads` threads.
  ///
  /// An iteration budget is that of each sector, and gives the same routes on any number of threads; a time
  /// budget is that of all together, shared by size. `starts` are routes to begin with, by problem and shift. Of
  /// the budget, `proof` (0…1) goes to the bound.
  public static func run(
    _ problems: [PatrolProblem], seed: UInt64, budget: Budget, threads: Int = 2,
    from starts: [[PatrolSolution.Route?]]? = nil, proof: Double = 0, stop: StopSignal? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) async -> [PatrolSolution] {
    let sizes = problems.map { max(1, $0.places.count * $0.shifts.count) }
    let hands = assign(sizes, to: max(1, min(threads, max(1, problems.count))))
    let parts = await withTaskGroup(of: [(Int, PatrolSolution)].self) { group in
      for hand in hands {
        group.addTask {
          let whole = hand.reduce(0) { $0 + sizes[$1] }
          return hand.map { index in
            let part = Double(sizes[index]) / Double(max(1, whole))
            let (share, bound) = PatrolSearch.shares(of: budget, part, proof: proof)
            var solution = PatrolSearch(problems[index], seed: seed, stream: UInt64(index)).run(
              share, from: starts.flatMap { $0.indices.contains(index) ? $0[index] : nil }, stop: stop,
              progress: progress)
            solution.prove(problems[index], bound(), stop: stop)
            return (index, solution)
          }
        }
      }
      var parts: [(Int, PatrolSolution)] = []
      for await part in group { parts += part }
      return parts
    }
    return parts.sorted { $0.0 < $1.0 }.map(\.1)
  }

  // What the search and the bound of one sector may spend; the bound's time begins when it is asked for.
  private static func shares(
    of budget: Budget, _ part: Double, proof: Double
  ) -> (Budget, () -> PatrolSolution.Proof) {
    switch budget {
    case .iterations(let count):
      let rounds = Int(Double(count) * proof) / PatrolSearch.movesARound
      return (budget, { PatrolSolution.Proof(rounds: rounds) })
    case .time(let duration):
      let time = duration * part
      return (
        .time(time * (1 - proof)),
        {
          PatrolSolution.Proof(rounds: proof > 0 ? .max : 0, until: ContinuousClock.now + time * proof)
        }
      )
    }
  }

  // Moves that take about the time of a round of the bound.
  private static let movesARound = 10_000

  // Longest first, each to the hand that has least.
  private static func assign(_ sizes: [Int], to hands: Int) -> [[Int]] {
    var result = [[Int]](repeating: [], count: hands)
    var loads = [Int](repeating: 0, count: hands)
    for index in sizes.indices.sorted(by: { (sizes[$1], $0) < (sizes[$0], $1) }) {
      let hand = loads.indices.min { (loads[$0], $0) < (loads[$1], $1) } ?? 0
      result[hand].append(index)
      loads[hand] += sizes[index]
    }
    return result.filter { !$0.isEmpty }
  }
}
