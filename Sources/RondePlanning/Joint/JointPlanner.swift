import RondeAudit
import RondeModel
import RondeSearch

/// Searches roster and patrols together, from the roster of two blind steps.
///
/// Short patrols of its teams tell what team time is worth (``TeamTimeWorth``), the roster is searched on from
/// there with that worth, at a low temperature, and so again until it stays as it is. A roster is taken over
/// only where the auditor judges it no worse than the one before, level by level of ``PlanRank``, so that it
/// ranks no lower than that of two blind steps down to desired demand and contracts. The last patrols then have
/// nearly all the time that they have without joining.
///
/// How the time is split was measured: halving the patrols' time costs about 1.5 % of idleness at ten seconds,
/// more than a roster that knows the routes gains, so the patrols that only teach are as short as they can be.
/// And the last patrols begin anew: routes of short ones hold a later search fast where they are.
struct JointPlanner: Sendable {
  /// What came of it.
  struct Result: Sendable {
    var patrols: PatrolPlanner.Result
    var proof: RosterProof?
    var gain: JointGain
  }

  private let run: PlanningRun

  // The roster's further searches, in parts of its first effort. Below a tenth one seldom finds its way back to a
  // roster as good as its start.
  private static let nextRoster = [0.15, 0.1]
  // Short patrols, in parts of the patrols' effort.
  private static let draftPatrols = 0.03
  // What a further roster takes of the patrols' effort, in parts of the roster's: an iteration of theirs is each
  // sector's own, so that the roster's are few beside them.
  private static let price = 0.2
  // The bound on idleness never takes more than half of what the last patrols have.
  private static let mostProof = 0.5

  init(_ run: PlanningRun) { self.run = run }

  /// The best roster and patrols from `blind` on, within what is left of the budget.
  func run(from blind: RosterPlan) async -> Result {
    let whole = run.rest()
    let blindFigures = figures(blind.duties)
    var (best, bestFigures) = (blind, blindFigures)
    var draft: PatrolPlanner.Result?
    var worth = TeamTimeWorth(run.scenario, PatrolCompiler(run.scenario))
    var rounds = 0
    var spent = 0.0
    for part in JointPlanner.nextRoster where !run.stop.isRaised {
      let patrols = await run.draft(best.duties, draftBudget, from: draft)
      worth.learn(best.duties, patrols)
      draft = patrols
      rounds += 1
      let budget = run.request.budget.share(Planner.rosterShare).part(part)
      let next = await run.roster(budget, worth: worth, from: best, turn: rounds)
      spent += JointPlanner.draftPatrols + JointPlanner.price * part
      if next.solutions == best.solutions { break }
      let nextFigures = figures(next.duties)
      if !(PlanRank(bestFigures) < PlanRank(nextFigures)) { (best, bestFigures) = (next, nextFigures) }
    }
    let left = run.rest(1 - spent)
    func side(_ roster: RosterPlan, _ figures: Indicators) -> JointGain.Side {
      JointGain.Side(
        missingDesired: figures.missingDesired,
        offContract: figures.underContract + figures.overContract,
        idleness: worth.thousandths(of: roster.duties))
    }
    return Result(
      patrols: await run.patrols(best.duties, left, proof: proofPart(of: left, whole)),
      proof: await proof(of: best, after: blind),
      gain: JointGain(rounds: rounds, apart: side(blind, blindFigures), together: side(best, bestFigures)))
  }

  private var draftBudget: Budget {
    let part = JointPlanner.draftPatrols
    return switch run.request.budget {
    case .iterations: run.request.budget.moves.part(part)
    case .time: run.request.budget.part(part * (1 - Planner.rosterShare))
    }
  }

  /// The part of what is left that the bound on idleness takes: as much as it would have had without joining.
  private func proofPart(of left: Budget, _ whole: Budget) -> Double {
    let part: Double
    switch (left, whole) {
    case (.time(let left), .time(let whole)): part = whole / max(left, .nanoseconds(1))
    case (.iterations(let left), .iterations(let whole)): part = Double(whole) / Double(max(1, left))
    default: part = 1
    }
    return min(JointPlanner.mostProof, PatrolPlanner.proofShare * part)
  }

  /// What was proved beside the blind roster holds for the last one too, at its cost without the worth of team time.
  /// Of several weeks each was bounded as it follows the ones before it, which may be others now.
  private func proof(of roster: RosterPlan, after blind: RosterPlan) async -> RosterProof? {
    if roster.solutions == blind.solutions { return blind.proof }
    guard blind.solutions.count == 1, let bound = blind.bound else { return nil }
    // A search that is stopped at once gives its start back with its cost.
    let stopped = StopSignal()
    stopped.raise()
    let plain = await RosterPlanner(run.scenario).run(
      .iterations(1), seed: run.request.seed, threads: 1, worth: nil, from: roster, stop: stopped,
      progress: nil)
    guard plain.duties == roster.duties else { return nil }
    return RosterProof(cost: plain.cost, bound: bound)
  }

  /// The auditor's figures of a roster without routes.
  private func figures(_ roster: [Duty]) -> Indicators {
    let origin = PlanOrigin(seed: 0, iterations: nil, seconds: nil)
    return Auditor(run.scenario).audit(
      Plan(horizon: run.scenario.horizon, origin: origin, roster: roster, routes: [])
    ).indicators
  }
}
