import ArgumentParser
import RondeAudit
import RondeModel
import RondePlanning
import RondeSearch

/// How each week of a chain is planned.
struct ChainBudget: ParsableArguments {
  @Option(help: "Seconds a week.")
  var time: Double = 10

  @Option(help: "Thousands of moves of each search a week, instead of a time.")
  var iterations: Int?

  @Option(help: "The seed of the first week; each week has its own.")
  var seed: UInt64 = 1

  @Option(help: "Threads.")
  var threads: Int = 2

  @Flag(help: "Repeat a yardstick roster instead of planning one.")
  var patrolsOnly = false

  func validate() throws {
    guard time > 0, time <= 3600 else {
      throw ValidationError("--time must be from above 0 to 3600 seconds.")
    }
    guard (1...64).contains(threads) else { throw ValidationError("--threads must be from 1 to 64.") }
    guard (1...1_000_000).contains(iterations ?? 1) else {
      throw ValidationError("--iterations must be from 1 to 1000000.")
    }
  }

  /// The request of one week.
  func request(week: Int) -> PlanningRequest {
    PlanningRequest(
      budget: iterations.map(Budget.iterations) ?? .time(.seconds(time)), seed: seed &+ UInt64(week) &* 7919,
      threads: threads)
  }
}

/// Weeks that follow on one another.
struct Chain {
  private let scenario: Scenario
  private let given: Int
  private let budget: ChainBudget

  /// A chain from a scenario's horizon on, which may give that many thousandths of idleness.
  init(_ scenario: Scenario, given: Int, budget: ChainBudget) {
    var scenario = scenario
    scenario.settings.patrol.idlenessGiven = given
    scenario.settings.horizon = Horizon(start: scenario.horizon.start, days: 7)
    self.scenario = scenario
    self.given = given
    self.budget = budget
  }

  /// Plans so many weeks and judges them all together.
  func run(weeks: Int, show: (ChainWeek) -> Void) async -> ChainResult {
    var scenario = scenario
    var done: [ChainWeek] = []
    var unpredictability: Unpredictability?
    let first = scenario.horizon.start
    for week in 0..<weeks {
      let (plan, report) = await self.plan(scenario, week)
      let score = Unpredictability(scenario, plan, from: scenario.horizon.start, detailed: false)
      let line = ChainWeek(week: week + 1, given: given, indicators: report.indicators, score: score)
      show(line)
      done.append(line)
      if week == weeks - 1 {
        unpredictability = Unpredictability(
          scenario, plan, from: first + 7 * Unpredictability.training, most: weeks)
      }
      scenario = scenario.following(plan)
    }
    return ChainResult(given: given, weeks: done, unpredictability: unpredictability)
  }

  private func plan(_ scenario: Scenario, _ week: Int) async -> (Plan, AuditReport) {
    let request = budget.request(week: week)
    guard budget.patrolsOnly else {
      let planned = await Planner(scenario).plan(request)
      return (planned.plan, planned.report)
    }
    let moves: Budget =
      switch request.budget {
      case .iterations(let thousands): .iterations(thousands * 1000)
      case .time(let time): .time(time)
      }
    let result = await PatrolPlanner(scenario).run(
      PatrolsCommand.yardstick(scenario), budget: moves, seed: request.seed, threads: request.threads,
      proof: 0)
    let plan = Plan(
      horizon: scenario.horizon,
      origin: PlanOrigin(seed: request.seed, iterations: budget.iterations, seconds: nil),
      roster: result.roster, routes: result.routes)
    return (plan, Auditor(scenario).audit(plan))
  }
}
