import Foundation

/// Headings, file names and words of the tables, compared without case, accents and the kind of blank.
enum Keyword {
  /// `Autres secteurs`, `autres-secteurs` and `AUTRES_SECTEURS` are all `autres_secteurs`.
  static func folded(_ text: String) -> String {
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
}
