import Foundation
import RondeModel
import Synchronization

/// The folder of an export: one folder a recipient, so that no file can leak by mistake, all of them written
/// whole or not at all.
public enum ExportFolder {
  /// The file at the top that makes a folder an export.
  public static let documentName = "ronde-export.json"
  static let schema = "ronde.exports"
  static let version = 1

  /// What became of one recipient.
  public struct Outcome: Sendable {
    /// Who.
    public let recipient: Recipient
    /// What it holds now.
    public let version: PlanVersion
    /// Whether that is new to it.
    public let isChanged: Bool
    /// How many files its folder has.
    public let files: Int
  }

  /// Writes what each recipient of a plan receives, in place of an earlier export of that folder.
  ///
  /// - Parameters:
  ///   - issued: the date that a new version bears.
  ///   - tables: whom CSV tables are written for.
  ///   - previous: the export that the recipients hold, where it is not the folder itself.
  /// - Throws: an issue where `folder` is something else than an export, an earlier version cannot be read,
  ///   or the folder cannot be written; nothing is changed then.
  public static func write(
    _ plan: Plan, of scenario: Scenario, language: Language = .fr, issued: Instant,
    tables: DelimitedWriter.Dialect = .french, previous: String? = nil, to folder: String
  ) throws(InputIssue) -> [Outcome] {
    try check(folder)
    if let previous { try checkPrevious(previous) }
    let views = PlanViews(plan: plan, scenario: scenario, language: language)
    let recipients = Recipient.all(of: scenario)
    var held: [HeldVersion?] = []
    for recipient in recipients {
      held.append(try HeldVersion.read(in: "\(previous ?? folder)/\(recipient.folder)"))
    }
    let parts = folders(of: recipients, views, held: held, issued: issued, tables: tables)
    var outcomes: [Outcome] = []
    var files: [AtomicFolder.File] = []
    for (recipient, part) in zip(recipients, parts) {
      guard let part else { continue }
      files += part.files.map { AtomicFolder.File("\(recipient.folder)/\($0.path)", $0.content) }
      outcomes.append(
        Outcome(
          recipient: recipient, version: part.version, isChanged: part.isChanged, files: part.files.count))
    }
    files.append(AtomicFolder.File(documentName, document(plan, recipients: outcomes.count).utf8))
    try AtomicFolder.write(files, flushing: false, to: folder)
    return outcomes
  }

  /// The folders of all recipients, made on all of the machine's threads: each is made from its own view.
  private static func folders(
    of recipients: [Recipient], _ views: PlanViews, held: [HeldVersion?], issued: Instant,
    tables: DelimitedWriter.Dialect
  ) -> [RecipientFolder?] {
    let folders = Mutex([RecipientFolder?](repeating: nil, count: recipients.count))
    DispatchQueue.concurrentPerform(iterations: recipients.count) { place in
      guard let view = views.view(of: recipients[place]) else { return }
      let folder = RecipientFolder(view, held: held[place], issued: issued, tables: tables)
      folders.withLock { $0[place] = folder }
    }
    return folders.withLock { $0 }
  }

  /// Refuses a folder that an export must not replace: one that holds something else.
  public static func check(_ folder: String) throws(InputIssue) {
    AtomicFolder.recover(folder)
    let manager = FileManager.default
    guard manager.fileExists(atPath: folder) else { return }
    if let entries = try? manager.contentsOfDirectory(atPath: folder),
      entries.isEmpty || entries.contains(documentName)
    {
      return
    }
    throw InputIssue(
      code: "not-an-export-folder", place: InputIssue.Place(file: folder),
      cause: Phrase(
        fr: "ce chemin existe et n’est pas un dossier d’export",
        en: "this path exists and is not an export folder"),
      action: Phrase(
        fr: "choisir un dossier vide, nouveau, ou celui d’un export à remplacer",
        en: "choose an empty or new folder, or that of an export to replace"))
  }

  private static func checkPrevious(_ folder: String) throws(InputIssue) {
    AtomicFolder.recover(folder)
    if FileManager.default.fileExists(atPath: "\(folder)/\(documentName)") { return }
    throw InputIssue(
      code: "no-previous-export", place: InputIssue.Place(file: folder),
      cause: Phrase(
        fr: "aucun export ne peut être lu ici", en: "no export can be read here"),
      action: Phrase(
        fr: "donner le dossier d’un export que les destinataires tiennent",
        en: "give the folder of an export that the recipients hold"))
  }

  /// It stands outside the recipients' folders and names nobody all the same.
  private static func document(_ plan: Plan, recipients: Int) -> String {
    JSONWriter.text(
      .object([
        "schema": .string(schema), "version": .integer(version), "generator": .string(RondeVersion.generator),
        "horizon": .object([
          "start": .string("\(plan.horizon.start)"), "days": .integer(plan.horizon.days),
        ]),
        "recipients": .integer(recipients),
      ]))
  }
}
