/// A line of a calendar (RFC 5545, 3.1): a property and its value, escaped, folded, ended by CRLF.
enum ContentLine {
  /// The most octets of a line, its end not counted.
  static let width = 75

  /// A line with a value of type TEXT (3.3.11).
  static func text(_ name: String, _ value: String) -> String { raw(name, escaped(value)) }

  /// A line whose value stands as it is: dates, numbers.
  static func raw(_ name: String, _ value: String) -> String { folded("\(name):\(value)") + "\r\n" }

  /// A text as a value of type TEXT. Controls, which the grammar forbids, are left out; the ends of lines
  /// become `\n`.
  static func escaped(_ text: String) -> String {
    var result = ""
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        result += "\\"
        result.unicodeScalars.append(scalar)
      case "\n": result += afterReturn ? "" : "\\n"
      case "\r", "\u{2028}", "\u{2029}", "\u{85}": result += "\\n"
      case "\t": result += " "
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": break
      default: result.unicodeScalars.append(scalar)
      }
      afterReturn = scalar == "\r"
    }
    return result
  }

  /// The line with a break and a blank before the octet that would be the 76th. No character is split: where
  /// one that a reader sees as one is longer than a line, its code points stay whole.
  static func folded(_ line: String) -> String {
    guard line.utf8.count > width else { return line }
    var result = ""
    var length = 0
    func add(_ piece: some StringProtocol) {
      if length + piece.utf8.count > width {
        result += "\r\n "
        length = 1
      }
      result += piece
      length += piece.utf8.count
    }
    for character in line {
      if character.utf8.count < width {
        add(String(character))
      } else {
        for scalar in character.unicodeScalars { add(String(scalar)) }
      }
    }
    return result
  }
}
