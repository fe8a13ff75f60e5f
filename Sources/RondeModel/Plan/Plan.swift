/// One team's name within a plan: sector, date and a number.
public enum TeamName {}

/// One agent's work of one day in the roster. The duties that share a team's name are that team: they have
/// the same sector, date, hours and breaks.
public struct Duty: Hashable, Sendable, Codable {
  /// Who.
  public var agent: Identifier<Agent>
  /// When.
  public var shift: Shift
  /// Where; nil for an appointment away from the patrols.
  public var sector: Identifier<Sector>?
  /// In which team; nil for an appointment.
  public var team: Identifier<TeamName>?

  /// A duty.
  public init(
    agent: Identifier<Agent>, shift: Shift, sector: Identifier<Sector>?, team: Identifier<TeamName>?
  ) {
    self.agent = agent
    self.shift = shift
    self.sector = sector
    self.team = team
  }
}

/// One visit of a route.
public struct Stop: Hashable, Sendable, Codable {
  /// Where.
  public var residence: Identifier<Residence>
  /// When the team reaches the door.
  public var arrival: ClockTime
  /// When the visit begins, at or after arrival.
  public var start: ClockTime
  /// When it ends.
  public var end: ClockTime

  /// A visit.
  public init(residence: Identifier<Residence>, arrival: ClockTime, start: ClockTime, end: ClockTime) {
    self.residence = residence
    self.arrival = arrival
    self.start = start
    self.end = end
  }
}

/// A team's break on its route: the break of its members' shifts, and where it is taken.
public struct RouteBreak: Hashable, Sendable, Codable {
  /// After how many stops.
  public var afterStops: Int
  /// The residence where it is taken; nil for the sector's base.
  public var residence: Identifier<Residence>?
  /// When it begins.
  public var start: ClockTime
  /// When it ends.
  public var end: ClockTime

  /// A break after the first `afterStops` stops.
  public init(afterStops: Int, residence: Identifier<Residence>?, start: ClockTime, end: ClockTime) {
    self.afterStops = afterStops
    self.residence = residence
    self.start = start
    self.end = end
  }
}

/// The ordered visits of one team in one shift, from and back to its sector's base.
public struct Route: Hashable, Sendable, Codable {
  /// Whose.
  public var team: Identifier<TeamName>
  /// When the team leaves the base, at or after the shift's start.
  public var departure: ClockTime
  /// Its visits in order.
  public var stops: [Stop]
  /// Its break, where the shift has one.
  public var pause: RouteBreak?
  /// When it is back at the base, at or before the shift's end.
  public var back: ClockTime

  /// A route.
  public init(
    team: Identifier<TeamName>, departure: ClockTime, stops: [Stop], pause: RouteBreak?, back: ClockTime
  ) {
    self.team = team
    self.departure = departure
    self.stops = stops
    self.pause = pause
    self.back = back
  }
}

/// What was asked of the search that made a plan.
public struct PlanOrigin: Hashable, Sendable, Codable {
  /// The seed of every random choice.
  public var seed: UInt64
  /// The iteration budget, where one was set.
  public var iterations: Int?
  /// The time budget in seconds, where no iterations were set.
  public var seconds: Double?
  /// `search`, or `hand` for a plan that a person made.
  public var method: String

  /// The origin of a plan.
  public init(seed: UInt64, iterations: Int?, seconds: Double?, method: String = "search") {
    self.seed = seed
    self.iterations = iterations
    self.seconds = seconds
    self.method = method
  }
}

/// Who works when, and which residences each team walks.
public struct Plan: Hashable, Sendable {
  /// The days it is for.
  public var horizon: Horizon
  /// How it came to be.
  public var origin: PlanOrigin
  /// The roster, by date, sector, team and agent.
  public var roster: [Duty]
  /// The routes, by team.
  public var routes: [Route]

  /// A plan.
  public init(horizon: Horizon, origin: PlanOrigin, roster: [Duty], routes: [Route]) {
    self.horizon = horizon
    self.origin = origin
    self.roster = roster
    self.routes = routes
  }
}

/// A team as its duties make it.
public struct Team: Hashable, Sendable {
  /// Its name.
  public let name: Identifier<TeamName>
  /// Its members' duties, in the order of the roster; the first one's hours stand for the team.
  public let duties: [Duty]
  /// Its hours.
  public var shift: Shift { duties[0].shift }
  /// Where it works.
  public var sector: Identifier<Sector>? { duties[0].sector }
  /// Its members.
  public var members: [Identifier<Agent>] { duties.map(\.agent) }
}

extension Plan {
  /// The teams in the order in which the roster first names them.
  public var teams: [Team] {
    var order: [Identifier<TeamName>] = []
    var members: [Identifier<TeamName>: [Duty]] = [:]
    for duty in roster {
      guard let name = duty.team else { continue }
      if members[name] == nil { order.append(name) }
      members[name, default: []].append(duty)
    }
    return order.map { Team(name: $0, duties: members[$0] ?? []) }
  }
}
