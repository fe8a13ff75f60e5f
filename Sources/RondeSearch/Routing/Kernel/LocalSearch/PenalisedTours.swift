/// Tours under local search: late visits and overload are allowed at a price, and every node holds the time window
/// segments before and behind it, so that a changed tour is judged by joining a few of them.
final class PenalisedTours: ReadsTables {
  let tables: RoutingTables
  let next: FlatArray<Int32>
  let previous: FlatArray<Int32>
  /// The tour of a node, -1 for a client that is not visited.
  let tour: FlatArray<Int32>
  let position: FlatArray<Int32>
  /// The visits from the tour's start to the node, and from the node to the tour's end, the node in both.
  let before: FlatArray<TimeWindowSegment>
  let behind: FlatArray<TimeWindowSegment>
  let loadBefore: FlatArray<Int32>
  let size: FlatArray<Int32>
  let load: FlatArray<Int32>
  let warp: FlatArray<Int32>
  /// When a tour last changed, in moves.
  let changed: FlatArray<Int32>
  private(set) var moves: Int32 = 0
  var prices: PenaltyPrices
  /// Distances and costs of the tours made.
  private(set) var travelled: Int64 = 0
  var leftOut: Int64 = 0
  private let arena = Arena()

  init(_ tables: RoutingTables) {
    self.tables = tables
    prices = PenaltyPrices(tables)
    next = arena.array(tables.nodes, filledWith: -1)
    previous = arena.array(tables.nodes, filledWith: -1)
    tour = arena.array(tables.nodes, filledWith: -1)
    position = arena.array(tables.nodes, filledWith: 0)
    let nothing = TimeWindowSegment(opens: 0, closes: 0)
    before = arena.array(tables.nodes, filledWith: nothing)
    behind = arena.array(tables.nodes, filledWith: nothing)
    loadBefore = arena.array(tables.nodes, filledWith: 0)
    size = arena.array(tables.teams, filledWith: 0)
    load = arena.array(tables.teams, filledWith: 0)
    warp = arena.array(tables.teams, filledWith: 0)
    changed = arena.array(tables.teams, filledWith: 0)
    load([])
  }

  @inline(__always)
  func visit(_ node: Int32) -> TimeWindowSegment {
    TimeWindowSegment(opens: tables.opens[node], closes: tables.closes[node])
  }

  /// The price of what a tour breaks.
  @inline(__always)
  func penalty(warp: Int32, load: Int32, of team: Int) -> Int64 {
    prices.warp &* Int64(warp) &+ prices.load &* Int64(max(0, load &- tables.capacity[team]))
  }

  @inline(__always)
  func penalty(_ team: Int) -> Int64 { penalty(warp: warp[team], load: load[team], of: team) }

  /// Distance, tours, prizes left out and what is broken, at present prices.
  var penalisedCost: Int64 {
    (0..<tables.teams).reduce(travelled + leftOut) { $0 + penalty($1) }
  }

  var isPunctual: Bool { (0..<tables.teams).allSatisfy { warp[$0] == 0 } }
  var isFitting: Bool { (0..<tables.teams).allSatisfy { load[$0] <= tables.capacity[$0] } }

  /// Takes over tours given as lists of clients; teams beyond the list stay at home.
  func load(_ tours: [[Int32]]) {
    leftOut = 0
    for client in 0..<tables.clients {
      tour[client] = -1
      leftOut += tables.prize[client]
    }
    for team in 0..<tables.teams {
      var last = start(team)
      tour[last] = Int32(team)
      tour[end(team)] = Int32(team)
      if team < tours.count {
        for client in tours[team] {
          link(last, client)
          tour[client] = Int32(team)
          leftOut -= tables.prize[client]
          last = client
        }
      }
      link(last, end(team))
      size[team] = 0
      refresh(team)
      changed[team] = 0
    }
    travelled = (0..<tables.teams).reduce(0) { $0 + measured($1) }
    moves = 0
  }

  /// The tours as lists of clients.
  var tours: [[Int32]] {
    (0..<tables.teams).map { team in
      var clients: [Int32] = []
      var node = next[start(team)]
      while isClient(node) {
        clients.append(node)
        node = next[node]
      }
      return clients
    }
  }

  /// The distance and the cost of a tour, added up; an idle team goes nowhere.
  func measured(_ team: Int) -> Int64 {
    var node = start(team)
    guard isClient(next[node]) else { return 0 }
    var sum = tables.tourCost[team]
    while next[node] >= 0, node != end(team) {
      sum += distance(node, next[node])
      node = next[node]
    }
    return sum
  }

  @inline(__always)
  func link(_ first: Int32, _ second: Int32) {
    next[first] = second
    previous[second] = first
  }

  /// Notes a change: the caches of a tour anew, and what is travelled by what the move said.
  func commit(_ team: Int) {
    refresh(team)
    changed[team] = moves
  }

  /// Starts the next move, which alters what is travelled by `delta`.
  func begin(_ delta: Int64) {
    moves &+= 1
    travelled &+= delta
  }

  private func refresh(_ team: Int) {
    let (start, end) = (start(team), end(team))
    var count: Int32 = 0
    var sum: Int32 = 0
    before[start] = visit(start)
    loadBefore[start] = 0
    position[start] = 0
    var node = start
    while node != end {
      let following = next[node]
      before[following] = before[node].joined(visit(following), way: duration(node, following))
      count &+= 1
      position[following] = count
      tour[following] = Int32(truncatingIfNeeded: team)
      if following != end { sum &+= tables.load[following] }
      loadBefore[following] = sum
      node = following
    }
    size[team] = count &- 1
    load[team] = sum
    warp[team] = size[team] == 0 ? 0 : before[end].warp
    behind[end] = visit(end)
    while node != start {
      let earlier = previous[node]
      behind[earlier] = visit(earlier).joined(behind[node], way: duration(earlier, node))
      node = earlier
    }
  }
}
