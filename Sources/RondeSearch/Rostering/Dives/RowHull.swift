/// The lower hull of what a cover row costs by count: kinks in order, and slopes before, between and after them.
struct RowHull: Equatable {
  private(set) var kinks: [Double] = []
  private(set) var slopes: [Double] = []

  /// The hull of the costs of the counts 0, 1, …; beyond the last it goes on as before it.
  init(_ costs: [Int64]) {
    let hull = LowerHull(costs.enumerated().map { ($0.offset, $0.element) })
    slopes = hull.edges.isEmpty ? [0] : hull.edges.map { Double($0.rise) / Double($0.length) }
    kinks = hull.corners.dropFirst().dropLast().map { Double($0.count) }
  }

  /// The least that the row costs beyond its cost at nothing when each count costs `reward` more; minus
  /// infinity where ever more counts would cost ever less.
  func least(_ reward: Double) -> Double {
    guard let last = slopes.last, last + reward >= 0 else { return -.infinity }
    var best = 0.0
    var sum = 0.0
    var from = 0.0
    for (kink, slope) in zip(kinks, slopes) {
      sum += (slope + reward) * (kink - from)
      from = kink
      best = min(best, sum)
    }
    return best
  }
}
