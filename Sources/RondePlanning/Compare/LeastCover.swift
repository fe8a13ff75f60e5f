import RondeModel

/// The cheapest set of team-shifts that covers a day's demand with given shapes, whatever people there are.
///
/// A day's slots are arcs of a line and shapes are intervals on it, so the constraint matrix is totally
/// unimodular and the optimum is a flow: as many units as the highest demand run from opening to close; in
/// each slot those that no team carries may pass for free, up to the highest demand less the slot's own, and
/// overlap runs back for free (Bartholdi, Orlin and Ratliff 1980 for the circular case). Successive shortest
/// paths find it.
public struct LeastCover: Sendable, Hashable {
  /// How many teams of each shape, in the order of the shapes given.
  public let teams: [Int]
  /// Paid minutes of one member of each team, added up.
  public let paidMinutes: Int
  /// Slot-minutes that no shape reaches, times the teams missing there.
  public let uncoveredMinutes: Int

  private struct Arc {
    let from: Int
    let to: Int
    var capacity: Int
    let cost: Int
    /// The shape it stands for.
    let shape: Int?
  }

  /// Covers `demand`, one number of teams a slot, with `shapes` at least paid minutes.
  public init(shapes: [ShiftShape], slots: [(from: ClockTime, to: ClockTime)], demand: [Int]) {
    let reachable = slots.map { slot in shapes.contains { $0.spans(slot.from, slot.to) } }
    let wanted = zip(demand, reachable).map { $0 > 0 && $1 ? $0 : 0 }
    uncoveredMinutes = slots.indices.reduce(0) {
      $0 + (reachable[$1] ? 0 : max(0, demand[$1]) * (slots[$1].to - slots[$1].from).count)
    }
    let most = wanted.max() ?? 0
    var arcs: [Arc] = []
    func connect(_ from: Int, _ to: Int, _ capacity: Int, _ cost: Int, _ shape: Int?) {
      arcs.append(Arc(from: from, to: to, capacity: capacity, cost: cost, shape: shape))
      arcs.append(Arc(from: to, to: from, capacity: 0, cost: -cost, shape: nil))
    }
    for slot in slots.indices {
      connect(slot, slot + 1, most - wanted[slot], 0, nil)
      connect(slot + 1, slot, most, 0, nil)
    }
    for (index, shape) in shapes.enumerated() {
      let spanned = slots.indices.filter { shape.spans(slots[$0].from, slots[$0].to) }
      guard let first = spanned.first, let last = spanned.last else { continue }
      connect(first, last + 1, most, shape.paid.count, index)
    }
    for _ in 0..<most {
      guard let path = LeastCover.shortestPath(arcs, nodes: slots.count + 1) else { break }
      for arc in path {
        arcs[arc].capacity -= 1
        arcs[arc ^ 1].capacity += 1
      }
    }
    var counts = [Int](repeating: 0, count: shapes.count)
    for index in stride(from: 0, to: arcs.count, by: 2) {
      if let shape = arcs[index].shape { counts[shape] = arcs[index ^ 1].capacity }
    }
    teams = counts
    paidMinutes = zip(counts, shapes).reduce(0) { $0 + $1.0 * $1.1.paid.count }
  }

  // Bellman and Ford's: residual arcs have negative costs.
  private static func shortestPath(_ arcs: [Arc], nodes: Int) -> [Int]? {
    var distance = [Int?](repeating: nil, count: nodes)
    var entering = [Int](repeating: -1, count: nodes)
    distance[0] = 0
    for _ in 0..<nodes {
      var isSettled = true
      for (index, arc) in arcs.enumerated() where arc.capacity > 0 {
        guard let here = distance[arc.from] else { continue }
        if let there = distance[arc.to], there <= here + arc.cost { continue }
        distance[arc.to] = here + arc.cost
        entering[arc.to] = index
        isSettled = false
      }
      if isSettled { break }
    }
    guard nodes > 1, distance[nodes - 1] != nil else { return nil }
    var path: [Int] = []
    var node = nodes - 1
    while node != 0 {
      path.append(entering[node])
      node = arcs[entering[node]].from
    }
    return path
  }
}
