/// A kind of day that a row of a table speaks of. The most particular kind that fits a day is the one that
/// holds.
public enum DayKind: Hashable, Sendable {
  /// That date alone.
  case date(CivilDate)
  /// A public holiday.
  case holiday
  /// A day of the week.
  case weekday(Weekday)
  /// Saturday and Sunday.
  case weekend
  /// Monday to Friday.
  case workweek
  /// Every day.
  case every

  /// Whether the day is of this kind.
  public func contains(_ date: CivilDate) -> Bool {
    switch self {
    case .date(let day): day == date
    case .holiday: HolidayCalendar.holiday(on: date) != nil
    case .weekday(let weekday): date.weekday == weekday
    case .weekend: date.weekday >= .saturday
    case .workweek: date.weekday <= .friday
    case .every: true
    }
  }

  /// How particular the kind is: a higher one overrides a lower one.
  public var rank: Int {
    switch self {
    case .date: 4
    case .holiday: 3
    case .weekday: 2
    case .weekend, .workweek: 1
    case .every: 0
    }
  }
}

/// How many teams a sector wants in a band of time on a kind of day.
public struct DemandRule: Hashable, Sendable {
  /// Where.
  public let sector: Identifier<Sector>
  /// On which days.
  public let day: DayKind
  /// From when.
  public let from: ClockTime
  /// Until when.
  public let to: ClockTime
  /// Teams that must be there.
  public let minimum: Int
  /// Teams that would be better.
  public let desired: Int

  /// A wish for teams.
  public init(
    sector: Identifier<Sector>, day: DayKind, from: ClockTime, to: ClockTime, minimum: Int, desired: Int
  ) {
    self.sector = sector
    self.day = day
    self.from = from
    self.to = to
    self.minimum = minimum
    self.desired = desired
  }
}

/// The demand of one slot of one day in one sector.
public struct SlotDemand: Hashable, Sendable {
  /// When the slot begins.
  public let from: ClockTime
  /// When it ends.
  public let to: ClockTime
  /// Teams that must be there.
  public let minimum: Int
  /// Teams that would be better, at least the minimum.
  public let desired: Int

  /// The demand of a slot.
  public init(from: ClockTime, to: ClockTime, minimum: Int, desired: Int) {
    self.from = from
    self.to = to
    self.minimum = minimum
    self.desired = desired
  }
}
