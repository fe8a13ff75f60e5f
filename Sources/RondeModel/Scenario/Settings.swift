/// The days that a plan is made for.
public struct Horizon: Hashable, Sendable, Codable {
  /// The first day, a Monday.
  public let start: CivilDate
  /// How many days, a multiple of seven.
  public let days: Int

  /// `days` days from `start`.
  public init(start: CivilDate, days: Int) {
    self.start = start
    self.days = days
  }

  /// The first day after it.
  public var end: CivilDate { start + days }
  /// Its days in order.
  public var dates: [CivilDate] { (0..<max(0, days)).map { start + $0 } }
  /// Whether a day belongs to it.
  public func contains(_ date: CivilDate) -> Bool { date >= start && date < end }
}

/// How patrols are planned, beside what classes and residences ask.
public struct PatrolSettings: Hashable, Sendable {
  /// Time of each route kept free for calls.
  public var callReserve: Minutes = 45
  /// A gap may reach this many hundredths of the even gap of the least visits: the guarantee.
  public var guarantee = 140
  /// What a minute between two services counts on the idle clock, in hundredths of a service minute.
  public var closedMinute = 25
  /// How much weighted idleness may be given for unpredictability, in thousandths.
  public var idlenessGiven = 30
  /// What a visit is worth by how long it lasts.
  public var visitValue = VisitValue.usual

  /// The settings of a service like LMH Tranquillité.
  public init() {}
}

/// A telephone number that a route sheet shows.
public struct Telephone: Hashable, Sendable, Codable {
  /// Whom it reaches.
  public let name: String
  /// The number.
  public let number: String

  /// A number.
  public init(name: String, number: String) {
    self.name = name
    self.number = number
  }
}

/// What holds for the service as a whole.
public struct Settings: Sendable {
  /// What the service is called.
  public var name: String
  /// Its civil time.
  public var zone: CivilZone
  /// The days to plan.
  public var horizon: Horizon
  /// The length of a demand slot.
  public var slot: Minutes
  /// How travel is estimated.
  public var travel: TravelParameters
  /// How patrols are planned.
  public var patrol: PatrolSettings
  /// The service's own numbers; emergency numbers are added by the sheet.
  public var telephones: [Telephone]

  /// Settings for `horizon`.
  public init(
    name: String, zone: CivilZone = .paris, horizon: Horizon, slot: Minutes = 30,
    travel: TravelParameters = TravelParameters(), patrol: PatrolSettings = PatrolSettings(),
    telephones: [Telephone] = []
  ) {
    self.name = name
    self.zone = zone
    self.horizon = horizon
    self.slot = slot
    self.travel = travel
    self.patrol = patrol
    self.telephones = telephones
  }
}
