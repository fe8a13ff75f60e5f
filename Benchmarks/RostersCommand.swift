import ArgumentParser
import Foundation
import RondeFormats
import RondeSearch

/// `ronde-bench rosters`: the roster search on every instance of a folder.
struct RostersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rosters",
    abstract: "Measures the roster search on shift-scheduling instances (Curtois and Qu 2014).")

  @Argument(help: "Folder of instance files, with best-known.csv where there is one.")
  var folder: String

  @Option(help: "Seconds for each instance and seed.")
  var time: Double = 60

  @Option(help: "Seeds, as in 1-5 or 1,3.")
  var seeds: SeedList = SeedList(values: [1])

  @Option(help: "Threads: 1 or 2.")
  var threads: Int = 2

  @Option(parsing: .upToNextOption, help: "Only the instances with these names.")
  var only: [String] = []

  @Option(help: "Rounds instead of seconds, for exact repeatability.")
  var iterations: Int?

  @Option(help: "Write every roster into this folder.")
  var write: String?

  @Flag(help: "One JSON object a line.")
  var json = false

  func validate() throws {
    guard time > 0, time.isFinite else { throw ValidationError("--time must be more than 0 seconds.") }
    guard (1...2).contains(threads) else { throw ValidationError("--threads must be 1 or 2.") }
    guard (iterations ?? 0) >= 0 else { throw ValidationError("--iterations must not be negative.") }
  }

  func run() async throws {
    let table = RosterInstanceFolder(path: folder)
    let names = try table.names(only: only)
    var report = RosterReport(json: json)
    for name in names {
      let instance = try table.instance(name)
      for seed in seeds.values {
        let result = try await solve(name, instance, seed: seed, best: table.bestKnown[name])
        report.add(result)
      }
    }
    report.finish()
  }

  private func solve(
    _ name: String, _ instance: ShiftSchedulingInstance, seed: UInt64, best: Int?
  ) async throws -> RosterResult {
    let compiler = ShiftSchedulingCompiler(instance: instance)
    let problem = compiler.problem()
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.seconds(time))
    let began = ContinuousClock.now
    let lastBest = TimeToBest()
    let (solution, bound) = await RosterSearch(problem, seed: seed, threads: threads).run(budget) {
      progress in
      lastBest.note(progress.cost, after: ContinuousClock.now - began)
    }
    let roster = compiler.roster(solution, problem)
    let checker = ShiftSchedulingChecker(instance)
    let breaches = checker.breaches(roster)
    for breach in breaches { FileHandle.standardError.write(Data("\(name): \(breach)\n".utf8)) }
    if let write {
      try FileManager.default.createDirectory(atPath: write, withIntermediateDirectories: true)
      let path = URL(fileURLWithPath: write).appendingPathComponent("\(name)-\(seed).roster")
      try Data(instance.solutionText(roster).utf8).write(to: path)
    }
    return RosterResult(
      instance: name, seed: seed, value: checker.penalty(roster), best: best,
      bound: bound.map { Int($0) }, seconds: lastBest.seconds, feasible: breaches.isEmpty)
  }
}

/// A list of seeds, written as ranges and single numbers.
struct SeedList: ExpressibleByArgument {
  var values: [UInt64]

  init(values: [UInt64]) { self.values = values }

  init?(argument: String) {
    values = []
    for part in argument.split(separator: ",") {
      let ends = part.split(separator: "-").map { UInt64($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first <= last,
        last - first < 10_000
      else { return nil }
      values += Array(first...last)
    }
    if values.isEmpty { return nil }
  }
}
