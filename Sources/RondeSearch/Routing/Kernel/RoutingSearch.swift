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
  let threads: Int

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
    guard tables.clients > 0, tables.teams > 0 else { return RouteState(tables).solution }
    switch tables.problem.objective {
    // Segments of a penalised tour know neither times of day nor pauses; tours that keep every rule do.
    case _ where !tables.isPlain:
      return await search([.ruinAndRecreate, .ruinAndRecreate], budget, stop) { record.note($0, $1) }
    case .cost:
      return await search([.ruinAndRecreate, .genetic], budget, stop) { record.note($0, $1) }
    case .mostPrizes:
      // The population does not know what a prize is worth against another.
      return await search([.ruinAndRecreate, .ruinAndRecreate], budget, stop) { record.note($0, $1) }
    case .fewestTours: return await fewestTours(budget, stop, record)
    }
  }

  /// Streams by these methods in turns, from `start` on where there is one.
  func search(
    _ methods: [RoutingStream.Method], _ budget: Budget, _ stop: StopSignal?,
    from start: RoutingSolution? = nil,
    report: @escaping @Sendable (RoutingSolution, Double) -> Void
  ) async -> RoutingSolution {
    let isRepeatable = if case .iterations = budget { true } else { false }
    let streams = (0..<(isRepeatable ? 2 : threads)).map { stream in
      RoutingStream(
        tables, RandomSource(seed: seed, stream: UInt64(stream)), methods[stream % methods.count], budget,
        stop,
        report: report)
    }
    if let start { for stream in streams { await stream.adopt(start, 1) } }
    for exchange in 1...RoutingSearch.exchanges {
      let goal = Double(exchange) / Double(RoutingSearch.exchanges)
      if threads == 1 {
        for stream in streams { _ = await stream.run(until: goal) }
      } else {
        await withTaskGroup(of: Void.self) { group in
          for stream in streams { group.addTask { _ = await stream.run(until: goal) } }
        }
      }
      if stop?.isRaised == true { break }
      let best = await best(of: streams)
      for stream in streams where await stream.isFinished { return best }
      if exchange < RoutingSearch.exchanges { await spread(best, among: streams, goal) }
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
final class BestTours: Sendable {
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
