extension PatrolSolution {
  /// How long a bound may be searched for.
  public struct Proof: Sendable {
    /// The most rounds of prices.
    public var rounds: Int
    /// When the last one begins at the latest; nil for no such time.
    public var end: ContinuousClock.Instant?

    // A round on the coarse clock takes about a fifth of the time of an exact one, and leads to nearly the same
    // prices.
    var coarseRounds: Int { rounds > 1 ? Int((min(1e9, Double(rounds) * 2)).rounded()) : 0 }
    var exactRounds: Int { rounds > 1 ? max(1, Int((min(1e9, Double(rounds) * 0.2)).rounded())) : rounds }
    var coarseEnd: ContinuousClock.Instant? {
      end.map { $0 - ($0 - ContinuousClock.now) * 0.15 }
    }

    /// So many rounds, and none after `end`.
    public init(rounds: Int, until end: ContinuousClock.Instant? = nil) {
      self.rounds = rounds
      self.end = end
    }
  }

  // Most of the rounds are on a clock of so many minutes a tick, where the shift is long enough for it: only the
  // last ones, which bound, need every minute.
  private static let tick = 5
  private static let leastTicks = 24
  // A sector so large that one round takes seconds keeps the bound of its knapsack.
  private static let mostWork = 200_000_000

  /// Raises ``PatrolScore/bound`` by prices for visits. Where these routes miss no least visit, it is the bound of
  /// all that miss none.
  public mutating func prove(_ problem: PatrolProblem, _ proof: Proof, stop: StopSignal? = nil) {
    guard proof.rounds > 0, !problem.places.isEmpty, problem.travel.places == problem.places.count + 1,
      problem.places.allSatisfy({ $0.leastMinutes > 0 })
    else { return }
    var calm = problem
    calm.potential = []
    let tables = PatrolTables(calm)
    let mean = tables.mean(in: calm)
    let knapsack = PatrolBound(calm, tables, overrun: score.overrun)
    func bound(_ problem: PatrolProblem, _ clock: PatrolTables, tick: Int, after start: PricedBound?)
      -> PricedBound
    {
      PricedBound(
        problem, clock, from: knapsack, reached: Double(score.idleness) / mean, isOwed: score.missed == 0,
        overrun: score.overrun, tick: tick, paying: tables, after: start)
    }
    var start: PricedBound?
    if problem.shifts.contains(where: { $0.end - $0.start >= PatrolSolution.leastTicks * PatrolSolution.tick }
    ) {
      let coarse = calm.coarser(by: PatrolSolution.tick)
      var rough = bound(coarse, PatrolTables(coarse), tick: PatrolSolution.tick, after: nil)
      guard rough.work < PatrolSolution.mostWork else { return }
      rough.improve(
        Proof(rounds: proof.coarseRounds, until: proof.coarseEnd), stop: stop)
      if rough.isPlausible { start = rough }
    }
    var bound = bound(calm, tables, tick: 1, after: start)
    guard bound.work < PatrolSolution.mostWork else { return }
    bound.improve(Proof(rounds: proof.exactRounds, until: proof.end), stop: stop)
    score.bound = max(score.bound, Int((bound.least * mean).rounded(.down)))
    // Places that wait for one another's teams: not even plans of these counts go below the bound.
    score.perfectTiming = max(score.perfectTiming, score.bound)
  }
}

extension PricedBound {
  /// Rounds of prices until the proof's end.
  mutating func improve(_ proof: PatrolSolution.Proof, stop: StopSignal?) {
    for _ in 0..<proof.rounds {
      if stop?.isRaised == true { break }
      if let end = proof.end, ContinuousClock.now >= end { break }
      improve()
    }
  }
}
