import ArgumentParser
import Foundation
import RondeAudit
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch

/// `ronde-bench weeks`: the roster search on weeks of our own service, each judged by the auditor.
struct RosterWeeksCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weeks",
    abstract: "Measures the roster search on scenario folders, each roster judged by the auditor.")

  @Argument(help: "Scenario folders.")
  var folders: [String]

  @Option(help: "Seconds for each folder and seed.")
  var time: Double = 4

  @Option(help: "Seeds, as in 1-5 or 1,3.")
  var seeds: NumberList = NumberList(values: [1])

  @Option(help: "Threads: 1 or 2.")
  var threads: Int = 2

  @Option(help: "Thousands of moves instead of seconds, for exact repeatability.")
  var iterations: Int?

  @Flag(help: "List the auditor's breaches and gaps.")
  var findings = false

  @Flag(help: "Print one JSON object a line.")
  var json = false

  func validate() throws {
    guard time > 0, time.isFinite else { throw ValidationError("--time must be more than 0 seconds.") }
    guard (1...2).contains(threads) else { throw ValidationError("--threads must be 1 or 2.") }
    guard (iterations ?? 0) >= 0 else { throw ValidationError("--iterations must not be negative.") }
  }

  func run() async throws {
    for folder in folders {
      let scenario: Scenario
      do throws(InputErrors) {
        scenario = try ScenarioFolder.read(at: URL(fileURLWithPath: folder)).scenario
      } catch {
        throw ValidationError("\(folder): \(error.issues.count) errors, see `ronde check`.")
      }
      for seed in seeds.values { await solve(folder, scenario, seed: seed) }
    }
  }

  /// The bound and how far above it the roster is.
  private func bound(_ roster: RosterPlan) -> String {
    guard let bound = roster.bound else { return "none" }
    let gap = bound > 0 ? 100 * Double(roster.cost - bound) / Double(bound) : 0
    return "\(bound) (\(String(format: "%.2f", gap)) %)"
  }

  private func solve(_ folder: String, _ scenario: Scenario, seed: UInt64) async {
    let began = ContinuousClock.now
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.seconds(time))
    let roster = await RosterPlanner(scenario).run(budget, seed: seed, threads: threads)
    let spent = (ContinuousClock.now - began) / .seconds(1)
    let origin = PlanOrigin(seed: seed, iterations: iterations, seconds: time)
    let plan = Plan(horizon: scenario.horizon, origin: origin, roster: roster.duties, routes: [])
    let report = Auditor(scenario).audit(plan)
    let figures = report.indicators
    let name = URL(fileURLWithPath: folder).lastPathComponent
    if json {
      let gap = roster.bound.flatMap { bound in
        bound > 0 ? String(format: "%.5f", Double(roster.cost - bound) / Double(bound)) : nil
      }
      print(
        "{\"instance\":\"\(name)\",\"seed\":\(seed),\"value\":\(roster.cost),"
          + "\"bound\":\(roster.bound.map { "\($0)" } ?? "null"),\"gap\":\(gap ?? "null"),"
          + "\"seconds\":\(String(format: "%.2f", spent)),\"agents\":\(scenario.agents.count),"
          + "\"breaches\":\(figures.breaches),\"missingMinimum\":\(figures.missingMinimum),"
          + "\"missingDesired\":\(figures.missingDesired),\"underContract\":\(figures.underContract),"
          + "\"overContract\":\(figures.overContract),\"wishesMissed\":\(figures.wishesMissed)}")
      fflush(nil)
      return
    }
    print(
      "\(name) seed \(seed): \(scenario.agents.count) agents,"
        + " cost \(roster.cost), bound \(bound(roster)), breaches \(figures.breaches), missing minimum \(figures.missingMinimum),"
        + " desired \(figures.missingDesired), under \(figures.underContract), over \(figures.overContract),"
        + " wishes \(figures.wishesMissed), unfairness \(figures.unfairness), locks let go"
        + " \(roster.released.count), \(String(format: "%.1f", spent)) s")
    if findings {
      for finding in report.findings where finding.kind.isBreach || finding.rule == "COVER-MIN" {
        print("  \(finding.rule): \(finding.text.en)")
      }
    }
    fflush(nil)
  }
}
