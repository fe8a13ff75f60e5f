/// A value of a JSON text, with the line it stands on, so that a hand-edited plan can be corrected where it
/// is wrong. Numbers keep their digits: a seed has more of them than a double can hold.
struct JSONNode: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(String)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member: Hashable, Sendable {
    let key: String
    let value: JSONNode
  }

  let content: Content
  /// The line on which it begins, from 1; zero for a value that was not read from a text.
  let line: Int

  init(_ content: Content, line: Int = 0) {
    self.content = content
    self.line = line
  }

  static func string(_ text: String) -> JSONNode { JSONNode(.string(text)) }
  static func integer(_ value: some BinaryInteger) -> JSONNode { JSONNode(.number("\(value)")) }
  static func array(_ items: [JSONNode]) -> JSONNode { JSONNode(.array(items)) }

  /// An object of those members that have a value.
  static func object(_ members: KeyValuePairs<String, JSONNode?>) -> JSONNode {
    JSONNode(.object(members.compactMap { key, value in value.map { Member(key: key, value: $0) } }))
  }

  /// A whole number is written without a fraction; JSON knows no infinity.
  static func double(_ value: Double) -> JSONNode {
    guard value.isFinite else { return JSONNode(.null) }
    if let whole = Int(exactly: value) { return .integer(whole) }
    return JSONNode(.number("\(value)"))
  }

  /// How an issue quotes it: short, and never a whole table.
  var excerpt: String {
    switch content {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .number(let digits): Self.shortened(digits)
    case .string(let text): Self.shortened(text)
    case .array: "[…]"
    case .object: "{…}"
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(59) + "…"
  }
}
