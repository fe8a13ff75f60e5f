/// The corners of the lower convex hull of costs by a count: what mixtures of two counts cost at least.
struct LowerHull {
  /// Counts in order, each with its cost.
  private(set) var corners: [(count: Int, cost: Int64)] = []

  /// The hull of `points`, whose counts rise.
  init(_ points: [(count: Int, cost: Int64)]) {
    for point in points {
      while corners.count > 1, lies(corners[corners.count - 1], above: corners[corners.count - 2], point) {
        corners.removeLast()
      }
      corners.append(point)
    }
  }

  /// From each corner to the next, how many counts it is and what they cost more.
  var edges: [(length: Int, rise: Int64)] {
    zip(corners, corners.dropFirst()).map { ($1.count - $0.count, $1.cost - $0.cost) }
  }

  /// Whether a corner lies on or above the line between its neighbours; products of costs need not fit 64 bits.
  private func lies(
    _ point: (count: Int, cost: Int64), above from: (count: Int, cost: Int64),
    _ to: (count: Int, cost: Int64)
  ) -> Bool {
    let before = (point.cost - from.cost).multipliedFullWidth(by: Int64(to.count - point.count))
    let after = (to.cost - point.cost).multipliedFullWidth(by: Int64(point.count - from.count))
    return (before.high, before.low) >= (after.high, after.low)
  }
}
