/// Puts absent clients back one by one where they cost least, now and then blind to a place (greedy insertion with
/// blinks: Christiaens and Vanden Berghe 2020).
final class GreedyInsertion {
  /// One place in so many is overlooked.
  private static let blink = 100
  private let order: FlatArray<Int32>
  private let keys: FlatArray<Int64>
  let kindSeen: FlatArray<Int32>
  var kindStamp: Int32 = 0
  private var untilBlink = 50
  let isPrizesFirst: Bool
  private let hasPrizes: Bool
  private let arena = Arena()
  /// Places judged so far.
  var evaluations = 0

  init(_ tables: RoutingTables) {
    isPrizesFirst = tables.problem.objective == .mostPrizes
    hasPrizes = tables.problem.clients.contains { $0.prize != nil }
    order = arena.array(tables.clients, filledWith: 0)
    keys = arena.array(tables.clients, filledWith: 0)
    kindSeen = arena.array(tables.kinds, filledWith: 0)
  }

  /// Tries every absent client of `state` once and marks the tours that take one; idle teams only where they may leave
  /// home.
  func recreate(
    _ state: RouteState, _ touched: TourMarks, _ random: inout RandomSource, mayOpen: Bool = true
  ) {
    let count = state.absentCount
    if count == 0 { return }
    sort(count, state, &random)
    for index in 0..<count {
      let client = Int(order[index])
      let place =
        state.tables.isPlain
        ? bestPlace(client, state, mayOpen, &random) : bestPlaceByTimeOfDay(client, state, mayOpen, &random)
      if place < 0 { continue }
      touched.mark(Int(state.tour[place]))
      state.insert(client, after: place)
    }
  }

  /// The node behind which `client` costs least, -1 if it fits nowhere or is not worth it.
  private func bestPlace(
    _ client: Int, _ state: RouteState, _ mayOpen: Bool, _ random: inout RandomSource
  ) -> Int32 {
    let tables = state.tables
    let (opens, closes) = (tables.opens[client], tables.closes[client])
    let row = client &* tables.width
    let demand = tables.load[client]
    // Where prizes come first, no detour is too long for one.
    var best = isPrizesFirst ? Int64.max : tables.prize[client]
    var place: Int32 = -1
    var seen = 0
    kindStamp &+= 1
    for team in 0..<tables.teams {
      if state.load[team] &+ demand > tables.capacity[team] { continue }
      var node = state.start(team)
      if state.size[team] == 0 {
        let kind = tables.kind[team]
        if !mayOpen || kindSeen[kind] == kindStamp { continue }
        kindSeen[kind] = kindStamp
        let end = state.end(team)
        let (from, to) = (row &+ Int(tables.column[node]), row &+ Int(tables.column[end]))
        let cost =
          Int64(tables.distanceTo[from]) &+ Int64(tables.distanceFrom[to]) &+ tables.tourCost[team]
        if cost >= best { continue }
        let time = max(opens, state.earliest[node] &+ tables.durationTo[from])
        if time > closes || time &+ tables.durationFrom[to] > state.latest[end] { continue }
        best = cost
        place = node
        continue
      }
      var fromColumn = Int(tables.column[node])
      while true {
        let behind = state.next[node]
        if behind < 0 || state.earliest[node] > closes { break }
        let toColumn = Int(tables.column[behind])
        if state.latest[behind] >= opens {
          seen &+= 1
          let cost = Int64(
            tables.distanceTo[row &+ fromColumn] &+ tables.distanceFrom[row &+ toColumn]
              &- tables.distanceFrom[fromColumn &* tables.width &+ toColumn])
          if cost < best {
            let time = max(opens, state.earliest[node] &+ tables.durationTo[row &+ fromColumn])
            if time <= closes, time &+ tables.durationFrom[row &+ toColumn] <= state.latest[behind] {
              if !overlooks(&random) {
                best = cost
                place = node
              }
            }
          }
        }
        node = behind
        fromColumn = toColumn
      }
    }
    evaluations &+= seen
    return place
  }

  /// Whether a place is overlooked, once in a while.
  @inline(__always)
  func overlooks(_ random: inout RandomSource) -> Bool {
    untilBlink &-= 1
    if untilBlink >= 0 { return false }
    untilBlink = random.below(2 &* GreedyInsertion.blink)
    return true
  }

  /// Puts the absent clients into an order drawn among those of the paper, and by worth where they have one.
  private func sort(_ count: Int, _ state: RouteState, _ random: inout RandomSource) {
    let tables = state.tables
    let draw = hasPrizes && random.below(2) == 0 ? 17 : random.below(17)
    for index in 0..<count {
      let client = Int(state.absent[index])
      let depot = tables.clients
      let key: Int64
      switch draw {
      case 0..<4: key = Int64(truncatingIfNeeded: random.next() >> 2)
      case 4..<8: key = 0 &- Int64(tables.load[client])
      case 8..<10: key = 0 &- state.distance(Int32(depot), Int32(client))
      case 10: key = state.distance(Int32(depot), Int32(client))
      case 11..<13: key = Int64(tables.closes[client] &- tables.opens[client])
      case 13..<15: key = Int64(tables.opens[client])
      case 15..<17: key = 0 &- Int64(tables.closes[client])
      // By worth, a third more or less.
      default: key = 0 &- tables.prize[client] / 64 &* Int64(43 &+ random.below(43))
      }
      var at = index
      while at > 0, keys[at &- 1] > key {
        keys[at] = keys[at &- 1]
        order[at] = order[at &- 1]
        at &-= 1
      }
      keys[at] = key
      order[at] = Int32(client)
    }
  }
}
