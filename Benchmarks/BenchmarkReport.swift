import Foundation
import Synchronization

/// Prints results as they come, and medians and means at the end.
struct BenchmarkReport {
  let json: Bool
  private var results: [BenchmarkResult] = []

  init(json: Bool) { self.json = json }

  mutating func add(_ result: BenchmarkResult) {
    results.append(result)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      if let data = try? encoder.encode(result) { print(String(decoding: data, as: UTF8.self)) }
    } else {
      print(line(result))
    }
    // A long benchmark is read while it runs, also through a pipe.
    fflush(nil)
  }

  private func line(_ result: BenchmarkResult) -> String {
    var text = "\(result.instance) seed \(result.seed): \(shown(result.value))"
    if let vehicles = result.vehicles { text += " in \(vehicles)" }
    if !result.feasible { text += " INFEASIBLE" }
    if let best = result.best {
      text += " of \(result.bestVehicles.map { "\(shown(best)) in \($0)" } ?? shown(best))"
    }
    text += "  gap \(result.gap.map { percent($0) + " %" } ?? "–")"
    if let bound = result.bound { text += "  bound \(bound)" }
    return text + "  best after \(String(format: "%.1f", result.seconds)) s"
  }

  private func shown(_ value: Double) -> String {
    String(format: value == value.rounded() ? "%.0f" : "%.2f", value)
  }

  private func percent(_ value: Double) -> String { String(format: "%.2f", value) }

  func finish() {
    guard !json, !results.isEmpty else { return }
    print(
      "\n" + pad("instance", 20) + pad("median value", 15) + pad("median gap %", 15) + pad("mean gap %", 13)
        + "feasible")
    var medians: [Double] = []
    for name in names {
      let runs = results.filter { $0.instance == name }
      let gaps = runs.compactMap(\.gap).sorted()
      if !gaps.isEmpty { medians.append(gaps[gaps.count / 2]) }
      print(
        pad(name, 20) + pad(shown(runs.map(\.value).sorted()[runs.count / 2]), 15)
          + pad(gaps.isEmpty ? "–" : percent(gaps[gaps.count / 2]), 15)
          + pad(gaps.isEmpty ? "–" : percent(mean(gaps)), 13)
          + "\(runs.count { $0.feasible })/\(runs.count)")
    }
    let gaps = results.compactMap(\.gap)
    if let worst = gaps.max() {
      print(
        "mean of the median gaps \(String(format: "%.3f", mean(medians))) %, mean gap"
          + " \(String(format: "%.3f", mean(gaps))) %, worst \(percent(worst)) %")
    }
    let vehicles = results.compactMap { result in
      result.bestVehicles.flatMap { best in result.vehicles.map { $0 - best } }
    }
    if !vehicles.isEmpty {
      print("vehicles beyond the best known: \(vehicles.reduce(0, +)) in \(vehicles.count) runs")
    }
  }

  private var names: [String] {
    var names: [String] = []
    for result in results where names.last != result.instance { names.append(result.instance) }
    return names
  }

  private func mean(_ values: [Double]) -> Double { values.reduce(0, +) / Double(max(1, values.count)) }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }
}

/// When the best value was first reached.
final class TimeToBest: Sendable {
  private let best = Mutex<(cost: Int64, seconds: Double)>((Int64.max, 0))

  func note(_ cost: Int64, after duration: Duration) {
    best.withLock { if cost < $0.cost { $0 = (cost, duration / .seconds(1)) } }
  }

  var seconds: Double { best.withLock { $0.seconds } }
}
