import RondeAudit
import RondeModel
import RondeSearch

/// Searches roster and patrols together.
///
/// It begins as two blind steps do: a roster that knows nothing of the routes. Short patrols of its teams then
/// tell what team time is worth (``TeamTimeWorth``), the roster is searched on from there with that worth, the
/// patrols go on from their routes, and so on until the roster stays as it is. The last and longest patrols
/// keep what was learnt. A roster is taken over only where the auditor judges it no worse than the one before,
/// level by level of ``PlanRank``: first alone, then with the short patrols of both.
struct JointPlanner: Sendable {
  /// What came of it.
  struct Result: Sendable {
    var roster: RosterPlan
    var patrols: PatrolPlanner.Result
    var gain: JointGain
  }

  private let scenario: Scenario
  private let request: PlanningRequest
  private let stop: StopSignal
  private let progress: (@Sendable (PlanningProgress) -> Void)?
  private let began = ContinuousClock.now

  // Parts of the roster's and the patrols' whole effort by step; the last patrols take what is left.
  private static let blindRoster = 0.7
  private static let nextRoster = [0.2, 0.1]
  private static let draftPatrols = 0.1
  /// The part of a time that rosters take in all.
  private static let rosterShare = 0.44

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
    let blind = await roster(JointPlanner.blindRoster, worth: nil, from: nil)
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
      roster: best, patrols: patrols,
      gain: JointGain(
        rounds: rounds,
        apart: JointGain.Side(
          missingDesired: blindFigures.missingDesired, idleness: worth.thousandths(of: blind.duties)),
        together: JointGain.Side(
          missingDesired: bestFigures.missingDesired, idleness: worth.thousandths(of: best.duties))))
  }

  private func roster(_ part: Double, worth: TeamTimeWorth?, from start: RosterPlan?) async -> RosterPlan {
    progress?(PlanningProgress(.roster))
    let budget: Budget =
      switch request.budget {
      case .iterations: request.budget.part(part)
      case .time: request.budget.part(part * JointPlanner.rosterShare)
      }
    let progress = progress
    return await RosterPlanner(scenario).run(
      budget, seed: request.seed, threads: request.threads, worth: worth, from: start, stop: stop,
      progress: { progress?(PlanningProgress($0)) })
  }

  /// Short patrols without the part of chance.
  private func draft(_ roster: RosterPlan, from start: PatrolPlanner.Result?) async -> PatrolPlanner.Result {
    progress?(PlanningProgress(.patrols))
    var calm = scenario
    calm.settings.patrol.idlenessGiven = 0
    let budget: Budget =
      switch request.budget {
      case .iterations: request.budget.moves.part(JointPlanner.draftPatrols)
      case .time: request.budget.part(JointPlanner.draftPatrols * (1 - JointPlanner.rosterShare))
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
