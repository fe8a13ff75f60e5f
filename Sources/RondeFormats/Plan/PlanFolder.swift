import Foundation
import RondeModel

/// The folder of a plan: `plan.json`, the scenario that it was made from, tables and report. Every later
/// command takes the folder, or its `plan.json`, alone.
public enum PlanFolder {
  /// The file that makes a folder a plan folder.
  public static let documentName = "plan.json"
  /// The subfolder that holds the scenario's files as they were.
  public static let scenarioName = "scenario"

  /// A plan folder that was read.
  public struct Reading: Sendable {
    /// The plan; nil where an issue is an error.
    public let document: PlanDocument?
    /// The folder of the scenario that it was made from, where the plan folder has one.
    public let scenarioFolder: String?
    /// Everything noticed.
    public let issues: [InputIssue]
  }

  /// Writes a plan whole or not at all, in place of an earlier plan of that folder.
  ///
  /// - Throws: an issue where `folder` is something else than a plan's folder, or cannot be written.
  public static func write(
    _ document: PlanDocument, of scenario: Scenario, snapshot: ScenarioSnapshot,
    language: Language = .fr, to folder: String
  ) throws(InputIssue) {
    try check(folder)
    let report = Report(document: document, scenario: scenario, language: language)
    let sheets = PlanSheets(plan: document.plan, scenario: scenario, language: language)
    var files = snapshot.files.map { AtomicFolder.File("\(scenarioName)/\($0.name)", $0.bytes) }
    files.append(AtomicFolder.File("roster.csv", sheets.roster))
    files.append(AtomicFolder.File("routes.csv", sheets.routes))
    files.append(AtomicFolder.File("report.html", report.html.utf8))
    files.append(AtomicFolder.File(documentName, document.json.utf8))
    try AtomicFolder.write(files, to: folder)
  }

  /// Refuses a folder that a plan must not replace: one that holds something but no plan.
  ///
  /// Commands call it before a search, so that a slip in `--out` costs no time.
  public static func check(_ folder: String) throws(InputIssue) {
    AtomicFolder.recover(folder)
    guard FileManager.default.fileExists(atPath: folder) else { return }
    if let entries = entries(folder), entries.isEmpty || isPlan(folder) { return }
    throw InputIssue(
      code: "not-a-plan-folder", place: InputIssue.Place(file: folder),
      cause: Phrase(
        fr: "ce chemin existe et n’est pas un dossier de plan",
        en: "this path exists and is not a plan folder"),
      action: Phrase(
        fr: "choisir un dossier vide, nouveau, ou celui d’un plan à remplacer",
        en: "choose an empty or new folder, or that of a plan to replace"))
  }

  /// Reads the plan of a folder, or a `plan.json` by its own path.
  public static func read(_ path: String) -> Reading {
    AtomicFolder.recover(path)
    var file = URL(fileURLWithPath: path)
    if entries(path) != nil { file.appendPathComponent(documentName) }
    guard let data = try? Data(contentsOf: file) else {
      let issue = InputIssue(
        code: "missing-file", place: InputIssue.Place(file: path),
        cause: Phrase(fr: "aucun plan ne peut être lu ici", en: "no plan can be read here"),
        action: Phrase(
          fr: "donner un dossier de plan ou un fichier plan.json",
          en: "give a plan folder or a plan.json file"))
      return Reading(document: nil, scenarioFolder: nil, issues: [issue])
    }
    let reading = PlanDocument.read(Array(data), file: file.lastPathComponent)
    let scenario = file.deletingLastPathComponent().appendingPathComponent(scenarioName)
    let hasScenario = entries(scenario.path) != nil
    return Reading(
      document: reading.document, scenarioFolder: hasScenario ? scenario.path : nil, issues: reading.issues)
  }

  /// When the plan of a folder, or a `plan.json`, was written, to the minute; nil where there is none.
  public static func written(_ path: String) -> Instant? {
    var file = URL(fileURLWithPath: path)
    if entries(path) != nil { file.appendPathComponent(documentName) }
    let attributes = try? FileManager.default.attributesOfItem(atPath: file.path)
    guard let date = attributes?[.modificationDate] as? Date else { return nil }
    return Int(exactly: (date.timeIntervalSince1970 / 60).rounded(.down)).map(Instant.init(minute:))
  }

  /// What a folder holds; nil for what is no folder.
  private static func entries(_ path: String) -> [String]? {
    try? FileManager.default.contentsOfDirectory(atPath: path)
  }

  private static func isPlan(_ folder: String) -> Bool {
    let file = URL(fileURLWithPath: folder).appendingPathComponent(documentName)
    guard let data = try? Data(contentsOf: file) else { return false }
    // A plan spoilt by hand is still a plan; its name stands near the end, after the routes.
    return String(decoding: data, as: UTF8.self).contains("\"\(PlanDocument.schema)\"")
  }
}
