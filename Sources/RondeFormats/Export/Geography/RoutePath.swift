import RondeModel

/// One route as a map shows it: where the team is and when, from the base and back.
struct RoutePath {
  /// One place of the way.
  struct Waypoint {
    enum Kind: String {
      case departure, visit, pause, back
    }

    let kind: Kind
    let coordinates: Coordinates
    let name: String
    /// When the team is there; both ends are the same at the base.
    let start: Moment
    let end: Moment
    /// The visit; nil at the base and at the break.
    let stop: StopView?
  }

  let route: RouteView
  let wording: Wording
  /// In the order of the way; a residence without a point on earth is passed over.
  let waypoints: [Waypoint]

  /// The way of a route; nil where it visits nothing that a map can show.
  init?(_ route: RouteView, _ wording: Wording) {
    self.route = route
    self.wording = wording
    guard let base = Coordinates(route.sector.base) else { return nil }
    var waypoints: [Waypoint] = []
    func rest(after count: Int) {
      guard let pause = route.pause, pause.afterStops == count, let point = pause.point,
        let coordinates = Coordinates(point)
      else { return }
      waypoints.append(
        Waypoint(
          kind: .pause, coordinates: coordinates, name: "\(wording("Pause", "Break")) · \(pause.place)",
          start: pause.start, end: pause.end, stop: nil))
    }
    func home(_ kind: Waypoint.Kind, _ moment: Moment) -> Waypoint {
      Waypoint(
        kind: kind, coordinates: base, name: route.sector.baseName, start: moment, end: moment, stop: nil)
    }
    waypoints.append(home(.departure, route.departure))
    for (index, stop) in route.stops.enumerated() {
      rest(after: index)
      guard let coordinates = stop.point.flatMap(Coordinates.init) else { continue }
      waypoints.append(
        Waypoint(
          kind: .visit, coordinates: coordinates, name: "\(stop.order). \(stop.name)", start: stop.start,
          end: stop.end, stop: stop))
    }
    rest(after: route.stops.count)
    waypoints.append(home(.back, route.back))
    guard waypoints.contains(where: { $0.kind == .visit }) else { return nil }
    self.waypoints = waypoints
  }

  /// The routes of a view that a map can show.
  static func all(of view: RecipientView) -> [RoutePath] {
    let wording = Wording(language: view.language)
    return view.routes.compactMap { RoutePath($0, wording) }
  }

  /// The points of the way, straight from place to place, without those where the team stays.
  var line: [Coordinates] {
    waypoints.map(\.coordinates).reduce(into: []) { line, point in
      if line.last != point { line.append(point) }
    }
  }

  /// What its file is called, without an ending.
  var fileName: String { "routes/\(route.team.date)_\(ExportFile.name(route.team.label))" }

  /// What a list of routes calls it: `VN-1 · Villeneuve-centre, lundi 21 décembre, 14:00–22:00`.
  var title: String {
    "\(route.team.label) · \(route.sector.name), \(wording.longDay(route.team.date)), "
      + "\(wording.clock(route.team.start.clock))–\(wording.clock(route.team.end.clock))"
  }

  /// Who walks it and how much there is to do; names are those that the recipient may know.
  var summary: String {
    let visits = wording.count(route.stops.count, ("visite", "visites"), ("visit", "visits"))
    let parts = [
      route.team.members.joined(separator: ", "), visits,
      "\(wording.hours(route.onSite.count)) \(wording("sur place", "on site"))",
      "\(wording.hours(route.travel.count)) \(wording("de trajet", "on the way"))",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// What there is to know at a place, a line each.
  func notes(_ waypoint: Waypoint) -> [String] {
    let hours = "\(wording.clock(waypoint.start.clock))–\(wording.clock(waypoint.end.clock))"
    switch waypoint.kind {
    case .departure: return ["\(wording("Départ", "Departure")) \(wording.clock(waypoint.start.clock))"]
    case .back: return ["\(wording("Retour", "Return")) \(wording.clock(waypoint.end.clock))"]
    case .pause: return [hours]
    case .visit:
      guard let stop = waypoint.stop else { return [hours] }
      let missions = stop.missions.map { "\($0.rawValue) \(wording($0.name))" }.joined(separator: " · ")
      return ["\(hours) (\(wording.hours(stop.minutes.count)))", stop.address, stop.instruction, missions]
        .filter { !$0.isEmpty }
    }
  }
}
