import ArgumentParser
import Foundation
import RondeFormats
import RondeModel

/// `ronde law`: the rules that bind an employer, where each figure comes from, or one rule explained.
struct LawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "law",
    abstract: "Lists the rules that bind an employer and where each figure comes from, or explains one.",
    discussion: """
      `ronde law` lists every rule that Ronde carries; `ronde law FR-NW8` explains one with an example; \
      `ronde law datasets/lille` lists, for each employer's profile, the rules that bind it and the text that \
      sets each figure.

      Exit codes: 0 done; 2 no such rule, or the scenario cannot be read.
      """)

  @Argument(help: "A rule's identifier, or a scenario folder.")
  var subject: String?

  @OptionGroup var text: TextOptions

  func run() throws {
    let console = ConsoleLaw(language: text.language)
    guard let subject else {
      Terminal.write(console.rules(of: RulePack.all), to: .standardOutput)
      return
    }
    if let rule = RulePack.rule(Identifier(subject.uppercased())) {
      Terminal.write(console.explanation(of: rule), to: .standardOutput)
      return
    }
    guard FileManager.default.fileExists(atPath: subject) else {
      Terminal.note(
        Phrase(
          fr: "« \(subject) » n’est ni une règle ni un dossier ; « ronde law » liste les règles.",
          en: "“\(subject)” is neither a rule nor a folder; “ronde law” lists the rules.")[text.language])
      throw ExitCode.unreadable
    }
    let scenario = try ScenarioInput.read(subject, language: text.language).scenario
    for profile in scenario.profiles {
      let employers = scenario.subcontractors.filter { $0.profile == profile.id }
      Terminal.write(console.rules(binding: profile, employers: employers) + "\n", to: .standardOutput)
    }
  }
}
