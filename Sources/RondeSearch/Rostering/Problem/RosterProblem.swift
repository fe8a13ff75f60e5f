/// A roster problem as its compiler states it: who is rostered over which days, what each may work and at what
/// cost, and what is wanted on duty.
///
/// A day is a line of *steps* along which duty is wanted and worked. A service by the clock takes a minute for a
/// step, and a shape spans the half hours between its start and its end; where duty is wanted by shift type,
/// each type is one step of its own. The search reads no more into a step than its order.
///
/// Costs are whole numbers on one scale, whose levels are the caller's weights. What a member may work is kept
/// by factors, shape and sector, for a service has hundreds of sectors; ``RosterSearch`` unfolds what it needs.
public struct RosterProblem: Sendable {
  /// A stretch of one day in one sector, and what so many crews on duty there cost.
  public struct CoverRow: Sendable, Hashable {
    /// Day from 0.
    public var day: Int
    /// Sector from 0.
    public var sector: Int
    /// The step at which it begins.
    public var from: Int
    /// The step at which it ends.
    public var to: Int
    /// Cost by crews on duty through it; beyond the table the last difference more for each.
    public var costs: [Int64]

    /// A row.
    public init(day: Int, sector: Int = 0, from: Int, to: Int, costs: [Int64]) {
      self.day = day
      self.sector = sector
      self.from = from
      self.to = to
      self.costs = costs
    }
  }

  /// A possible shift: it covers every row that lies between its ends and not wholly within its pause.
  public struct Shape: Sendable, Hashable {
    /// The step at which it starts.
    public var start: Int
    /// The step at which it ends.
    public var end: Int
    /// Units it takes of a member's total.
    public var units: Int
    /// Steps of a break whose place is settled: rows wholly inside it are not covered.
    public var pause: Range<Int>?

    /// A shape.
    public init(start: Int, end: Int, units: Int, pause: Range<Int>? = nil) {
      self.start = start
      self.end = end
      self.units = units
      self.pause = pause
    }
  }

  /// Who makes one count of cover.
  public enum Crew: Sendable, Hashable {
    /// Each member alone.
    case single
    /// Two members at the same post on the same day; a member alone makes none. `costs[a * members + b]` is what
    /// pairing the two costs a day, nil where it is not allowed, symmetric; `alone` is what a fixed post
    /// without a partner costs.
    case pair(costs: [Int64?], alone: Int64)
  }

  /// What the time of all crews of a sector together is worth over the horizon: the value of a further shift
  /// falls with those that are there, whatever their days.
  public struct TeamTime: Sendable {
    /// `[day * shapes + shape]`: units of time that a crew of the shape adds.
    public var units: [Int]
    /// By sector, cost by units; the last entry holds beyond. A sector without entries costs nothing.
    public var costs: [[Int64]]

    /// Time of crews and its cost.
    public init(units: [Int], costs: [[Int64]]) {
      self.units = units
      self.costs = costs
    }
  }

  /// Days of the horizon.
  public var days: Int
  /// Sectors, numbered from 0.
  public var sectors: Int
  /// Possible shifts.
  public var shapes: [Shape]
  /// What is wanted on duty; each stretch of a sector's day once at most.
  public var cover: [CoverRow]
  /// Who is rostered.
  public var members: [Member]
  /// Who makes one count of cover.
  public var crew: Crew
  /// What each shape that a sector uses over the horizon costs, so that a few shapes do.
  public var varietyCost: Int64
  /// What the time of a sector's crews is worth; nil where nothing but the cover counts.
  public var teamTime: TeamTime?

  /// A problem of the parts given.
  public init(
    days: Int, sectors: Int = 1, shapes: [Shape], cover: [CoverRow], members: [Member], crew: Crew = .single,
    varietyCost: Int64 = 0, teamTime: TeamTime? = nil
  ) {
    self.days = days
    self.sectors = sectors
    self.shapes = shapes
    self.cover = cover
    self.members = members
    self.crew = crew
    self.varietyCost = varietyCost
    self.teamTime = teamTime
  }
}
