import RondeModel

/// A table of text as RFC 4180 describes it and as French spreadsheets write it: cells between `;`, `,` or
/// tabs, each with the line of the file on which it begins.
///
/// Our own, because error reports need the place of every cell and the bytes may be Windows-1252.
public struct DelimitedText: Sendable {
  /// One cell.
  public struct Cell: Hashable, Sendable {
    /// Its text without the quotes around it and without blanks at its ends.
    public let text: String
    /// The line on which it begins, from 1.
    public let line: Int
  }

  /// One row of cells.
  public struct Record: Hashable, Sendable {
    /// The line on which it begins, from 1.
    public let line: Int
    /// Its cells.
    public let cells: [Cell]
  }

  /// What is wrong with the text as a table.
  public struct Fault: Hashable, Sendable {
    /// A stable code.
    public let code: String
    /// The line, where the whole file is not meant.
    public let line: Int?
    /// The text concerned.
    public let value: String?
    /// What is wrong.
    public let cause: Phrase
    /// What to do.
    public let action: Phrase
  }

  /// The sign between cells, as UTF-8.
  public private(set) var separator = UInt8(ascii: ";")
  /// The first row.
  public private(set) var headings: [Cell] = []
  /// The rows below, without empty ones and those that start with `#`.
  public private(set) var records: [Record] = []
  /// What is wrong with the text; the rows hold what could be read all the same.
  public private(set) var faults: [Fault] = []

  /// Most bytes of a cell.
  static let mostCellBytes = 10_000

  /// The table that the bytes hold.
  public init(_ bytes: [UInt8]) {
    do {
      self.init(text: try TextEncoding.text(of: bytes))
    } catch {
      self.init(text: "")
      faults = [
        Fault(code: error.code, line: nil, value: nil, cause: error.cause, action: error.action)
      ]
    }
  }

  /// The table that the text holds.
  public init(text: String) {
    let bytes = Array(text.utf8)
    separator = DelimitedText.separator(of: bytes)
    var scanner = Scanner(bytes: bytes, separator: separator)
    while let record = scanner.next() {
      if record.cells.allSatisfy(\.text.isEmpty) { continue }
      if headings.isEmpty, record.cells.count <= 2, record.cells[0].text.hasPrefix("sep=") { continue }
      if headings.isEmpty { headings = record.cells } else { records.append(record) }
    }
    faults = scanner.faults
  }

  // The sign that is most frequent in the first row outside quotes; Excel's own `sep=` line says it.
  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let candidates = [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t")]
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      if line.first == UInt8(ascii: "#") || line.allSatisfy({ $0 == UInt8(ascii: " ") }) { continue }
      if line.starts(with: Array("sep=".utf8)), let sign = line.dropFirst(4).first, candidates.contains(sign)
      {
        return sign
      }
      var counts = [0, 0, 0]
      var isQuoted = false
      for byte in line {
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        if !isQuoted, let place = candidates.firstIndex(of: byte) { counts[place] += 1 }
      }
      // Of two as frequent the earlier candidate: `max(by:)` would keep the later one.
      var best = 0
      for place in 1..<3 where counts[place] > counts[best] { best = place }
      return candidates[best]
    }
    return candidates[0]
  }
}

extension DelimitedText {
  /// Cuts bytes into records.
  private struct Scanner {
    let bytes: [UInt8]
    let separator: UInt8
    var faults: [Fault] = []
    private var at = 0
    private var line = 1

    init(bytes: [UInt8], separator: UInt8) {
      self.bytes = bytes
      self.separator = separator
    }

    mutating func next() -> Record? {
      while at < bytes.count, bytes[at] == UInt8(ascii: "#") { skipLine() }
      guard at < bytes.count else { return nil }
      let first = line
      var cells: [Cell] = []
      while true {
        guard let cell = nextCell() else {
          at = bytes.count
          return nil
        }
        cells.append(cell)
        if at >= bytes.count { break }
        if bytes[at] == separator {
          at += 1
          // A separator at the very end of the file still opens a last, empty cell.
          if at >= bytes.count { cells.append(Cell(text: "", line: line)) }
          if at < bytes.count { continue }
          break
        }
        skipLineEnd()
        break
      }
      return Record(line: first, cells: cells)
    }

