/// The roster search: reads a problem as it was stated and chooses its methods by what the problem holds.
///
/// Where each member counts alone, an optimal schedule of one member against everybody else is soon found, so
/// prices, dives and dives again over such schedules lead (``DiveSearch``). Where two make a crew, a member's
/// schedule is worth nothing without the partner's: whole crews are moved, and two members' joint schedules drawn
/// by labelling, under a falling temperature (``TeamSearch``). Both count the same cost, keep the same rules by
/// the same automata, and prove a bound by the prices of a Lagrangian relaxation.
///
/// The result depends on the seed and the number of iterations, never on the number of threads.
public struct RosterSearch: Sendable {
  private let problems: [RosterProblem]
  private let seed: UInt64
  private let threads: Int

  /// A search of independent problems on one or two threads.
  public init(_ problems: [RosterProblem], seed: UInt64, threads: Int) {
    self.problems = problems
    self.seed = seed
    self.threads = threads
  }

  /// The best rosters found until `budget` is spent or `stop` is raised, in the order of the problems; they share
  /// the budget by their size. An iteration is a thousand moves of crews of two, and a round of two dives after
  /// the root where each member counts alone. `progress` is told whenever the best rosters change.
  ///
  /// With a `start` for each problem the search begins there: what comes back costs no more than the start
  /// wherever that is permitted.
  public func run(
    _ budget: Budget, from start: [RosterSolution]? = nil, stop: StopSignal? = nil,
    progress: (@Sendable (RosterProgress) -> Void)? = nil
  ) async -> [RosterSolution] {
    let parts = parts
    let sizes = problems.map { Double($0.members.count * $0.days + 1) }
    let whole = max(1, sizes.reduce(0, +))
    var found = [RosterSolution](repeating: RosterSolution(posts: [], cost: 0), count: problems.count)
    for (number, part) in parts.enumerated() {
      let share = parts.count == 1 ? 1 : part.reduce(0) { $0 + sizes[$1] } / whole
      let own: Budget =
        switch budget {
        case .iterations(let count): .iterations(Int(Double(count) * share))
        case .time(let duration): .time(duration * share)
        }
      // What the parts before cost is known, what those after will cost is not.
      let others = parts.prefix(number).joined().map { found[$0] }
      let tell = number == parts.count - 1 ? progress.map { RosterSearch.sum(others, $0) } : nil
      let begin = start.flatMap { start in
        part.allSatisfy(start.indices.contains) ? part.map { start[$0] } : nil
      }
      let solutions = await search(part.map { problems[$0] }, own, from: begin, stop: stop, progress: tell)
      for (index, solution) in zip(part, solutions) { found[index] = solution }
    }
    return found
  }

  /// The problems that are searched together: all those of pairs, and each of single members.
  private var parts: [[Int]] {
    let pairs = problems.indices.filter { !problems[$0].isSingle }
    let singles = problems.indices.filter { problems[$0].isSingle }
    return (pairs.isEmpty ? [] : [pairs]) + singles.map { [$0] }
  }

  private func search(
    _ part: [RosterProblem], _ budget: Budget, from start: [RosterSolution]?, stop: StopSignal?,
    progress: (@Sendable (RosterProgress) -> Void)?
  ) async -> [RosterSolution] {
    guard let problem = part.first, problem.isSingle else {
      return await TeamSearch(part, seed: seed, threads: threads).run(
        budget, from: start, stop: stop, progress: progress)
    }
    let began = ContinuousClock.now
    let unfolded = UnfoldedRoster(problem)
    let begin = start?.first.flatMap { unfolded.choices(of: $0) }
    let (roster, bound) = await DiveSearch(unfolded.tables, seed: seed, threads: threads).run(
      budget, since: began, from: begin, stop: stop, progress: progress)
    return [unfolded.solution(roster, bound: bound)]
  }

  /// Tells of one part together with the others.
  private static func sum(
    _ others: [RosterSolution], _ progress: @escaping @Sendable (RosterProgress) -> Void
  ) -> @Sendable (RosterProgress) -> Void {
    let cost = others.reduce(0) { $0 + $1.cost }
    let bounds = others.compactMap(\.bound)
    return { part in
      let bound = part.bound.flatMap { bounds.count == others.count ? bounds.reduce($0, +) : nil }
      progress(RosterProgress(round: part.round, cost: part.cost + cost, bound: bound))
    }
  }
}

extension RosterProblem {
  fileprivate var isSingle: Bool {
    if case .single = crew { true } else { false }
  }
}
