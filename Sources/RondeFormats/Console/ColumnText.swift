/// Texts set in columns of a terminal, where an emoji takes two places and a combining accent none.
enum ColumnText {
  /// The places that a text takes.
  static func width(_ text: String) -> Int { text.reduce(0) { $0 + width($1) } }

  private static func width(_ character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: return 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1
    }
  }

  /// A text without what would move the cursor or turn the line around: names come from outside.
  static func plain(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.filter { scalar in
          switch scalar.value {
          case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: false
          default: true
          }
        }))
  }

  /// The text cut or filled up to `columns` places, at the left or at the right of them.
  static func set(_ text: String, _ columns: Int, toTheRight: Bool = false) -> String {
    var text = text
    if width(text) > columns {
      while !text.isEmpty, width(text) > columns - 1 { text.removeLast() }
      text += "…"
    }
    let space = String(repeating: " ", count: max(0, columns - width(text)))
    return toTheRight ? space + text : text + space
  }

  /// The line without the spaces that end it.
  static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The text broken at spaces into lines of at most `columns` places; a longer word is cut.
  static func wrapped(_ text: String, _ columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
      var word = String(word)
      if !line.isEmpty, width(line) + 1 + width(word) > columns {
        lines.append(line)
        line = ""
      }
      while width(word) > columns {
        var head = ""
        while let first = word.first, width(head) + width(first) <= columns {
          head.append(word.removeFirst())
        }
        guard !head.isEmpty else { break }
        lines.append(head)
      }
      line += (line.isEmpty ? "" : " ") + word
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
