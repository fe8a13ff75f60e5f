import ArgumentParser
import Foundation
import RondeAudit
import RondeFormats
import RondeModel

/// `ronde export`: what each recipient of a plan receives.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes what each recipient receives: landlord, subcontractors, agents, a folder each.",
    discussion: """
      Reads a plan folder, or a plan.json with --scenario, and writes landlord/, subcontractors/ID/ and \
      agents/ID/: calendars, routes, sheets, tables and data. The landlord's files name no agent, a \
      subcontractor's its own agents alone, and none a tenant or the reason of an absence.

      Exporting again into the same folder raises the version of those whose content changed: their calendars \
      change events instead of adding them, and changes.html tells what is new. The folder is written whole \
      or not at all.

      Exit codes: 0 written; 1 the plan breaks the law or a lock, the files are written all the same; 2 the \
      input cannot be read, nothing was written.
      """)

  @Argument(help: "The plan folder or plan.json.", completion: .directory)
  var plan: String

  @Option(name: .long, help: "The folder to write.")
  var to: String

  @Option(name: .long, help: "The scenario folder (default: the one inside the plan folder).")
  var scenario: String?

  @Option(name: .long, help: "The export that the recipients hold (default: the folder to write).")
  var previous: String?

  @Option(
    name: .long,
    help: "When the plan was issued, as 2026-12-14T10:00Z (default: when plan.json was written).")
  var issued: UniversalTime?

  @Option(
    name: .long,
    help: "CSV tables for a French spreadsheet, or plain as RFC 4180 has them.")
  var csv: DelimitedWriter.Dialect = .french

  @Flag(name: .long, help: "Print what became of each recipient as JSON.")
  var json = false

  @OptionGroup var text: TextOptions

  func run() throws {
    let input = try PlanInput.read(plan, scenario: scenario, language: text.language)
    let outcomes: [ExportFolder.Outcome]
    do throws(InputIssue) {
      outcomes = try ExportFolder.write(
        input.document.plan, of: input.scenario, language: text.language,
        issued: issued?.instant ?? PlanFolder.written(plan) ?? Instant(minute: 0), tables: csv,
        previous: previous, to: to)
    } catch {
      Terminal.report([error], in: text.language)
      throw ExitCode.unreadable
    }
    if json { Terminal.write(ExportOutcomes(outcomes).json, to: .standardOutput) }
    note(outcomes)
    if Auditor(input.scenario).audit(input.document.plan).hasBreach {
      Terminal.note(
        Phrase(
          fr: "attention : ce plan enfreint la loi ou un verrou ; voir ronde audit",
          en: "warning: this plan breaks the law or a lock; see ronde audit")[text.language])
      throw ExitCode.breach
    }
  }

  private func note(_ outcomes: [ExportFolder.Outcome]) {
    let files = outcomes.reduce(0) { $0 + $1.files }
    let changed = outcomes.count(where: \.isChanged)
    Terminal.note(
      Phrase(
        fr:
          "Export écrit dans \(to) : \(outcomes.count) destinataires, \(files) fichiers, \(changed) nouvelles versions",
        en: "Export written to \(to): \(outcomes.count) recipients, \(files) files, \(changed) new versions")[
          text.language])
  }
}

extension DelimitedWriter.Dialect: ExpressibleByArgument {}

/// A moment as an option writes it: `2026-12-14T10:00Z`.
struct UniversalTime: ExpressibleByArgument {
  let instant: Instant

  init?(argument: String) {
    guard let instant = Instant(utc: argument) else { return nil }
    self.instant = instant
  }
}
