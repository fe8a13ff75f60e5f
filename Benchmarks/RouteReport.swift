import Foundation

/// What one run on a routing instance gave.
struct RouteResult: Encodable {
  var instance: String
  var seed: UInt64
  /// Distance and prizes left out, or profit.
  var value: Double
  var best: Double?
  /// Routes made, and those of the best known solution where they count first.
  var vehicles: Int
  var bestVehicles: Int?
  /// Whether more is better.
  var isProfit = false
  /// Until the best routes were found.
  var seconds: Double
  var feasible: Bool

  /// Percent worse than the best known value; nil as well where more vehicles make the values incomparable.
  var gap: Double? {
    guard let best, best != 0 else { return nil }
    if let bestVehicles, vehicles != bestVehicles { return nil }
    return 100 * (isProfit ? best - value : value - best) / best
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
    try container.encodeNil(forKey: .bound)
    try container.encode((seconds * 1000).rounded() / 1000, forKey: .seconds)
    try container.encode(feasible, forKey: .feasible)
    try container.encode(vehicles, forKey: .vehicles)
    try container.encode(bestVehicles, forKey: .bestVehicles)
  }
}

/// Prints routing results as they come, and medians and means at the end.
struct RouteReport {
  let json: Bool
  private var results: [RouteResult] = []

  init(json: Bool) { self.json = json }

  mutating func add(_ result: RouteResult) {
    results.append(result)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      if let data = try? encoder.encode(result) { print(String(decoding: data, as: UTF8.self)) }
    } else {
      let best = result.best.map { shown($0, result) } ?? "–"
      let known = result.bestVehicles.map { "\($0)/\(best)" } ?? best
      let gap = result.gap.map { String(format: "%.2f %%", $0) } ?? "–"
      print(
        "\(result.instance) seed \(result.seed): \(shown(result.value, result)) in \(result.vehicles) of \(known)"
          + "\(result.feasible ? "" : " INFEASIBLE")  gap \(gap)  best after"
          + " \(String(format: "%.1f", result.seconds)) s")
    }
    // A long benchmark is read while it runs, also through a pipe.
    fflush(nil)
  }

  private func shown(_ value: Double, _ result: RouteResult) -> String {
    String(format: result.isProfit ? "%.0f" : "%.2f", value)
  }

  func finish() {
    guard !json, !results.isEmpty else { return }
    var medians: [Double] = []
    var names: [String] = []
    for result in results where names.last != result.instance { names.append(result.instance) }
    for name in names {
      let gaps = results.filter { $0.instance == name }.compactMap(\.gap).sorted()
      if !gaps.isEmpty { medians.append(gaps[gaps.count / 2]) }
    }
    let gaps = results.compactMap(\.gap)
    let feasible = results.count { $0.feasible }
    print("\n\(names.count) instances, \(results.count) runs, \(feasible) feasible, \(gaps.count) compared")
    if !gaps.isEmpty, !medians.isEmpty {
      let mean = String(format: "%.3f", gaps.reduce(0, +) / Double(gaps.count))
      let median = String(format: "%.3f", medians.reduce(0, +) / Double(medians.count))
      let worst = String(format: "%.2f", gaps.max() ?? 0)
      print("mean gap \(mean) %, mean of the median gaps \(median) %, worst \(worst) %")
    }
    let vehicles = results.compactMap { result in result.bestVehicles.map { result.vehicles - $0 } }
    if !vehicles.isEmpty {
      print("vehicles beyond the best known: \(vehicles.reduce(0, +)) in \(vehicles.count) runs")
    }
  }
}
