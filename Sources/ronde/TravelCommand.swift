import ArgumentParser
import Foundation
import RondeFormats
import RondeModel

/// `ronde travel`: true driving times for a scenario, from a live server.
struct TravelCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "travel",
    abstract: "Asks an OSRM server for the driving times between all bases and residences.",
    discussion: """
      Writes the table trajets.csv into the scenario folder, where every command finds it, or another file: a \
      table, or JSON where its name ends so. Pairs without a way are listed: no route will use them. What a \
      server answered is kept, so that a new residence costs one row and one column.

      Exit codes: 0 written; 2 the scenario cannot be read or the server gives no matrix, nothing was written.
      """)

  @Argument(help: "The scenario folder.", completion: .directory)
  var scenario: String

  @Option(name: .long, help: "The server's address, as http://localhost:5000.")
  var osrm: String

  @Option(name: .long, help: "The file to write (default: trajets.csv in the scenario folder).")
  var out: String?

  @OptionGroup var engine: EngineOptions

  @OptionGroup var text: TextOptions

  func run() async throws {
    let input = try ScenarioInput.read(scenario, language: text.language)
    let live = try await LiveTravel.ask(
      osrm, for: input, engine, language: text.language, isQuiet: false)
    Terminal.report(
      live.input.warnings.filter { ["unreachable-pair", "missing-pair"].contains($0.code) },
      in: text.language)
    let file =
      out.map { URL(fileURLWithPath: $0) }
      ?? URL(fileURLWithPath: scenario, isDirectory: true).appendingPathComponent("trajets.csv")
    let bytes =
      file.pathExtension.lowercased() == "json"
      ? MatrixWriting.answer(live.result.matrix, of: input.scenario)
      : MatrixWriting.table(live.result.matrix, of: input.scenario).bytes
    do {
      try Data(bytes).write(to: file, options: .atomic)
    } catch {
      let issue = InputIssue(
        code: "cannot-write", place: InputIssue.Place(file: file.path), value: error.localizedDescription,
        cause: Phrase(fr: "le fichier ne peut pas être écrit", en: "the file cannot be written"),
        action: Phrase(fr: "vérifier le dossier et les droits", en: "check the folder and the rights"))
      Terminal.report([issue], in: text.language)
      throw ExitCode.unreadable
    }
    live.note(text.language)
    Terminal.note(
      Phrase(fr: "Temps de trajet écrits dans \(file.path)", en: "Driving times written to \(file.path)")[
        text.language])
  }
}
