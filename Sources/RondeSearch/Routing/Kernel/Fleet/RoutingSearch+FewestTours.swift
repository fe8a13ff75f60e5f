extension RoutingSearch {
  /// The share of the budget that fewer tours are worth.
  private static let fleetShare = 0.3

  /// Fewer tours first, and then the least cost that so many teams can do it for.
  func fewestTours(_ budget: Budget, _ stop: StopSignal?, _ record: BestTours) async -> RoutingSolution {
    let begun = ContinuousClock.now
    let share = RoutingSearch.fleetShare
    let first: Budget
    switch budget {
    case .iterations(let count): first = .iterations(Int(Double(max(0, min(count, 1 << 50))) * share))
    case .time(let duration): first = .time(duration * share)
    }
    let start = await fewest(first, stop)
    if start.missing == 0 { record.note(start, share) }
    // Where somebody could not be served, all teams may try.
    let teams = start.tours.indices.filter { start.missing > 0 || !start.tours[$0].isEmpty }
    guard !teams.isEmpty else { return start }
    var inner = start
    inner.tours = teams.map { start.tours[$0] }
    let count = tables.teams
    @Sendable func whole(_ solution: RoutingSolution) -> RoutingSolution {
      var whole = solution
      whole.tours = Array(repeating: [], count: count)
      for (team, tour) in zip(teams, solution.tours) { whole.tours[team] = tour }
      return whole
    }
    let everybody = Array(tables.problem.clients.indices)
    let search = RoutingSearch(
      tables.problem.restricted(to: everybody, teams, .cost), seed: seed, threads: threads)
    // What it took to build the tables is spent as well.
    let rest: Budget
    switch (budget, first) {
    case (.iterations(let all), .iterations(let spent)): rest = .iterations(all - spent)
    case (.time(let all), _): rest = .time(all - (ContinuousClock.now - begun))
    default: rest = budget
    }
    let best = whole(
      await search.search([.ruinAndRecreate, .genetic], rest, stop, from: inner) {
        record.note(whole($0), share + (1 - share) * $1)
      })
    return best.isBetter(than: start, .fewestTours) ? best : start
  }

  /// The fewest tours that serve all who must be visited, and nobody else.
  private func fewest(_ budget: Budget, _ stop: StopSignal?) async -> RoutingSolution {
    let clients = tables.problem.clients.indices.filter { tables.mustVisit[$0] }
    let teams = Array(tables.problem.teams.indices)
    let search =
      clients.count == tables.clients
      ? self
      : RoutingSearch(
        tables.problem.restricted(to: clients, teams, .fewestTours), seed: seed, threads: threads)
    guard !clients.isEmpty else { return RouteState(tables).solution }
    let found = await search.search([.fleetShaken, .fleetSqueezed], budget, stop) { _, _ in }
    let state = RouteState(tables)
    state.load(found.tours.map { $0.map { clients[$0] } })
    return state.solution
  }
}
