import RondeModel

/// What the minutes of a team's shift go to on its route, counted again from the plan and the scenario's travel.
public struct RouteTime: Hashable, Sendable {
  /// Minutes on the way, all legs together.
  public let travel: Int
  /// Minutes of all visits.
  public let onSite: Int
  /// Minutes that hold neither visit nor way nor break: what is kept for calls.
  public let free: Int
  /// Those of them after the return to the base.
  public let freeAtEnd: Int

  /// The time of `route`, which is the team's.
  public init(_ route: Route, of team: Team, in scenario: Scenario) {
    travel = RouteTime.travel(route, team, scenario)
    onSite = route.stops.reduce(0) { $0 + ($1.end - $1.start).count }
    free = max(0, RouteTime.withoutBreaks(team) - travel - onSite)
    freeAtEnd = min(free, max(0, (team.shift.end - route.back).count))
  }

  /// Minutes that a team without a route has for calls: its shift, breaks left out.
  public static func free(_ team: Team) -> Int { max(0, withoutBreaks(team)) }

  private static func withoutBreaks(_ team: Team) -> Int {
    team.shift.breaks.reduce((team.shift.end - team.shift.start).count) { $0 - ($1.end - $1.start).count }
  }

  private static func travel(_ route: Route, _ team: Team, _ scenario: Scenario) -> Int {
    guard let base = team.sector.flatMap({ scenario.sectors[$0] })?.base else { return 0 }
    let model = TravelModel(scenario.settings.travel)
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
