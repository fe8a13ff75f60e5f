/// Tours in a ``Population``: a local optimum, with what makes it good and what makes it different.
final class Individual {
  let tours: [[Int32]]
  /// Distance, costs of tours and prizes left out.
  let cost: Int64
  let warp: Int64
  let overload: Int64
  var isFeasible: Bool { warp == 0 && overload == 0 }
  /// Neighbours of each client in its tour, -1 for a tour's start or end, -2 for one that is not visited.
  private let previous: [Int32]
  private let next: [Int32]
  /// Distances to the others of its part of the population, least first.
  var others: [(distance: Double, individual: Individual)] = []
  var fitness = 0.0

  init(_ state: PenalisedTours) {
    let tables = state.tables
    tours = state.tours
    cost = state.travelled + state.leftOut
    warp = (0..<tables.teams).reduce(0) { $0 + Int64(state.warp[$1]) }
    overload = (0..<tables.teams).reduce(0) { $0 + Int64(max(0, state.load[$1] - tables.capacity[$1])) }
    var previous = [Int32](repeating: -2, count: tables.clients)
    var next = previous
    for client in 0..<tables.clients where state.tour[client] >= 0 {
      previous[client] = state.isClient(state.previous[client]) ? state.previous[client] : -1
      next[client] = state.isClient(state.next[client]) ? state.next[client] : -1
    }
    self.previous = previous
    self.next = next
  }

  func penalisedCost(_ prices: PenaltyPrices) -> Int64 { cost + prices.warp * warp + prices.load * overload }

  /// The share of links that the two do not have in common (broken pairs: Prins 2009).
  func distance(to other: Individual) -> Double {
    var broken = 0
    for client in next.indices {
      if next[client] != other.next[client] && next[client] != other.previous[client] { broken += 1 }
      if previous[client] == -1 && other.previous[client] != -1 && other.next[client] != -1 { broken += 1 }
    }
    return Double(broken) / Double(max(1, next.count))
  }

  /// How different it is from the nearest of the others.
  func diversity(_ close: Int) -> Double {
    let nearest = others.prefix(close)
    return nearest.isEmpty ? 1 : nearest.reduce(0) { $0 + $1.distance } / Double(nearest.count)
  }
}
