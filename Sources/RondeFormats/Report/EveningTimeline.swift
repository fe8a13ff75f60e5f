import RondeModel

/// One evening of a sector on a time axis: a line a team, with its visits, its travel and its pause, and
/// above them the times at which a team is missing.
struct EveningTimeline {
  let overview: PlanOverview
  let sector: Sector
  let date: CivilDate
  let teams: [Team]
  let coverage: [SlotCoverage]

  private static let left = 186.0
  private static let width = 1000.0
  private static let row = 42.0
  private static let top = 30.0

  private var from: Int {
    let hour = (teams.map(\.shift.start) + coverage.map(\.demand.from)).map(\.minute).min() ?? 840
    return hour / 60 * 60
  }
  private var to: Int {
    let end = (teams.map(\.shift.end) + coverage.map(\.demand.to)).map(\.minute).max() ?? 1440
    return max(from + 60, (end + 59) / 60 * 60)
  }

  private func x(_ time: ClockTime) -> Double {
    let part = Double(time.minute - from) / Double(to - from)
    return Self.left + part * (Self.width - Self.left - 14)
  }

  var html: HTML {
    let w = overview.wording
    let height = Self.top + Double(max(1, teams.count)) * Self.row + 4
    let title = "\(sector.name), \(w.longDay(date))"
    let lines = teams.enumerated().map { line($1, y: Self.top + Double($0) * Self.row) }.joined()
    let nobody: HTML =
      teams.isEmpty
      ? """
      <text class="faint" x="0" y="\(Self.top + 24)">\(w("Aucune équipe ce soir", "No team this evening"))</text>
      """ : .empty
    return """
      <svg class="timeline" viewBox="0 0 \(Self.width) \(height)" role="img" aria-label="\(title)">\
      <title>\(title)</title>\(axis(height))\(gaps)\(lines)\(nobody)</svg>
      """
  }

  private func axis(_ height: Double) -> HTML {
    stride(from: from, through: to, by: 60).map { minute in
      let place = x(ClockTime(minute: minute))
      return """
        <path class="line" d="M\(place) 16V\(height)"/>\
        <text class="faint mid" x="\(place)" y="11">\(overview.wording.hour(minute / 60))</text>
        """ as HTML
    }.joined()
  }

  private var gaps: HTML {
    coverage.missingBands.map { band in
      let (start, end) = (x(band.from), x(band.to))
      return "<rect class=\"lack\" x=\"\(start)\" y=\"18\" width=\"\(end - start)\" height=\"5\"/>" as HTML
    }.joined()
  }

  private func line(_ team: Team, y: Double) -> HTML {
    let (start, end) = (x(team.shift.start), x(team.shift.end))
    let names = team.members.map { overview.name($0) }
    let labels = names.prefix(2).enumerated().map { place, name in
      """
      <text x="0" y="\(y + 15 + 14 * Double(place))">\(SVGText.fitted(name, width: Self.left - 12))</text>
      """ as HTML
    }.joined()
    var drawing: HTML = """
      <g><title>\(overview.members(team)), \(team.shift.start)–\(team.shift.end)</title>\(labels)</g>\
      <rect class="presence" x="\(start)" y="\(y + 4)" width="\(max(0, end - start))" height="32" rx="4"/>
      """
    let route = overview.route(of: team.name)
    if let route { drawing += walk(route, of: team.shift, y: y) }
    if route?.pause == nil { drawing += team.shift.breaks.map { pause($0.start, $0.end, y: y) }.joined() }
    return drawing
  }

  private func walk(_ route: Route, of shift: Shift, y: Double) -> HTML {
    let middle = y + 20
    var drawing = HTML.empty
    func path(_ kind: String, _ from: ClockTime, _ to: ClockTime) {
      if to > from { drawing += "<path class=\"\(kind)\" d=\"M\(x(from)) \(middle)H\(x(to))\"/>" }
    }
    path("wait", shift.start, route.departure)
    var now = route.departure
    func rest(_ place: Int) {
      guard let pause = route.pause, pause.afterStops == place else { return }
      // A break has no arrival of its own: what the trip there leaves before it is time at hand.
      let there = min(pause.start, now + trip(to: pause, from: route, at: now))
      path("travel", now, there)
      path("wait", there, pause.start)
      drawing += self.pause(pause.start, pause.end, y: y)
      now = max(now, pause.end)
    }
    for (place, stop) in route.stops.enumerated() {
      rest(place)
      path("travel", now, stop.arrival)
      path("wait", max(now, stop.arrival), stop.start)
      drawing += visit(stop, number: place + 1, y: y)
      now = max(now, stop.end)
    }
    rest(route.stops.count)
    path("travel", now, route.back)
    path("wait", max(now, route.back), shift.end)
    return drawing
  }

  private func trip(to pause: RouteBreak, from route: Route, at time: ClockTime) -> Minutes {
    let residences = overview.scenario.residences
    let last = pause.afterStops > 0 ? route.stops.prefix(pause.afterStops).last : nil
    let here = last.flatMap { residences[$0.residence] }?.place ?? sector.base
    let there = pause.residence.flatMap { residences[$0] }?.place ?? sector.base
    return TravelModel(overview.scenario.settings.travel).duration(from: here, to: there, departing: time)
  }

  private func visit(_ stop: Stop, number: Int, y: Double) -> HTML {
    let (start, end) = (x(stop.start), x(stop.end))
    let width = max(2, end - start)
    let name = overview.name(stop.residence)
    let label: HTML =
      width >= 11
      ? "<text class=\"visit-number mid\" x=\"\(start + width / 2)\" y=\"\(y + 23.5)\">\(number)</text>"
      : .empty
    return """
      <g><title>\(number). \(name), \(stop.start)–\(stop.end)</title><rect class="visit" x="\(start)" y="\(y + 8)" \
      width="\(width)" height="24" rx="3"/>\(label)</g>
      """
  }

  private func pause(_ start: ClockTime, _ end: ClockTime, y: Double) -> HTML {
    """
    <g><title>\(overview.wording("pause", "break")) \(start)–\(end)</title><rect class="rest" x="\(x(start))" \
    y="\(y + 8)" width="\(max(2, x(end) - x(start)))" height="24" rx="3"/></g>
    """
  }
}

/// Texts in drawings, which do not wrap by themselves.
enum SVGText {
  /// The text, cut so that it fits about `width` at the drawings' 11 pixels.
  static func fitted(_ text: String, width: Double) -> String {
    let most = max(1, Int(width / 6.6))
    return text.count <= most ? text : text.prefix(most - 1) + "…"
  }
}
