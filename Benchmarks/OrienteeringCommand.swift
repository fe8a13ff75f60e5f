import ArgumentParser
import RondeFormats
import RondeSearch

/// `ronde-bench orienteering`: the routing kernel on team orienteering problems with time windows.
struct OrienteeringCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orienteering",
    abstract: "Measures the routing kernel on team orienteering instances with time windows.")

  @Argument(help: "Folder of instance files, with best-known.csv where there is one.")
  var folder: String

  @Option(help: "Teams, as in 1-4.")
  var teams: NumberList = NumberList(values: [1, 2, 3, 4])

  @OptionGroup var runs: RouteRunOptions

  func validate() throws {
    guard teams.values.allSatisfy({ (1...1000).contains($0) }) else {
      throw ValidationError("--teams must be from 1 to 1000.")
    }
  }

  func run() async throws {
    let table = try InstanceFolder(path: folder, only: runs.only)
    var report = BenchmarkReport(json: runs.json)
    for name in table.names {
      // Cordeau's points have their distances cut to two decimals, Solomon's to one.
      let decimals = name.lowercased().hasPrefix("pr") ? 2 : 1
      let instance = try table.read(name) { text throws(BenchmarkFormatError) in
        try TeamOrienteeringInstance(parsing: text, decimals: decimals)
      }
      for teams in teams.values.map({ Int($0) }) {
        let compiler = OrienteeringCompiler(instance: instance, teams: teams)
        let problem = try compiler.problem()
        let label = "\(name) m=\(teams)"
        for seed in runs.seeds.values {
          let (solution, seconds) = await runs.solve(problem, seed: seed)
          let routes = compiler.routes(solution)
          let checker = TeamOrienteeringChecker(instance)
          let breaches = checker.breaches(routes, teams: teams)
          InstanceFolder.complain(breaches, label)
          try runs.store(routes, of: label, seed: seed)
          report.add(
            BenchmarkResult(
              instance: label, seed: seed, value: Double(checker.profit(routes)), best: table.best(label),
              vehicles: routes.count, isProfit: true, seconds: seconds, feasible: breaches.isEmpty))
        }
      }
    }
    report.finish()
  }
}
