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
      let points = table.indices.compactMap { units in table[units].map { (units: units, cost: $0) } }
      guard let first = points.first else { continue }
      fewest += first.units
      base += first.cost
      // The lower hull: the totals together are convex, as every member's is made to be.
      var hull = [first]
      for point in points.dropFirst() {
        while hull.count > 1, TotalsTogether.lies(hull[hull.count - 1], above: hull[hull.count - 2], point) {
          hull.removeLast()
        }
        hull.append(point)
      }
      for (from, to) in zip(hull, hull.dropFirst()) {
        let length = to.units - from.units
        slopes += Array(repeating: (to.cost - from.cost) / Int64(length), count: length)
      }
    }
    slopes.sort()
    self.fewest = fewest
    costs = slopes.reduce(into: [base]) { $0.append($0[$0.count - 1] + $1) }
  }

  private static func lies(
    _ point: (units: Int, cost: Int64), above from: (units: Int, cost: Int64), _ to: (units: Int, cost: Int64)
  ) -> Bool {
    (point.cost - from.cost) / Int64(point.units - from.units)
      >= (to.cost - point.cost) / Int64(to.units - point.units)
  }
}
