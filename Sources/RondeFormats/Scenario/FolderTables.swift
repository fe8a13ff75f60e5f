import RondeModel

/// The tables of a folder by their shape: which files are there, under which name, with which columns.
struct FolderTables {
  private var rows: [String: [TableRow]] = [:]
  private var names: [String: String] = [:]
  /// Tables that could be read as tables, by French name; references to the others are not judged.
  private(set) var whole: Set<String> = []
  /// The settings file.
  private(set) var settings: SourceFile?
  /// Files under other names, with that name without its ending: driving times, or files of nobody.
  private(set) var others: [(file: SourceFile, stem: String)] = []
  /// All files by name.
  let files: [String: SourceFile]

  /// The rows of a table.
  func rows(of shape: TableShape) -> [TableRow] { rows[shape.fr] ?? [] }

  /// The name of a table's file, or the French one that it would have.
  func name(of shape: TableShape) -> String { names[shape.fr] ?? "\(shape.fr).csv" }

  init(_ files: [SourceFile], log: IssueLog) {
    self.files = Dictionary(files.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    var tables: [String: SourceFile] = [:]
    for file in files.sorted(by: { $0.name < $1.name }) {
      let parts = Keyword.folded(file.name).split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, let stem = parts.first.map(String.init), let kind = parts.last else { continue }
      if kind == "yaml" || kind == "yml" {
        guard stem == TableShape.settings.fr || stem == TableShape.settings.en else { continue }
        if let other = settings {
          FolderTables.reportDuplicate(file.name, other.name, log)
        } else {
          settings = file
        }
      } else if kind == "csv" || kind == "tsv" || kind == "txt" {
        guard let shape = TableShape.all.first(where: { $0.fr == stem || $0.en == stem }) else {
          others.append((file, stem))
          continue
        }
        if let other = tables[shape.fr] {
          FolderTables.reportDuplicate(file.name, other.name, log)
        } else {
          tables[shape.fr] = file
        }
      } else if kind == "json" {
        others.append((file, stem))
      }
    }
    if settings == nil { FolderTables.reportMissing("reglages.yaml", "settings.yaml", log) }
    for shape in TableShape.all {
      if let file = tables[shape.fr] {
        let table = FolderTables.read(file, shape, log)
        names[shape.fr] = file.name
        rows[shape.fr] = table.rows
        if table.isWhole { whole.insert(shape.fr) }
      } else if shape.isRequired {
        FolderTables.reportMissing("\(shape.fr).csv", "\(shape.en).csv", log)
      } else {
        whole.insert(shape.fr)
      }
    }
  }

  /// The rows of a file as a table, and whether all of it could be read as one.
  static func read(
    _ file: SourceFile, _ shape: TableShape, _ log: IssueLog
  ) -> (rows: [TableRow]?, isWhole: Bool) {
    let table = DelimitedText(file.bytes)
    for fault in table.faults {
      log.add(
        fault.code, at: InputIssue.Place(file: file.name, row: fault.line), value: fault.value,
        cause: fault.cause, action: fault.action)
    }
    guard let columns = columns(of: table, file, shape, log) else { return (nil, false) }
    let isComplete = shape.columns.enumerated().allSatisfy { !$1.isRequired || columns.contains($0) }
    var headings = [String?](repeating: nil, count: shape.columns.count)
    for (heading, column) in zip(table.headings, columns) {
      if let column { headings[column] = heading.text }
    }
    let rows = table.records.map { record in
      var cells = [DelimitedText.Cell?](repeating: nil, count: shape.columns.count)
      for (cell, column) in zip(record.cells, columns) { if let column { cells[column] = cell } }
      // A spreadsheet leaves out empty cells at a row's end; what is required is missed when it is read.
      let extra = record.cells.dropFirst(columns.count).filter { !$0.text.isEmpty }
      if !extra.isEmpty {
        log.add(
          "long-row", at: InputIssue.Place(file: file.name, row: record.line), value: extra[0].text,
          cause: Phrase(
            fr: "\(record.cells.count) cellules pour \(columns.count) colonnes",
            en: "\(record.cells.count) cells for \(columns.count) columns"),
          action: Phrase(
            fr: "mettre entre guillemets le texte qui contient le séparateur",
            en: "put the text that holds the separator between quotes"))
      }
      return TableRow(
        file: file.name, line: record.line, shape: shape, log: log, separator: table.separator, cells: cells,
        headings: headings)
    }
    return (rows, table.faults.isEmpty && isComplete)
  }

  // For each heading the place of its column in the shape; nil where the file cannot be read as the table.
  private static func columns(
    of table: DelimitedText, _ file: SourceFile, _ shape: TableShape, _ log: IssueLog
  ) -> [Int?]? {
    guard !table.headings.isEmpty else {
      if table.faults.isEmpty {
        log.add(
          "empty-file", at: InputIssue.Place(file: file.name),
          cause: Phrase(fr: "fichier vide", en: "empty file"),
          action: FolderTables.expectedHeadings(shape))
      }
      return nil
    }
    let line = table.headings[0].line
    var columns: [Int?] = []
    var isClear = true
    for heading in table.headings {
      // An empty heading over empty cells is a trailing separator.
      let place = InputIssue.Place(file: file.name, row: line, column: heading.text)
      guard let column = shape.place(heading: heading.text) else {
        columns.append(nil)
        if !heading.text.isEmpty { reportUnknownHeading(heading.text, place, shape, log) }
        continue
      }
      if columns.contains(column) {
        log.add(
          "duplicate-column", at: place, cause: Phrase(fr: "colonne en double", en: "column given twice"),
          action: Phrase(fr: "n’en garder qu’une", en: "keep one of them"))
        isClear = false
        columns.append(nil)
      } else {
        columns.append(column)
      }
    }
    for (index, column) in shape.columns.enumerated() where column.isRequired && !columns.contains(index) {
      log.add(
        "missing-column", at: InputIssue.Place(file: file.name, row: line, column: column.fr),
        cause: Phrase(fr: "colonne absente", en: "the column is missing"),
        action: Phrase(
          fr: "ajouter la colonne « \(column.fr) »", en: "add the column “\(column.en)”"))
    }
    return isClear && columns.contains { $0 != nil } ? columns : nil
  }

  private static func reportUnknownHeading(
    _ heading: String, _ place: InputIssue.Place, _ shape: TableShape, _ log: IssueLog
  ) {
    if shape.fr == TableShape.absences.fr,
      ["motif", "motifs", "raison", "cause", "reason", "nature", "type"].contains(Keyword.folded(heading))
    {
      log.add(
        "absence-reason", at: place,
        cause: Phrase(
          fr: "le motif d’une absence est une donnée personnelle que Ronde ne lit pas",
          en: "the reason of an absence is personal data that Ronde does not read"),
        action: Phrase(
          fr: "supprimer cette colonne du fichier : « absent » suffit à planifier",
          en: "delete this column from the file: “absent” is enough to plan"))
      return
    }
    let names = shape.columns.flatMap { [$0.fr, $0.en] }
    log.add(
      "unknown-column", at: place, cause: Phrase(fr: "colonne inconnue", en: "unknown column"),
      action: NearestName.of(heading, among: names).map {
        Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
      } ?? FolderTables.expectedHeadings(shape))
  }

  private static func expectedHeadings(_ shape: TableShape) -> Phrase {
    Phrase(
      fr: "colonnes attendues : " + shape.columns.map(\.fr).joined(separator: ", "),
      en: "columns expected: " + shape.columns.map(\.en).joined(separator: ", "))
  }

  static func reportDuplicate(_ name: String, _ other: String, _ log: IssueLog) {
    log.add(
      "duplicate-table", at: InputIssue.Place(file: name),
      cause: Phrase(fr: "même table que \(other)", en: "the same table as \(other)"),
      action: Phrase(fr: "n’en garder qu’une", en: "keep one of them"))
  }

  static func reportUnknown(_ name: String, stem: String, _ log: IssueLog) {
    let names = (TableShape.all + [.travel]).flatMap { [$0.fr, $0.en] }
    log.add(
      "unknown-table", .warning, at: InputIssue.Place(file: name),
      cause: Phrase(
        fr: "fichier ignoré : aucune table ne porte ce nom", en: "file ignored: no table has this name"),
      action: NearestName.of(stem, among: names).map {
        Phrase(fr: "vouliez-vous dire « \($0).csv » ?", en: "did you mean “\($0).csv”?")
      } ?? Phrase(fr: "le retirer du dossier ou le renommer", en: "remove it from the folder or rename it"))
  }

  private static func reportMissing(_ fr: String, _ en: String, _ log: IssueLog) {
    log.add(
      "missing-file", at: InputIssue.Place(file: fr),
      cause: Phrase(fr: "fichier absent du dossier", en: "the file is not in the folder"),
      action: Phrase(fr: "ajouter \(fr) (ou \(en))", en: "add \(en) (or \(fr))"))
  }
}
