/// Writes an XML 1.0 document in UTF-8, element after element, so that a large one needs no tree in memory.
///
/// Characters that XML forbids even as references (controls, U+FFFE, U+FFFF) are left out: names come from
/// spreadsheets, and a parser refuses the whole file for one of them.
struct XMLWriter {
  /// An attribute's name and value, in the order written.
  typealias Attributes = KeyValuePairs<String, String>

  /// The document so far.
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var open: [String] = []
  private let isIndented: Bool

  /// An empty document; with an element a line, indented, unless a format takes blanks for content.
  init(isIndented: Bool = true) { self.isIndented = isIndented }

  /// The document's bytes.
  var bytes: [UInt8] {
    assert(open.isEmpty, "not closed: \(open)")
    return Array(text.utf8)
  }

  /// An element with the elements that `content` writes.
  mutating func element(_ name: String, _ attributes: Attributes = [:], content: (inout XMLWriter) -> Void) {
    indent()
    text += "<\(name)\(Self.list(attributes))>"
    newLine()
    open.append(name)
    content(&self)
    open.removeLast()
    indent()
    text += "</\(name)>"
    newLine()
  }

  /// An element that holds a text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text value: String) {
    indent()
    text += "<\(name)\(Self.list(attributes))>\(Self.escaped(value))</\(name)>"
    newLine()
  }

  /// An element without content.
  mutating func empty(_ name: String, _ attributes: Attributes = [:]) {
    indent()
    text += "<\(name)\(Self.list(attributes))/>"
    newLine()
  }

  /// A text as it stands between tags: what is markup is escaped, what XML forbids is left out.
  static func escaped(_ value: String) -> String { escaped(value, inAttribute: false) }

  private mutating func indent() {
    if isIndented { text += String(repeating: "  ", count: open.count) }
  }

  private mutating func newLine() {
    if isIndented { text += "\n" }
  }

  private static func list(_ attributes: Attributes) -> String {
    attributes.map { " \($0)=\"\(escaped($1, inAttribute: true))\"" }.joined()
  }

  private static func escaped(_ value: String, inAttribute: Bool) -> String {
    // Most texts hold nothing to escape; three bytes begin U+FFFE and U+FFFF.
    let isPlain = value.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0xEF
    }
    if isPlain { return value }
    var result = String.UnicodeScalarView()
    for scalar in value.unicodeScalars {
      switch scalar.value {
      case 0x26: result.append(contentsOf: "&amp;".unicodeScalars)
      case 0x3C: result.append(contentsOf: "&lt;".unicodeScalars)
      // `]]>` may not stand in a text.
      case 0x3E: result.append(contentsOf: "&gt;".unicodeScalars)
      case 0x22 where inAttribute: result.append(contentsOf: "&quot;".unicodeScalars)
      // Parsers make blanks of line ends in attributes, and of CR a line feed everywhere.
      case 0x9 where inAttribute, 0xA where inAttribute, 0xD:
        result.append(contentsOf: "&#\(scalar.value);".unicodeScalars)
      case 0x9, 0xA, 0x20...0xFFFD, 0x10000...: result.append(scalar)
      default: break
      }
    }
    return String(result)
  }
}
