/// A vehicle routing problem with time windows: clients that must or may be visited, teams that visit them, and
/// what it takes to go from point to point.
///
/// Capacitated problems, Solomon's (1987) with time windows, prize collecting and team orienteering are all cases
/// of it, with travel that varies by time of day and with a pause of each team as well; quantities are whole
/// numbers in units of the caller's choice.
public struct RoutingProblem: Sendable {
  /// Somebody to be visited once.
  public struct Client: Sendable {
    /// Where, as an index into the points of the tables.
    public var point: Int
    /// How much of a team's capacity the visit takes.
    public var load: Int
    /// How long it takes.
    public var service: Int
    /// When it may start.
    public var window: ClosedRange<Int>
    /// What leaving it out costs, in units of distance; nil if it must be visited.
    public var prize: Int?
    /// Whether a team may make its pause there, after the service.
    public var allowsPause = true

    /// A client.
    public init(point: Int, load: Int = 0, service: Int = 0, window: ClosedRange<Int>, prize: Int? = nil) {
      self.point = point
      self.load = load
      self.service = service
      self.window = window
      self.prize = prize
    }
  }

  /// A team's pause, made once, where the team stands before one of its trips.
  public struct Pause: Sendable, Hashable {
    /// How long it takes.
    public var length: Int
    /// When it may start.
    public var starts: ClosedRange<Int>

    /// A pause.
    public init(length: Int, starts: ClosedRange<Int>) {
      self.length = length
      self.starts = starts
    }
  }

  /// Somebody who makes at most one tour.
  public struct Team: Sendable {
    /// The point that the tour starts from.
    public var start: Int
    /// The point that it ends at.
    public var end: Int
    /// It starts no earlier and ends no later.
    public var shift: ClosedRange<Int>
    /// The most that its clients' loads add up to.
    public var capacity: Int
    /// What making a tour at all costs, in units of distance.
    public var cost: Int
    /// The pause that its tour must hold, if any.
    public var pause: Pause?

    /// A team.
    public init(start: Int, end: Int, shift: ClosedRange<Int>, capacity: Int = .max, cost: Int = 0) {
      self.start = start
      self.end = end
      self.shift = shift
      self.capacity = capacity
      self.cost = cost
    }
  }

  /// What makes one feasible solution better than another.
  public enum Objective: Sendable {
    /// Distance, the costs of the tours and the prizes left out, in one sum.
    case cost
    /// Fewer tours first, then that sum.
    case fewestTours
    /// Fewer prizes left out first, then that sum.
    case mostPrizes
  }

  /// Everybody to be visited.
  public let clients: [Client]
  /// Everybody who can visit.
  public let teams: [Team]
  /// Number of points.
  public let points: Int
  /// What is minimised.
  public let objective: Objective
  let distances: [Int32]
  /// Durations of trips, those at the best time of day where it matters.
  let durations: [Int32]
  /// Durations by time of day, where it matters.
  let travel: TravelTable?

  /// Quantities outside `0...limit` are brought back to it; so large, sums of them cannot overflow.
  public static let limit = 1 << 28

  /// A problem.
  ///
  /// - Parameters:
  ///   - points: number of points that clients and teams refer to.
  ///   - distance: what a trip costs.
  ///   - duration: how long it takes.
  /// - Throws: ``RoutingProblem/Malformed`` if a client or a team refers to a point that is none.
  public init(
    clients: [Client], teams: [Team], points: Int, objective: Objective = .cost,
    distance: (_ from: Int, _ to: Int) -> Int, duration: (_ from: Int, _ to: Int) -> Int
  ) throws(Malformed) {
    try RoutingProblem.check(clients, teams, points: points)
    let places = max(0, points)
    var distances: [Int32] = []
    var durations: [Int32] = []
    distances.reserveCapacity(places * places)
    durations.reserveCapacity(places * places)
    for from in 0..<places {
      for to in 0..<places {
        distances.append(RoutingProblem.clamped(distance(from, to)))
        durations.append(RoutingProblem.clamped(duration(from, to)))
      }
    }
    self.init(
      clients: clients, teams: teams, points: places, objective: objective, distances: distances,
      durations: durations, travel: nil)
  }

  /// A problem in which trips take longer at some times of day than at others; its times are minutes of the day.
  ///
  /// - Parameters:
  ///   - travel: how long a trip between two points takes by the minute at which it starts. Who leaves later must
  ///     not arrive earlier.
  ///   - distance: what a trip costs, at any time.
  /// - Throws: ``RoutingProblem/Malformed`` if a client or a team refers to a point that is none.
  public init(
    clients: [Client], teams: [Team], objective: Objective = .cost, travel: TravelTable,
    distance: (_ from: Int, _ to: Int) -> Int
  ) throws(Malformed) {
    try RoutingProblem.check(clients, teams, points: travel.places)
    let size = travel.places * travel.places
    self.init(
      clients: clients, teams: teams, points: travel.places, objective: objective,
      distances: (0..<size).map {
        RoutingProblem.clamped(distance($0 / travel.places, $0 % travel.places))
      },
      durations: (0..<size).map { entry in
        stride(from: entry, to: travel.minutes.count, by: size).reduce(Int32.max) {
          min($0, travel.minutes[$1])
        }
      },
      travel: travel)
  }

  private static func check(_ clients: [Client], _ teams: [Team], points: Int) throws(Malformed) {
    for (index, client) in clients.enumerated() where client.point < 0 || client.point >= points {
      throw Malformed(what: "client \(index)", point: client.point, points: points)
    }
    for (index, team) in teams.enumerated() {
      for point in [team.start, team.end] where point < 0 || point >= points {
        throw Malformed(what: "team \(index)", point: point, points: points)
      }
    }
  }

  /// Some of the clients for some of the teams under another objective.
  func restricted(to clients: [Int], _ teams: [Int], _ objective: Objective) -> RoutingProblem {
    RoutingProblem(
      clients: clients.map { self.clients[$0] }, teams: teams.map { self.teams[$0] }, points: points,
      objective: objective,
      distances: distances, durations: durations, travel: travel)
  }

  private init(
    clients: [Client], teams: [Team], points: Int, objective: Objective, distances: [Int32],
    durations: [Int32], travel: TravelTable?
  ) {
    self.clients = clients
    self.teams = teams
    self.points = points
    self.objective = objective
    self.distances = distances
    self.durations = durations
    self.travel = travel
  }

  /// What a trip costs.
  public func distance(_ from: Int, _ to: Int) -> Int { Int(distances[from * points + to]) }

  /// How long a trip takes, at the best time of day where it matters.
  public func duration(_ from: Int, _ to: Int) -> Int { Int(durations[from * points + to]) }

  /// A client or a team refers to a point that is none.
  public struct Malformed: Error, CustomStringConvertible {
    /// Which.
    public let what: String
    /// The point it names.
    public let point: Int
    /// How many there are.
    public let points: Int
    /// `client 3: point 17 is outside 0..<5`.
    public var description: String { "\(what): point \(point) is outside 0..<\(points)" }
  }

  static func clamped(_ value: Int) -> Int32 { Int32(max(0, min(value, limit))) }
}
