import ArgumentParser
import Foundation
import RondeFormats
import RondeSearch

/// `ronde-bench orienteering`: the patrol engine on team orienteering problems with time windows.
struct OrienteeringCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orienteering",
    abstract: "Measures the patrol engine on team orienteering instances with time windows.")

  @Argument(help: "Folder of instance files, with best-known.csv where there is one.")
  var folder: String

  @Option(help: "Teams, as in 1-4.")
  var teams: SeedList = SeedList(values: [1, 2, 3, 4])

  @Option(help: "Seconds for each instance, number of teams and seed.")
  var time: Double = 10

  @Option(help: "Seeds, as in 1-5 or 1,3.")
  var seeds: SeedList = SeedList(values: [1])

  @Option(help: "Threads: each searches by itself, the best counts.")
  var threads: Int = 2

  @Option(parsing: .upToNextOption, help: "Only the instances with these names.")
  var only: [String] = []

  @Option(help: "Iterations of each thread instead of seconds, for exact repeatability.")
  var iterations: Int?

  @Option(help: "Write every solution into this folder.")
  var write: String?

  @Option(help: "The first temperature of the search, in mean profits.")
  var hot: Double = 0.3

  @Option(help: "The last one.")
  var cold: Double = 0.05

  @Flag(help: "One JSON object a line.")
  var json = false

  func validate() throws {
    guard time > 0, time.isFinite else { throw ValidationError("--time must be more than 0 seconds.") }
    guard (1...64).contains(threads) else { throw ValidationError("--threads must be from 1 to 64.") }
    guard (iterations ?? 0) >= 0 else { throw ValidationError("--iterations must not be negative.") }
    guard hot > 0, cold > 0, hot.isFinite, cold.isFinite else {
      throw ValidationError("--hot and --cold must be more than 0.")
    }
    guard teams.values.allSatisfy({ (1...1000).contains($0) }) else {
      throw ValidationError("--teams must be from 1 to 1000.")
    }
  }

  func run() async throws {
    let table = RosterInstanceFolder(path: folder)
    var gaps: [Double] = []
    for name in try table.names(only: only) {
      let file = URL(fileURLWithPath: folder).appendingPathComponent("\(name).txt")
      let instance = try TeamOrienteeringInstance(
        parsing: String(decoding: Data(contentsOf: file), as: UTF8.self),
        decimals: name.lowercased().hasPrefix("pr") ? 2 : 1)
      for teams in teams.values {
        var runs: [Double] = []
        for seed in seeds.values {
          let result = try await solve("\(name) m=\(teams)", instance, Int(teams), seed, table.bestKnown)
          result.show(json: json)
          if let gap = result.gap { runs.append(gap) }
        }
        if !runs.isEmpty { gaps.append(runs.sorted()[runs.count / 2]) }
      }
    }
    if !json, !gaps.isEmpty {
      print(
        "mean of the median gaps: \(String(format: "%.3f", gaps.reduce(0, +) / Double(gaps.count))) %, worst"
          + " \(String(format: "%.2f", gaps.max() ?? 0)) %")
    }
  }

  private func solve(
    _ name: String, _ instance: TeamOrienteeringInstance, _ teams: Int, _ seed: UInt64, _ known: [String: Int]
  ) async throws -> OrienteeringResult {
    let compiler = OrienteeringCompiler(instance: instance, teams: teams)
    let problem = compiler.problem()
    let unit = OrienteeringCompiler.worth / 1_000_000
    let temperatures = (hot: hot * unit, cold: cold * unit)
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.seconds(time))
    let began = ContinuousClock.now
    let solutions = await withTaskGroup(of: (Int, PatrolSolution).self) { group in
      for stream in 0..<threads {
        group.addTask {
          (
            stream,
            PatrolSearch(problem, seed: seed, stream: UInt64(stream), temperatures: temperatures).run(budget)
          )
        }
      }
      var found: [(Int, PatrolSolution)] = []
      for await one in group { found.append(one) }
      return found.sorted { ($0.1.score.cost, $0.0) < ($1.1.score.cost, $1.0) }
    }
    let seconds = (ContinuousClock.now - began) / .seconds(1)
    let routes = solutions.first.map { compiler.routes($0.1) } ?? []
    let checker = TeamOrienteeringChecker(instance)
    if let write {
      let file = name.replacingOccurrences(of: " m=", with: "-m") + "-s\(seed).txt"
      try FileManager.default.createDirectory(atPath: write, withIntermediateDirectories: true)
      try Data(TeamOrienteeringChecker.text(routes).utf8).write(
        to: URL(fileURLWithPath: write).appendingPathComponent(file))
    }
    return OrienteeringResult(
      instance: name, seed: seed, value: checker.profit(routes), best: known[name], seconds: seconds,
      feasible: checker.breaches(routes, teams: teams).isEmpty)
  }
}

/// What one run gave.
struct OrienteeringResult {
  var instance: String
  var seed: UInt64
  var value: Int
  var best: Int?
  var seconds: Double
  var feasible: Bool

  /// Percent below the best known profit.
  var gap: Double? { best.map { 100 * Double($0 - value) / Double(max(1, $0)) } }

  func show(json: Bool) {
    let best = best.map(String.init)
    if json {
      print(
        "{\"instance\":\"\(instance)\",\"seed\":\(seed),\"value\":\(value),\"best\":\(best ?? "null"),"
          + "\"gap\":\(gap.map { String(format: "%.3f", $0) } ?? "null"),\"bound\":null,"
          + "\"seconds\":\(String(format: "%.3f", seconds)),\"feasible\":\(feasible)}")
    } else {
      print(
        "\(instance) seed \(seed): \(value) of \(best ?? "–")\(feasible ? "" : " INFEASIBLE")"
          + "  gap \(gap.map { String(format: "%.2f %%", $0) } ?? "–")")
    }
    fflush(nil)
  }
}
