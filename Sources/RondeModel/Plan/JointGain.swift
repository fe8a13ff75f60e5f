/// What joining roster and patrols gained over a roster that knew nothing of the routes, in the search's own
/// account.
public struct JointGain: Sendable, Hashable, Codable {
  /// One of the two rosters.
  public struct Side: Sendable, Hashable, Codable {
    /// Team-minutes below the desired demand, as the auditor counts them.
    public var missingDesired: Int
    /// Paid minutes beyond or below the contracts, over all agents.
    public var offContract: Int
    /// Weighted idleness, in thousandths of a service minute, that its teams' time is expected to leave: the same
    /// use of time taken for both.
    public var idleness: Int

    /// A roster's figures.
    public init(missingDesired: Int, offContract: Int = 0, idleness: Int) {
      self.missingDesired = missingDesired
      self.offContract = offContract
      self.idleness = idleness
    }
  }

  /// How often the roster was searched anew with what the routes told.
  public var rounds: Int
  /// The roster that knew nothing of the routes.
  public var apart: Side
  /// The roster of the plan.
  public var together: Side

  /// A gain.
  public init(rounds: Int, apart: Side, together: Side) {
    self.rounds = rounds
    self.apart = apart
    self.together = together
  }
}
