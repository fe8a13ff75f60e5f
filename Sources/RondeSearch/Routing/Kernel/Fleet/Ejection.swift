/// Room for a client by driving out others of one tour, those whose counters sum to least: every set of at most three
/// is tried in lexicographic order, cut off where times or the sum forbid it (Nagata and Bräysy 2009).
final class Ejection {
  /// The clients driven out last.
  let ejected: FlatArray<Int32>
  private let state: RouteState
  private let tables: RoutingTables
  /// How often each client was hard to place.
  private let counters: FlatArray<Int32>
  private let chosen: FlatArray<Int32>
  private var best: (sum: Int32, team: Int, count: Int) = (.max, -1, 0)
  private var left = 0
  private let arena = Arena()
  /// Places judged so far.
  private(set) var evaluations = 0

  private static let most = 3
  /// Steps of the enumeration for one client, at most.
  private static let patience = 20_000

  init(_ state: RouteState) {
    self.state = state
    tables = state.tables
    ejected = arena.array(Ejection.most, filledWith: 0)
    chosen = arena.array(Ejection.most, filledWith: 0)
    counters = arena.array(state.tables.clients, filledWith: 1)
  }

  /// All clients are as easy to place as any other again.
  func forget() { counters.fill(1) }

  /// How hard to place the absent clients of a state are together.
  func hardness(_ state: RouteState) -> Int64 {
    var sum: Int64 = 0
    for index in 0..<state.absentCount { sum &+= Int64(counters[state.absent[index]]) }
    return sum
  }

  /// Remembers who is absent.
  func note(_ state: RouteState) {
    for index in 0..<state.absentCount { raise(state.absent[index]) }
  }

  private func raise(_ client: Int32) { counters[client] = min(counters[client] &+ 1, 1 << 24) }

  /// Puts a client into one of the places where it fits, each as likely; false if there is none.
  func insert(_ client: Int32, _ random: inout RandomSource) -> Bool {
    var found = 0
    var place: Int32 = -1
    for team in 0..<tables.teams where state.size[team] > 0 {
      if state.load[team] &+ tables.load[client] > tables.capacity[team] { continue }
      var node = state.start(team)
      while state.next[node] >= 0, state.earliest[node] <= tables.closes[client] {
        if state.fits(client, after: node) {
          found &+= 1
          if random.below(found) == 0 { place = node }
        }
        node = state.next[node]
      }
    }
    if place >= 0 { state.insert(Int(client), after: place) }
    return place >= 0
  }

  /// Drives others out for a client that fits nowhere, and puts it in; how many went, -1 if no few are enough.
  func eject(for client: Int32, _ random: inout RandomSource) -> Int {
    raise(client)
    best = (.max, -1, 0)
    left = Ejection.patience
    let first = random.below(tables.teams)
    for index in 0..<tables.teams {
      let team = (first &+ index) % tables.teams
      if state.size[team] == 0 { continue }
      let start = state.start(team)
      walk(
        client, team, at: state.next[start], after: start, time: state.earliest[start], count: 0, sum: 0,
        freed: 0, isIn: false)
    }
    if best.team < 0 { return -1 }
    for index in 0..<best.count { state.unlink(Int(ejected[index])) }
    state.schedule(best.team)
    insert(client, into: best.team)
    return best.count
  }

  /// Puts the client into a tour where it costs least; there is a place.
  private func insert(_ client: Int32, into team: Int) {
    var least = (distance: Int64.max, after: Int32(-1))
    var node = state.start(team)
    while state.next[node] >= 0 {
      if state.fits(client, after: node) {
        let behind = state.next[node]
        let distance =
          state.distance(node, client) &+ state.distance(client, behind) &- state.distance(node, behind)
        if distance < least.distance { least = (distance, node) }
      }
      node = state.next[node]
    }
    assert(least.after >= 0)
    if least.after >= 0 { state.insert(Int(client), after: least.after) }
  }

  /// Goes on along a tour: `time` is the start at `last`, the latest that stays; `node` may stay or go, and the client
  /// may come before it.
  private func walk(
    _ client: Int32, _ team: Int, at node: Int32, after last: Int32, time: Int32, count: Int, sum: Int32,
    freed: Int32, isIn: Bool
  ) {
    left &-= 1
    evaluations &+= 1
    if left < 0 || !isIn && time > tables.closes[client] { return }
    if !isIn {
      let start = max(tables.opens[client], time &+ state.duration(last, client))
      if start <= tables.closes[client] {
        walk(
          client, team, at: node, after: client, time: start, count: count, sum: sum, freed: freed, isIn: true
        )
      }
    }
    let start = max(tables.opens[node], time &+ state.duration(last, node))
    let isFitting = state.load[team] &+ tables.load[client] &- freed <= tables.capacity[team]
    if isIn && isFitting && start <= state.latest[node] {
      if sum < best.sum {
        best = (sum, team, count)
        for index in 0..<count { ejected[index] = chosen[index] }
      }
      return
    }
    if node >= tables.clients { return }
    if start <= tables.closes[node] {
      walk(
        client, team, at: state.next[node], after: node, time: start, count: count, sum: sum, freed: freed,
        isIn: isIn)
    }
    let more = sum &+ counters[node]
    if count < Ejection.most && more < best.sum {
      chosen[count] = node
      walk(
        client, team, at: state.next[node], after: last, time: time, count: count &+ 1, sum: more,
        freed: freed &+ tables.load[node], isIn: isIn)
    }
  }
}
