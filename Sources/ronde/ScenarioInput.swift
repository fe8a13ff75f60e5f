import ArgumentParser
import Foundation
import RondeFormats
import RondeModel

/// A scenario folder as the commands take it in.
struct ScenarioInput {
  let scenario: Scenario
  let warnings: [InputIssue]
  let snapshot: ScenarioSnapshot

  /// Reads a folder; prints everything wrong with it and ends the command with exit code 2 where it cannot
  /// be used.
  static func read(_ folder: String, language: Language) throws -> ScenarioInput {
    do throws(InputErrors) {
      let contents = try ScenarioFolder.read(at: URL(fileURLWithPath: folder))
      return ScenarioInput(
        scenario: contents.scenario, warnings: contents.warnings,
        snapshot: ScenarioSnapshot(contents.files.map { .init(name: $0.name, bytes: $0.bytes) }))
    } catch {
      Terminal.report(error.issues, in: language)
      let count = error.issues.count { $0.severity == .error }
      Terminal.note(
        Phrase(
          fr: "\(count) erreur\(count > 1 ? "s" : "") ; rien n’a été écrit.",
          en: "\(count) error\(count > 1 ? "s" : ""); nothing was written.")[language])
      throw ExitCode.unreadable
    }
  }
}
