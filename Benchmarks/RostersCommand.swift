import ArgumentParser
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
  var seeds: NumberList = NumberList(values: [1])

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
    let table = try InstanceFolder(path: folder, only: only)
    var report = BenchmarkReport(json: json)
    for name in table.names {
      let instance = try table.read(name) { text throws(BenchmarkFormatError) in
        try ShiftSchedulingInstance(parsing: text)
      }
      for seed in seeds.values {
        report.add(try await solve(name, instance, seed: seed, best: table.best(name)))
      }
    }
    report.finish()
  }

  private func solve(
    _ name: String, _ instance: ShiftSchedulingInstance, seed: UInt64, best: Double?
  ) async throws -> BenchmarkResult {
    let compiler = ShiftSchedulingCompiler(instance: instance)
    let problem = compiler.problem()
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.seconds(time))
    let began = ContinuousClock.now
    let lastBest = TimeToBest()
    let found = await RosterSearch([problem], seed: seed, threads: threads).run(budget) { progress in
      lastBest.note(progress.cost, after: ContinuousClock.now - began)
    }
    let roster = compiler.roster(found[0])
    let checker = ShiftSchedulingChecker(instance)
    let breaches = checker.breaches(roster)
    InstanceFolder.complain(breaches, name)
    if let write {
      try InstanceFolder.write(
        instance.solutionText(roster), of: name, seed: seed, ending: "roster", to: write)
    }
    return BenchmarkResult(
      instance: name, seed: seed, value: Double(checker.penalty(roster)), best: best,
      bound: found[0].bound.map { Int($0) }, seconds: lastBest.seconds, feasible: breaches.isEmpty)
  }
}
