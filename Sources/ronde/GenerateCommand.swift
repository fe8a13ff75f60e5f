import ArgumentParser
import Foundation
import RondeFormats
import RondeModel

/// `ronde generate`: a scenario of any size from a seed.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Makes a scenario of any size from a seed: sectors, residences, agents and their history.",
    discussion: """
      The folder written is an ordinary scenario. The same seed and sizes give the same bytes.

      Exit codes: 0 done; 2 the folder cannot be written.
      """)

  @Argument(help: "The folder to write; new or empty.", completion: .directory)
  var folder: String

  @Option(name: .long, help: "The seed.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "How many sectors.")
  var sectors = 7

  @Option(name: .long, help: "How many residences (default: 25 a sector).")
  var residences: Int?

  @Option(name: .long, help: "How many agents (default: 6.5 a sector).")
  var agents: Int?

  @OptionGroup var text: TextOptions

  func validate() throws {
    guard (1...2000).contains(sectors) else {
      throw ValidationError("--sectors takes a whole number from 1 to 2000.")
    }
    if let residences, !(1...50_000).contains(residences) {
      throw ValidationError("--residences takes a whole number from 1 to 50000.")
    }
    if let agents, !(1...20_000).contains(agents) {
      throw ValidationError("--agents takes a whole number from 1 to 20000.")
    }
  }

  func run() throws {
    let scenario = ScenarioGenerator(
      seed: seed, sectors: sectors, residences: residences ?? sectors * 25,
      agents: agents ?? (sectors * 13 + 1) / 2
    ).scenario()
    do throws(InputErrors) {
      try ScenarioFolder.write(scenario, to: URL(fileURLWithPath: folder))
    } catch {
      Terminal.report(error.issues, in: text.language)
      throw ExitCode.unreadable
    }
    Terminal.note(
      Phrase(
        fr: "\(scenario.sectors.count) secteurs, \(scenario.residences.count) résidences, "
          + "\(scenario.agents.count) agents écrits dans \(folder).",
        en: "\(scenario.sectors.count) sectors, \(scenario.residences.count) residences, "
          + "\(scenario.agents.count) agents written to \(folder).")[text.language])
  }
}
