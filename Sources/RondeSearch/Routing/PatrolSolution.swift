/// The routes that the patrol search found, as values.
public struct PatrolSolution: Sendable, Hashable {
  /// One visit, in minutes of the shift's day.
  public struct Visit: Sendable, Hashable {
    /// Which place.
    public var place: Int
    /// When the team is at the door.
    public var arrival: Int
    /// When the visit starts.
    public var start: Int
    /// When it ends.
    public var end: Int
  }

  /// The team's break.
  public struct Pause: Sendable, Hashable {
    /// After how many visits.
    public var afterVisits: Int
    /// At which place; nil at the base.
    public var place: Int?
    /// When it starts.
    public var start: Int
    /// When it ends.
    public var end: Int
  }

  /// One team-shift's route.
  public struct Route: Sendable, Hashable {
    /// When the team leaves the base.
    public var departure: Int
    /// Its visits in order.
    public var visits: [Visit]
    /// Its break; nil where the shift has none, or where it fits nowhere.
    public var pause: Pause?
    /// When it is back.
    public var back: Int
    /// Minutes of travel.
    public var travel: Int
  }

  /// By shift, in the problem's order.
  public var routes: [Route]
  /// Its figures.
  public var score: PatrolScore
}

/// What a patrol week is worth, level by level.
public struct PatrolScore: Sendable, Hashable {
  /// Cost of all levels together in millionths of a minute, terminal and chance terms included: what the
  /// search minimises.
  public var cost = 0
  /// Least visits not made.
  public var missed = 0
  /// The same, each times its place's priority.
  public var weightedMissed = 0
  /// Idle minutes by which gaps pass their guarantee.
  public var excess = 0
  /// Weighted mean idleness Σg²/2T in thousandths of an idle minute.
  public var idleness = 0
  /// The same if the visits of each place, at their number, were spaced perfectly; no less than ``bound``.
  public var perfectTiming = 0
  /// What no set of routes that makes the least visits can go below, whatever the visits' number.
  public var bound = 0
  /// The longest gap in idle minutes.
  public var worstGap = 0
  /// Visits made.
  public var visits = 0
  /// Minutes of travel.
  public var travel = 0
  /// Minutes in which two teams of the sector are at their break at once.
  public var sharedBreaks = 0
  /// Minutes on site.
  public var onSite = 0
  /// Visits shorter than planned.
  public var shortened = 0
  /// Minutes of all shifts that hold neither visit nor travel nor break.
  public var free = 0
  /// Those of them after a team is back at its base for good.
  public var freeAtEnd = 0
  /// Minutes of the reserve for calls that routes use up.
  public var overrun = 0

  /// All zero.
  public init() {}
}
