/// How far a roster can be from the best there is, as the search proved it beside its search.
///
/// Cost and bound are the search's own, every level of wishes in one figure. Of several weeks each is bounded
/// as it follows the ones planned before it.
public struct RosterProof: Sendable, Hashable, Codable {
  /// What the roster costs.
  public var cost: Int
  /// No lawful roster costs less.
  public var bound: Int
  /// Team-minutes of desired demand that weigh as much as what lies between; nil where a minimum is at stake
  /// and no such figure would say anything.
  public var teamMinutes: Int?

  /// The largest size of cost and bound that a plan document holds.
  public static let most = 9_007_199_254_740_991

  /// A proof.
  public init(cost: Int, bound: Int, teamMinutes: Int?) {
    self.cost = cost
    self.bound = bound
    self.teamMinutes = teamMinutes
  }

  /// The part of the cost that a better roster could save at most, in thousandths, rounded up; nil where
  /// the cost is no measure for it.
  public var thousandths: Int? {
    guard cost > 0, (0...cost).contains(bound) else { return nil }
    let gap = cost - bound
    let (product, overflow) = gap.multipliedReportingOverflow(by: 1000)
    if overflow { return gap / (cost / 1000) + 1 }
    return product == 0 ? 0 : (product - 1) / cost + 1
  }
}
