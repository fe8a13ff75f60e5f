import RondeModel

/// A workbook as planners know it: sheets of typed cells with styles, widths, frozen panes and a print
/// set-up. ``bytes`` writes it as Office Open XML (ECMA-376).
struct Workbook: Sendable {
  /// Title and author of the file's properties.
  var title: String
  var author: String
  /// The day that the file says it was made: the plan's, never the clock's.
  var created: CivilDate
  private(set) var sheets: [Worksheet] = []

  init(title: String, author: String, created: CivilDate) {
    self.title = title
    self.author = author
    self.created = created
  }

  /// Adds a sheet under a name that is lawful and unused: see ``SheetName``.
  mutating func add(_ sheet: Worksheet) {
    var sheet = sheet
    sheet.name = SheetName.unique(sheet.name, among: sheets.map(\.name))
    sheets.append(sheet)
  }
}

/// One place of a sheet, counted from 1 as spreadsheets do.
struct CellPlace: Hashable, Sendable {
  var row: Int
  var column: Int

  /// `AB12`.
  var name: String { "\(CellPlace.letters(column))\(row)" }

  /// `A`, …, `Z`, `AA`, … of a column.
  static func letters(_ column: Int) -> String {
    var rest = max(1, column)
    var result = ""
    while rest > 0 {
      let digit = UInt8((rest - 1) % 26)
      result = String(UnicodeScalar(UInt8(ascii: "A") + digit)) + result
      rest = (rest - 1) / 26
    }
    return result
  }
}

/// What a cell holds.
enum CellContent: Hashable, Sendable {
  case text(String)
  case whole(Int)
  case number(Double)
  case date(CivilDate)
  /// A time of the clock, or a length of time.
  case minutes(Int)
  /// A formula of the program's own, never of outside text, with the value that it yields.
  indirect case formula(String, CellContent)
}

/// One sheet: cells by row, and how it stands on screen and paper.
struct Worksheet: Sendable {
  struct Cell: Sendable {
    let column: Int
    let content: CellContent?
    let style: CellStyle
  }

  struct Row: Sendable {
    var cells: [Cell] = []
    /// Points.
    var height: Int?
    /// Whether the next sheet of paper begins after this row.
    var breaksAfter = false
  }

  struct Block: Hashable, Sendable {
    let from: CellPlace
    let to: CellPlace
    var name: String { "\(from.name):\(to.name)" }
  }

  enum Paper: Int, Sendable {
    case a3 = 8
    case a4 = 9
  }

  struct PrintSetup: Sendable {
    var paper = Paper.a4
    var isLandscape = false
    /// Sheets of paper from top to bottom; as many as it takes where nil. Across it is always one.
    var pagesHigh: Int?
    /// The rows from the top that every sheet of paper repeats.
    var headingRows = 0
    var header = ""
    var footer = ""
  }

  var name: String
  var tab: String?
  /// In characters of the usual font.
  var widths: [Double] = []
  var frozenRows = 0
  var frozenColumns = 0
  var print = PrintSetup()
  private(set) var rows: [Row] = []
  private(set) var merges: [Block] = []

  init(name: String) { self.name = name }

  /// The number of the row that ``append(_:height:)`` adds next.
  var nextRow: Int { rows.count + 1 }

  /// Adds a row of cells from the first column on; nil leaves a place empty.
  mutating func append(_ cells: [(CellContent?, CellStyle)?], height: Int? = nil) {
    var row = Row(height: height)
    for (place, cell) in cells.enumerated() {
      guard let cell else { continue }
      row.cells.append(Cell(column: place + 1, content: cell.0, style: cell.1))
    }
    rows.append(row)
  }

  /// Makes one cell of the columns of the row added last.
  mutating func mergeLast(_ columns: ClosedRange<Int>) {
    guard !rows.isEmpty, columns.count > 1 else { return }
    merges.append(
      Block(
        from: CellPlace(row: rows.count, column: columns.lowerBound),
        to: CellPlace(row: rows.count, column: columns.upperBound)))
  }

  /// Begins a new sheet of paper after the row added last.
  mutating func breakPage() {
    guard !rows.isEmpty else { return }
    rows[rows.count - 1].breaksAfter = true
  }
}
