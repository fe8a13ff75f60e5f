/// How often residences of a kind are to be seen.
public struct VisitClass: Entity {
  /// Its identifier.
  public let id: Identifier<VisitClass>
  /// Its name.
  public let name: String
  /// Visits of a week that must be made.
  public let least: Int
  /// Visits of a week that would be better.
  public let desired: Int
  /// Most visits of one evening.
  public let mostPerEvening: Int
  /// Least time from the end of one visit to the start of the next.
  public let coolDown: Minutes
  /// How much idleness weighs here against other classes, 1…9.
  public let priority: Int

  /// A class of residences.
  public init(
    id: Identifier<VisitClass>, name: String, least: Int, desired: Int, mostPerEvening: Int,
    coolDown: Minutes, priority: Int
  ) {
    self.id = id
    self.name = name
    self.least = least
    self.desired = desired
    self.mostPerEvening = mostPerEvening
    self.coolDown = coolDown
    self.priority = priority
  }
}

/// A place that teams patrol.
public struct Residence: Entity {
  /// Its identifier.
  public let id: Identifier<Residence>
  /// Its name.
  public let name: String
  /// The sector that patrols it.
  public let sector: Identifier<Sector>
  /// Where its door is.
  public let place: GeoPoint
  /// How many homes it has.
  public let dwellings: Int
  /// How often it is to be seen.
  public let visitClass: Identifier<VisitClass>
  /// How long a visit is planned to take.
  public let onSite: Minutes
  /// The shortest stay that counts as a visit: the planned one unless the planner allows less.
  public let leastOnSite: Minutes
  /// The times within which a visit must lie from start to end; empty where any time of the service will do.
  public let windows: [ClosedRange<ClockTime>]
  /// Whether a team may take its break there.
  public let isBreakPlace: Bool
  /// Street address or other hint for the route sheet; may be empty.
  public let address: String
  /// What teams mind there, for the route sheet; may be empty. It must name no tenant.
  public let instruction: String
  /// What is asked for there in particular; empty where nothing is.
  public let missions: [Mission]

  /// A residence.
  public init(
    id: Identifier<Residence>, name: String, sector: Identifier<Sector>, place: GeoPoint, dwellings: Int,
    visitClass: Identifier<VisitClass>, onSite: Minutes, leastOnSite: Minutes? = nil,
    windows: [ClosedRange<ClockTime>], isBreakPlace: Bool, address: String = "", instruction: String = "",
    missions: [Mission] = []
  ) {
    self.id = id
    self.name = name
    self.sector = sector
    self.place = place
    self.dwellings = dwellings
    self.visitClass = visitClass
    self.onSite = onSite
    self.leastOnSite = min(onSite, leastOnSite ?? onSite)
    self.windows = windows
    self.isBreakPlace = isBreakPlace
    self.address = address
    self.instruction = instruction
    self.missions = missions
  }
}

/// A visit that was made before the horizon.
public struct PastVisit: Hashable, Sendable {
  /// Where.
  public let residence: Identifier<Residence>
  /// On which evening.
  public let date: CivilDate
  /// When it began.
  public let time: ClockTime

  /// A visit made.
  public init(residence: Identifier<Residence>, date: CivilDate, time: ClockTime) {
    self.residence = residence
    self.date = date
    self.time = time
  }
}
