/// A file of a scenario as its bytes: read from a folder, kept in a plan, or made by a generator.
public struct SourceFile: Hashable, Sendable {
  /// Its name within the folder, `agents.csv`.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]

  /// A file of `bytes`.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// A file that holds `text` as UTF-8.
  public init(name: String, text: String) { self.init(name: name, bytes: Array(text.utf8)) }
}
