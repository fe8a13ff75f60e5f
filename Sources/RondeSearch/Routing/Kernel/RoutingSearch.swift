import Synchronization

/// Shortest tours for a ``RoutingProblem``: which clients go where, and in which order.
///
/// Streams search beside each other, by removal and reinsertion and by a population in turns, and compare notes when
/// given parts of the budget are spent.
public struct RoutingSearch: Sendable {
  /// How far a search has come.
  public struct Progress: Sendable {
    /// The part of the budget that is spent, 0…1.
    public var part: Double
    /// The best tours so far.
    public var best: RoutingSolution
  }

  let tables: RoutingTables
  let seed: UInt64
  private let threads: Int

  /// A search; with a budget of iterations the number of threads changes nothing but the time it takes.
  public init(_ problem: RoutingProblem, seed: UInt64 = 1, threads: Int = 1) {
    tables = RoutingTables(problem)
    self.seed = seed
    self.threads = max(1, min(threads, 64))
  }

  /// How often streams compare notes.
  private static let exchanges = 10

  /// The best tours found within the budget; of iterations, each of two streams has so many.
  ///
  /// - Parameter progress: called whenever better tours are found, from any thread, one call at a time.
  public func run(
    _ budget: Budget, stop: StopSignal? = nil, progress: (@Sendable (Progress) -> Void)? = nil
  ) async -> RoutingSolution {
    let record = BestTours(tables.problem.objective, progress)
    let isRepeatable = if case .iterations = budget { true } else { false }
    // The population knows neither fleets nor what a prize is worth against another.
    let isCostAlone = tables.problem.objective == .cost
    let streams = (0..<(isRepeatable ? 2 : threads)).map { stream in
      RoutingStream(
        tables, RandomSource(seed: seed, stream: UInt64(stream)), isGenetic: isCostAlone && stream % 2 == 1,
        budget,
        stop
      ) { record.note($0, $1) }
    }
    guard tables.clients > 0, tables.teams > 0 else { return await streams[0].best }
    for exchange in 1...RoutingSearch.exchanges {
      let goal = Double(exchange) / Double(RoutingSearch.exchanges)
      var isOver = false
      if threads == 1 {
        for stream in streams { isOver = await stream.run(until: goal) || isOver }
      } else {
        isOver = await withTaskGroup(of: Bool.self) { group in
          for stream in streams { group.addTask { await stream.run(until: goal) } }
          return await group.reduce(false) { $0 || $1 }
        }
      }
      let best = await best(of: streams)
      if isOver && exchange == RoutingSearch.exchanges || stop?.isRaised == true { return best }
      await spread(best, among: streams, goal)
    }
    return await best(of: streams)
  }

  private func best(of streams: [RoutingStream]) async -> RoutingSolution {
    var best = await streams[0].best
    for stream in streams.dropFirst() {
      let other = await stream.best
      if other.isBetter(than: best, tables.problem.objective) { best = other }
    }
    return best
  }

  /// Offers the best tours to the streams that have worse ones.
  private func spread(_ best: RoutingSolution, among streams: [RoutingStream], _ part: Double) async {
    for stream in streams where best.isBetter(than: await stream.best, tables.problem.objective) {
      await stream.adopt(best, part)
    }
  }
}

/// The best tours of all streams, told as they come.
private final class BestTours: Sendable {
  private let best = Mutex<RoutingSolution?>(nil)
  private let objective: RoutingProblem.Objective
  private let progress: (@Sendable (RoutingSearch.Progress) -> Void)?

  init(
    _ objective: RoutingProblem.Objective, _ progress: (@Sendable (RoutingSearch.Progress) -> Void)?
  ) {
    self.objective = objective
    self.progress = progress
  }

  func note(_ solution: RoutingSolution, _ part: Double) {
    guard let progress else { return }
    best.withLock { best in
      if let known = best, !solution.isBetter(than: known, objective) { return }
      best = solution
      progress(RoutingSearch.Progress(part: part, best: solution))
    }
  }
}
