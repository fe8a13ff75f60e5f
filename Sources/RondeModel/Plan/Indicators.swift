/// The figures by which plans are compared, recomputed by the auditor from the plan alone.
public struct Indicators: Hashable, Sendable, Codable {
  /// Breaches of law, incoherences and locks not kept.
  public var breaches = 0
  /// Team-minutes below the minimum demand.
  public var missingMinimum = 0
  /// The same, each minute times its sector's priority.
  public var weightedMissingMinimum = 0
  /// Team-minutes below the desired demand (the minimum's included).
  public var missingDesired = 0
  /// Team-minutes of minimum demand in all.
  public var minimumDemand = 0
  /// Team-minutes on duty that nobody asked for.
  public var surplus = 0
  /// Team-shifts.
  public var teams = 0
  /// Paid minutes of all agents.
  public var paidMinutes = 0
  /// Paid minutes below contracts, absences taken off.
  public var underContract = 0
  /// Paid minutes above contracts.
  public var overContract = 0
  /// Wishes not met, each by its weight.
  public var wishesMissed = 0
  /// Mean absolute deviation from the fair share of late closings, Sundays and holidays, in hundredths of a
  /// shift an agent.
  public var unfairness = 0
  /// Cost of paid minutes with premiums.
  public var cost: Cost = 0
  /// Least visits not made.
  public var missedLeastVisits = 0
  /// Visits made.
  public var visits = 0
  /// Weighted mean idleness Σg²/2T over residences, in minutes.
  public var idleness = 0
  /// The longest time that a residence goes unseen, in minutes of service.
  public var worstGap = 0
  /// Residences whose longest gap passes their guarantee.
  public var gapsBeyondGuarantee = 0
  /// Minutes of travel of all teams.
  public var travelMinutes = 0
  /// Minutes of all visits.
  public var onSiteMinutes = 0
  /// Visits shorter than their residence's planned minutes.
  public var shortVisits = 0
  /// What visits are worth by their length, in thousandths of a whole visit: the mean, weighted as idleness is.
  public var visitWorth = 0
  /// Minutes of shifts with a route that hold neither visit nor travel nor break: what is kept for calls.
  public var freeMinutes = 0
  /// Those of them that lie after a team's last visit, back at its base.
  public var freeMinutesAtEnd = 0
  /// Minutes in which two teams of a sector are at their break at once.
  public var sharedBreakMinutes = 0
  /// How well the best observer of the last eight weeks foretells a quiet hour, in thousandths: 0 no better than
  /// blind, 1000 never met. Nil where eight weeks of visits are not known.
  public var exploitScore: Int?
  /// The lower end of its 90 % interval.
  public var exploitLow: Int?
  /// The upper end.
  public var exploitHigh: Int?
  /// Entropy of the visits' hours of day, in thousandths of an even spread; nil with the score.
  public var visitEntropy: Int?

  /// All zero.
  public init() {}
}
