extension RosterProblem {
  /// What a member does on a day in any case.
  public enum Fixed: Sendable, Hashable {
    /// A post of the service; where crews are pairs, a partner is wanted.
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
    /// Cost by units worked, nil where forbidden; more units than it holds are forbidden. An empty table leaves
    /// the total free.
    public var totals: [Int64?]
    /// What a day off costs, by day; empty where none costs anything.
    public var offCosts: [Int64]
    /// The most of each shape over the horizon, nil for no limit; empty where no shape has one.
    public var mostOfShape: [Int?]
    /// Shapes that count as late; empty for none.
    public var lateShapes: [Bool]
    /// Cost by number of late shapes worked (the last entry holds on).
    public var lateCosts: [Int64]
    /// Cost of starting at another step than on the last day worked.
    public var startChange: Int64
    /// What is fixed, by day.
    public var fixed: [Int: Fixed]

    /// A member.
    public init(
      rules: DutyRules, kindOfShape: [Int], shapeCost: [Int64?], sectorCost: [Int64?] = [0],
      totals: [Int64?] = [], offCosts: [Int64] = [], mostOfShape: [Int?] = [], lateShapes: [Bool] = [],
      lateCosts: [Int64] = [], startChange: Int64 = 0, fixed: [Int: Fixed] = [:]
    ) {
      self.rules = rules
      self.kindOfShape = kindOfShape
      self.shapeCost = shapeCost
      self.sectorCost = sectorCost
      self.totals = totals
      self.offCosts = offCosts
      self.mostOfShape = mostOfShape
      self.lateShapes = lateShapes
      self.lateCosts = lateCosts
      self.startChange = startChange
      self.fixed = fixed
    }
  }
}
