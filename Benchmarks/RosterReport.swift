import Foundation
import RondeFormats
import Synchronization

/// What one run gave.
struct RosterResult: Encodable {
  var instance: String
  var seed: UInt64
  var value: Int
  var best: Int?
  /// Percent above the best known value, where there is one.
  var gap: Double? { best.map { 100 * Double(value - $0) / Double(max(1, $0)) } }
  var bound: Int?
  /// Until the best roster was found.
  var seconds: Double
  var feasible: Bool

  enum CodingKeys: String, CodingKey { case instance, seed, value, best, gap, bound, seconds, feasible }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(instance, forKey: .instance)
    try container.encode(seed, forKey: .seed)
    try container.encode(value, forKey: .value)
    try container.encode(best, forKey: .best)
    try container.encode(gap.map { ($0 * 1000).rounded() / 1000 }, forKey: .gap)
    try container.encode(bound, forKey: .bound)
    try container.encode((seconds * 1000).rounded() / 1000, forKey: .seconds)
    try container.encode(feasible, forKey: .feasible)
  }
}

/// Prints results as they come, and medians and means at the end.
struct RosterReport {
  let json: Bool
  private var results: [RosterResult] = []

  init(json: Bool) { self.json = json }

  mutating func add(_ result: RosterResult) {
    results.append(result)
    if json {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      if let data = try? encoder.encode(result) { print(String(decoding: data, as: UTF8.self)) }
    } else {
      let gap = result.gap.map { String(format: "%7.2f %%", $0) } ?? "      –"
      let bound = result.bound.map { String($0) } ?? "–"
      print(
        "\(result.instance) seed \(result.seed): \(result.value)\(result.feasible ? "" : " INFEASIBLE")"
          + "  gap\(gap)  bound \(bound)  best after \(String(format: "%.1f", result.seconds)) s")
    }
    // A long benchmark is read while it runs, also through a pipe.
    fflush(nil)
  }

  func finish() {
    guard !json else { return }
    var names: [String] = []
    for result in results where names.last != result.instance { names.append(result.instance) }
    print("\ninstance            median value   median gap %   mean gap %   feasible")
    var medians: [Double] = []
    for name in names {
      let runs = results.filter { $0.instance == name }
      let gaps = runs.compactMap(\.gap).sorted()
      if !gaps.isEmpty { medians.append(gaps[gaps.count / 2]) }
      let median = gaps.isEmpty ? "–" : String(format: "%.2f", gaps[gaps.count / 2])
      let mean = gaps.isEmpty ? "–" : String(format: "%.2f", gaps.reduce(0, +) / Double(gaps.count))
      let value = runs.map(\.value).sorted()[runs.count / 2]
      let feasible = "\(runs.count { $0.feasible })/\(runs.count)"
      print(
        pad(name, 20) + pad(String(value), 15) + pad(median, 15) + pad(mean, 13) + feasible)
    }
    if !medians.isEmpty {
      let mean = medians.reduce(0, +) / Double(medians.count)
      print("mean of the median gaps: \(String(format: "%.2f", mean)) %")
    }
  }

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

/// The instance files of a folder and their best known values.
struct RosterInstanceFolder {
  let path: String
  let bestKnown: [String: Int]

  init(path: String) {
    self.path = path
    var known: [String: Int] = [:]
    let table = URL(fileURLWithPath: path).appendingPathComponent("best-known.csv")
    if let data = try? Data(contentsOf: table) {
      for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        if fields.count >= 2, let value = Int(fields[1]) { known[String(fields[0])] = value }
      }
    }
    bestKnown = known
  }

  /// Names of the instances, numbers in their names in order of size.
  func names(only: [String]) throws -> [String] {
    let files = try FileManager.default.contentsOfDirectory(atPath: path)
    let names = files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }
      .sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    guard !only.isEmpty else { return names }
    for name in only where !names.contains(name) {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "\(path)/\(name).txt"])
    }
    return names.filter { only.contains($0) }
  }

  func instance(_ name: String) throws -> ShiftSchedulingInstance {
    let file = URL(fileURLWithPath: path).appendingPathComponent("\(name).txt")
    return try ShiftSchedulingInstance(parsing: String(decoding: Data(contentsOf: file), as: UTF8.self))
  }
}
