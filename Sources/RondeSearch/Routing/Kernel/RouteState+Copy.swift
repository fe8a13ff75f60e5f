extension RouteState {
  /// Takes over from `other` the tours of `teams`, which are all that differ, and who is absent.
  func copy(_ teams: TourMarks, from other: RouteState) {
    for index in 0..<teams.count {
      let team = Int(teams.teams[index])
      var node = start(team)
      while true {
        next[node] = other.next[node]
        previous[node] = other.previous[node]
        earliest[node] = other.earliest[node]
        latest[node] = other.latest[node]
        if !tables.isPlain {
          earliestOwing[node] = other.earliestOwing[node]
          latestOwing[node] = other.latestOwing[node]
        }
        if node < tables.clients {
          tour[node] = Int32(truncatingIfNeeded: team)
          absentAt[node] = -1
        }
        let behind = other.next[node]
        if behind < 0 { break }
        node = behind
      }
      size[team] = other.size[team]
      load[team] = other.load[team]
    }
    copyAbsent(from: other)
  }

  /// Takes over everything.
  func copy(from other: RouteState) {
    next.copy(from: other.next)
    previous.copy(from: other.previous)
    tour.copy(from: other.tour)
    earliest.copy(from: other.earliest)
    latest.copy(from: other.latest)
    if !tables.isPlain {
      earliestOwing.copy(from: other.earliestOwing)
      latestOwing.copy(from: other.latestOwing)
    }
    size.copy(from: other.size)
    load.copy(from: other.load)
    absentAt.copy(from: other.absentAt)
    copyAbsent(from: other)
  }

  /// Tours given as lists of clients, which keep every rule.
  convenience init(_ tables: RoutingTables, _ tours: [[Int32]]) {
    self.init(tables)
    load(tours.map { $0.map { Int($0) } })
  }

  /// Leaves out every client of a tour.
  func empty(_ team: Int) {
    while next[start(team)] < tables.clients { unlink(Int(next[start(team)])) }
    schedule(team)
  }

  /// Takes over tours given as lists of clients, which keep every rule, in the place of all there are.
  func load(_ tours: [[Int]]) {
    for team in 0..<tables.teams { empty(team) }
    for (team, tour) in tours.enumerated() {
      var last = start(team)
      for client in tour {
        insert(client, after: last)
        last = Int32(truncatingIfNeeded: client)
      }
    }
  }

  /// The tours as lists of clients.
  var tours: [[Int]] {
    (0..<tables.teams).map { team in
      var clients: [Int] = []
      var node = next[start(team)]
      while node < tables.clients {
        clients.append(Int(node))
        node = next[node]
      }
      return clients
    }
  }

  /// The tours as a value.
  var solution: RoutingSolution {
    RoutingSolution(
      tours: tours, unvisited: (0..<absentCount).map { Int(absent[$0]) }.sorted(), distance: Int(distance),
      cost: Int(cost), leftOut: Int(leftOut), missing: missing)
  }

  /// Whether the caches say what a recount says: the slow check behind the debug assertions.
  func agreesWithRecount() -> Bool {
    let fresh = RouteState(tables)
    for team in 0..<tables.teams {
      var behind = start(team)
      var node = next[behind]
      while node < tables.clients {
        fresh.insert(Int(node), after: behind)
        behind = node
        node = next[node]
      }
      fresh.schedule(team)
      guard fresh.size[team] == size[team], fresh.load[team] == load[team],
        load[team] <= tables.capacity[team]
      else { return false }
      node = start(team)
      while node >= 0 {
        guard earliest[node] == fresh.earliest[node], latest[node] == fresh.latest[node],
          size[team] == 0 || isInTime(node)
        else { return false }
        node = next[node]
      }
    }
    return fresh.distance == distance && fresh.leftOut == leftOut && fresh.tourCosts == tourCosts
      && fresh.missing == missing && fresh.toursMade == toursMade && fresh.absentCount == absentCount
  }
}

/// Which tours a change has touched: a list without repeats.
final class TourMarks {
  let teams: FlatArray<Int32>
  private(set) var count = 0
  private let isMarked: FlatArray<Bool>
  private let arena = Arena()

  init(teams: Int) {
    self.teams = arena.array(teams, filledWith: 0)
    isMarked = arena.array(teams, filledWith: false)
  }

  @inline(__always) func contains(_ team: Int) -> Bool { isMarked[team] }

  @inline(__always)
  func mark(_ team: Int) {
    if isMarked[team] { return }
    isMarked[team] = true
    teams[count] = Int32(truncatingIfNeeded: team)
    count &+= 1
  }

  func clear() {
    for index in 0..<count { isMarked[teams[index]] = false }
    count = 0
  }
}
