/// Removes strings of consecutive visits from neighbouring tours (SISR: Christiaens and Vanden Berghe 2020): room
/// in space and in capacity at once, in few tours.
final class AdjacentStringRemoval {
  /// Visits removed on average.
  var meanRemoved = 10.0
  /// The longest string.
  var longest = 10.0
  /// How often a string keeps a part of itself in its middle, in per cent.
  private static let split = 50
  /// How often the part that is kept grows by another visit, in per cent.
  private static let splitDeeper = 1

  /// Takes visits out of `state` and marks the tours; their times are still to be made anew.
  func ruin(_ state: RouteState, _ touched: TourMarks, _ random: inout RandomSource) {
    let tables = state.tables
    guard state.toursMade > 0 else { return }
    let mean = Double(tables.clients &- state.absentCount) / Double(state.toursMade)
    let longest = max(1, min(self.longest, mean))
    let most = max(1, 4 * meanRemoved / (1 + longest) - 1)
    let strings = Int(random.unit() * most + 1)
    let seed = random.below(tables.clients)
    var rank = -1
    while touched.count < strings && rank < tables.neighbours.nearCount {
      let client = rank < 0 ? Int32(truncatingIfNeeded: seed) : tables.neighbours.near(seed, rank)
      rank &+= 1
      let team = Int(state.tour[client])
      if team < 0 || touched.contains(team) { continue }
      touched.mark(team)
      let length = Int(random.unit() * min(Double(state.size[team]), longest) + 1)
      removeString(around: client, min(length, Int(state.size[team])), state, &random)
    }
    for index in 0..<touched.count {
      let team = Int(touched.teams[index])
      // Without a visit a tour may be late: the pause has no place any more, or the way round was shorter.
      if !state.schedule(team) { state.empty(team) }
    }
  }

  /// Removes `length` visits of a string that holds `client`, or of a longer one but for a part in its middle.
  private func removeString(
    around client: Int32, _ length: Int, _ state: RouteState, _ random: inout RandomSource
  ) {
    let team = Int(state.tour[client])
    let size = Int(state.size[team])
    var kept = 0
    if length > 1 && length < size && random.below(100) < AdjacentStringRemoval.split {
      kept = 1
      while length &+ kept < size && random.below(100) < AdjacentStringRemoval.splitDeeper { kept &+= 1 }
    }
    let span = length &+ kept
    var before = 0
    var node = client
    while before < span &- 1, state.previous[node] < state.tables.clients {
      node = state.previous[node]
      before &+= 1
    }
    var after = 0
    var last = client
    while after < span &- 1, state.next[last] < state.tables.clients {
      last = state.next[last]
      after &+= 1
    }
    // `node` is `before` visits ahead of the client; the string starts where it still ends inside the tour.
    let skip = random.below(max(1, min(before, before &+ after &- span &+ 1) &+ 1))
    for _ in 0..<skip { node = state.next[node] }
    let keepFrom = kept == 0 ? span : 1 &+ random.below(max(1, length &- 1))
    for index in 0..<span {
      let behind = state.next[node]
      if index < keepFrom || index >= keepFrom &+ kept { state.unlink(Int(node)) }
      node = behind
    }
  }
}
