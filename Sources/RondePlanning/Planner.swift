import RondeAudit
import RondeModel
import RondeSearch

/// A plan and what the auditor says of it.
public struct PlannedWeek: Sendable {
  /// Roster and routes.
  public let plan: Plan
  /// The auditor's findings, each missing minimum with its causes, and indicators.
  public let report: AuditReport
  /// What the patrols of each sector reached beside what they could have.
  public let patrols: [SectorIdleness]
  /// How far the roster can be from the best; nil where nothing was proved of it.
  public let proof: RosterProof?
  /// What joining roster and patrols gained; nil for a plan of two blind steps.
  public let gain: JointGain?
}

/// Plans a scenario's horizon: roster and patrols together, or one after the other, then the audit and the
/// reasons of each gap.
public struct Planner: Sendable {
  private let scenario: Scenario

  /// The part of a time budget that the roster of two blind steps takes; routes are the harder half.
  static let rosterShare = 0.4

  /// A planner for `scenario`.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// The best plan within the request's budget. It ends early, with the best so far, when `stop` is raised.
  public func plan(
    _ request: PlanningRequest, stop: StopSignal = StopSignal(),
    progress: (@Sendable (PlanningProgress) -> Void)? = nil
  ) async -> PlannedWeek {
    let patrols: PatrolPlanner.Result
    var gain: JointGain?
    var proof: RosterProof?
    if request.isJoint {
      let joint = await JointPlanner(scenario, request, stop: stop, progress: progress).run()
      (patrols, proof, gain) = (joint.patrols, joint.proof, joint.gain)
    } else {
      (patrols, proof) = await blind(request, stop, progress)
    }
    let plan = Plan(
      horizon: scenario.horizon, origin: request.origin, roster: patrols.roster, routes: patrols.routes)
    progress?(PlanningProgress(.audit))
    let auditor = Auditor(scenario)
    let report = auditor.audit(plan)
    progress?(PlanningProgress(.explanation))
    let findings = GapExplainer(scenario, plan, auditor).explained(report.findings)
    return PlannedWeek(
      plan: plan, report: report.with(findings), patrols: patrols.scores.map { SectorIdleness($0, $1) },
      proof: proof, gain: gain)
  }

  /// Two blind steps: the roster by its demand alone, then the patrols of its teams.
  private func blind(
    _ request: PlanningRequest, _ stop: StopSignal, _ progress: (@Sendable (PlanningProgress) -> Void)?
  ) async -> (PatrolPlanner.Result, RosterProof?) {
    let began = ContinuousClock.now
    progress?(PlanningProgress(.roster))
    let roster = await RosterPlanner(scenario).run(
      request.budget.share(Planner.rosterShare), seed: request.seed, threads: request.threads, stop: stop,
      progress: { progress?(PlanningProgress($0)) })
    progress?(PlanningProgress(.patrols))
    let sectors = scenario.sectors.map(\.name)
    let patrols = await PatrolPlanner(scenario).run(
      roster.duties, budget: request.budget.rest(after: ContinuousClock.now - began).moves,
      seed: request.seed,
      threads: request.threads, stop: stop,
      progress: { progress?(PlanningProgress($0, sectors: sectors)) })
    return (patrols, roster.proof)
  }
}

extension SectorIdleness {
  /// The account of one sector's search.
  public init(_ sector: Identifier<Sector>, _ score: PatrolScore) {
    self.init(
      sector: sector, bound: score.bound, perfectTiming: score.perfectTiming, actual: score.idleness)
  }
}

extension Budget {
  /// A part of a time; iterations are each search's own.
  func share(_ part: Double) -> Budget {
    switch self {
    case .iterations: self
    case .time(let duration): .time(duration * part)
    }
  }

  /// The budget of a search that counts single moves.
  var moves: Budget {
    switch self {
    case .iterations(let thousands): .iterations(thousands * 1000)
    case .time: self
    }
  }

  /// What is left of a time after `spent`; iterations are each search's own.
  func rest(after spent: Duration) -> Budget {
    switch self {
    case .iterations: self
    case .time(let duration): .time(max(.zero, duration - spent))
    }
  }
}

extension PlanningRequest {
  /// What a plan says of how it was made.
  var origin: PlanOrigin {
    switch budget {
    case .iterations(let count): PlanOrigin(seed: seed, iterations: count, seconds: nil)
    case .time(let duration):
      PlanOrigin(seed: seed, iterations: nil, seconds: (duration / .milliseconds(1)).rounded() / 1000)
    }
  }
}
