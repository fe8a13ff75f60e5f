import RondeModel
import RondeSearch

/// Routes that are as short as can be and care for nothing else: what patrols are commonly planned by, and the
/// yardstick for those that mind when each residence is seen.
public struct ShortestTours: Sendable {
  /// Which visits the tours make.
  public enum Visits: Sendable {
    /// The least visits of each class, on days of the week that lie evenly apart.
    case leastOnEvenDays
    /// Those of other routes, each on its evening.
    case same(as: [Route])
  }

  private let scenario: Scenario

  /// Tours for `scenario`.
  public init(_ scenario: Scenario) { self.scenario = scenario }

  /// The shortest tours found of the teams of a roster, evening by evening, with so many iterations for each
  /// evening of a sector.
  public func run(_ duties: [Duty], _ visits: Visits, iterations: Int, seed: UInt64, threads: Int = 2) async
    -> PatrolPlanner.Result
  {
    let plan = Plan(
      horizon: scenario.horizon, origin: PlanOrigin(seed: seed, iterations: iterations, seconds: nil),
      roster: duties, routes: [])
    let sectors = PatrolCompiler(scenario).compile(plan.teams, seed: seed)
    var evenings: [(sector: Int, shifts: [Int])] = []
    var problems: [PatrolProblem] = []
    for (number, sector) in sectors.enumerated() {
      let wanted = counts(visits, sector, plan.teams)
      for day in 0..<max(0, scenario.horizon.days) {
        let shifts = sector.problem.shifts.indices.filter { sector.problem.shifts[$0].day == day }
        guard !shifts.isEmpty else { continue }
        evenings.append((number, shifts))
        problems.append(ShortestTours.evening(sector.problem, shifts, wanted[day] ?? [:]))
      }
    }
    let solutions = await PatrolSearch.run(
      problems, seed: seed, budget: .iterations(iterations), threads: threads)
    var routes: [Identifier<TeamName>: Route] = [:]
    for (evening, solution) in zip(evenings, solutions) {
      let sector = sectors[evening.sector]
      for (shift, route) in zip(evening.shifts, solution.routes) {
        let team = sector.teams[shift]
        if route.pause == nil && !team.shift.breaks.isEmpty { continue }
        routes[team.name] = PatrolPlanner.route(team, route, sector.residences)
      }
    }
    return PatrolPlanner.Result(
      roster: duties.map { PatrolPlanner.duty($0, $0.team.flatMap { routes[$0] }) },
      routes: plan.teams.compactMap { routes[$0.name] }, scores: [])
  }

  // By day of the horizon, how often each place is to be seen.
  private func counts(_ visits: Visits, _ sector: PatrolCompiler.Compiled, _ teams: [Team]) -> [Int: [Int:
    Int]]
  {
    var result: [Int: [Int: Int]] = [:]
    switch visits {
    case .leastOnEvenDays:
      for (place, wanted) in sector.problem.places.enumerated() where wanted.least > 0 {
        for week in 0..<max(0, scenario.horizon.days / 7) {
          for visit in 0..<min(wanted.least, 100) {
            result[7 * week + (place + visit * 7 / wanted.least) % 7, default: [:]][place, default: 0] += 1
          }
        }
      }
    case .same(let routes):
      let places = Dictionary(
        sector.residences.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      let dates = Dictionary(teams.map { ($0.name, $0.shift.date) }, uniquingKeysWith: { first, _ in first })
      for route in routes {
        guard let date = dates[route.team] else { continue }
        for stop in route.stops {
          guard let place = places[stop.residence] else { continue }
          result[date.dayNumber - scenario.horizon.start.dayNumber, default: [:]][place, default: 0] += 1
        }
      }
    }
    return result
  }

  // One evening's tours: every visit is due, nothing counts but travel.
  private static func evening(_ problem: PatrolProblem, _ shifts: [Int], _ wanted: [Int: Int])
    -> PatrolProblem
  {
    var evening = problem
    evening.shifts = shifts.map { problem.shifts[$0] }
    evening.potential = []
    evening.daysPerPeriod = .max
    evening.weights.travel = 1_000_000
    evening.weights.sharedBreak = 0
    evening.weights.bunchedTime = 0
    for place in evening.places.indices {
      let count = wanted[place] ?? 0
      evening.places[place].weight = 0
      evening.places[place].leastMinutes = evening.places[place].onSite
      evening.places[place].worth = []
      evening.places[place].least = count
      evening.places[place].most = count
      evening.places[place].mostPerDay = count
      evening.places[place].lastSeen = nil
      evening.places[place].lastEnd = nil
      evening.places[place].guarantee = nil
    }
    return evening
  }
}
