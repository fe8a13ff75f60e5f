import Foundation
import RondeModel

extension ScenarioFolder {
  /// The files of a scenario under their French names and headings, by name.
  public static func files(of scenario: Scenario) -> [SourceFile] { ScenarioWriting.files(of: scenario) }

  /// Writes a scenario into a new folder.
  public static func write(_ scenario: Scenario, to folder: URL) throws(InputErrors) {
    try write(files(of: scenario), to: folder)
  }

  /// Writes files into a new folder, or into one that is empty: all of them or none, since the folder gets
  /// its name when it is complete.
  public static func write(_ files: [SourceFile], to folder: URL) throws(InputErrors) {
    let manager = FileManager.default
    let target = folder.standardizedFileURL
    func refusal(_ code: String, _ cause: Phrase, _ action: Phrase) -> InputErrors {
      let place = InputIssue.Place(file: target.lastPathComponent)
      return InputErrors([InputIssue(code: code, place: place, cause: cause, action: action)])
    }
    if let present = try? manager.contentsOfDirectory(atPath: target.path) {
      guard present.isEmpty else {
        throw refusal(
          "folder-exists",
          Phrase(fr: "le dossier existe et n’est pas vide", en: "the folder exists and is not empty"),
          Phrase(fr: "choisir un autre nom", en: "choose another name"))
      }
    }
    let draft = target.deletingLastPathComponent()
      .appendingPathComponent(".\(target.lastPathComponent)-\(UUID().uuidString)")
    do {
      try manager.createDirectory(at: draft, withIntermediateDirectories: true)
      for file in files {
        // A name is one component: nothing is written beside the folder.
        let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
        try Data(file.bytes).write(to: draft.appendingPathComponent(name))
      }
      if manager.fileExists(atPath: target.path) { try manager.removeItem(at: target) }
      try manager.moveItem(at: draft, to: target)
    } catch {
      try? manager.removeItem(at: draft)
      throw refusal(
        "cannot-write",
        Phrase(fr: "écriture impossible", en: "the folder cannot be written"),
        Phrase(
          fr: "vérifier les droits et la place disponible", en: "check permissions and free space"))
    }
  }
}
