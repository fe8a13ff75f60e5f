import RondeModel

/// The workbooks of a recipient: `week.xlsx` with a grid a lot and week and, where people are known, the
/// minutes for payroll; `routes.xlsx` with a sheet a team. An agent gets calendar, tables and pages instead.
enum SpreadsheetFiles {
  static func files(_ view: RecipientView) -> [ExportFile] {
    if case .agent = view.recipient { return [] }
    let w = Wording(language: view.language)
    var files: [ExportFile] = []
    var book = view.workbook(w("planning", "roster"))
    for grid in WeekGrid.grids(of: view) { book.add(WeekSheet(view: view, grid: grid).sheet) }
    if !view.people.isEmpty {
      for sheet in PayrollSheets(view: view).sheets { book.add(sheet) }
    }
    // A workbook without a sheet is none.
    if !book.sheets.isEmpty { files.append(ExportFile(path: "week.xlsx", content: book.bytes)) }
    if !view.routes.isEmpty { files.append(RouteWorkbook(view: view).file) }
    return files
  }
}
