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

  /// A text as the name of a file or folder: letters and digits of ASCII, `-`, `_` and `.` stand, every other
  /// byte becomes `%` and two digits. Identifiers of a scenario folder come out as they are; those of a
  /// scenario made in code may hold anything and be of any length.
  static func name(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
        UInt8(ascii: ".") where byte != UInt8(ascii: ".") || !result.isEmpty:
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        result += "%" + (hex.count == 1 ? "0" : "") + hex
      }
    }
    guard !result.isEmpty else { return "%" }
    // File systems end at 255 bytes, and an extension is still to come.
    guard result.utf8.count > 120 else { return result }
    return result.prefix(80) + "-" + ContentDigest.hexadecimal(text.utf8).prefix(32)
  }
}
