/// Feasible tours under change: linked lists with the earliest and the latest start of every visit, so that the
/// insertion of a client is judged in constant time (Savelsbergh 1992).
final class RouteState: ReadsTables {
  let tables: RoutingTables
  /// Neighbours of a node in its tour; of a client outside all tours, -1.
  let next: FlatArray<Int32>
  let previous: FlatArray<Int32>
  /// The tour of a node; -1 for a client that is not visited.
  let tour: FlatArray<Int32>
  let earliest: FlatArray<Int32>
  let latest: FlatArray<Int32>
  /// The same with the pause of the team still owed; empty where times are plain.
  let earliestOwing: FlatArray<Int32>
  let latestOwing: FlatArray<Int32>
  let size: FlatArray<Int32>
  let load: FlatArray<Int32>
  let absent: FlatArray<Int32>
  private(set) var absentCount = 0
  /// Position in `absent`, -1 for a visited client.
  let absentAt: FlatArray<Int32>
  private(set) var distance: Int64 = 0
  /// Prizes left out; clients that must be visited weigh more than all else.
  private(set) var leftOut: Int64 = 0
  private(set) var tourCosts: Int64 = 0
  private(set) var toursMade = 0
  private(set) var missing = 0
  private let arena = Arena()

  var cost: Int64 { distance &+ leftOut &+ tourCosts }

  init(_ tables: RoutingTables) {
    self.tables = tables
    next = arena.array(tables.nodes, filledWith: -1)
    previous = arena.array(tables.nodes, filledWith: -1)
    tour = arena.array(tables.nodes, filledWith: -1)
    earliest = arena.array(tables.nodes, filledWith: 0)
    latest = arena.array(tables.nodes, filledWith: 0)
    let owing = tables.isPlain ? 0 : tables.nodes
    earliestOwing = arena.array(owing, filledWith: 0)
    latestOwing = arena.array(owing, filledWith: 0)
    size = arena.array(tables.teams, filledWith: 0)
    load = arena.array(tables.teams, filledWith: 0)
    absent = arena.array(tables.clients, filledWith: 0)
    absentAt = arena.array(tables.clients, filledWith: 0)
    for team in 0..<tables.teams {
      let (start, end) = (self.start(team), self.end(team))
      next[start] = end
      previous[end] = start
      tour[start] = Int32(team)
      tour[end] = Int32(team)
      schedule(team)
    }
    for client in 0..<tables.clients { noteAbsent(client) }
  }

  /// Whether `client` comes in time behind `node`, and all that follow.
  @inline(__always)
  func fits(_ client: Int32, after node: Int32) -> Bool {
    if !tables.isPlain { return fitsByTimeOfDay(client, after: node) }
    let behind = next[node]
    let time = max(tables.opens[client], earliest[node] &+ duration(node, client))
    return time <= tables.closes[client] && time &+ duration(client, behind) <= latest[behind]
  }

  /// Whether a visit that stands in a tour leaves time for all behind it.
  @inline(__always)
  func isInTime(_ node: Int32) -> Bool {
    earliest[node] <= latest[node] || !tables.isPlain && earliestOwing[node] <= latestOwing[node]
  }

  private func noteAbsent(_ client: Int) {
    absentAt[client] = Int32(truncatingIfNeeded: absentCount)
    absent[absentCount] = Int32(truncatingIfNeeded: client)
    absentCount &+= 1
    leftOut &+= tables.prize[client]
    if tables.mustVisit[client] { missing &+= 1 }
  }

  private func notePresent(_ client: Int) {
    let hole = absentAt[client]
    absentCount &-= 1
    let last = absent[absentCount]
    absent[hole] = last
    absentAt[last] = hole
    absentAt[client] = -1
    leftOut &-= tables.prize[client]
    if tables.mustVisit[client] { missing &-= 1 }
  }

  func copyAbsent(from other: RouteState) {
    for index in 0..<other.absentCount {
      let client = other.absent[index]
      absent[index] = client
      absentAt[client] = Int32(truncatingIfNeeded: index)
      tour[client] = -1
      next[client] = -1
      previous[client] = -1
    }
    absentCount = other.absentCount
    distance = other.distance
    leftOut = other.leftOut
    tourCosts = other.tourCosts
    toursMade = other.toursMade
    missing = other.missing
  }

  /// Puts `client` behind `before`; the caller has seen that it fits.
  func insert(_ client: Int, after before: Int32) {
    let node = Int32(truncatingIfNeeded: client)
    let behind = next[before]
    let team = Int(tour[before])
    link(before, node)
    link(node, behind)
    tour[client] = Int32(truncatingIfNeeded: team)
    distance &+= distance(before, node) &+ distance(node, behind) &- distance(before, behind)
    if size[team] == 0 { open(team) }
    size[team] &+= 1
    load[team] &+= tables.load[client]
    notePresent(client)
    if !tables.isPlain {
      scheduleByTimeOfDay(team)
      return
    }
    spreadEarliest(from: node)
    spreadLatest(from: node)
  }

  /// Takes `client` out and leaves the times of its tour to ``schedule(_:)``.
  func unlink(_ client: Int) {
    let node = Int32(truncatingIfNeeded: client)
    let (before, behind) = (previous[client], next[client])
    let team = Int(tour[client])
    distance &+= distance(before, behind) &- distance(before, node) &- distance(node, behind)
    link(before, behind)
    next[client] = -1
    previous[client] = -1
    tour[client] = -1
    size[team] &-= 1
    load[team] &-= tables.load[client]
    if size[team] == 0 { close(team) }
    noteAbsent(client)
  }

  private func open(_ team: Int) {
    distance &+= distance(start(team), end(team))
    tourCosts &+= tables.tourCost[team]
    toursMade &+= 1
  }

  private func close(_ team: Int) {
    distance &-= distance(start(team), end(team))
    tourCosts &-= tables.tourCost[team]
    toursMade &-= 1
  }

  @inline(__always)
  private func link(_ first: Int32, _ second: Int32) {
    next[first] = second
    previous[second] = first
  }

  /// All times of a tour anew; false if a visit comes too late.
  @discardableResult
  func schedule(_ team: Int) -> Bool {
    if !tables.isPlain { return scheduleByTimeOfDay(team) }
    let (start, end) = (start(team), end(team))
    earliest[start] = tables.opens[start]
    latest[end] = tables.closes[end]
    spreadEarliest(from: next[start], all: true)
    spreadLatest(from: previous[end], all: true)
    return isPunctual(team)
  }

  /// Whether no visit of a tour with its times comes too late.
  private func isPunctual(_ team: Int) -> Bool {
    var node = next[start(team)]
    while node >= 0 {
      if earliest[node] > tables.closes[node] { return false }
      node = next[node]
    }
    return true
  }

  private func spreadEarliest(from first: Int32, all: Bool = false) {
    var node = first
    while node >= 0 {
      let before = previous[node]
      let time = max(tables.opens[node], earliest[before] &+ duration(before, node))
      if time == earliest[node], !all, node != first { return }
      earliest[node] = time
      node = next[node]
    }
  }

  private func spreadLatest(from last: Int32, all: Bool = false) {
    var node = last
    while node >= 0 {
      let behind = next[node]
      let time = min(tables.closes[node], latest[behind] &- duration(node, behind))
      if time == latest[node], !all, node != last { return }
      latest[node] = time
      node = previous[node]
    }
  }
}
