import ArgumentParser
import RondeFormats
import RondeSearch
import Synchronization

extension VehicleRoutingChecker.Convention: ExpressibleByArgument {}

/// `ronde-bench routes`: the routing kernel on vehicle routing problems with time windows.
struct RoutesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes",
    abstract: "Measures the routing kernel on vehicle routing instances with time windows.")

  @Argument(help: "Folder of Solomon's or VRPLIB's files, with best-known.csv there or beside it.")
  var folder: String

  @Option(help: "dimacs: total distance, arcs cut to one decimal; hierarchical: fewest vehicles first.")
  var convention: VehicleRoutingChecker.Convention = .dimacs

  @OptionGroup var runs: RouteRunOptions

  func run() async throws {
    let table = try InstanceFolder(path: folder, only: runs.only)
    var report = BenchmarkReport(json: runs.json)
    for name in table.names {
      let instance = try table.read(name) { text throws(BenchmarkFormatError) in
        try VehicleRoutingInstance(parsing: text)
      }
      let compiler = RoutesCompiler(instance: instance, convention: convention)
      let problem = try compiler.problem()
      for seed in runs.seeds.values {
        let (solution, seconds) = await runs.solve(problem, seed: seed)
        let routes = compiler.routes(solution)
        let checker = VehicleRoutingChecker(instance, convention)
        let breaches = checker.breaches(routes)
        InstanceFolder.complain(breaches, name)
        try runs.store(routes, of: name, seed: seed)
        let value = checker.value(routes)
        let known = convention == .hierarchical ? table.bestHierarchical(name) : nil
        report.add(
          BenchmarkResult(
            instance: name, seed: seed, value: value.cost,
            best: convention == .hierarchical ? known?.distance : table.best(name), vehicles: value.vehicles,
            bestVehicles: known?.vehicles, seconds: seconds, feasible: breaches.isEmpty))
      }
    }
    report.finish()
  }
}

/// What every routing benchmark asks for.
struct RouteRunOptions: ParsableArguments {
  @Option(help: "Seconds for each instance and seed.")
  var time: Double = 10

  @Option(help: "Seeds, as in 1-5 or 1,3.")
  var seeds: NumberList = NumberList(values: [1])

  @Option(help: "Threads.")
  var threads: Int = 2

  @Option(parsing: .upToNextOption, help: "Only the instances with these names.")
  var only: [String] = []

  @Option(help: "Iterations of each stream instead of seconds, for exact repeatability.")
  var iterations: Int?

  @Option(help: "Write every solution into this folder.")
  var write: String?

  @Flag(help: "One JSON object a line.")
  var json = false

  func validate() throws {
    guard time > 0, time.isFinite else { throw ValidationError("--time must be more than 0 seconds.") }
    guard (1...64).contains(threads) else { throw ValidationError("--threads must be from 1 to 64.") }
    guard (iterations ?? 0) >= 0 else { throw ValidationError("--iterations must not be negative.") }
  }

  /// Stores routes as `NAME-SEED.sol` where that is asked for.
  func store(_ routes: [[Int]], of name: String, seed: UInt64) throws {
    guard let write else { return }
    try InstanceFolder.write(RouteLines.text(routes), of: name, seed: seed, ending: "sol", to: write)
  }

  /// The best tours and the seconds until they were found.
  func solve(_ problem: RoutingProblem, seed: UInt64) async -> (RoutingSolution, Double) {
    let began = ContinuousClock.now
    let lastBest = Mutex(0.0)
    let budget: Budget = iterations.map { .iterations($0) } ?? .time(.seconds(time))
    let solution = await RoutingSearch(problem, seed: seed, threads: threads).run(budget) { _ in
      lastBest.withLock { $0 = (ContinuousClock.now - began) / .seconds(1) }
    }
    return (solution, lastBest.withLock { $0 })
  }
}
