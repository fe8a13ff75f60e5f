/// Tours of the good solutions that a search went through, and those of them, one a team, that visit most together:
/// the closing step of many methods for team orienteering, there by set packing over a pool of routes.
///
/// Clients that two of the chosen tours share stay in the first; whom times then forbid are left out. All teams must
/// be alike.
final class TourPool {
  /// Where ``join(leavingLessThan:_:)`` puts its tours.
  let joined: RouteState
  private let tables: RoutingTables
  /// Which clients a tour visits, and in which order, each tour in a slot of its own.
  private let members: FlatArray<UInt64>
  private let orders: FlatArray<Int32>
  private let lengths: FlatArray<Int32>
  /// A tour's clients in one number, and the number of each client.
  private let keys: FlatArray<UInt64>
  private let names: FlatArray<UInt64>
  private let prizes: FlatArray<Int64>
  /// The least prize that was left out beside the tour.
  private let standing: FlatArray<Int64>
  private let choice: TourChoice
  private var count = 0
  private var turns = 0
  private let arena = Arena()

  private static let capacity = 512
  /// How often tours are put together, in turns of the search.
  private static let every = 16

  init(_ tables: RoutingTables) {
    self.tables = tables
    joined = RouteState(tables)
    let capacity = TourPool.capacity
    let words = (tables.clients + 63) / 64
    members = arena.array(capacity * words, filledWith: 0)
    orders = arena.array(capacity * tables.clients, filledWith: 0)
    lengths = arena.array(capacity, filledWith: 0)
    keys = arena.array(capacity, filledWith: 0)
    prizes = arena.array(capacity, filledWith: 0)
    standing = arena.array(capacity, filledWith: 0)
    var random = RandomSource(seed: 1, stream: 1)
    names = arena.array((0..<tables.clients).map { _ in random.next() })
    choice = TourChoice(tables, members, prizes, capacity: capacity)
  }

  /// Takes in a team's tour; where all slots are taken, for one that was seen in worse company.
  func note(_ state: RouteState, _ team: Int) {
    if state.size[team] == 0 { return }
    var key: UInt64 = 0
    var node = state.next[state.start(team)]
    while node < tables.clients {
      key ^= names[node]
      node = state.next[node]
    }
    var slot = 0
    for index in 0..<count {
      if keys[index] == key {
        standing[index] = min(standing[index], state.leftOut)
        return
      }
      if standing[index] > standing[slot] { slot = index }
    }
    if count < TourPool.capacity {
      slot = count
      count &+= 1
    } else if state.leftOut > standing[slot] {
      return
    }
    keys[slot] = key
    standing[slot] = state.leftOut
    fill(slot, state, team)
  }

  private func fill(_ slot: Int, _ state: RouteState, _ team: Int) {
    let words = choice.words
    for word in 0..<words { members[slot &* words &+ word] = 0 }
    var sum: Int64 = 0
    var length = 0
    var node = state.next[state.start(team)]
    while node < tables.clients {
      members[slot &* words &+ Int(node >> 6)] |= 1 << UInt64(node & 63)
      orders[slot &* tables.clients &+ length] = node
      sum &+= tables.prize[node]
      length &+= 1
      node = state.next[node]
    }
    prizes[slot] = sum
    lengths[slot] = Int32(truncatingIfNeeded: length)
  }

  /// Every so many calls, puts tours together; true if they leave out less than `limit` by the pool's count.
  func join(leavingLessThan limit: Int64, _ random: inout RandomSource) -> Bool {
    turns &+= 1
    guard turns % TourPool.every == 0, count > 1 else { return false }
    guard choice.total &- choice.improve(among: count, &random) < limit else { return false }
    for team in 0..<tables.teams { joined.empty(team) }
    for team in 0..<tables.teams { load(Int(choice.chosen[team]), into: team) }
    return true
  }

  private func load(_ slot: Int, into team: Int) {
    var last = joined.start(team)
    let end = joined.end(team)
    for index in 0..<Int(lengths[slot]) {
      let client = orders[slot &* tables.clients &+ index]
      let load = joined.load[team] &+ tables.load[client]
      if joined.tour[client] >= 0 || load > tables.capacity[team] { continue }
      let time = max(tables.opens[client], joined.earliest[last] &+ joined.duration(last, client))
      let isBackInTime = time &+ joined.duration(client, end) <= joined.latest[end]
      guard time <= tables.closes[client], isBackInTime else { continue }
      joined.insert(Int(client), after: last)
      last = client
    }
  }
}
