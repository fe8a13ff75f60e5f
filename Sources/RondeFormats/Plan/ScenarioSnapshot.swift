/// The files of a scenario exactly as they were read: what a plan keeps beside it, so that every later act
/// works on what the plan was made from and not on what the folder has become.
public struct ScenarioSnapshot: Hashable, Sendable {
  /// The files by name.
  public let files: [SourceFile]

  /// A snapshot of `files`, in any order.
  public init(_ files: [SourceFile]) { self.files = files.sorted { $0.name < $1.name } }

  /// SHA-256 over names and contents: `sha256:` and 64 hexadecimal digits. Lengths are digested too, so that
  /// no two folders give one stream of bytes.
  public var digest: String {
    var digest = ContentDigest()
    for file in files {
      digest.update("\(file.name)\n\(file.bytes.count)\n".utf8)
      digest.update(file.bytes)
    }
    return "sha256:" + digest.hexadecimal
  }
}
