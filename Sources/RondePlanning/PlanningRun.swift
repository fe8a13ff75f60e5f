import RondeModel
import RondeSearch

/// One planning run: what was asked, since when it goes on, and the searches on its budget.
struct PlanningRun: Sendable {
  let scenario: Scenario
  let request: PlanningRequest
  let stop: StopSignal
  let show: @Sendable (PlanningProgress) -> Void
  private let began: ContinuousClock.Instant

  init(
    _ scenario: Scenario, _ request: PlanningRequest, began: ContinuousClock.Instant, stop: StopSignal,
    progress: (@Sendable (PlanningProgress) -> Void)?
  ) {
    self.scenario = scenario
    self.request = request
    self.began = began
    self.stop = stop
    show = { progress?($0) }
  }

  /// What is left of the budget for patrols; of iterations, which are each search's own, a part.
  func rest(_ part: Double = 1) -> Budget {
    switch request.budget {
    case .iterations: request.budget.moves.part(part)
    case .time: request.budget.rest(after: ContinuousClock.now - began)
    }
  }

  /// The first of two blind steps: the roster by its demand alone.
  func roster() async -> RosterPlan {
    await roster(request.budget.share(Planner.rosterShare), worth: nil, from: nil, turn: 0)
  }

  /// A roster with what the patrols make of the teams' time, from one found before; each turn has chances of its own.
  func roster(
    _ budget: Budget, worth: TeamTimeWorth?, from start: RosterPlan?, turn: Int
  ) async -> RosterPlan {
    show(PlanningProgress(.roster))
    let show = show
    return await RosterPlanner(scenario).run(
      budget, seed: request.seed &+ UInt64(turn) << 32, threads: request.threads, worth: worth, from: start,
      stop: stop,
      progress: { show(PlanningProgress($0)) })
  }

  /// The patrols of a roster's teams on a budget, of which the part `proof` goes to the bound on idleness.
  func patrols(
    _ duties: [Duty], _ budget: Budget, proof: Double = PatrolPlanner.proofShare
  ) async -> PatrolPlanner.Result {
    await patrols(scenario, duties, budget, from: nil, proof: proof)
  }

  /// Short patrols without the part of chance, nor a bound.
  func draft(
    _ duties: [Duty], _ budget: Budget, from start: PatrolPlanner.Result?
  ) async -> PatrolPlanner.Result {
    var calm = scenario
    calm.settings.patrol.idlenessGiven = 0
    return await patrols(calm, duties, budget, from: start, proof: 0)
  }

  private func patrols(
    _ scenario: Scenario, _ duties: [Duty], _ budget: Budget, from start: PatrolPlanner.Result?, proof: Double
  ) async -> PatrolPlanner.Result {
    show(PlanningProgress(.patrols))
    let sectors = scenario.sectors.map(\.name)
    let show = show
    return await PatrolPlanner(scenario).run(
      duties, budget: budget, seed: request.seed, threads: request.threads, from: start, proof: proof,
      stop: stop, progress: { show(PlanningProgress($0, sectors: sectors)) })
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

  /// A part of a budget, a time or iterations.
  func part(_ part: Double) -> Budget {
    switch self {
    case .iterations(let count): .iterations(max(1, Int((Double(count) * part).rounded())))
    case .time(let duration): .time(duration * part)
    }
  }
}
