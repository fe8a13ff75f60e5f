import ArgumentParser
import RondeAudit
import RondeFormats

/// `ronde audit`: judges any plan, also one made by hand.
struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Judges any plan, also one made by hand: every finding with its rule, article and figures.",
    discussion: """
      `ronde audit SCENARIO PLAN.json` judges a plan against a scenario folder; `ronde audit PLAN` takes a \
      plan folder, or its plan.json, and judges it against the scenario that it was made from.

      Exit codes: 0 lawful (wishes not met and gaps in staff are listed all the same); 1 a breach of the \
      law or of a lock; 2 the input cannot be read.
      """)

  @Argument(help: "The scenario folder, or a plan folder alone.", completion: .directory)
  var scenario: String

  @Argument(help: "The plan folder or plan.json to judge.", completion: .file())
  var plan: String?

  @Flag(name: .long, help: "Print findings and indicators as JSON.")
  var json = false

  @OptionGroup var text: TextOptions

  func run() throws {
    let input = try PlanInput.read(
      plan ?? scenario, scenario: plan == nil ? nil : scenario, language: text.language)
    let report = Auditor(input.scenario).audit(input.document.plan)
    var judged = input.document
    judged.findings = report.findings
    judged.indicators = report.indicators
    if json {
      Terminal.write(judged.auditJSON, to: .standardOutput)
    } else {
      let console = ConsoleFindings(
        document: judged, scenario: input.scenario, language: text.language,
        isColoured: Terminal.showsColours)
      Terminal.write(console.text, to: .standardOutput)
    }
    if report.hasBreach { throw ExitCode.breach }
  }
}
