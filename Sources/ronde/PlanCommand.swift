import ArgumentParser
import Foundation
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch

/// `ronde plan`: from a scenario folder to an audited plan folder.
struct PlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plans the week of a scenario: roster and patrol routes, audited and explained.",
    discussion: """
      Writes a plan folder: plan.json, the scenario as it was read, roster.csv, routes.csv and report.html. \
      Ctrl-C stops the search and writes the best plan so far. Staff that is missing is an answer, not an \
      error: the plan says what is missing, where and why.

      Exit codes: 0 a plan was written; 1 the plan breaks the law or a lock; 2 the scenario cannot be read, \
      nothing was written.
      """)

  @Argument(help: "The scenario folder.", completion: .directory)
  var scenario: String

  @Option(name: .long, help: "The folder to write (default: plan-NAME-DATE in the current folder).")
  var out: String?

  @Option(name: .long, help: "Seconds for the searches, all together.")
  var time: Double = 10

  @Option(
    name: .long,
    help: "Thousands of moves of each search instead of a time: the same seed then gives the same bytes.")
  var iterations: Int?

  @Option(name: .long, help: "The seed of every random choice.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "Threads that search at once (default: the machine's, at most 8).")
  var threads: Int?

  @Option(name: .long, help: "Ask this OSRM server for the driving times first; the plan keeps them.")
  var osrm: String?

  @Flag(
    name: .long, inversion: .prefixedNo,
    help: "Search roster and routes together: the roster learns from the routes.")
  var joint = true

  @Flag(name: .long, help: "Print the indicators as JSON on standard output instead of the week.")
  var json = false

  @Flag(name: .long, help: "Show no progress.")
  var quiet = false

  @OptionGroup var text: TextOptions

  func validate() throws {
    guard time > 0, time <= 86_400 else {
      throw ValidationError("--time takes seconds from above 0 to 86400.")
    }
    if let iterations, iterations < 1 || iterations > 1_000_000 {
      throw ValidationError("--iterations takes a whole number from 1 to 1000000.")
    }
    if let threads, threads < 1 || threads > 64 {
      throw ValidationError("--threads takes a whole number from 1 to 64.")
    }
  }

  func run() async throws {
    var input = try ScenarioInput.read(scenario, language: text.language)
    let folder = out ?? defaultFolder(input.scenario)
    do throws(InputIssue) {
      try PlanFolder.check(folder)
    } catch {
      Terminal.report([error], in: text.language)
      throw ExitCode.unreadable
    }
    if let osrm {
      // Without their own help: who needs another profile or cache makes the table with `ronde travel`.
      let engine = try EngineOptions.parse([])
      let live = try await LiveTravel.ask(
        osrm, for: input, engine, language: text.language, isQuiet: quiet)
      live.note(text.language)
      input = live.input
    }
    Terminal.report(input.warnings, in: text.language)

    let stop = StopSignal()
    let interruption = Interruption(raising: stop)
    defer { withExtendedLifetime(interruption) {} }
    let line = ProgressLine(language: text.language, isQuiet: quiet)
    let request = PlanningRequest(
      budget: iterations.map(Budget.iterations) ?? .time(.seconds(time)), seed: seed,
      threads: threads ?? min(8, ProcessInfo.processInfo.activeProcessorCount),
      isJoint: joint)
    let week = await Planner(input.scenario).plan(request, stop: stop, progress: line.show)
    line.finish()

    let document = PlanDocument(
      generator: RondeVersion.generator,
      scenario: PlanDocument.ScenarioReference(
        name: input.scenario.settings.name, digest: input.snapshot.digest),
      plan: week.plan, patrols: week.patrols, proof: week.proof, joint: week.gain,
      findings: week.report.findings, indicators: week.report.indicators)
    do throws(InputIssue) {
      try PlanFolder.write(
        document, of: input.scenario, snapshot: input.snapshot, language: text.language, to: folder)
    } catch {
      Terminal.report([error], in: text.language)
      throw ExitCode.unreadable
    }
    if json {
      Terminal.write(week.report.indicators.json, to: .standardOutput)
    } else {
      let console = ConsoleWeek(
        document: document, scenario: input.scenario, language: text.language,
        isColoured: Terminal.showsColours)
      Terminal.write(console.text, to: .standardOutput)
      Terminal.note(
        Phrase(
          fr: "Plan écrit dans \(folder) — ouvrir \(folder)/report.html",
          en: "Plan written to \(folder) — open \(folder)/report.html")[text.language])
    }
    if week.report.hasBreach { throw ExitCode.breach }
  }

  private func defaultFolder(_ scenario: Scenario) -> String {
    let name = URL(fileURLWithPath: self.scenario).standardizedFileURL.lastPathComponent
    return "plan-\(name)-\(scenario.horizon.start)"
  }
}
