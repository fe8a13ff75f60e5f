import RondeSearch

/// What a planner asks of a planning run.
public struct PlanningRequest: Sendable {
  /// How long the searches may go on: a time is for all of them together, an iteration is a thousand moves
  /// of the roster search and of each sector's patrol search.
  public var budget: Budget
  /// The seed of every random choice.
  public var seed: UInt64
  /// How many threads may work at once; the result does not depend on it under an iteration budget.
  public var threads: Int
  /// Whether the roster learns what team time is worth to the patrols; otherwise two blind steps, the roster
  /// and then the patrols of its teams.
  public var isJoint: Bool

  /// A run of that budget and seed.
  public init(
    budget: Budget = .time(.seconds(10)), seed: UInt64 = 1, threads: Int = 2, isJoint: Bool = false
  ) {
    self.isJoint = isJoint
    self.budget = budget
    self.seed = seed
    self.threads = max(1, threads)
  }
}
