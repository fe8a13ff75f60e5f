import Foundation
import RondeModel

/// The folder of tables that a scenario is written in.
///
/// Reading reports everything that is wrong in every table at once (``InputErrors``) or gives a scenario
/// that the search and the audit can trust: references hold, times are in order, numbers lie within bounds
/// that no later sum can overflow.
public enum ScenarioFolder {
  /// What a folder says.
  public struct Contents: Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// What a planner should look at although the scenario can be used, by file, row and column.
    public let warnings: [InputIssue]
    /// The files that were read, by name, for the snapshot inside a plan.
    public let files: [SourceFile]
  }

  /// Reads the scenario of a folder; of its files only the settings and tables are opened.
  public static func read(at folder: URL) throws(InputErrors) -> Contents {
    try read(files(in: folder))
  }

  /// Reads the scenario that files hold, wherever they were kept.
  public static func read(_ files: [SourceFile]) throws(InputErrors) -> Contents {
    let log = IssueLog()
    let tables = FolderTables(files, log: log)
    let settings = SettingsReading(tables.settings, log: log)
    let reading = TableReading(tables, profiles: settings.register, log: log)
    var draft = ScenarioDraft(reading, settings)
    draft.settings?.travel.matrix =
      MatrixReading(settings.matrix, tables, draft.sectors, draft.residences, log: log).matrix
    ScenarioCheck(draft, reading).run()
    log.reportLeftOut()
    guard !log.hasErrors, let scenario = draft.scenario else { throw InputErrors(log.sorted) }
    return Contents(
      scenario: scenario, warnings: log.sorted, files: files.sorted { $0.name < $1.name })
  }

  /// The settings and tables of a folder, by name.
  public static func files(in folder: URL) throws(InputErrors) -> [SourceFile] {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    } catch {
      throw InputErrors([
        InputIssue(
          code: "unreadable-folder", place: InputIssue.Place(file: folder.lastPathComponent),
          cause: Phrase(fr: "dossier introuvable ou illisible", en: "the folder is missing or unreadable"),
          action: Phrase(
            fr: "donner un dossier qui contient reglages.yaml et les tables",
            en: "give a folder that holds settings.yaml and the tables"))
      ])
    }
    var files: [SourceFile] = []
    var issues: [InputIssue] = []
    for name in names where isInput(name) {
      let path = folder.appendingPathComponent(name)
      if (try? path.resourceValues(forKeys: [.isDirectoryKey]).isDirectory) ?? false { continue }
      if let data = try? Data(contentsOf: path) {
        files.append(SourceFile(name: name, bytes: [UInt8](data)))
      } else {
        issues.append(
          InputIssue(
            code: "unreadable-file", place: InputIssue.Place(file: name),
            cause: Phrase(fr: "fichier illisible", en: "the file cannot be read"),
            action: Phrase(fr: "vérifier ses droits d’accès", en: "check its permissions")))
      }
    }
    guard issues.isEmpty else { throw InputErrors(issues) }
    return files
  }

  // A spreadsheet's lock and backup files are none of ours.
  private static func isInput(_ name: String) -> Bool {
    guard !name.hasPrefix("."), !name.hasPrefix("~") else { return false }
    let kind = name.lowercased().split(separator: ".").last
    return ["csv", "tsv", "txt", "yaml", "yml", "json"].contains(kind.map(String.init) ?? "")
  }
}
