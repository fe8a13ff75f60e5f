/// The names that spreadsheets allow for a sheet: at most 31 UTF-16 units, none of `[ ] : * ? / \`, no
/// apostrophe at an end, not empty, and each once without regard to case.
enum SheetName {
  static let longest = 31

  /// `wish`, or the nearest name that is allowed and not among `taken`.
  static func unique(_ wish: String, among taken: [String]) -> String {
    let used = Set(taken.map { $0.lowercased() })
    let base = allowed(wish)
    if !used.contains(base.lowercased()) { return base }
    var number = 2
    while true {
      let mark = " (\(number))"
      let name = cut(base, to: longest - mark.utf16.count) + mark
      if !used.contains(name.lowercased()) { return name }
      number += 1
    }
  }

  private static func allowed(_ wish: String) -> String {
    var name = ""
    for scalar in wish.unicodeScalars {
      let isBarred = "[]:*?/\\".unicodeScalars.contains(scalar) || SpreadsheetText.isControl(scalar)
      name.unicodeScalars.append(isBarred ? "-" : scalar)
    }
    name = trimmed(cut(trimmed(name), to: longest))
    // Excel keeps the name for its own list of changes.
    if name.lowercased() == "history" { name += "-" }
    return name.isEmpty ? "-" : name
  }

  private static func trimmed(_ name: String) -> String {
    var name = Substring(name)
    while let first = name.first, first == " " || first == "'" { name.removeFirst() }
    while let last = name.last, last == " " || last == "'" { name.removeLast() }
    return String(name)
  }

  /// As many whole characters as fit.
  private static func cut(_ name: String, to units: Int) -> String {
    var (result, length) = ("", 0)
    for character in name {
      length += character.utf16.count
      guard length <= units else { break }
      result.append(character)
    }
    return result
  }
}
