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
    let model = TravelModel(scenario.settings.travel)
    var free: [Identifier<TeamName>: Int] = [:]
    var travel = 0
    let teams = Dictionary(file.teams.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for route in file.plan.routes {
      guard let team = teams[route.team], free[route.team] == nil else { continue }
      let legs = VisitRecord.travel(route, team, scenario, model)
      travel += legs
      let onSite = route.stops.reduce(0) { $0 + ($1.end - $1.start).count }
      let breaks = team.shift.breaks.reduce(0) { $0 + ($1.end - $1.start).count }
      free[route.team] = max(0, (team.shift.end - team.shift.start).count - breaks - legs - onSite)
    }
    self.free = free
    travelMinutes = travel
  }

  /// The visits of a residence in order.
  func visits(of residence: Identifier<Residence>) -> [Visit] { byResidence[residence] ?? [] }

  /// How idle a residence grows.
  func idleness(of residence: Identifier<Residence>) -> Idleness {
    byPlace[residence] ?? clock.idleness(visits: [], lastSeen: nil)
  }

  /// Minutes of a team's shift that hold neither visit nor travel nor break; all of them without a route.
  func freeMinutes(of team: Team) -> Int {
    let breaks = team.shift.breaks.reduce(0) { $0 + ($1.end - $1.start).count }
    return free[team.name] ?? max(0, (team.shift.end - team.shift.start).count - breaks)
  }

  /// The longest gap that the guarantee allows a residence. What history had let grow before the horizon is
  /// no doing of the plan, provided that the residence is seen by the end of the first day.
  func allowedGap(_ residence: Residence, _ kind: VisitClass, _ file: CaseFile) -> Int? {
    guard let even = file.clock.guarantee(kind, in: file.scenario) else { return nil }
    let origin = min(lastSeen[residence.id] ?? file.clock.start, file.clock.start)
    let close = file.scenario.hours(on: file.horizon.start)?.upperBound ?? .endOfDay
    return max(even, file.clock.minute(file.horizon.start, close) - origin)
  }

  private static func travel(
    _ route: Route, _ team: Team, _ scenario: Scenario, _ model: TravelModel
  ) -> Int {
    guard let base = team.sector.flatMap({ scenario.sectors[$0] })?.base else { return 0 }
    var place = base
    var leave = route.departure
    var total = 0
    func go(to next: GeoPoint) {
      let trip = model.trip(from: place, to: next)
      // A leg that nobody can drive is a finding, not so many minutes.
      if trip.isPossible { total += model.duration(trip, departing: leave).count }
      place = next
    }
    func rest() {
      guard let pause = route.pause else { return }
      go(to: pause.residence.flatMap { scenario.residences[$0] }?.place ?? base)
      leave = pause.end
    }
    for (index, stop) in route.stops.enumerated() {
      if route.pause?.afterStops == index { rest() }
      guard let residence = scenario.residences[stop.residence] else { continue }
      go(to: residence.place)
      leave = stop.end
    }
    if let pause = route.pause, pause.afterStops >= route.stops.count { rest() }
    go(to: base)
    return total
  }
}
