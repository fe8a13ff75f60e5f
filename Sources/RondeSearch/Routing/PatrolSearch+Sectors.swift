extension PatrolSearch {
  /// Plans several sectors, each on its own stream of the seed, on up to `threads` threads.
  ///
  /// An iteration budget is that of each sector, and gives the same routes on any number of threads; a time
  /// budget is that of all together, shared by size. `starts` are routes to begin with, by problem and shift.
  public static func run(
    _ problems: [PatrolProblem], seed: UInt64, budget: Budget, threads: Int = 2,
    from starts: [[PatrolSolution.Route?]]? = nil, stop: StopSignal? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) async -> [PatrolSolution] {
    let sizes = problems.map { max(1, $0.places.count * $0.shifts.count) }
    let hands = assign(sizes, to: max(1, min(threads, max(1, problems.count))))
    let parts = await withTaskGroup(of: [(Int, PatrolSolution)].self) { group in
      for hand in hands {
        group.addTask {
          let whole = hand.reduce(0) { $0 + sizes[$1] }
          return hand.map { index in
            let share: Budget =
              switch budget {
              case .iterations(let count): .iterations(count)
              case .time(let duration): .time(duration * (Double(sizes[index]) / Double(max(1, whole))))
              }
            return (
              index,
              PatrolSearch(problems[index], seed: seed, stream: UInt64(index))
                .run(
                  share, from: starts.flatMap { $0.indices.contains(index) ? $0[index] : nil }, stop: stop,
                  progress: progress)
            )
          }
        }
      }
      var parts: [(Int, PatrolSolution)] = []
      for await part in group { parts += part }
      return parts
    }
    return parts.sorted { $0.0 < $1.0 }.map(\.1)
  }

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
