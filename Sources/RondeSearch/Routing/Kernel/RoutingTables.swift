/// A ``RoutingProblem`` as the search reads it: flat, in 32 bits, every row at hand.
///
/// Nodes are clients `0..<clients`, then each team's start, then each team's end. `column` leads from a node to
/// its place in the tables, which hold each depot point once. Durations include the service where they start.
final class RoutingTables: Sendable {
  let problem: RoutingProblem
  let clients: Int
  let teams: Int
  let nodes: Int
  /// Length of a row.
  let width: Int
  let column: FlatArray<Int32>
  /// `[from][to]` and `[to][from]`: what is asked about one client lies in one row of each.
  let distanceFrom: FlatArray<Int32>
  let distanceTo: FlatArray<Int32>
  let durationFrom: FlatArray<Int32>
  let durationTo: FlatArray<Int32>
  let opens: FlatArray<Int32>
  let closes: FlatArray<Int32>
  let load: FlatArray<Int32>
  let capacity: FlatArray<Int32>
  let tourCost: FlatArray<Int64>
  /// Teams that differ in nothing have the same kind, so one idle team of a kind stands for all.
  let kind: FlatArray<Int32>
  let kinds: Int
  /// What leaving a client out costs; of one that must be visited, more than all tours together.
  let prize: FlatArray<Int64>
  let mustVisit: FlatArray<Bool>
  /// Whether every trip takes as long at any time and no team makes a pause; else ``durationFrom`` and
  /// ``durationTo`` hold what a trip takes at least.
  let isPlain: Bool
  /// Times of trips where they are not plain.
  let trips: TripTimes
  let service: FlatArray<Int32>
  /// By node, whether a pause may be made behind it.
  let mayPause: FlatArray<Bool>
  /// By team; 0 where it makes no pause.
  let pauseLength: FlatArray<Int32>
  let pauseOpens: FlatArray<Int32>
  let pauseCloses: FlatArray<Int32>
  let neighbours: GranularNeighbours
  /// Whether every trip is as long as the way back.
  let isSymmetric: Bool
  /// Mean distance between near clients: the unit of the search's temperatures.
  let nearDistance: Double
  private let arena: Arena

  init(_ problem: RoutingProblem) {
    self.problem = problem
    let arena = Arena()
    let clients = problem.clients.count
    let teams = problem.teams.count
    var depots: [Int] = []
    var columnOfPoint: [Int: Int] = [:]
    for point in problem.teams.flatMap({ [$0.start, $0.end] }) where columnOfPoint[point] == nil {
      columnOfPoint[point] = clients + depots.count
      depots.append(point)
    }
    let points = problem.clients.map(\.point) + depots
    let width = points.count
    let column =
      (0..<clients).map { Int32($0) }
      + (problem.teams.map(\.start) + problem.teams.map(\.end)).map { Int32(columnOfPoint[$0] ?? 0) }
    isPlain = problem.travel == nil && problem.teams.allSatisfy { ($0.pause?.length ?? 0) <= 0 }
    var distances = [Int32](repeating: 0, count: width * width)
    var durations = distances
    var distancesTo = distances
    var durationsTo = distances
    for from in 0..<width {
      let service = from < clients ? RoutingProblem.clamped(problem.clients[from].service) : 0
      for to in 0..<width {
        let entry = points[from] * problem.points + points[to]
        let duration = problem.durations[entry] + service
        distances[from * width + to] = problem.distances[entry]
        durations[from * width + to] = duration
        distancesTo[to * width + from] = problem.distances[entry]
        durationsTo[to * width + from] = duration
      }
    }
    self.clients = clients
    isSymmetric = distances == distancesTo
    self.teams = teams
    self.width = width
    nodes = clients + 2 * teams
    self.column = arena.array(column)
    distanceFrom = arena.array(distances)
    durationFrom = arena.array(durations)
    distanceTo = arena.array(distancesTo)
    durationTo = arena.array(durationsTo)
    let windows = problem.clients.map(\.window) + problem.teams.map(\.shift) + problem.teams.map(\.shift)
    // A window that closes before the day begins can never be met; -1 says so without a sign for it.
    opens = arena.array(windows.map { RoutingProblem.clamped($0.lowerBound) })
    closes = arena.array(windows.map { $0.upperBound < 0 ? -1 : RoutingProblem.clamped($0.upperBound) })
    load = arena.array(problem.clients.map { RoutingProblem.clamped($0.load) })
    trips = TripTimes(problem, points: isPlain ? [] : points)
    service = arena.array(
      problem.clients.map { RoutingProblem.clamped($0.service) } + Array(repeating: 0, count: 2 * teams))
    mayPause = arena.array(problem.clients.map(\.allowsPause) + Array(repeating: true, count: 2 * teams))
    pauseLength = arena.array(problem.teams.map { RoutingProblem.clamped($0.pause?.length ?? 0) })
    pauseOpens = arena.array(problem.teams.map { RoutingProblem.clamped($0.pause?.starts.lowerBound ?? 0) })
    pauseCloses = arena.array(
      problem.teams.map { team in
        let last = team.pause?.starts.upperBound ?? 0
        return last < 0 ? -1 : RoutingProblem.clamped(last)
      })
    capacity = arena.array(problem.teams.map { RoutingProblem.clamped($0.capacity) })
    tourCost = arena.array(problem.teams.map { Int64(RoutingProblem.clamped($0.cost)) })
    var kinds: [[Int?]: Int32] = [:]
    kind = arena.array(
      problem.teams.map { team in
        let key = [
          team.start, team.end, team.shift.lowerBound, team.shift.upperBound, team.capacity, team.cost,
          team.pause?.length, team.pause?.starts.lowerBound, team.pause?.starts.upperBound,
        ]
        let known = kinds[key] ?? Int32(kinds.count)
        kinds[key] = known
        return known
      })
    self.kinds = kinds.count
    let longest = Int64(distances.max() ?? 0) + 1
    let dear =
      longest * Int64(2 * clients + 2)
      + problem.teams.reduce(0) { $0 + Int64(RoutingProblem.clamped($1.cost)) }
    let optional = problem.clients.reduce(Int64(0)) { $0 + Int64(RoutingProblem.clamped($1.prize ?? 0)) }
    prize = arena.array(
      problem.clients.map { client in
        client.prize.map { Int64(RoutingProblem.clamped($0)) } ?? dear + optional
      })
    mustVisit = arena.array(problem.clients.map { $0.prize == nil })
    neighbours = GranularNeighbours(
      clients: clients, width: width, distances: distances, durations: durations,
      windows: problem.clients.map {
        RoutingProblem.clamped($0.window.lowerBound)...RoutingProblem.clamped($0.window.upperBound)
      })
    var near: Int64 = 0
    var count: Int64 = 0
    for client in 0..<clients {
      for other in neighbours.nearest(client).prefix(5) {
        near += Int64(distances[client * width + Int(other)])
        count += 1
      }
    }
    nearDistance = max(1, Double(near) / Double(max(1, count)))
    self.arena = arena
  }
}
