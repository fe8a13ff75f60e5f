import Foundation
import RondeFormats

/// The benchmark instances of a folder, and the best known values of its `best-known.csv` or of the one beside it.
struct InstanceFolder {
  let path: String
  /// Names without their endings, in order of the numbers in them.
  let names: [String]
  private let files: [String: String]
  /// By name in capitals; an m stands behind the name.
  private var plain: [String: Double] = [:]
  private var hierarchical: [String: (vehicles: Int, distance: Double)] = [:]

  /// - Parameter only: names of instances in letters of either case; of all where empty.
  init(path: String, only: [String]) throws {
    self.path = path
    var files: [String: String] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: path).sorted() {
      for ending in [".txt", ".vrp"] where file.hasSuffix(ending) {
        files[String(file.dropLast(ending.count))] = file
      }
    }
    let wanted = Set(only.map { $0.uppercased() })
    let all = files.keys.sorted { $0.compare($1, options: .numeric) == .orderedAscending }
    let known = Set(all.map { $0.uppercased() })
    for name in only where !known.contains(name.uppercased()) {
      throw UnknownInstance(name: name, folder: path, nearest: NearestName.of(name, among: all))
    }
    self.files = files
    names = all.filter { wanted.isEmpty || wanted.contains($0.uppercased()) }
    readBestKnown()
  }

  private mutating func readBestKnown() {
    let folder = URL(fileURLWithPath: path)
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

  /// The best known penalty, distance or profit.
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

  /// Stores a solution under the instance's name, the seed and the ending.
  static func write(_ text: String, of name: String, seed: UInt64, ending: String, to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = "\(name.replacingOccurrences(of: " m=", with: "-m"))-\(seed).\(ending)"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder).appendingPathComponent(file))
  }

  /// Says on standard error what a checker found.
  static func complain(_ breaches: [String], _ name: String) {
    for breach in breaches { FileHandle.standardError.write(Data("\(name): \(breach)\n".utf8)) }
  }
}

/// `--only` names an instance that the folder does not have.
struct UnknownInstance: Error, CustomStringConvertible {
  let name: String
  let folder: String
  let nearest: String?
  var description: String {
    "no instance \(name) in \(folder) (a file NAME.txt or NAME.vrp)"
      + (nearest.map { " — did you mean \($0)?" } ?? "")
  }
}

/// A file of the folder that is no instance.
struct UnreadableInstance: Error, CustomStringConvertible {
  let file: String
  let error: BenchmarkFormatError
  var description: String { "\(file), \(error)" }
}
