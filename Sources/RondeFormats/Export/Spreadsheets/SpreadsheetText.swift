/// Outside text within the parts of a workbook.
enum SpreadsheetText {
  /// The most UTF-16 units that a cell holds.
  static let longest = 32_767

  /// What a spreadsheet would take for the beginning of a formula once somebody edits the cell.
  static func looksLikeFormula(_ text: String) -> Bool {
    text.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false
  }

  /// Whether XML 1.0 forbids a scalar, or a cell has no use for it.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: true
    default: false
    }
  }

  /// A cell's text for its part: without what XML forbids, cut to what a cell holds at a whole character,
  /// and with `_x0041_` guarded, which spreadsheets would read as `A` (ECMA-376, 22.9.2.19).
  static func cell(_ text: String) -> String {
    var kept = text
    if text.utf16.count > longest {
      var length = 0
      kept = String(
        text.prefix { character in
          length += character.utf16.count
          return length <= longest
        })
    }
    return xml(guarded(kept))
  }

  /// Text as XML: in elements and in attributes alike.
  static func xml(_ text: String) -> String {
    var kept = text.unicodeScalars
    kept.removeAll { $0 == "\r" || isControl($0) }
    return XMLWriter.escaped(String(kept)).replacing("\"", with: "&quot;")
  }

  /// A part of a header or footer, where `&` introduces a code: doubled, and short enough that all parts
  /// together keep below the 255 units that a header holds.
  static func header(_ text: String) -> String {
    var (result, length) = ("", 0)
    for character in text {
      let piece = character == "&" ? "&&" : String(character)
      length += piece.utf16.count
      guard length <= 80 else { break }
      result += piece
    }
    return result
  }

  private static func guarded(_ text: String) -> String {
    guard text.contains("_x") else { return text }
    let units = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (place, scalar) in units.enumerated() {
      if scalar == "_", place + 6 < units.count, units[place + 1] == "x", units[place + 6] == "_",
        units[(place + 2)...(place + 5)].allSatisfy({ $0.properties.isASCIIHexDigit })
      {
        result.append(contentsOf: "_x005F".unicodeScalars)
      }
      result.append(scalar)
    }
    return String(result)
  }
}
