/// A shift worked before the horizon.
public struct PastShift: Hashable, Sendable {
  /// Who.
  public let agent: Identifier<Agent>
  /// When.
  public let shift: Shift
  /// Where, when it was a patrol.
  public let sector: Identifier<Sector>?

  /// A shift worked.
  public init(agent: Identifier<Agent>, shift: Shift, sector: Identifier<Sector>?) {
    self.agent = agent
    self.shift = shift
    self.sector = sector
  }
}

/// What an agent had accumulated when the detailed history begins: the twelve months before ``asOf``.
/// Shifts of the history from that day on are added to it.
public struct Counter: Hashable, Sendable {
  /// Who.
  public let agent: Identifier<Agent>
  /// The first day that it does not count.
  public let asOf: CivilDate
  /// Night work.
  public let nightWork: Minutes
  /// Sundays worked.
  public let sundays: Int
  /// Public holidays worked.
  public let holidays: Int
  /// Shifts worked to the close.
  public let closings: Int

  /// Twelve months of an agent.
  public init(
    agent: Identifier<Agent>, asOf: CivilDate, nightWork: Minutes, sundays: Int, holidays: Int, closings: Int
  ) {
    self.agent = agent
    self.asOf = asOf
    self.nightWork = nightWork
    self.sundays = sundays
    self.holidays = holidays
    self.closings = closings
  }
}

/// A decision that the planner has taken: the search keeps it and the audit reports its breach.
public enum Lock: Hashable, Sendable {
  /// The agent does not work that day.
  case off(agent: Identifier<Agent>, date: CivilDate)
  /// The agent works that shift in that sector.
  case duty(
    agent: Identifier<Agent>, date: CivilDate, start: ClockTime, end: ClockTime, sector: Identifier<Sector>)
  /// The agent works elsewhere than on patrol, in a training or a medical visit: it is work, and counts.
  case appointment(agent: Identifier<Agent>, date: CivilDate, start: ClockTime, end: ClockTime)

  /// Whom it binds.
  public var agent: Identifier<Agent> {
    switch self {
    case .off(let agent, _), .duty(let agent, _, _, _, _), .appointment(let agent, _, _, _): agent
    }
  }

  /// The day it binds.
  public var date: CivilDate {
    switch self {
    case .off(_, let date), .duty(_, let date, _, _, _), .appointment(_, let date, _, _): date
    }
  }
}
