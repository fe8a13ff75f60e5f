import Foundation

/// A folder of a test's own; the test removes it.
struct Scratch {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("ronde-\(UUID().uuidString)").path
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  /// Every file below, by path.
  var files: [String: [UInt8]] {
    let names = FileManager.default.subpaths(atPath: path) ?? []
    let files = names.compactMap { name in
      (try? Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)"))).map { (name, Array($0)) }
    }
    return Dictionary(files, uniquingKeysWith: { first, _ in first })
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
