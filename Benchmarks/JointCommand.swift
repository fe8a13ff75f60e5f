import ArgumentParser
import Foundation
import RondeAudit
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch

/// `ronde-bench joint`: the joint search against two blind steps, judged by the auditor.
///
/// Both go on from one first roster and are charged what it took, so that chance between two rosters does not
/// hide what joining gains.
struct JointCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "joint",
    abstract: "Measures what joining roster and patrols gains over two blind steps on the same budget.",
    discussion: """
      One first roster a seed; the rest of the budget is spent twice from it: on its patrols alone, and on \
      roster and patrols together. The auditor ranks both plans, level by level.
      """)

  @Argument(help: "The folder of the scenario.", completion: .directory)
  var scenario: String

  @Option(help: "Seconds for each plan.")
  var time: Double = 10

  @Option(help: "Thousands of moves of each search instead of seconds, for exact repeatability.")
  var iterations: Int?

  @Option(help: "Seeds, as in 1-5 or 1,3.")
  var seeds: NumberList = NumberList(values: [1, 2, 3, 4, 5])

  @Option(help: "Threads.")
  var threads: Int = 2

  @Flag(help: "One JSON object a seed, then one of means: both plans' indicators and which is better.")
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
    ("wishes", { $0.wishesMissed }), ("exploit", { $0.exploitScore ?? 0 }),
  ]

  /// Both plans of one seed.
  private struct Pair {
    let figures: [[Int]]
    /// Which is better, and by which level.
    let better: String
    let level: String

    init(_ both: BothWays) {
      let sides = [both.apart, both.together].map(\.report.indicators)
      figures = sides.map { side in JointCommand.columns.map { $0.figure(side) } }
      let (blind, joint) = (PlanRank(sides[0]), PlanRank(sides[1]))
      better = joint < blind ? "joint" : blind < joint ? "blind" : "neither"
      level = joint.level(deciding: blind)?.rawValue ?? "none"
    }
  }

  func run() async throws {
    let name = URL(fileURLWithPath: scenario).lastPathComponent
    let scenario = try ScenarioFolder.read(at: URL(fileURLWithPath: scenario)).scenario
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.milliseconds(Int(time * 1000)))
    var pairs: [Pair] = []
    if !json { row("", JointCommand.columns.map(\.name)) }
    for seed in seeds.values {
      let request = PlanningRequest(budget: budget, seed: seed, threads: threads)
      let pair = Pair(await Planner(scenario).bothWays(request))
      pairs.append(pair)
      if json {
        show(
          "\"instance\":\"\(name)\",\"seed\":\(seed),\"better\":\"\(pair.better)\",\"level\":\"\(pair.level)\","
            + sides(pair.figures.map { $0.map { "\($0)" } }))
      } else {
        row("seed \(seed) blind", pair.figures[0].map { "\($0)" })
        row("seed \(seed) joint", pair.figures[1].map { "\($0)" }, "  better: \(pair.better) (\(pair.level))")
      }
    }
    sum(up: pairs, name)
  }

  private func sum(up pairs: [Pair], _ name: String) {
    let means = (0..<2).map { side in
      JointCommand.columns.indices.map { column in
        Double(pairs.reduce(0) { $0 + $1.figures[side][column] }) / Double(max(1, pairs.count))
      }
    }
    func text(_ values: [Double]) -> [String] { values.map { String(format: "%.1f", $0) } }
    let counts = ["joint", "blind", "neither"].map { side in pairs.count { $0.better == side } }
    guard !json else {
      show(
        "\"instance\":\"\(name)\",\"seeds\":\(pairs.count),\"jointBetter\":\(counts[0]),"
          + "\"blindBetter\":\(counts[1]),\"neither\":\(counts[2])," + sides(means.map(text)))
      return
    }
    row("mean blind", text(means[0]))
    row("mean joint", text(means[1]))
    row("difference", text(zip(means[0], means[1]).map { $1 - $0 }))
    print("joint better in \(counts[0]) of \(pairs.count), blind in \(counts[1])")
  }

  private func sides(_ figures: [[String]]) -> String {
    zip(["blind", "joint"], figures).map { side, values in
      let fields = zip(JointCommand.columns, values).map { "\"\($0.name)\":\($1)" }.joined(separator: ",")
      return "\"\(side)\":{\(fields)}"
    }.joined(separator: ",")
  }

  private func show(_ fields: String) {
    print("{\(fields)}")
    fflush(nil)
  }

  private func row(_ head: String, _ cells: [String], _ tail: String = "") {
    func pad(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(1, width - text.count)) + text
    }
    print(head + pad("", max(1, 14 - head.count)) + cells.map { pad($0, 9) }.joined() + tail)
    fflush(nil)
  }
}
