/// Every format of an export: each writer makes the files of one recipient's folder from the view alone.
enum ExportFormats {
  /// The files of a recipient's folder; those that compare with an earlier version apart.
  static func files(_ view: RecipientView) -> [ExportFile] {
    [ViewDocument(view).file] + WeekMap.files(view) + TableFiles.files(view) + SpreadsheetFiles.files(view)
      + PrintFiles.files(view)
  }
}
