import ArgumentParser
import Foundation
import RondeFormats
import RondeModel

/// `ronde check`: validates a scenario folder alone.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Validates a scenario folder: every error of every table, in one go.",
    discussion: "Exit codes: 0 the scenario can be planned; 2 it cannot be read.")

  @Argument(help: "The scenario folder.", completion: .directory)
  var scenario: String

  @Flag(name: .long, help: "Print the scenario as JSON; ronde schema scenario prints its schema.")
  var json = false

  @OptionGroup var text: TextOptions

  func run() throws {
    let input = try ScenarioInput.read(scenario, language: text.language)
    Terminal.report(input.warnings, in: text.language)
    if json {
      let document = ScenarioDocument(input.scenario, digest: input.snapshot.digest)
      return Terminal.write(document.json, to: .standardOutput)
    }
    let s = input.scenario
    Terminal.say(
      Phrase(
        fr:
          "\(s.settings.name) : \(s.sectors.count) secteurs, \(s.residences.count) résidences, \(s.agents.count) "
          + "agents, du \(s.horizon.start) au \(s.horizon.end - 1). Le scénario est prêt à planifier.",
        en:
          "\(s.settings.name): \(s.sectors.count) sectors, \(s.residences.count) residences, \(s.agents.count) "
          + "agents, from \(s.horizon.start) to \(s.horizon.end - 1). The scenario is ready to plan."
      )[text.language])
  }
}
