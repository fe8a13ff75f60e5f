import Foundation
import RondeFormats

/// The routing instances of a folder, and the best known values of its `best-known.csv` or of the one beside it.
struct RouteInstanceFolder {
  let path: String
  /// Value and, where vehicles count first, their number, by name in capitals; an m stands behind the name.
  private var plain: [String: Double] = [:]
  private var hierarchical: [String: (vehicles: Int, distance: Double)] = [:]
  /// Names without their endings, in order of the numbers in them.
  let names: [String]
  private let files: [String: String]

  init(path: String, only: [String]) throws {
    self.path = path
    let folder = URL(fileURLWithPath: path)
    var files: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
      for ending in [".txt", ".vrp"] where file.hasSuffix(ending) {
        files[String(file.dropLast(ending.count))] = file
      }
    }
    for name in only where files[name] == nil {
      throw CocoaError(.fileNoSuchFile, userInfo: [NSFilePathErrorKey: "\(path)/\(name).txt"])
    }
    self.files = files
    names = files.keys.filter { only.isEmpty || only.contains($0) }
      .sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    let tables = [folder, folder.deletingLastPathComponent()].map {
      $0.appendingPathComponent("best-known.csv")
    }
    guard let data = tables.lazy.compactMap({ try? Data(contentsOf: $0) }).first else { return }
    for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let fields = line.split(separator: ",", maxSplits: 2, omittingEmptySubsequences: false)
      guard fields.count >= 2 else { continue }
      let halves = fields[1].split(separator: "/")
      if halves.count == 2, let vehicles = Int(halves[0]), let distance = Double(halves[1]) {
        hierarchical[fields[0].uppercased()] = (vehicles, distance)
      } else if let value = Double(fields[1]) {
        plain[fields[0].uppercased()] = value
      }
    }
  }

  /// The best known distance or profit.
  func best(_ name: String) -> Double? { plain[name.uppercased()] }

  /// The best known solution where vehicles count first.
  func bestHierarchical(_ name: String) -> (vehicles: Int, distance: Double)? {
    hierarchical[name.uppercased()]
  }

  /// Reads the instance `name` by `read`; an error names the file.
  func read<Instance>(
    _ name: String, _ read: (String) throws(BenchmarkFormatError) -> Instance
  ) throws -> Instance {
    let file = "\(path)/\(files[name] ?? name)"
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: file)), as: UTF8.self)
    do { return try read(text) } catch { throw UnreadableInstance(file: file, error: error) }
  }

  /// Stores routes as `NAME-SEED.sol`.
  static func write(_ routes: [[Int]], of name: String, seed: UInt64, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = "\(name.replacingOccurrences(of: " m=", with: "-m"))-\(seed).sol"
    try Data(RouteLines.text(routes).utf8).write(
      to: URL(fileURLWithPath: folder).appendingPathComponent(file))
  }
}

/// A file of the folder that is no instance.
struct UnreadableInstance: Error, CustomStringConvertible {
  let file: String
  let error: BenchmarkFormatError
  var description: String { "\(file), \(error)" }
}
