import RondeModel

/// Sectors contracted to one employer.
public struct LotView: Hashable, Sendable {
  /// Its identifier.
  public var id: String
  /// Its name.
  public var name: String
  /// The employer's name.
  public var subcontractor: String
}

/// Residences patrolled together.
public struct SectorView: Hashable, Sendable {
  /// Its identifier.
  public var id: String
  /// Its name.
  public var name: String
  /// The identifier of its lot.
  public var lot: String
  /// Which colour it has in grids and maps: its place among the scenario's sectors modulo ten, the same for
  /// every recipient.
  public var colour: Int
  /// What its base is called.
  public var baseName: String
  /// Where its teams start and return.
  public var base: GeoPoint
}

/// What one sector's evening wants and has.
public struct CoverageView: Hashable, Sendable {
  /// One slot.
  public struct Slot: Hashable, Sendable {
    /// When it begins.
    public var from: ClockTime
    /// When it ends.
    public var to: ClockTime
    /// Teams that must be there.
    public var minimum: Int
    /// Teams that would be better.
    public var desired: Int
    /// Teams that are there, as the auditor counts.
    public var onDuty: Int
  }

  /// The sector's identifier.
  public var sector: String
  /// The day.
  public var date: CivilDate
  /// From opening to close.
  public var slots: [Slot]
}

/// A residence and the visits that the plan gives it.
public struct ResidenceView: Hashable, Sendable {
  /// One visit.
  public struct Visit: Hashable, Sendable {
    /// The evening it belongs to.
    public var date: CivilDate
    /// When it begins.
    public var start: Moment
    /// When it ends.
    public var end: Moment
    /// The label of the team.
    public var team: String
  }

  /// Its identifier.
  public var id: String
  /// Its name.
  public var name: String
  /// Street address or other hint; may be empty.
  public var address: String
  /// The identifier of its sector.
  public var sector: String
  /// Where its door is.
  public var point: GeoPoint
  /// How many homes it has.
  public var dwellings: Int
  /// Visits of a week that must be made.
  public var least: Int
  /// Visits of a week that would be better.
  public var desired: Int
  /// The visits of the plan, in order.
  public var visits: [Visit]
}
