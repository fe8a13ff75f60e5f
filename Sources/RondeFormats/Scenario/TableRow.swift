import RondeModel

/// One row of a scenario table, whose cells are read by the French heading of their column. What cannot be
/// read is reported and gives nil.
struct TableRow {
  let file: String
  let line: Int
  let shape: TableShape
  let log: IssueLog
  /// The separator of the file: a comma between cells cannot separate a cell's items as well.
  let separator: UInt8
  /// By place of the column in the shape; nil where the table lacks the column.
  let cells: [DelimitedText.Cell?]
  /// As the file writes them, by place of the column in the shape.
  let headings: [String?]

  /// Where a cell stands.
  func place(_ column: String) -> InputIssue.Place {
    let index = shape.place(of: column)
    return InputIssue.Place(
      file: file, row: index.flatMap { cells[$0]?.line } ?? line,
      column: index.flatMap { headings[$0] } ?? column)
  }

  /// Where the row stands.
  var place: InputIssue.Place { InputIssue.Place(file: file, row: line) }

  /// The text of a cell; nil where it is empty or its column is missing.
  func text(_ column: String) -> String? {
    assert(shape.place(of: column) != nil, "no column \(column) in \(shape.fr)")
    guard let index = shape.place(of: column), let cell = cells[index], !cell.text.isEmpty else { return nil }
    // Our own writer puts this apostrophe before what a spreadsheet would take for a formula.
    if cell.text.first == "'", let next = cell.text.dropFirst().first, "=+-@".contains(next) {
      return String(cell.text.dropFirst())
    }
    return cell.text
  }

  /// The text of a cell that must not be empty.
  func required(_ column: String) -> String? {
    if let text = text(column) { return text }
    // A missing column is reported once for the file, not once a row.
    if let index = shape.place(of: column), headings[index] != nil {
      log.add(
        "empty-cell", at: place(column), cause: Phrase(fr: "cellule vide", en: "the cell is empty"),
        action: Phrase(fr: "cette colonne est obligatoire", en: "this column is required"))
    }
    return nil
  }

  /// What `parse` reads in a cell that must not be empty.
  func required<Value>(
    _ column: String, _ code: String, _ expected: Phrase, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = required(column) else { return nil }
    if let value = parse(text) { return value }
    log.unreadable(code, at: place(column), value: text, expected: expected)
    return nil
  }

  /// What `parse` reads in a cell; `missing` where it is empty, nil where it cannot be read.
  func optional<Value>(
    _ column: String, _ code: String, _ expected: Phrase, missing: Value, _ parse: (String) -> Value?
  ) -> Value? {
    guard let text = text(column) else { return missing }
    if let value = parse(text) { return value }
    log.unreadable(code, at: place(column), value: text, expected: expected)
    return nil
  }
}

extension TableRow {
  /// The row's own identifier.
  func identifier(_ column: String = "id") -> String? {
    required(
      column, "bad-id",
      Phrase(
        fr: "1 à 40 lettres, chiffres, « - », « _ » ou « . », sans espace",
        en: "1 to 40 letters, digits, “-”, “_” or “.”, no space"), CellValue.identifier)
  }

  /// A whole number within bounds.
  func integer(_ column: String, _ range: ClosedRange<Int>) -> Int? {
    required(column, "bad-number", CellValue.expectedInteger(range)) { CellValue.integer($0, in: range) }
  }

  /// A date.
  func date(_ column: String) -> CivilDate? {
    required(column, "bad-date", CellValue.expectedDate, CellValue.date)
  }

  /// A time of day.
  func time(_ column: String) -> ClockTime? {
    required(column, "bad-time", CellValue.expectedTime) { ClockTime($0) }
  }

  /// A time of day that may be missing; the outer optional is nil where it cannot be read.
  func optionalTime(_ column: String) -> ClockTime?? {
    optional(column, "bad-time", CellValue.expectedTime, missing: ClockTime?.none) { text in
      ClockTime(text).map(ClockTime?.some)
    }
  }

  /// Yes or no; `missing` where the cell is empty.
  func flag(_ column: String, missing: Bool? = nil) -> Bool? {
    let expected = Phrase(fr: "oui ou non", en: "yes or no")
    guard let missing else { return required(column, "bad-flag", expected, CellValue.flag) }
    return optional(column, "bad-flag", expected, missing: missing, CellValue.flag)
  }

  /// A duration within bounds, written in hours or minutes by default.
  func duration(
    _ column: String, _ unit: CellValue.DurationUnit, _ range: ClosedRange<Int>, missing: Minutes? = nil
  ) -> Minutes? {
    let expected = CellValue.expectedDuration(unit, range)
    let parse = { (text: String) in CellValue.duration(text, unit, in: range) }
    guard let missing else { return required(column, "bad-duration", expected, parse) }
    return optional(column, "bad-duration", expected, missing: missing, parse)
  }

  /// The items of a list cell.
  func list(_ column: String) -> [String] {
    guard let text = text(column) else { return [] }
    return CellValue.items(text, commaSeparates: separator != UInt8(ascii: ","))
  }
}
