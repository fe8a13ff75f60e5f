import RondeModel

/// The order in which two plans of one scenario are judged, by the auditor's figures alone: **the objective of
/// the joint search**. A lower level counts only where all above it are equal, so a gain is never bought with a
/// loss above it.
///
/// 1. breaches of law, coherence and locks;
/// 2. minimum demand missing, by the sectors' priorities;
/// 3. least visits not made, then residences whose gap passes their guarantee;
/// 4. desired demand missing together with paid time off the contracts, at the roster's own rates (four and
///    three a minute): the two are exchanged for one another at that level;
/// 5. weighted idleness Σg²/2T;
/// 6. the worst gap.
///
/// Between rosters of equal rank down to 4 the patrols decide which sectors, days and half hours go without a
/// desired team, and where teams beyond the desired ones go. Fairness and wishes stand below: the roster
/// search keeps them as good as the levels above let it.
struct PlanRank: Comparable {
  private let levels: [Int]

  init(_ figures: Indicators) {
    levels = [
      figures.breaches, figures.weightedMissingMinimum, figures.missedLeastVisits,
      figures.gapsBeyondGuarantee,
      4 * figures.missingDesired + 3 * (figures.underContract + figures.overContract), figures.idleness,
      figures.worstGap,
    ]
  }

  static func < (a: PlanRank, b: PlanRank) -> Bool { a.levels.lexicographicallyPrecedes(b.levels) }
}
