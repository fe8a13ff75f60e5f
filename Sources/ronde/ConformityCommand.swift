import ArgumentParser
import Foundation
import RondeAudit
import RondeFormats
import RondeModel

/// `ronde conformity`: how lawful a plan is, rule by rule, with the tables that leave with it.
struct ConformityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "conformity",
    abstract: "Shows for each agent and week the figure reached of each rule, the limit and the margin left.",
    discussion: """
      Reads a plan folder, or a plan.json with --scenario, and writes conformity.html (to read and to print), \
      conformity.json (the same data), payroll.csv (minutes by agent and day) and counters.csv (the table of \
      counters as of the plan's end, for the next scenario or another provider).

      Exit codes: 0 no breach; 1 a breach of the law or of a lock, the files are written all the same; 2 the \
      input cannot be read, nothing was written.
      """)

  @Argument(help: "The plan folder or plan.json.", completion: .directory)
  var plan: String

  @Option(name: .long, help: "The scenario folder (default: the one inside the plan folder).")
  var scenario: String?

  @Option(name: .long, help: "The folder to write.")
  var to: String

  @OptionGroup var text: TextOptions

  func run() throws {
    let input = try PlanInput.read(plan, scenario: scenario, language: text.language)
    let report = Auditor(input.scenario).audit(input.document.plan)
    let conformity = ConformityDocument(
      generator: RondeVersion.generator, scenario: input.scenario, plan: input.document.plan,
      findings: report.findings)
    do throws(InputIssue) {
      try ConformityFolder.write(conformity, language: text.language, to: to)
    } catch {
      Terminal.report([error], in: text.language)
      throw ExitCode.unreadable
    }
    Terminal.note(
      Phrase(
        fr: "Conformité écrite dans \(to) — ouvrir \(to)/conformity.html",
        en: "Conformity written to \(to) — open \(to)/conformity.html")[text.language])
    if report.hasBreach { throw ExitCode.breach }
  }
}
