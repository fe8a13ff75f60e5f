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
  /// Durations of trips, a matrix for each period.
  let durations: [Int32]
  /// When each period but the first begins, in ascending order.
  let periods: [Int32]

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
    try self.init(
      clients: clients, teams: teams, points: points, objective: objective, periods: [], distance: distance,
      duration: { from, to, _ in duration(from, to) })
  }

  /// A problem in which trips take longer at some times of day than at others.
  ///
  /// Who is on the way when a period begins goes on at that period's pace, so that nobody arrives earlier by leaving
  /// later (Ichoua, Gendreau and Potvin 2003).
  ///
  /// - Parameters:
  ///   - points: number of points that clients and teams refer to.
  ///   - periods: when each period but the first begins, in ascending order.
  ///   - distance: what a trip costs, at any time.
  ///   - duration: how long it takes if all of it lies in the period of that number, from 0.
  /// - Throws: ``RoutingProblem/Malformed`` if a client or a team refers to a point that is none.
  public init(
    clients: [Client], teams: [Team], points: Int, objective: Objective = .cost, periods: [Int],
    distance: (_ from: Int, _ to: Int) -> Int, duration: (_ from: Int, _ to: Int, _ period: Int) -> Int
  ) throws(Malformed) {
    for (index, client) in clients.enumerated() where !(0..<points).contains(client.point) {
      throw Malformed(what: "client \(index)", point: client.point, points: points)
    }
    for (index, team) in teams.enumerated() {
      for point in [team.start, team.end] where !(0..<points).contains(point) {
        throw Malformed(what: "team \(index)", point: point, points: points)
      }
    }
    self.clients = clients
    self.teams = teams
    self.points = max(0, points)
    self.objective = objective
    self.periods = periods.map(RoutingProblem.clamped).sorted()
    var distances: [Int32] = []
    var durations: [Int32] = []
    distances.reserveCapacity(self.points * self.points)
    durations.reserveCapacity((periods.count + 1) * self.points * self.points)
    for from in 0..<self.points {
      for to in 0..<self.points { distances.append(RoutingProblem.clamped(distance(from, to))) }
    }
    for period in 0...periods.count {
      for from in 0..<self.points {
        for to in 0..<self.points { durations.append(RoutingProblem.clamped(duration(from, to, period))) }
      }
    }
    self.distances = distances
    self.durations = durations
  }

  /// Some of the clients for some of the teams under another objective.
  func restricted(to clients: [Int], _ teams: [Int], _ objective: Objective) -> RoutingProblem {
    RoutingProblem(
      clients: clients.map { self.clients[$0] }, teams: teams.map { self.teams[$0] }, points: points,
      objective: objective,
      distances: distances, durations: durations, periods: periods)
  }

  private init(
    clients: [Client], teams: [Team], points: Int, objective: Objective, distances: [Int32],
    durations: [Int32], periods: [Int32]
  ) {
    self.clients = clients
    self.teams = teams
    self.points = points
    self.objective = objective
    self.distances = distances
    self.durations = durations
    self.periods = periods
  }

  /// What a trip costs.
  public func distance(_ from: Int, _ to: Int) -> Int { Int(distances[from * points + to]) }

  /// How long a trip takes if all of it lies in one period.
  public func duration(_ from: Int, _ to: Int, period: Int = 0) -> Int {
    Int(durations[(period * points + from) * points + to])
  }

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
