import ArgumentParser
import Foundation
import RondeAudit
import RondeFormats

/// `ronde-bench exchange`: what idleness buys of unpredictability, by the part that may be given.
struct ExchangeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exchange",
    abstract: "The exchange of idleness for unpredictability: a chain of weeks for each part given.")

  @Argument(help: "The folder of the scenario.", completion: .directory)
  var scenario: String

  @Option(help: "How many weeks each chain has, more than eight.")
  var weeks: Int = 24

  @Option(parsing: .upToNextOption, help: "Parts of idleness that may be given, in percent.")
  var given: [Double] = [0, 1, 2, 3, 5]

  @OptionGroup var budget: ChainBudget

  @Flag(help: "One JSON object a line.")
  var json = false

  func validate() throws {
    guard weeks > Unpredictability.training, weeks <= 200 else {
      throw ValidationError("--weeks must be from \(Unpredictability.training + 1) to 200.")
    }
    guard !given.isEmpty, given.allSatisfy({ (0...50).contains($0) }) else {
      throw ValidationError("--given must be from 0 to 50.")
    }
  }

  func run() async throws {
    let scenario = try ScenarioFolder.read(at: URL(fileURLWithPath: scenario)).scenario
    var first: Double?
    if !json { print("given %   idleness  (change %)   exploit (90 %)      worst gap   weeks beyond") }
    for part in given {
      let chain = Chain(scenario, given: Int((part * 10).rounded()), budget: budget)
      let result = await chain.run(weeks: weeks) { _ in }
      let base = first ?? result.idleness
      first = base
      if json {
        print(result.json)
      } else {
        let change = 100 * (result.idleness / max(1, base) - 1)
        let score = result.unpredictability?.total
        print(
          String(
            format: "%7.1f   %8.1f  (%+.1f)       %@ (%@–%@)    %6d   %d", part, result.idleness, change,
            result.exploit, ChainWeek.part(score?.low ?? 0), ChainWeek.part(score?.high ?? 0),
            result.weeks.map(\.indicators.worstGap).max() ?? 0, result.weeksBeyond))
      }
      fflush(nil)
    }
  }
}
