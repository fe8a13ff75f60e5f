/// Moves drawn at random that keep every rule: a visit goes elsewhere, or two tours exchange what follows two of
/// their visits. They shake tours without a thought for their length.
final class RandomTourMoves {
  private let state: RouteState
  private let tables: RoutingTables
  private let tails: FlatArray<Int32>
  private let arena = Arena()
  /// How near two visits of a move stand, in ranks.
  private static let near = 40

  init(_ state: RouteState) {
    self.state = state
    tables = state.tables
    tails = arena.array(tables.clients, filledWith: 0)
  }

  /// Tries one move.
  func move(_ random: inout RandomSource) {
    let client = Int32(truncatingIfNeeded: random.below(tables.clients))
    let ranks = min(RandomTourMoves.near, tables.neighbours.most)
    if state.tour[client] < 0 || ranks == 0 { return }
    let other = tables.neighbours.granular(Int(client), random.below(ranks))
    if state.tour[other] < 0 { return }
    if random.below(2) == 0 {
      relocate(client, after: random.below(2) == 0 ? other : state.previous[other])
    } else if state.tour[client] != state.tour[other] {
      exchangeTails(client, other)
    }
  }

  private func relocate(_ client: Int32, after target: Int32) {
    let (from, to) = (Int(state.tour[client]), Int(state.tour[target]))
    // No tour is emptied or begun here.
    if target == client || state.next[target] == client || state.size[from] < 2 { return }
    if from != to {
      let load = state.load[to] &+ tables.load[client]
      if load > tables.capacity[to] || !state.fits(client, after: target) { return }
    }
    let before = state.previous[client]
    state.unlink(Int(client))
    let isPlace = state.schedule(from) && state.fits(client, after: target)
    state.insert(Int(client), after: isPlace ? target : before)
  }

  /// What follows `one` comes behind `other`, and the other way round; teams must be alike.
  private func exchangeTails(_ one: Int32, _ other: Int32) {
    let (first, second) = (Int(state.tour[one]), Int(state.tour[other]))
    if tables.kind[first] != tables.kind[second] { return }
    let (behind, otherBehind) = (state.next[one], state.next[other])
    if behind >= tables.clients && otherBehind >= tables.clients { return }
    guard isInTime(one, otherBehind, endOf: first), isInTime(other, behind, endOf: second) else { return }
    let (moved, brought) = (loadBehind(one), loadBehind(other))
    guard state.load[first] &- moved &+ brought <= tables.capacity[first],
      state.load[second] &- brought &+ moved <= tables.capacity[second]
    else { return }
    let count = take(behind: one, at: 0)
    let all = take(behind: other, at: count)
    state.schedule(first)
    state.schedule(second)
    put(count..<all, behind: one)
    put(0..<count, behind: other)
  }

  private func isInTime(_ node: Int32, _ behind: Int32, endOf team: Int) -> Bool {
    let following = behind < tables.clients ? behind : state.end(team)
    return state.earliest[node] &+ state.duration(node, following) <= state.latest[following]
  }

  private func loadBehind(_ node: Int32) -> Int32 {
    var sum: Int32 = 0
    var following = state.next[node]
    while following < tables.clients {
      sum &+= tables.load[following]
      following = state.next[following]
    }
    return sum
  }

  /// Takes out what follows and notes it from `start` on; where the notes end.
  private func take(behind node: Int32, at start: Int) -> Int {
    var end = start
    while state.next[node] < tables.clients {
      tails[end] = state.next[node]
      state.unlink(Int(tails[end]))
      end &+= 1
    }
    return end
  }

  private func put(_ range: Range<Int>, behind node: Int32) {
    var last = node
    for index in range {
      state.insert(Int(tails[index]), after: last)
      last = tails[index]
    }
  }
}