    // Stops at a separator, a line's end or the end of the text; nil where a quote is never closed.
    private mutating func nextCell() -> Cell? {
      var start = at
      while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
      if start < bytes.count, bytes[start] == UInt8(ascii: "\"") { return quotedCell(from: start) }
      let begin = at
      while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) { at += 1 }
      return cell(Array(bytes[begin..<at]), line: line)
    }

    private mutating func quotedCell(from quote: Int) -> Cell? {
      let first = line
      var content: [UInt8] = []
      at = quote + 1
      while true {
        guard at < bytes.count else {
          faults.append(
            Fault(
              code: "unbalanced-quote", line: first, value: shown(content),
              cause: Phrase(
                fr: "guillemet ouvert et jamais refermé", en: "a quote is opened and never closed"),
              action: Phrase(
                fr: "fermer le guillemet, ou le doubler s’il fait partie du texte",
                en: "close the quote, or double it where it belongs to the text")))
          return nil
        }
        let byte = bytes[at]
        at += 1
        if byte == UInt8(ascii: "\"") {
          guard at < bytes.count, bytes[at] == byte else { break }
          at += 1
        } else if isLineEnd(byte) {
          if byte == UInt8(ascii: "\r"), at < bytes.count, bytes[at] == UInt8(ascii: "\n") { at += 1 }
          line += 1
          content.append(UInt8(ascii: "\n"))
          continue
        }
        content.append(byte)
      }
      let after = at
      while at < bytes.count, bytes[at] != separator, !isLineEnd(bytes[at]) { at += 1 }
      let rest = bytes[after..<at]
      if !rest.allSatisfy({ $0 == UInt8(ascii: " ") }) {
        faults.append(
          Fault(
            code: "stray-quote", line: first, value: shown(content + rest),
            cause: Phrase(
              fr: "texte après le guillemet fermant", en: "text after the closing quote"),
            action: Phrase(
              fr: "doubler les guillemets qui font partie du texte",
              en: "double the quotes that belong to the text")))
      }
      return cell(content, line: first)
    }

    private mutating func cell(_ content: [UInt8], line: Int) -> Cell {
      guard content.count <= DelimitedText.mostCellBytes else {
        faults.append(
          Fault(
            code: "huge-cell", line: line, value: shown(content),
            cause: Phrase(
              fr: "cellule de plus de 10 000 caractères", en: "cell of more than 10,000 characters"),
            action: Phrase(
              fr: "vérifier le séparateur et les guillemets", en: "check the separator and the quotes")))
        return Cell(text: "", line: line)
      }
      return Cell(text: trimmed(String(decoding: content, as: UTF8.self)), line: line)
    }

    private func shown(_ content: [UInt8]) -> String {
      String(String(decoding: content.prefix(160), as: UTF8.self).prefix(40))
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    private mutating func skipLine() {
      while at < bytes.count, !isLineEnd(bytes[at]) { at += 1 }
      skipLineEnd()
    }

    private mutating func skipLineEnd() {
      guard at < bytes.count else { return }
      let byte = bytes[at]
      at += 1
      if byte == UInt8(ascii: "\r"), at < bytes.count, bytes[at] == UInt8(ascii: "\n") { at += 1 }
      line += 1
    }
  }
}

/// A text without blanks at its ends, those that do not break a line included.
func trimmed(_ text: String) -> String {
  let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{FEFF}" }
  guard let first = text.first, let last = text.last, isBlank(first) || isBlank(last) else { return text }
  guard let start = text.firstIndex(where: { !isBlank($0) }),
    let end = text.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(text[start...end])
}
