/// Writes a table that French spreadsheets open as it is: `;`, UTF-8 with its mark, CRLF, quotes as RFC 4180
/// asks.
///
/// A text that a spreadsheet would take for a formula (OWASP, "CSV injection") gets an apostrophe in front:
/// names and notes come from outside. Numbers are written by ``number(_:decimals:)``, which needs none.
public struct DelimitedWriter: Sendable {
  /// Who is to read a table.
  public enum Dialect: String, CaseIterable, Hashable, Sendable {
    /// A French spreadsheet: what the writer's own description says.
    case french
    /// A program: RFC 4180 to the letter, with `,`, without a mark, and every text as it is.
    case plain
  }

  /// What the table holds so far.
  public private(set) var text: String
  /// Who is to read it.
  public let dialect: Dialect

  /// A table with that first row.
  public init(headings: [String], dialect: Dialect = .french) {
    self.dialect = dialect
    text = dialect == .french ? "\u{FEFF}" : ""
    append(headings)
  }

  /// Adds a row of texts.
  public mutating func append(_ cells: [String]) {
    switch dialect {
    case .french: text += cells.map(DelimitedWriter.cell).joined(separator: ";")
    case .plain: text += cells.map(DelimitedWriter.plain).joined(separator: ",")
    }
    text += "\r\n"
  }

  /// The table's bytes.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// A cell as it stands in the file.
  public static func cell(_ value: String) -> String {
    var value = value
    if let first = value.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first), !isNumber(value) {
      value = "'" + value
    }
    let needsQuotes =
      value.unicodeScalars.contains { "\";\n\r\t".unicodeScalars.contains($0) } || value.first == " "
      || value.last == " " || value.first == "#"
    guard needsQuotes else { return value }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }

  private static func plain(_ value: String) -> String {
    guard value.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else {
      return value
    }
    return "\"" + value.replacing("\"", with: "\"\"") + "\""
  }

  /// A number with a decimal comma and so many decimals: `50,62972`.
  public static func number(_ value: Double, decimals: Int) -> String {
    guard value.isFinite, abs(value) < 1e12, (0...6).contains(decimals) else { return "" }
    let scale = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000][decimals]
    let scaled = Int((abs(value) * Double(scale)).rounded())
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(scaled) }
    let digits = String(scaled % scale)
    let zeros = String(repeating: "0", count: decimals - digits.count)
    return "\(sign)\(scaled / scale),\(zeros)\(digits)"
  }

  // −12,5 is no formula.
  private static func isNumber(_ value: String) -> Bool {
    let body = value.dropFirst()
    guard value.first == "-", let first = body.first, first.isASCII, first.isWholeNumber else { return false }
    return body.allSatisfy { ($0.isASCII && $0.isWholeNumber) || $0 == "," || $0 == "." }
      && body.count(where: { $0 == "," || $0 == "." }) <= 1
  }
}
