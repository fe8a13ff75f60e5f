import RondeAudit
import RondeModel

extension PlanViews {
  /// The routes that the recipient may know, one a team.
  func routes(for circle: Circle) -> [RouteView] {
    teams.filter { circle.sees($0.team, of: $0.sector) }.map { team in
      route(of: team, as: view(of: team, members: circle.known(team.team.members)))
    }
  }

  func view(of team: LabelledTeam, members: [Agent]) -> TeamView {
    let shift = team.team.shift
    return TeamView(
      label: team.label,
      key: PlanViews.key("team", team.sector.id.text, "\(shift.date)", team.number), date: shift.date,
      start: Moment(shift.date, shift.start, in: zone), end: Moment(shift.date, shift.end, in: zone),
      breaks: breaks(of: shift), members: members.map(\.name), size: team.team.members.count)
  }

  private func route(of team: LabelledTeam, as view: TeamView) -> RouteView {
    let sector = self.view(team.sector)
    guard let route = overview.route(of: team.team.name) else {
      return RouteView(
        team: view, sector: sector, departure: view.start, stops: [], pause: nil, back: view.end,
        travel: .zero, free: Minutes(RouteTime.free(team.team)))
    }
    let date = view.date
    var legs = Legs(since: zone.instant(date, route.departure))
    var stops: [StopView] = []
    for (place, stop) in route.stops.enumerated() {
      if let pause = route.pause, pause.afterStops == place { legs.pause(pause, on: date, in: zone) }
      let residence = scenario.residences[stop.residence]
      let arrival = Moment(date, stop.arrival, in: zone)
      let end = Moment(date, stop.end, in: zone)
      stops.append(
        StopView(
          order: place + 1, residence: stop.residence.text, name: overview.name(stop.residence),
          address: residence?.address ?? "", point: residence?.place, arrival: arrival,
          start: Moment(date, stop.start, in: zone), end: end,
          travel: legs.leg(to: arrival.instant, then: end.instant), instruction: residence?.instruction ?? "",
          missions: residence?.missions ?? []))
    }
    if let pause = route.pause, pause.afterStops >= route.stops.count {
      legs.pause(pause, on: date, in: zone)
    }
    let back = Moment(date, route.back, in: zone)
    _ = legs.leg(to: back.instant, then: back.instant)
    let time = RouteTime(route, of: team.team, in: scenario)
    return RouteView(
      team: view, sector: sector, departure: Moment(date, route.departure, in: zone), stops: stops,
      pause: route.pause.map { self.view($0, on: date, sector) }, back: back, travel: legs.total,
      free: Minutes(time.free), freeAtEnd: Minutes(time.freeAtEnd))
  }

  private func view(_ pause: RouteBreak, on date: CivilDate, _ sector: SectorView) -> RoutePauseView {
    let residence = pause.residence.flatMap { scenario.residences[$0] }
    return RoutePauseView(
      afterStops: pause.afterStops, place: pause.residence.map { overview.name($0) } ?? sector.baseName,
      point: pause.residence == nil ? sector.base : residence?.place,
      start: Moment(date, pause.start, in: zone), end: Moment(date, pause.end, in: zone))
  }

  /// Counts the minutes between what a team does one after the other; the break is none of them.
  private struct Legs {
    private var last: Instant
    private var paused = Minutes.zero
    private(set) var total = Minutes.zero

    init(since departure: Instant) { last = departure }

    mutating func pause(_ pause: RouteBreak, on date: CivilDate, in zone: CivilZone) {
      paused += max(.zero, zone.instant(date, pause.end) - zone.instant(date, pause.start))
    }

    mutating func leg(to arrival: Instant, then leaving: Instant) -> Minutes {
      let leg = max(.zero, arrival - last - paused)
      paused = .zero
      last = leaving
      total += leg
      return leg
    }
  }
}
