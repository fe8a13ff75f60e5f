import RondeModel
import RondeSearch

/// The roster of a horizon.
public struct RosterPlan: Sendable {
  /// The duties, by date, sector, team and agent.
  public let duties: [Duty]
  /// Locks that no lawful week holds; the rest was planned as if they were not there.
  public let released: [Lock]
  /// The cost that the search counted, all levels in one.
  public let cost: Int64
  /// No roster of these weeks costs less, as far as it was proved; nil where nothing was. Of several weeks
  /// each is bounded as it follows the ones planned before it.
  public let bound: Int64?
  /// What the search found, by week and employer, to go on from.
  let solutions: [[RosterSolution]]

  /// The bound beside the cost; nil where nothing was proved, or where the figures are beyond any document.
  public var proof: RosterProof? { bound.flatMap { RosterProof(cost: cost, bound: $0) } }
}

extension RosterProof {
  /// A cost and its bound; nil where the figures are beyond any document.
  init?(cost: Int64, bound: Int64) {
    guard max(cost.magnitude, bound.magnitude) <= UInt64(RosterProof.most) else { return nil }
    let weights = RosterWeights()
    let gap = max(0, cost - bound)
    self.init(
      cost: Int(cost), bound: Int(bound),
      teamMinutes: gap < weights.missing ? Int(gap / weights.desired) : nil)
  }
}

/// Plans the roster of a scenario's horizon, civil week after civil week: what is planned of one week is
/// history for the next.
public struct RosterPlanner: Sendable {
  private let scenario: Scenario

  /// A planner for `scenario`.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// The best roster within the budget, which is shared evenly by the weeks. It ends early, with the best so
  /// far, when `stop` is raised.
  public func run(
    _ budget: Budget, seed: UInt64, threads: Int, stop: StopSignal? = nil,
    progress: (@Sendable (RosterProgress) -> Void)? = nil
  ) async -> RosterPlan {
    await run(
      budget, seed: seed, threads: threads, worth: nil, from: nil, stop: stop, progress: progress)
  }

  /// The same with what the patrols make of the teams' time, and from a roster found before.
  func run(
    _ budget: Budget, seed: UInt64, threads: Int, worth: TeamTimeWorth?, from start: RosterPlan?,
    stop: StopSignal?, progress: (@Sendable (RosterProgress) -> Void)?
  ) async -> RosterPlan {
    let locks = LawfulLocks(scenario)
    var scenario = scenario
    scenario.locks = locks.kept
    var duties: [Duty] = []
    var released = locks.released
    var cost: Int64 = 0
    var bound: Int64? = 0
    var found: [[RosterSolution]] = []
    let weeks = max(1, scenario.horizon.days / 7)
    let share: Budget =
      switch budget {
      case .iterations(let count): .iterations(max(1, count / weeks))
      case .time(let duration): .time(duration / weeks)
      }
    for week in 0..<weeks {
      let monday = scenario.horizon.start + 7 * week
      let compiler = RosterCompiler(scenario, monday: monday, planned: duties, worth: worth)
      let search = RosterSearch(compiler.problems, seed: seed &+ UInt64(week), threads: threads)
      let begin = start.flatMap { $0.solutions.indices.contains(week) ? $0.solutions[week] : nil }
      let solutions = await search.run(share, from: begin, stop: stop, progress: progress)
      found.append(solutions)
      let result = compiler.duties(solutions)
      duties += result.duties
      released += result.released
      cost += solutions.reduce(0) { $0 + $1.cost }
      for solution in solutions {
        if let proved = solution.bound, let sum = bound { bound = sum + proved } else { bound = nil }
      }
    }
    return RosterPlan(duties: duties, released: released, cost: cost, bound: bound, solutions: found)
  }
}
