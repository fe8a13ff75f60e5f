/// One file of a recipient's folder.
public struct ExportFile: Hashable, Sendable {
  /// Its path within the recipient's folder, subfolders parted by `/`: `routes/VN-1_2026-12-21.gpx`.
  public let path: String
  /// What it holds.
  public let content: [UInt8]

  /// A file of `content`.
  public init(path: String, content: [UInt8]) {
    self.path = path
    self.content = content
  }

  /// A file of text, in UTF-8.
  public init(path: String, text: String) {
    self.init(path: path, content: Array(text.utf8))
  }
}
