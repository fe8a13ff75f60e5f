/// Local search over granular neighbourhoods, lateness and overload paid at the prices of the day (Vidal 2022; Wouda,
/// Lan and Kool 2024): relocate, exchange, 2-opt, 2-opt*, optional visits, and SWAP* once nothing else helps.
///
/// Every move is judged in stages: the distance first, and the times only if what the tours break at present could
/// pay for it.
final class LocalSearch {
  let tables: RoutingTables
  let tours: PenalisedTours
  let changes: TourChanges
  private let order: FlatArray<Int32>
  /// When the moves of a client were last tried, in moves.
  private let tried: FlatArray<Int32>
  private let swapStar: SwapStar
  private let meter: BudgetMeter
  private let arena = Arena()

  /// - Parameter meter: on a large problem one descent may outlast the budget, and then ends early.
  init(_ tables: RoutingTables, _ meter: BudgetMeter) {
    self.tables = tables
    self.meter = meter
    tours = PenalisedTours(tables)
    changes = TourChanges(tours)
    swapStar = SwapStar(changes)
    order = arena.array((0..<tables.clients).map { Int32($0) })
    tried = arena.array(tables.clients, filledWith: -1)
  }

  /// Improves the tours until no move does.
  func improve(_ random: inout RandomSource) {
    tried.fill(-1)
    var index = tables.clients
    while index > 1 {
      let other = random.below(index)
      index &-= 1
      let client = order[index]
      order[index] = order[other]
      order[other] = client
    }
    swapStar.restart()
    repeat {
      var isImproved = true
      while isImproved {
        isImproved = false
        for index in 0..<tables.clients {
          if index % 128 == 127 && meter.part() >= 1 { return }
          if improve(order[index]) { isImproved = true }
        }
      }
    } while meter.part() < 1 && swapStar.improve(self)
  }

  /// Tries the moves of one client; true if one was made.
  private func improve(_ node: Int32) -> Bool {
    let since = tried[node]
    tried[node] = tours.moves
    var isImproved = false
    for rank in 0..<tables.neighbours.most {
      let other = tables.neighbours.granular(Int(node), rank)
      let team = Int(tours.tour[other])
      if team < 0 { continue }
      let own = Int(tours.tour[node])
      if tours.changed[team] <= since && (own < 0 || tours.changed[own] <= since) { continue }
      if own < 0 {
        if takeIn(node, after: other) || takeIn(node, after: tours.previous[other])
          || replace(other, by: node)
        {
          isImproved = true
        }
      } else if beside(node, other) || beside(node, tours.previous[other]) {
        isImproved = true
      }
    }
    return intoIdle(node, since) || isImproved
  }

  /// The moves that bring `node` behind `target`.
  @inline(__always)
  private func beside(_ node: Int32, _ target: Int32) -> Bool {
    if node == target || tours.next[target] == node { return false }
    for length in 1...3 {
      if relocate(node, length, after: target, reversed: false) { return true }
      if length > 1, relocate(node, length, after: target, reversed: true) { return true }
    }
    for length in 1...3 {
      for other in 1...3 where exchange(node, length, behind: target, other) { return true }
    }
    return tours.tour[node] == tours.tour[target]
      ? twoOpt(node, after: target) : twoOptStar(node, after: target)
  }

  /// Moves to one idle team of each kind, and out of all tours.
  private func intoIdle(_ node: Int32, _ since: Int32) -> Bool {
    let own = Int(tours.tour[node])
    if own >= 0 {
      if tours.changed[own] <= since { return false }
      if leaveOut(node) { return true }
    }
    var kinds: UInt64 = 0
    for team in 0..<tables.teams where tours.size[team] == 0 {
      let kind = UInt64(1) << UInt64(min(63, tables.kind[team]))
      if kinds & kind != 0 { continue }
      kinds |= kind
      let start = tours.start(team)
      if own < 0 {
        if takeIn(node, after: start) { return true }
        continue
      }
      for length in 1...3 where relocate(node, length, after: start, reversed: false) { return true }
      if twoOptStar(node, after: start) { return true }
    }
    return false
  }

  /// The last visit of a chain, -1 if the tour ends before.
  @inline(__always)
  func chainEnd(_ first: Int32, _ length: Int) -> Int32 {
    var last = first
    for _ in 1..<length {
      last = tours.next[last]
      if !tours.isClient(last) { return -1 }
    }
    return last
  }

  /// What changes, besides the links, where a team leaves home at last or stays there: an idle team has no way from
  /// its start to its end, and making a tour costs something.
  @inline(__always)
  func idleDelta(_ team: Int, joins: Int) -> Int64 {
    let size = Int(tours.size[team])
    if (size == 0) == (size &+ joins == 0) { return 0 }
    let tour = tours.distance(tours.start(team), tours.end(team)) &+ tables.tourCost[team]
    return size == 0 ? tour : 0 &- tour
  }

  @inline(__always)
  func idleDelta(_ from: Int, leaves: Int, _ to: Int, joins: Int) -> Int64 {
    from == to ? 0 : idleDelta(from, joins: 0 &- leaves) &+ idleDelta(to, joins: joins)
  }

  /// Makes a change of one tour if it betters the whole.
  @inline(never)
  func accept(_ delta: Int64, _ change: TourChange, leftOut: Int64 = 0, removing node: Int32 = -1) -> Bool {
    let total = delta &+ leftOut &+ changes.penaltyDelta(change)
    if total >= 0 { return false }
    let cost = debugCost()
    tours.begin(delta)
    tours.leftOut &+= leftOut
    changes.apply(change)
    if node >= 0 { tours.tour[node] = -1 }
    tours.commit(change.team)
    assert(cost + total == debugCost())
    return true
  }

  /// Makes a change of two tours if it betters the whole.
  @inline(never)
  func accept(_ delta: Int64, _ one: TourChange, _ other: TourChange) -> Bool {
    let first = delta &+ changes.penaltyDelta(one)
    // The second tour gives back no more than its present penalty.
    if first >= tours.penalty(other.team) { return false }
    let total = first &+ changes.penaltyDelta(other)
    if total >= 0 { return false }
    let cost = debugCost()
    tours.begin(delta)
    changes.apply(one)
    changes.apply(other)
    tours.commit(one.team)
    tours.commit(other.team)
    assert(cost + total == debugCost())
    return true
  }

  /// The penalised cost, measured anew; in release builds nobody asks.
  func debugCost() -> Int64 {
    assert((0..<tables.teams).reduce(0) { $0 + tours.measured($1) } == tours.travelled)
    var cost: Int64 = 0
    assert(
      {
        cost = tours.penalisedCost; return true
      }())
    return cost
  }
}
