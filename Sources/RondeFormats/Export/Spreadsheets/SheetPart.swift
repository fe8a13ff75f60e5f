import RondeModel

/// One sheet as its part of the workbook (ECMA-376, 18.3). The order of the elements is the schema's:
/// spreadsheets offer to repair a file with any other.
struct SheetPart {
  let sheet: Worksheet

  func xml(_ styles: inout StyleTable, _ strings: inout StringTable) -> String {
    let tab = sheet.tab.map { "<tabColor rgb=\"FF\($0)\"/>" } ?? ""
    let widest = max(1, sheet.rows.compactMap { $0.cells.last?.column }.max() ?? 1)
    let last = CellPlace(row: max(1, sheet.rows.count), column: widest).name
    var result = """
      <worksheet xmlns="\(Workbook.main)"><sheetPr>\(tab)<pageSetUpPr fitToPage="1"/></sheetPr>\
      <dimension ref="A1:\(last)"/>\(view)<sheetFormatPr defaultRowHeight="15"/>\(columns)<sheetData>
      """
    for (place, row) in sheet.rows.enumerated() { append(row, place + 1, to: &result, &styles, &strings) }
    result += "</sheetData>"
    if !sheet.merges.isEmpty {
      let list = sheet.merges.map { "<mergeCell ref=\"\($0.name)\"/>" }.joined()
      result += "<mergeCells count=\"\(sheet.merges.count)\">\(list)</mergeCells>"
    }
    return result + print + "</worksheet>"
  }

  private var view: String {
    guard sheet.frozenRows > 0 || sheet.frozenColumns > 0 else {
      return "<sheetViews><sheetView showGridLines=\"0\" workbookViewId=\"0\"/></sheetViews>"
    }
    let pane = sheet.frozenRows == 0 ? "topRight" : sheet.frozenColumns == 0 ? "bottomLeft" : "bottomRight"
    let corner = CellPlace(row: sheet.frozenRows + 1, column: sheet.frozenColumns + 1).name
    let x = sheet.frozenColumns > 0 ? " xSplit=\"\(sheet.frozenColumns)\"" : ""
    let y = sheet.frozenRows > 0 ? " ySplit=\"\(sheet.frozenRows)\"" : ""
    return """
      <sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane\(x)\(y) topLeftCell="\(corner)" \
      activePane="\(pane)" state="frozen"/><selection pane="\(pane)"/></sheetView></sheetViews>
      """
  }

  private var columns: String {
    guard !sheet.widths.isEmpty else { return "" }
    let list = sheet.widths.enumerated().map { place, width in
      "<col min=\"\(place + 1)\" max=\"\(place + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
    }
    return "<cols>\(list.joined())</cols>"
  }

  private var print: String {
    let setup = sheet.print
    let breaks = sheet.rows.enumerated().filter { $0.element.breaksAfter && $0.offset + 1 < sheet.rows.count }
      .map { "<brk id=\"\($0.offset + 1)\" max=\"16383\" man=\"1\"/>" }
    let pages =
      breaks.isEmpty
      ? ""
      : "<rowBreaks count=\"\(breaks.count)\" manualBreakCount=\"\(breaks.count)\">\(breaks.joined())</rowBreaks>"
    let header = "&L&\"-,Bold\"\(SpreadsheetText.header(setup.header))"
    let footer = "&L\(SpreadsheetText.header(setup.footer))&R&P / &N"
    return """
      <printOptions horizontalCentered="1"/>\
      <pageMargins left="0.4" right="0.4" top="0.6" bottom="0.5" header="0.3" footer="0.25"/>\
      <pageSetup paperSize="\(setup.paper.rawValue)" orientation="\(setup.isLandscape ? "landscape" : "portrait")" \
      fitToWidth="1" fitToHeight="\(setup.pagesHigh ?? 0)"/>\
      <headerFooter><oddHeader>\(SpreadsheetText.xml(header))</oddHeader>\
      <oddFooter>\(SpreadsheetText.xml(footer))</oddFooter></headerFooter>\(pages)
      """
  }

  private func append(
    _ row: Worksheet.Row, _ number: Int, to result: inout String, _ styles: inout StyleTable,
    _ strings: inout StringTable
  ) {
    let height = row.height.map { " ht=\"\($0)\" customHeight=\"1\"" } ?? ""
    guard !row.cells.isEmpty else {
      if !height.isEmpty { result += "<row r=\"\(number)\"\(height)/>" }
      return
    }
    result += "<row r=\"\(number)\"\(height)>"
    for cell in row.cells {
      let isGuarded =
        if case .text(let text)? = cell.content { SpreadsheetText.looksLikeFormula(text) } else { false }
      let style = styles.place(cell.style, isGuarded: isGuarded)
      let head = "<c r=\"\(CellPlace.letters(cell.column))\(number)\" s=\"\(style)\""
      guard let content = cell.content else {
        result += "\(head)/>"
        continue
      }
      switch content {
      case .text(let text):
        result += "\(head) t=\"s\"><v>\(strings.place(text))</v></c>"
      case .formula(let formula, let value):
        result += "\(head)><f>\(SpreadsheetText.xml(formula))</f><v>\(Self.number(value))</v></c>"
      default:
        result += "\(head)><v>\(Self.number(content))</v></c>"
      }
    }
    result += "</row>"
  }

  // Days count from 30 December 1899, as spreadsheets have it; times are parts of a day.
  private static func number(_ content: CellContent) -> String {
    switch content {
    case .text: "0"
    case .whole(let value): "\(value)"
    case .number(let value): value.isFinite ? "\(value)" : "0"
    case .date(let date): "\(date.dayNumber + 25_569)"
    case .minutes(let count): count % 1440 == 0 ? "\(count / 1440)" : "\(Double(count) / 1440)"
    case .formula(_, let value): number(value)
    }
  }
}
