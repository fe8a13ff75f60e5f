import RondeModel
import RondeSearch

/// Plans the patrols of the teams that a roster names.
public struct PatrolPlanner: Sendable {
  /// Routes, and the roster with each team's break where its route takes it.
  public struct Result: Sendable {
    /// The roster that was given, breaks moved.
    public var roster: [Duty]
    /// One route a team, in the order in which the roster first names the teams. A team whose break fits nowhere
    /// has none.
    public var routes: [Route]
    /// The figures of each sector, in the scenario's order.
    public var scores: [(sector: Identifier<Sector>, score: PatrolScore)]
    /// What each team's route was to the search, to go on from.
    var found: [FoundRoute] = []
  }

  private let scenario: Scenario

  /// A planner for `scenario`.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// The best routes within the budget: an iteration budget is each sector's, a time budget is for all; the part
  /// `proof` of it goes to the bound on idleness.
  public func run(
    _ duties: [Duty], budget: Budget, seed: UInt64, threads: Int = 2, proof: Double = proofShare,
    stop: StopSignal? = nil,
    progress: (@Sendable (PatrolSearch.Progress) -> Void)? = nil
  ) async -> Result {
    await run(
      duties, budget: budget, seed: seed, threads: threads, from: nil, proof: proof, stop: stop,
      progress: progress)
  }

  /// The part of a budget that goes to the bound unless a caller says otherwise.
  public static let proofShare = 0.2

  /// The same from the routes found for another roster, where their teams are still there.
  func run(
    _ duties: [Duty], budget: Budget, seed: UInt64, threads: Int, from start: Result?, proof: Double = 0,
    stop: StopSignal?,
    progress: (@Sendable (PatrolSearch.Progress) -> Void)?
  ) async -> Result {
    let plan = Plan(
      horizon: scenario.horizon, origin: PlanOrigin(seed: seed, iterations: nil, seconds: nil),
      roster: duties,
      routes: [])
    let teams = plan.teams
    let sectors = PatrolCompiler(scenario).compile(teams, seed: seed)
    let solutions = await PatrolSearch.run(
      sectors.map(\.problem), seed: seed, budget: budget, threads: threads,
      from: start.map { start in sectors.map { FoundRoute.starts(of: $0.teams, from: start.found) } },
      proof: proof, stop: stop, progress: progress)

    var found: [FoundRoute] = []
    var routes: [Identifier<TeamName>: Route] = [:]
    for (sector, solution) in zip(sectors, solutions) {
      for (team, route) in zip(sector.teams, solution.routes) {
        found.append(FoundRoute(team: team, route: route))
        if route.pause == nil && !team.shift.breaks.isEmpty { continue }
        routes[team.name] = PatrolPlanner.route(team, route, sector.residences)
      }
    }
    return Result(
      roster: duties.map { PatrolPlanner.duty($0, $0.team.flatMap { routes[$0] }) },
      routes: teams.compactMap { routes[$0.name] },
      scores: zip(sectors, solutions).map { ($0.sector, $1.score) }, found: found)
  }

  static func route(
    _ team: Team, _ route: PatrolSolution.Route, _ residences: [Residence]
  ) -> Route {
    Route(
      team: team.name, departure: ClockTime(minute: route.departure),
      stops: route.visits.map { visit in
        Stop(
          residence: residences[visit.place].id, arrival: ClockTime(minute: visit.arrival),
          start: ClockTime(minute: visit.start), end: ClockTime(minute: visit.end))
      },
      pause: route.pause.map { pause in
        RouteBreak(
          afterStops: pause.afterVisits, residence: pause.place.map { residences[$0].id },
          start: ClockTime(minute: pause.start), end: ClockTime(minute: pause.end))
      },
      back: ClockTime(minute: route.back))
  }

  static func duty(_ duty: Duty, _ route: Route?) -> Duty {
    guard let pause = route?.pause else { return duty }
    var duty = duty
    duty.shift = Shift(
      date: duty.shift.date, start: duty.shift.start, end: duty.shift.end,
      breaks: [Break(start: pause.start, end: pause.end)])
    return duty
  }
}
