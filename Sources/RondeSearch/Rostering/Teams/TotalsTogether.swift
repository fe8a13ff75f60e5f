/// The least that the totals of all members may cost together, by the sum of their units: what hours would cost
/// if any member could work those of any other.
struct TotalsTogether {
  /// The fewest units that all members have together.
  let fewest: Int
  /// Cost by the units beyond.
  let costs: [Int64]

  /// The least of `tables`, each the cost of one member by units, nil where forbidden; empty tables leave their
  /// members out.
  init(_ tables: [[Int64?]]) {
    var fewest = 0
    var base: Int64 = 0
    var slopes: [Int64] = []
    for table in tables {
      // Every member's lower hull is convex, so the cheapest units of all are the cheapest ones of each.
      let hull = LowerHull(table.indices.compactMap { units in table[units].map { (units, $0) } })
      guard let first = hull.corners.first else { continue }
      fewest += first.count
      base += first.cost
      for edge in hull.edges {
        slopes += Array(repeating: edge.rise / Int64(edge.length), count: edge.length)
      }
    }
    slopes.sort()
    self.fewest = fewest
    costs = slopes.reduce(into: [base]) { $0.append($0[$0.count - 1] + $1) }
  }
}
