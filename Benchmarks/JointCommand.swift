import ArgumentParser
import Foundation
import RondeAudit
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch

/// `ronde-bench joint`: the joint plan against two blind steps on the same budget, both judged by the auditor.
struct JointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "joint",
    abstract: "Measures what joining roster and patrols gains over two blind steps on the same budget.")

  @Argument(help: "The folder of the scenario.", completion: .directory)
  var scenario: String

  @Option(help: "Seconds for each plan.")
  var time: Double = 10

  @Option(help: "Thousands of moves of each search instead of seconds, for exact repeatability.")
  var iterations: Int?

  @Option(help: "Seeds, as in 1-5 or 1,3.")
  var seeds: SeedList = SeedList(values: [1, 2, 3, 4, 5])

  @Option(help: "Threads.")
  var threads: Int = 2

  @Flag(help: "One JSON object a line: instance, seed, isJoint, seconds and the auditor's indicators.")
  var json = false

  func validate() throws {
    guard time > 0, time.isFinite else { throw ValidationError("--time must be more than 0 seconds.") }
    guard (iterations ?? 1) > 0 else { throw ValidationError("--iterations must be more than 0.") }
    guard (1...64).contains(threads) else { throw ValidationError("--threads must be 1 to 64.") }
  }

  private static let columns: [(name: String, figure: @Sendable (Indicators) -> Int)] = [
    ("breaches", { $0.breaches }), ("minimum", { $0.weightedMissingMinimum }),
    ("owed", { $0.missedLeastVisits }), ("late", { $0.gapsBeyondGuarantee }),
    ("desired", { $0.missingDesired }), ("contract", { $0.underContract + $0.overContract }),
    ("idleness", { $0.idleness }), ("worst", { $0.worstGap }), ("unfair", { $0.unfairness }),
    ("wishes", { $0.wishesMissed }),
  ]

  func run() async throws {
    let name = URL(fileURLWithPath: scenario).lastPathComponent
    let scenario = try ScenarioFolder.read(at: URL(fileURLWithPath: scenario)).scenario
    if !json { row("", JointCommand.columns.map(\.name)) }
    var sums = [[Int]](repeating: [Int](repeating: 0, count: JointCommand.columns.count), count: 2)
    for seed in seeds.values {
      for isJoint in [false, true] {
        let figures = await figures(scenario, name, seed: seed, isJoint: isJoint)
        for (column, value) in figures.enumerated() { sums[isJoint ? 1 : 0][column] += value }
        if !json { row("seed \(seed) \(isJoint ? "joint" : "blind")", figures.map { "\($0)" }) }
      }
    }
    guard !json else { return }
    let count = Double(max(1, seeds.values.count))
    func mean(_ values: [Int]) -> [String] { values.map { String(format: "%.1f", Double($0) / count) } }
    row("mean blind", mean(sums[0]))
    row("mean joint", mean(sums[1]))
    row("difference", mean(zip(sums[0], sums[1]).map { $1 - $0 }))
  }

  private func figures(_ scenario: Scenario, _ name: String, seed: UInt64, isJoint: Bool) async -> [Int] {
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.milliseconds(Int(time * 1000)))
    let request = PlanningRequest(budget: budget, seed: seed, threads: threads, isJoint: isJoint)
    let began = ContinuousClock.now
    let week = await Planner(scenario).plan(request)
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let figures = JointCommand.columns.map { $0.figure(week.report.indicators) }
    if json {
      let fields = zip(JointCommand.columns, figures).map { "\"\($0.name)\":\($1)" }.joined(separator: ",")
      print(
        "{\"instance\":\"\(name)\",\"seed\":\(seed),\"isJoint\":\(isJoint),"
          + "\"seconds\":\(String(format: "%.2f", seconds)),\(fields)}")
      fflush(nil)
    }
    return figures
  }

  private func row(_ head: String, _ cells: [String]) {
    func pad(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(1, width - text.count)) + text
    }
    print(head + pad("", max(1, 14 - head.count)) + cells.map { pad($0, 9) }.joined())
    fflush(nil)
  }
}
