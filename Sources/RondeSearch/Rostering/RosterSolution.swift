/// A roster as a value: what a search hands back.
public struct RosterSolution: Sendable, Hashable {
  /// The choice of each (employee, day), by `employee * days + day`; −1 off.
  public var choices: [Int32]
  /// Its cost.
  public var cost: Int64
  /// Employees for whom the rules permit no schedule at all; they are off every day.
  public var impossible: [Int]

  /// A solution of the parts given.
  public init(choices: [Int32], cost: Int64, impossible: [Int]) {
    self.choices = choices
    self.cost = cost
    self.impossible = impossible
  }
}

/// What a roster search tells while it runs.
public struct RosterProgress: Sendable {
  /// Rounds done.
  public var round: Int
  /// Cost of the best roster so far.
  public var cost: Int64
  /// No roster costs less, as far as the prices prove it.
  public var bound: Int64?
}
