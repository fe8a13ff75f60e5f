import ArgumentParser
import Foundation
import RondeAudit
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch

/// `ronde-bench chain`: week after week, each plan the history of the next, with and without the part of chance.
struct ChainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chain",
    abstract: "Plans weeks that follow on one another and measures how well they can be foretold.",
    discussion: """
      Each week's plan is the history of the next. The first eight weeks are what observers learn from; the exploit \
      score is that of the weeks after them. A second chain without the part of chance shows what it costs.
      """)

  @Argument(help: "The folder of the scenario.", completion: .directory)
  var scenario: String

  @Option(help: "How many weeks, more than eight.")
  var weeks: Int = 24

  @OptionGroup var budget: ChainBudget

  @Option(help: "Idleness that may be given for unpredictability, in percent (default: the scenario's).")
  var given: Double?

  @Flag(help: "Leave out the chain without the part of chance.")
  var noReference = false

  @Flag(help: "One JSON object a line.")
  var json = false

  func validate() throws {
    guard weeks > Unpredictability.training, weeks <= 200 else {
      throw ValidationError("--weeks must be from \(Unpredictability.training + 1) to 200.")
    }
    if let given, !(0...50).contains(given) { throw ValidationError("--given must be from 0 to 50.") }
  }

  func run() async throws {
    let scenario = try ScenarioFolder.read(at: URL(fileURLWithPath: scenario)).scenario
    let share = given.map { Int(($0 * 10).rounded()) } ?? scenario.settings.patrol.idlenessGiven
    var reference: ChainResult?
    if !noReference, share > 0 { reference = await chain(scenario, given: 0) }
    let result = await chain(scenario, given: share)
    guard let reference, !json else { return }
    let cost = 100 * (result.idleness / max(1, reference.idleness) - 1)
    print(
      "given \(Double(share) / 10) %: exploit \(reference.exploit) → \(result.exploit), idleness"
        + " \(ChainWeek.text(reference.idleness)) → \(ChainWeek.text(result.idleness)) (\(ChainWeek.text(cost)) %)"
    )
  }

  private func chain(_ scenario: Scenario, given: Int) async -> ChainResult {
    if !json { print("given \(Double(given) / 10) %") }
    let result = await Chain(scenario, given: given, budget: budget).run(weeks: weeks) { week in
      print(json ? week.json : week.text)
      fflush(nil)
    }
    print(json ? result.json : result.text)
    return result
  }
}
