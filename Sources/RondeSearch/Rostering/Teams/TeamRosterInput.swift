/// A roster of pairs as its compiler states it: members of one employer, posts (sector, shape) by day, and
/// demand for *teams* by slot.
///
/// Two members at the same post on the same day make a team; a member alone makes none. Costs are whole
/// numbers on one scale, whose levels are the caller's weights.
public struct TeamRosterInput: Sendable {
  /// A stretch of time of one day in one sector, and what so many teams on duty there cost:
  /// `costs[n]`, beyond the table the last difference more for each team.
  public struct Slot: Sendable, Hashable {
    /// Day from 0.
    public var day: Int
    /// Sector from 0.
    public var sector: Int
    /// Minutes after midnight at which it begins.
    public var from: Int
    /// Minutes after midnight at which it ends.
    public var to: Int
    /// Cost by teams.
    public var costs: [Int64]

    /// A slot.
    public init(day: Int, sector: Int, from: Int, to: Int, costs: [Int64]) {
      self.day = day
      self.sector = sector
      self.from = from
      self.to = to
      self.costs = costs
    }
  }

  /// A possible shift.
  public struct Shape: Sendable, Hashable {
    /// Minutes after midnight at which it starts.
    public var start: Int
    /// Minutes after midnight at which it ends.
    public var end: Int
    /// Units it takes of a member's total.
    public var units: Int
    /// Minutes after midnight of a break whose place is settled: slots wholly inside it are not covered.
    public var pause: Range<Int>?

    /// A shape.
    public init(start: Int, end: Int, units: Int, pause: Range<Int>? = nil) {
      self.start = start
      self.end = end
      self.units = units
      self.pause = pause
    }
  }

  /// What a member does on a day in any case.
  public enum Fixed: Sendable, Hashable {
    /// A post of the service: a partner is wanted.
    case post(sector: Int, shape: Int)
    /// Work elsewhere, of a duty kind of the member's rules and so many units.
    case away(kind: Int, units: Int)
  }

  /// One who is rostered.
  public struct Member: Sendable {
    /// The rules on the sequence of days.
    public var rules: DutyRules
    /// The rules' duty kind of each shape.
    public var kindOfShape: [Int]
    /// `[day * shapes + shape]`: what working the shape costs, nil where it is not allowed.
    public var shapeCost: [Int64?]
    /// What working in each sector costs a day, nil where it is not allowed.
    public var sectorCost: [Int64?]
    /// Cost by units worked, nil where forbidden; more units than it holds are forbidden.
    public var totals: [Int64?]
    /// Shapes that count as late, and the cost by how many of them are worked (the last entry holds on).
    public var lateShapes: [Bool]
    /// Cost by number of late shapes worked.
    public var lateCosts: [Int64]
    /// Cost of starting at another time than on the last day worked.
    public var startChange: Int64
    /// What is fixed, by day.
    public var fixed: [Int: Fixed]

    /// A member.
    public init(
      rules: DutyRules, kindOfShape: [Int], shapeCost: [Int64?], sectorCost: [Int64?], totals: [Int64?],
      lateShapes: [Bool], lateCosts: [Int64], startChange: Int64, fixed: [Int: Fixed]
    ) {
      self.rules = rules
      self.kindOfShape = kindOfShape
      self.shapeCost = shapeCost
      self.sectorCost = sectorCost
      self.totals = totals
      self.lateShapes = lateShapes
      self.lateCosts = lateCosts
      self.startChange = startChange
      self.fixed = fixed
    }
  }

  /// What the time of all teams of a sector together is worth over the horizon: the value of a further shift
  /// falls with those that are there, whatever their days.
  public struct TeamTime: Sendable {
    /// `[day * shapes + shape]`: units of time that a team of the shape adds.
    public var units: [Int]
    /// By sector, cost by units; the last entry holds beyond. A sector without entries costs nothing.
    public var costs: [[Int64]]

    /// Time of teams and its cost.
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
  /// Slots with their costs.
  public var slots: [Slot]
  /// Who is rostered.
  public var members: [Member]
  /// `[a * members + b]`: what pairing the two costs a day, nil where it is not allowed; symmetric.
  public var pairCost: [Int64?]
  /// What a fixed post without a partner costs.
  public var aloneCost: Int64
  /// What each shape that a sector uses in the week costs, so that a few shapes do.
  public var varietyCost: Int64
  /// What the time of a sector's teams is worth; nil where nothing but the slots counts.
  public var teamTime: TeamTime?

  /// An input of the parts given.
  public init(
    days: Int, sectors: Int, shapes: [Shape], slots: [Slot], members: [Member], pairCost: [Int64?],
    aloneCost: Int64, varietyCost: Int64 = 0, teamTime: TeamTime? = nil
  ) {
    self.days = days
    self.sectors = sectors
    self.shapes = shapes
    self.slots = slots
    self.members = members
    self.pairCost = pairCost
    self.aloneCost = aloneCost
    self.varietyCost = varietyCost
    self.teamTime = teamTime
  }
}

/// One post worked: by two members, or by one where a fixed post found no partner.
public struct TeamPost: Sendable, Hashable {
  /// Day from 0.
  public var day: Int
  /// Sector from 0.
  public var sector: Int
  /// Shape from 0.
  public var shape: Int
  /// Members, the lower number first.
  public var members: [Int]
}

/// A roster of pairs as a value.
public struct TeamRosterSolution: Sendable, Hashable {
  /// Posts by day, sector, shape and members.
  public var posts: [TeamPost]
  /// Its cost.
  public var cost: Int64
  /// Fixed days (member, day) that no permitted week holds; they were let go.
  public var released: [Released]
  /// No roster of the problem costs less, as far as it was proved; nil where nothing was.
  public var bound: Int64?

  /// A fixed day let go.
  public struct Released: Sendable, Hashable {
    /// Member from 0.
    public var member: Int
    /// Day from 0.
    public var day: Int
  }
}
