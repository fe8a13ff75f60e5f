import Foundation

/// Headings, file names and words of the tables, compared without case, accents and the kind of blank.
enum Keyword {
  /// `Autres secteurs`, `autres-secteurs` and `AUTRES_SECTEURS` are all `autres_secteurs`.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) {
      return String(decoding: text.utf8.map(foldedASCII), as: UTF8.self)
    }
    var result = String.UnicodeScalarView()
    for scalar in text.lowercased().decomposedStringWithCanonicalMapping.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark: continue
      case .spaceSeparator, .dashPunctuation: result.append("_")
      default: result.append(scalar == "’" ? "'" : scalar)
      }
    }
    return String(result)
  }

  // The same for the texts that have neither accents nor odd blanks, which are nearly all.
  private static func foldedASCII(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
    case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "_")
    default: byte
    }
  }
}
