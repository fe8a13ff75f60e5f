import ArgumentParser
import Foundation
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch

/// `ronde compare`: the price of an agreement.
struct CompareCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Plans the same need under several profiles: people, hours, cost and gaps side by side.",
    discussion: """
      Every employer of the scenario is bound by each profile in turn. The first lines need nobody: they are \
      what the minimum demand costs at the very least under the profile's shapes and law. The others come from \
      a plan made with the scenario's people and judged by the auditor.

      Exit codes: 0 done; 2 the scenario cannot be read or has no such profile.
      """)

  @Argument(help: "The scenario folder.", completion: .directory)
  var scenario: String

  @Option(
    name: .customLong("profile"), help: "A profile of the scenario's settings, once for each (default: all).")
  var profiles: [String] = []

  @Option(name: .long, help: "Seconds of search for each profile.")
  var time: Double = 4

  @Option(name: .long, help: "Thousands of moves of each search instead of a time.")
  var iterations: Int?

  @Option(name: .long, help: "The seed of every random choice.")
  var seed: UInt64 = 1

  @Flag(name: .long, help: "Print the figures as JSON.")
  var json = false

  @OptionGroup var text: TextOptions

  func validate() throws {
    guard time > 0, time <= 86_400 else {
      throw ValidationError("--time takes seconds from above 0 to 86400.")
    }
    if let iterations, iterations < 1 || iterations > 1_000_000 {
      throw ValidationError("--iterations takes a whole number from 1 to 1000000.")
    }
  }

  func run() async throws {
    let input = try ScenarioInput.read(scenario, language: text.language)
    let chosen =
      try profiles.isEmpty ? input.scenario.profiles.rows : profiles.map { try profile($0, input.scenario) }
    let stop = StopSignal()
    let interruption = Interruption(raising: stop)
    defer { withExtendedLifetime(interruption) {} }
    let language = text.language
    let request = PlanningRequest(
      budget: iterations.map(Budget.iterations) ?? .time(.seconds(time)), seed: seed,
      threads: min(8, ProcessInfo.processInfo.activeProcessorCount))
    let results = await ProfileComparison.run(
      input.scenario, profiles: chosen, request: request, stop: stop,
      progress: { Terminal.note($0[language]) })
    let table = ComparisonTable(results, language: language)
    Terminal.write(json ? table.json : table.text, to: .standardOutput)
  }

  private func profile(_ id: String, _ scenario: Scenario) throws -> EmployerProfile {
    if let profile = scenario.profiles[Identifier(id)] { return profile }
    let known = scenario.profiles.map(\.id.text).joined(separator: ", ")
    Terminal.note(
      Phrase(
        fr: "« \(id) » n’est pas un profil du scénario ; il connaît : \(known).",
        en: "“\(id)” is no profile of the scenario; it knows: \(known).")[text.language])
    throw ExitCode.unreadable
  }
}
