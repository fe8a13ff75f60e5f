/// Residences that are patrolled together, with a base.
public struct Sector: Entity {
  /// Its identifier.
  public let id: Identifier<Sector>
  /// Its name.
  public let name: String
  /// The lot that it belongs to.
  public let lot: Identifier<Lot>
  /// What its base is called.
  public let baseName: String
  /// Where its teams start, return and may take their break.
  public let base: GeoPoint
  /// How much a missing team weighs here against elsewhere, 1…9.
  public let priority: Int

  /// A sector.
  public init(
    id: Identifier<Sector>, name: String, lot: Identifier<Lot>, baseName: String, base: GeoPoint,
    priority: Int
  ) {
    self.id = id
    self.name = name
    self.lot = lot
    self.baseName = baseName
    self.base = base
    self.priority = priority
  }
}

/// Sectors contracted to one subcontractor.
public struct Lot: Entity {
  /// Its identifier.
  public let id: Identifier<Lot>
  /// Its name.
  public let name: String
  /// Who works it.
  public let subcontractor: Identifier<Subcontractor>

  /// A lot.
  public init(id: Identifier<Lot>, name: String, subcontractor: Identifier<Subcontractor>) {
    self.id = id
    self.name = name
    self.subcontractor = subcontractor
  }
}

/// An employer of agents.
public struct Subcontractor: Entity {
  /// Its identifier.
  public let id: Identifier<Subcontractor>
  /// Its name.
  public let name: String
  /// The texts that bind it.
  public let profile: Identifier<EmployerProfile>

  /// A subcontractor.
  public init(id: Identifier<Subcontractor>, name: String, profile: Identifier<EmployerProfile>) {
    self.id = id
    self.name = name
    self.profile = profile
  }
}

/// The hours of the service in a part of the year; they may cross midnight.
public struct Season: Hashable, Sendable {
  /// Its first day.
  public let from: CivilDate
  /// Its last day.
  public let to: CivilDate
  /// When the service opens.
  public let opens: ClockTime
  /// When it closes: 25:00 is one in the night.
  public let closes: ClockTime

  /// Service from `opens` to `closes` on each day `from`…`to`.
  public init(from: CivilDate, to: CivilDate, opens: ClockTime, closes: ClockTime) {
    self.from = from
    self.to = to
    self.opens = opens
    self.closes = closes
  }
}
