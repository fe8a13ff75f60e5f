import RondeModel

/// The visits of a plan by residence, and how idle each residence grows between them.
struct VisitRecord {
  /// One visit made.
  struct Visit {
    let date: CivilDate
    let start: ClockTime
    let end: ClockTime
  }

  private let byResidence: [Identifier<Residence>: [Visit]]
  private let byPlace: [Identifier<Residence>: Idleness]
  private let lastSeen: [Identifier<Residence>: Int]
  private let clock: IdleClock
  private let free: [Identifier<TeamName>: Int]
  /// Minutes of travel of all routes.
  let travelMinutes: Int
  /// Minutes of shifts with a route that hold neither visit nor travel nor break.
  let freeMinutes: Int
  /// Those of them after the return to the base.
  let freeMinutesAtEnd: Int
  /// Visits made.
  let count: Int

  init(_ file: CaseFile) {
    let scenario = file.scenario
    var visits: [Identifier<Residence>: [Visit]] = [:]
    for (stop, date, _) in file.visits where file.horizon.contains(date) {
      visits[stop.residence, default: []].append(Visit(date: date, start: stop.start, end: stop.end))
    }
    count = visits.values.reduce(0) { $0 + $1.count }
    byResidence = visits.mapValues { list in
      list.sorted { ($0.date, $0.start, $0.end) < ($1.date, $1.start, $1.end) }
    }
    clock = file.clock
    let seen = file.clock.lastSeen(in: scenario)
    lastSeen = seen
    var idleness: [Identifier<Residence>: Idleness] = [:]
    for residence in scenario.residences {
      let minutes = (byResidence[residence.id] ?? []).map { file.clock.minute($0.date, $0.start) }
      idleness[residence.id] = file.clock.idleness(visits: minutes, lastSeen: seen[residence.id])
    }
    byPlace = idleness
    var times: [Identifier<TeamName>: RouteTime] = [:]
    let teams = Dictionary(file.teams.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for route in file.plan.routes {
      guard let team = teams[route.team], times[route.team] == nil else { continue }
      times[route.team] = RouteTime(route, of: team, in: scenario)
    }
    free = times.mapValues(\.free)
    travelMinutes = times.values.reduce(0) { $0 + $1.travel }
    freeMinutes = times.values.reduce(0) { $0 + $1.free }
    freeMinutesAtEnd = times.values.reduce(0) { $0 + $1.freeAtEnd }
  }

  /// The visits of a residence in order.
  func visits(of residence: Identifier<Residence>) -> [Visit] { byResidence[residence] ?? [] }

  /// How idle a residence grows.
  func idleness(of residence: Identifier<Residence>) -> Idleness {
    byPlace[residence] ?? clock.idleness(visits: [], lastSeen: nil)
  }

  /// Minutes of a team's shift that hold neither visit nor travel nor break; all of them without a route.
  func freeMinutes(of team: Team) -> Int {
    free[team.name] ?? RouteTime.free(team)
  }

  /// The longest gap that the guarantee allows a residence. What history had let grow before the horizon is
  /// no doing of the plan, provided that the residence is seen by the end of the first day.
  func allowedGap(_ residence: Residence, _ kind: VisitClass, _ file: CaseFile) -> Int? {
    guard let even = file.clock.guarantee(kind, in: file.scenario) else { return nil }
    let origin = min(lastSeen[residence.id] ?? file.clock.start, file.clock.start)
    let close = file.scenario.hours(on: file.horizon.start)?.upperBound ?? .endOfDay
    return max(even, file.clock.minute(file.horizon.start, close) - origin)
  }
}
