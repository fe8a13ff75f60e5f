import RondeModel

/// A piece of a page. What is interpolated into it is escaped unless it is a piece itself, so that a name
/// such as `<b>` can only ever be shown.
struct HTML: ExpressibleByStringInterpolation, Sendable {
  private(set) var source: String

  init(stringLiteral value: String) { source = value }
  init(stringInterpolation: StringInterpolation) { source = stringInterpolation.source }
  private init(source: String) { self.source = source }

  static let empty: HTML = ""
  var isEmpty: Bool { source.isEmpty }

  /// A text written by the program itself, such as a style sheet, that must not be escaped.
  static func trusted(_ source: String) -> HTML { HTML(source: source) }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var source = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      source.reserveCapacity(literalCapacity + interpolationCount * 16)
    }
    mutating func appendLiteral(_ literal: String) { source += literal }
    mutating func appendInterpolation(_ piece: HTML) { source += piece.source }
    mutating func appendInterpolation(_ text: String) { HTML.escape(text, into: &source) }
    mutating func appendInterpolation(_ number: Int) { source += String(number) }
    mutating func appendInterpolation(_ time: ClockTime) { source += Wording.clock(time) }
    /// A length or place in a drawing, to a tenth.
    mutating func appendInterpolation(_ number: Double) { source += HTML.tenths(number) }
  }

  static func += (page: inout HTML, piece: HTML) { page.source += piece.source }

  /// Escapes what a page would take for itself. Controls that XML and HTML forbid become a visible mark.
  private static func escape(_ text: String, into result: inout String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      case "\t", "\n", "\r": result += " "
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private static func tenths(_ number: Double) -> String {
    guard number.isFinite, abs(number) < 1e9 else { return "0" }
    let tenths = Int((number * 10).rounded())
    let rest = abs(tenths % 10)
    let sign = tenths < 0 ? "-" : ""
    return rest == 0 ? "\(sign)\(abs(tenths) / 10)" : "\(sign)\(abs(tenths) / 10).\(rest)"
  }
}

extension Sequence<HTML> {
  /// The pieces one after the other.
  func joined(separator: HTML = .empty) -> HTML {
    var result = HTML.empty
    var isFirst = true
    for piece in self {
      if !isFirst { result += separator }
      result += piece
      isFirst = false
    }
    return result
  }
}
