import RondeModel

/// Reads a JSON text (RFC 8259) into nodes that know their line. Foundation's decoder stops at the first
/// value it cannot convert and names no line; a person who edits a plan wants every mistake and its place.
struct JSONParser {
  /// A text that is not JSON: what was expected, and where.
  struct Failure: Error {
    let line: Int
    let column: Int
    let cause: Phrase
  }

  /// Deeper texts than any plan are refused before the recursion can exhaust the stack.
  private static let deepest = 64

  private let bytes: [UInt8]
  private var place = 0
  private var line = 1
  private var lineStart = 0

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The value that a text holds.
  static func parse(_ bytes: [UInt8]) throws(Failure) -> JSONNode {
    var parser = JSONParser(bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.place = 3 }
    let node = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.place == bytes.count else {
      throw parser.failure("texte après la fin de la valeur", "text after the end of the value")
    }
    return node
  }

  private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

  private func failure(_ fr: String, _ en: String) -> Failure {
    Failure(line: line, column: place - lineStart + 1, cause: Phrase(fr: fr, en: en))
  }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A {
      place += 1
      if byte == 0x0A {
        line += 1
        lineStart = place
      }
    }
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Failure) {
    skipSpace()
    guard let byte = current, UInt32(byte) == character.value else {
      throw failure("« \(character) » attendu", "“\(character)” expected")
    }
    place += 1
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    skipSpace()
    guard let byte = current, UInt32(byte) == character.value else { return false }
    place += 1
    return true
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONNode {
    guard depth < Self.deepest else {
      throw failure(
        "plus de \(Self.deepest) niveaux imbriqués", "more than \(Self.deepest) levels of nesting")
    }
    skipSpace()
    let start = line
    switch current {
    case UInt8(ascii: "{"): return JSONNode(.object(try members(depth: depth)), line: start)
    case UInt8(ascii: "["): return JSONNode(.array(try items(depth: depth)), line: start)
    case UInt8(ascii: "\""): return JSONNode(.string(try string()), line: start)
    case UInt8(ascii: "t"): return JSONNode(.bool(try word("true", true)), line: start)
    case UInt8(ascii: "f"): return JSONNode(.bool(try word("false", false)), line: start)
    case UInt8(ascii: "n"):
      _ = try word("null", true)
      return JSONNode(.null, line: start)
    case .some(let byte) where byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte):
      return JSONNode(.number(try number()), line: start)
    case nil: throw failure("fin du texte inattendue", "unexpected end of the text")
    default: throw failure("valeur attendue", "value expected")
    }
  }

  private mutating func word(_ word: String, _ value: Bool) throws(Failure) -> Bool {
    guard bytes[place...].starts(with: word.utf8) else {
      throw failure("valeur attendue", "value expected")
    }
    place += word.utf8.count
    return value
  }

  private mutating func members(depth: Int) throws(Failure) -> [JSONNode.Member] {
    try expect("{")
    if take("}") { return [] }
    var members: [JSONNode.Member] = []
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else {
        throw failure("nom de champ entre guillemets attendu", "field name in quotes expected")
      }
      let key = try string()
      try expect(":")
      members.append(JSONNode.Member(key: key, value: try value(depth: depth + 1)))
    } while take(",")
    try expect("}")
    return members
  }

  private mutating func items(depth: Int) throws(Failure) -> [JSONNode] {
    try expect("[")
    if take("]") { return [] }
    var items: [JSONNode] = []
    repeat { items.append(try value(depth: depth + 1)) } while take(",")
    try expect("]")
    return items
  }

  private mutating func number() throws(Failure) -> String {
    let start = place
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    if current == UInt8(ascii: "-") { place += 1 }
    let whole = place
    while isDigit(current) { place += 1 }
    guard place > whole, place == whole + 1 || bytes[whole] != 0x30 else {
      throw failure("nombre mal écrit", "malformed number")
    }
    if current == UInt8(ascii: ".") {
      place += 1
      guard isDigit(current) else { throw failure("nombre mal écrit", "malformed number") }
      while isDigit(current) { place += 1 }
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      place += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { place += 1 }
      guard isDigit(current) else { throw failure("nombre mal écrit", "malformed number") }
      while isDigit(current) { place += 1 }
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func string() throws(Failure) -> String {
    place += 1
    var units: [UInt8] = []
    while let byte = current {
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: units, as: UTF8.self) else {
          throw failure("texte qui n’est pas en UTF-8", "text that is not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): try escape(into: &units)
      case 0..<0x20:
        place -= 1
        throw failure("saut de ligne ou caractère de contrôle dans un texte", "control character in a text")
      default: units.append(byte)
      }
    }
    throw failure("texte sans guillemet fermant", "text without its closing quote")
  }

  private mutating func escape(into units: inout [UInt8]) throws(Failure) {
    guard let byte = current else { throw failure("fin du texte inattendue", "unexpected end of the text") }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
    case UInt8(ascii: "b"): units.append(0x08)
    case UInt8(ascii: "f"): units.append(0x0C)
    case UInt8(ascii: "n"): units.append(0x0A)
    case UInt8(ascii: "r"): units.append(0x0D)
    case UInt8(ascii: "t"): units.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code), bytes[place...].starts(with: "\\u".utf8) {
        place += 2
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else {
          throw failure("demi-caractère Unicode isolé", "lone Unicode surrogate")
        }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else {
        throw failure("demi-caractère Unicode isolé", "lone Unicode surrogate")
      }
      units.append(contentsOf: Character(scalar).utf8)
    default: throw failure("échappement inconnu", "unknown escape")
    }
  }

  private mutating func hexadecimal() throws(Failure) -> UInt32 {
    guard place + 4 <= bytes.count,
      bytes[place..<place + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw failure("quatre chiffres hexadécimaux attendus", "four hexadecimal digits expected") }
    place += 4
    return code
  }
}
