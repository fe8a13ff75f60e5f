import RondeAudit
import RondeModel
import RondeSearch

/// Searches roster and patrols together.
///
/// It begins with the very roster of two blind steps: same seed, same effort. Short patrols of its teams then tell
/// what team time is worth (``TeamTimeWorth``), the roster is searched on from there with that worth, at a low
/// temperature, the patrols go on from their routes, and so on until the roster stays as it is; the time for this is
/// the patrols'. A roster is taken over only where the auditor judges it no worse than the one before, level by level
/// of ``PlanRank``: first alone, then with the short patrols of both. So the roster ranks no lower than that of two
/// blind steps, down to desired demand and contracts, and the patrols have its routes to start from.
struct JointPlanner: Sendable {
  /// What came of it.
  struct Result: Sendable {
    var roster: RosterPlan
    var patrols: PatrolPlanner.Result
    var proof: RosterProof?
    var gain: JointGain
  }

  private let scenario: Scenario
  private let request: PlanningRequest
  private let stop: StopSignal
  private let progress: (@Sendable (PlanningProgress) -> Void)?
  private let began = ContinuousClock.now

  // The roster's further searches, in parts of its first effort; the last patrols take what is left.
  private static let nextRoster = [0.15, 0.1]
  // Short patrols, in parts of the patrols' effort.
  private static let draftPatrols = 0.06
  // What a further roster takes of the patrols' effort, in parts of the roster's: an iteration of theirs is each
  // sector's own, so that the roster's are few beside them.
  private static let price = 0.2

  init(
    _ scenario: Scenario, _ request: PlanningRequest, stop: StopSignal,
    progress: (@Sendable (PlanningProgress) -> Void)?
  ) {
    self.scenario = scenario
    self.request = request
    self.stop = stop
    self.progress = progress
  }

  /// The best roster and patrols within the budget.
  func run() async -> Result {
    let blind = await roster(1, worth: nil, from: nil)
    var best = blind
    let blindFigures = figures(blind.duties, [])
    var bestFigures = blindFigures
    var worth = TeamTimeWorth(scenario, PatrolCompiler(scenario))
    var draft = await draft(blind, from: nil)
    var rounds = 0
    var spent = JointPlanner.draftPatrols
    for part in JointPlanner.nextRoster where !stop.isRaised {
      worth.learn(best.duties, draft)
      rounds += 1
      let next = await roster(part, worth: worth, from: best)
      spent += JointPlanner.price * part
      if next.solutions == best.solutions { break }
      let nextFigures = figures(next.duties, [])
      if PlanRank(bestFigures) < PlanRank(nextFigures) { break }
      let nextDraft = await self.draft(next, from: draft)
      spent += JointPlanner.draftPatrols
      if PlanRank(figures(draft)) < PlanRank(figures(nextDraft)) { break }
      (best, bestFigures, draft) = (next, nextFigures, nextDraft)
    }
    progress?(PlanningProgress(.patrols))
    let patrols = await PatrolPlanner(scenario).run(
      best.duties, budget: rest(1 - spent), seed: request.seed, threads: request.threads, from: draft,
      proof: PatrolPlanner.proofShare, stop: stop, progress: show())
    return Result(
      roster: best, patrols: patrols, proof: await proof(of: best, after: blind),
      gain: JointGain(
        rounds: rounds,
        apart: JointGain.Side(
          missingDesired: blindFigures.missingDesired, idleness: worth.thousandths(of: blind.duties)),
        together: JointGain.Side(
          missingDesired: bestFigures.missingDesired, idleness: worth.thousandths(of: best.duties))))
  }

  /// What was proved beside the blind roster holds for the last one too, at its cost without the worth of team time.
  /// Of several weeks each was bounded as it follows the ones before it, which may be others now.
  private func proof(of roster: RosterPlan, after blind: RosterPlan) async -> RosterProof? {
    if roster.solutions == blind.solutions { return blind.proof }
    guard blind.solutions.count == 1, let bound = blind.bound else { return nil }
    // A search that is stopped at once gives its start back with its cost.
    let stopped = StopSignal()
    stopped.raise()
    let plain = await RosterPlanner(scenario).run(
      .iterations(1), seed: request.seed, threads: 1, worth: nil, from: roster, stop: stopped, progress: nil)
    guard plain.duties == roster.duties else { return nil }
    return RosterProof(cost: plain.cost, bound: bound)
  }

  private func roster(_ part: Double, worth: TeamTimeWorth?, from start: RosterPlan?) async -> RosterPlan {
    progress?(PlanningProgress(.roster))
    let progress = progress
    return await RosterPlanner(scenario).run(
      request.budget.share(Planner.rosterShare).part(part), seed: request.seed, threads: request.threads,
      worth: worth, from: start, stop: stop, progress: { progress?(PlanningProgress($0)) })
  }

  /// Short patrols without the part of chance.
  private func draft(_ roster: RosterPlan, from start: PatrolPlanner.Result?) async -> PatrolPlanner.Result {
    progress?(PlanningProgress(.patrols))
    var calm = scenario
    calm.settings.patrol.idlenessGiven = 0
    let budget: Budget =
      switch request.budget {
      case .iterations: request.budget.moves.part(JointPlanner.draftPatrols)
      case .time: request.budget.part(JointPlanner.draftPatrols * (1 - Planner.rosterShare))
      }
    return await PatrolPlanner(calm).run(
      roster.duties, budget: budget, seed: request.seed, threads: request.threads, from: start, stop: stop,
      progress: show())
  }

  private func rest(_ part: Double) -> Budget {
    switch request.budget {
    case .iterations: request.budget.moves.part(part)
    case .time: request.budget.rest(after: ContinuousClock.now - began)
    }
  }

  private func show() -> @Sendable (PatrolSearch.Progress) -> Void {
    let sectors = scenario.sectors.map(\.name)
    let progress = progress
    return { progress?(PlanningProgress($0, sectors: sectors)) }
  }

  private func figures(_ patrols: PatrolPlanner.Result) -> Indicators {
    figures(patrols.roster, patrols.routes)
  }

  /// The auditor's figures of a roster and its routes.
  private func figures(_ roster: [Duty], _ routes: [Route]) -> Indicators {
    let origin = PlanOrigin(seed: 0, iterations: nil, seconds: nil)
    return Auditor(scenario).audit(
      Plan(horizon: scenario.horizon, origin: origin, roster: roster, routes: routes)
    ).indicators
  }
}

extension Budget {
  /// A part of a budget, a time or iterations.
  func part(_ part: Double) -> Budget {
    switch self {
    case .iterations(let count): .iterations(max(1, Int((Double(count) * part).rounded())))
    case .time(let duration): .time(duration * part)
    }
  }
}
