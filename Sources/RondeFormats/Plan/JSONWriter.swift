/// Writes JSON that a person can read and edit: keys sorted by their bytes, two spaces a level, and whatever
/// fits on one line on one line, so that a duty or a visit is one line of the file. Equal values give equal
/// bytes.
enum JSONWriter {
  /// The widest line that holds an object or an array whole.
  private static let width = 200

  static func text(_ node: JSONNode) -> String {
    var result = ""
    write(node, indent: 0, outermost: true, into: &result)
    result += "\n"
    return result
  }

  /// A text as a JSON string, quotes included. `<` is escaped too: the text may be embedded in a page.
  static func quoted(_ text: String) -> String {
    // Most texts hold nothing to escape; U+2028 and U+2029 begin with the byte E2.
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != 0x22 && byte != 0x3C && byte != 0x5C && byte != 0xE2
    }
    if isPlain { return "\"" + text + "\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case "<", "\u{2028}", "\u{2029}", "\0"..<" ": result += escaped(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
  }

  private static func sorted(_ members: [JSONNode.Member]) -> [JSONNode.Member] {
    members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }

  private static func write(_ node: JSONNode, indent: Int, outermost: Bool, into result: inout String) {
    if !outermost, let line = oneLine(node, room: width - indent) {
      result += line
      return
    }
    let inner = String(repeating: " ", count: indent + 2)
    switch node.content {
    case .array(let items) where !items.isEmpty:
      result += "["
      for (place, item) in items.enumerated() {
        result += (place == 0 ? "\n" : ",\n") + inner
        write(item, indent: indent + 2, outermost: false, into: &result)
      }
      result += "\n" + inner.dropLast(2) + "]"
    case .object(let members) where !members.isEmpty:
      result += "{"
      for (place, member) in sorted(members).enumerated() {
        result += (place == 0 ? "\n" : ",\n") + inner + quoted(member.key) + ": "
        write(member.value, indent: indent + 2, outermost: false, into: &result)
      }
      result += "\n" + inner.dropLast(2) + "}"
    default: result += oneLine(node, room: .max) ?? ""
    }
  }

  /// The value on one line, or nil as soon as it would pass `room`.
  private static func oneLine(_ node: JSONNode, room: Int) -> String? {
    var line: String
    switch node.content {
    case .null: line = "null"
    case .bool(let value): line = "\(value)"
    case .number(let digits): line = digits
    case .string(let text):
      // A long text has no better place than its own line.
      return quoted(text)
    case .array(let items):
      line = "["
      for (place, item) in items.enumerated() {
        guard line.utf8.count < room, let part = oneLine(item, room: room - line.utf8.count) else {
          return nil
        }
        line += (place == 0 ? "" : ", ") + part
      }
      line += "]"
    case .object(let members):
      line = "{"
      for (place, member) in sorted(members).enumerated() {
        guard line.utf8.count < room, let part = oneLine(member.value, room: room - line.utf8.count) else {
          return nil
        }
        line += (place == 0 ? "" : ", ") + quoted(member.key) + ": " + part
      }
      line += "}"
    }
    return line.utf8.count <= room ? line : nil
  }
}
