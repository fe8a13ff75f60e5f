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

/// One scenario planned in two blind steps and jointly, both from the same first roster.
public struct BothWays: Sendable {
  /// The roster, then the patrols of its teams.
  public let apart: PlannedWeek
  /// Roster and patrols searched on together.
  public let together: PlannedWeek
}

/// Plans a scenario's horizon: roster and patrols together, or one after the other, then the audit and the
/// reasons of each gap.
public struct Planner: Sendable {
  private let scenario: Scenario

  /// The part of a time budget that the roster of two blind steps takes: it gains more by a second than the
  /// routes lose.
  static let rosterShare = 0.55

  /// A planner for `scenario`.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// The best plan within the request's budget. It ends early, with the best so far, when `stop` is raised.
  public func plan(
    _ request: PlanningRequest, stop: StopSignal = StopSignal(),
    progress: (@Sendable (PlanningProgress) -> Void)? = nil
  ) async -> PlannedWeek {
    let began = ContinuousClock.now
    let run = PlanningRun(scenario, request, began: began, stop: stop, progress: progress)
    let first = await run.roster()
    return request.isJoint ? await together(run, first) : await apart(run, first)
  }

  /// Two blind steps and the joint search **from one and the same first roster**, each charged what that roster
  /// took and given the rest of the budget: what differs between them is what joining does with that rest.
  public func bothWays(_ request: PlanningRequest, stop: StopSignal = StopSignal()) async -> BothWays {
    let began = ContinuousClock.now
    let first = await PlanningRun(scenario, request, began: began, stop: stop, progress: nil).roster()
    let spent = ContinuousClock.now - began
    func run() -> PlanningRun {
      PlanningRun(scenario, request, began: ContinuousClock.now - spent, stop: stop, progress: nil)
    }
    let apart = await apart(run(), first)
    return BothWays(apart: apart, together: await together(run(), first))
  }

  /// The second of two blind steps: the patrols of the first roster's teams.
  private func apart(_ run: PlanningRun, _ first: RosterPlan) async -> PlannedWeek {
    finished(run, await run.patrols(first.duties, run.rest()), proof: first.proof, gain: nil)
  }

  private func together(_ run: PlanningRun, _ first: RosterPlan) async -> PlannedWeek {
    let joint = await JointPlanner(run).run(from: first)
    return finished(run, joint.patrols, proof: joint.proof, gain: joint.gain)
  }

  private func finished(
    _ run: PlanningRun, _ patrols: PatrolPlanner.Result, proof: RosterProof?, gain: JointGain?
  ) -> PlannedWeek {
    let plan = Plan(
      horizon: scenario.horizon, origin: run.request.origin, roster: patrols.roster, routes: patrols.routes)
    run.show(PlanningProgress(.audit))
    let auditor = Auditor(scenario)
    let report = auditor.audit(plan)
    run.show(PlanningProgress(.explanation))
    let findings = GapExplainer(scenario, plan, auditor).explained(report.findings)
    return PlannedWeek(
      plan: plan, report: report.with(findings), patrols: patrols.scores.map { SectorIdleness($0, $1) },
      proof: proof, gain: gain)
  }
}

extension SectorIdleness {
  /// The account of one sector's search.
  public init(_ sector: Identifier<Sector>, _ score: PatrolScore) {
    self.init(
      sector: sector, bound: score.bound, perfectTiming: score.perfectTiming, actual: score.idleness)
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
