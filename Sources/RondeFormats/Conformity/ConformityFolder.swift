import Foundation
import RondeModel

/// The files that show of a plan how lawful it is, written whole or not at all.
public enum ConformityFolder {
  /// The file that makes a folder one of conformity.
  public static let documentName = "conformity.json"

  /// Writes page, data, payroll and counters.
  ///
  /// - Throws: an issue where `folder` holds something else, or cannot be written.
  public static func write(
    _ document: ConformityDocument, language: Language = .fr, to folder: String
  ) throws(InputIssue) {
    try check(folder)
    let sheets = ConformitySheets(document, language: language)
    try AtomicFolder.write(
      [
        AtomicFolder.File("conformity.html", ConformityPage(document, language: language).html.utf8),
        AtomicFolder.File("counters.csv", sheets.counters),
        AtomicFolder.File("payroll.csv", sheets.payroll),
        AtomicFolder.File(documentName, document.json.utf8),
      ], to: folder)
  }

  /// Refuses a folder that was not made by Ronde: writing moves a folder as a whole. A new or empty one, an
  /// earlier conformity folder and a plan folder are taken.
  public static func check(_ folder: String) throws(InputIssue) {
    AtomicFolder.recover(folder)
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder) else { return }
    let ours: Set = [documentName, PlanFolder.documentName]
    if let entries = try? manager.contentsOfDirectory(atPath: folder),
      entries.isEmpty || !ours.isDisjoint(with: entries)
    {
      return
    }
    throw InputIssue(
      code: "not-a-conformity-folder", place: InputIssue.Place(file: folder),
      cause: Phrase(
        fr: "ce chemin existe et n’est ni un rapport de conformité ni un plan",
        en: "this path exists and is neither a conformity report nor a plan"),
      action: Phrase(
        fr: "choisir un dossier vide, nouveau, ou celui d’un rapport à remplacer",
        en: "choose an empty or new folder, or that of a report to replace"))
  }
}
