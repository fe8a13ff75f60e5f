/// The lower hull of what a cover row costs by count: kinks in order, and slopes before, between and after them.
struct RowHull: Equatable {
  private(set) var kinks: [Double] = []
  private(set) var slopes: [Double] = []

  /// The hull of the costs of the counts 0, 1, …; beyond the last it goes on as before it.
  init(_ costs: [Int64]) {
    var corners: [(count: Int, cost: Int64)] = []
    for (count, cost) in costs.enumerated() {
      while corners.count >= 2 {
        let (a, b) = (corners[corners.count - 2], corners[corners.count - 1])
        if (b.cost - a.cost) * Int64(count - b.count) < (cost - b.cost) * Int64(b.count - a.count) { break }
        corners.removeLast()
      }
      corners.append((count, cost))
    }
    for (a, b) in zip(corners, corners.dropFirst()) {
      slopes.append(Double(b.cost - a.cost) / Double(b.count - a.count))
      kinks.append(Double(b.count))
    }
    if slopes.isEmpty { slopes = [0] } else { kinks.removeLast() }
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
