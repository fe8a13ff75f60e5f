extension PatrolSolution {
  /// How long a bound may be searched for.
  public struct Proof: Sendable {
    /// The most rounds of prices.
    public var rounds: Int
    /// When the last one begins at the latest; nil for no such time.
    public var end: ContinuousClock.Instant?

    /// So many rounds, and none after `end`.
    public init(rounds: Int, until end: ContinuousClock.Instant? = nil) {
      self.rounds = rounds
      self.end = end
    }
  }

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
    var bound = PricedBound(
      calm, tables, from: PatrolBound(calm, tables, overrun: score.overrun),
      reached: Double(score.idleness) / mean,
      isOwed: score.missed == 0, overrun: score.overrun)
    guard bound.work < PatrolSolution.mostWork else { return }
    for _ in 0..<proof.rounds {
      if stop?.isRaised == true { break }
      if let end = proof.end, ContinuousClock.now >= end { break }
      bound.improve()
    }
    score.bound = max(score.bound, Int((bound.least * mean).rounded(.down)))
    // Places that wait for one another's teams: not even plans of these counts go below the bound.
    score.perfectTiming = max(score.perfectTiming, score.bound)
  }
}
