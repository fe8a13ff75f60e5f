/// What one run on an instance gave, whatever the family.
struct BenchmarkResult: Encodable {
  var instance: String
  var seed: UInt64
  /// Penalty, distance with prizes left out, or profit.
  var value: Double
  var best: Double?
  var bound: Int?
  /// Routes made where there are routes, and those of the best known solution where they count first.
  var vehicles: Int?
  var bestVehicles: Int?
  /// Whether more is better.
  var isProfit = false
  /// Until the best solution was found.
  var seconds: Double
  var feasible: Bool

  /// Percent worse than the best known value; nil as well where other numbers of vehicles make the values
  /// incomparable.
  var gap: Double? {
    guard let best else { return nil }
    if let bestVehicles, vehicles != bestVehicles { return nil }
    return 100 * (isProfit ? best - value : value - best) / max(1, best)
  }

  enum CodingKeys: String, CodingKey {
    case instance, seed, value, best, gap, bound, seconds, feasible, vehicles, bestVehicles
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(instance, forKey: .instance)
    try container.encode(seed, forKey: .seed)
    try container.encode((value * 100).rounded() / 100, forKey: .value)
    try container.encode(best, forKey: .best)
    try container.encode(gap.map { ($0 * 1000).rounded() / 1000 }, forKey: .gap)
    try container.encode(bound, forKey: .bound)
    try container.encode((seconds * 1000).rounded() / 1000, forKey: .seconds)
    try container.encode(feasible, forKey: .feasible)
    if let vehicles {
      try container.encode(vehicles, forKey: .vehicles)
      try container.encode(bestVehicles, forKey: .bestVehicles)
    }
  }
}
