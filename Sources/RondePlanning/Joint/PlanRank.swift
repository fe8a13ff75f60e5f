import RondeModel

/// The order in which two plans of one scenario are judged, by the auditor's figures alone: **the objective of
/// the joint search**. A lower level counts only where all above it are equal, so a gain is never bought with a
/// loss above it.
///
/// Between rosters of equal rank down to ``Level/demand`` the patrols decide which sectors, days and half hours
/// go without a desired team, and where teams beyond the desired ones go. Fairness and wishes stand below: the
/// roster search keeps them as good as the levels above let it.
public struct PlanRank: Comparable, Sendable {
  /// What a plan is judged by, first to last.
  public enum Level: String, CaseIterable, Sendable {
    /// Breaches of law, coherence and locks.
    case breaches
    /// Minimum demand missing, by the sectors' priorities.
    case minimum
    /// Least visits not made.
    case owed
    /// Residences whose gap passes their guarantee.
    case late
    /// Desired demand missing together with paid time off the contracts, at the roster's own rates (four and
    /// three a minute): the two are exchanged for one another at that level.
    case demand
    /// Weighted idleness Σg²/2T.
    case idleness
    /// The worst gap.
    case worst
  }

  /// The figures by level; the lower the better.
  public let figures: [Int]

  /// The rank of a plan with those indicators.
  public init(_ found: Indicators) {
    figures = Level.allCases.map { level in
      switch level {
      case .breaches: found.breaches
      case .minimum: found.weightedMissingMinimum
      case .owed: found.missedLeastVisits
      case .late: found.gapsBeyondGuarantee
      case .demand: 4 * found.missingDesired + 3 * (found.underContract + found.overContract)
      case .idleness: found.idleness
      case .worst: found.worstGap
      }
    }
  }

  /// Whether a plan ranks before another: the better one first.
  public static func < (a: PlanRank, b: PlanRank) -> Bool { a.figures.lexicographicallyPrecedes(b.figures) }

  /// The level that decides between two plans; nil where they rank alike.
  public func level(deciding other: PlanRank) -> Level? {
    zip(Level.allCases, zip(figures, other.figures)).first { $1.0 != $1.1 }?.0
  }
}
