/// Every format of an export: each writer makes the files of one recipient's folder from the view alone.
enum ExportFormats {
  /// The files of a recipient's folder; those that compare with an earlier version apart. Tables are written in
  /// `tables`.
  static func files(_ view: RecipientView, tables: DelimitedWriter.Dialect = .french) -> [ExportFile] {
    [ViewDocument(view).file] + WeekMap.files(view) + TableFiles.files(view, dialect: tables)
      + SpreadsheetFiles.files(view)
      + PrintFiles.files(view)
  }
}
