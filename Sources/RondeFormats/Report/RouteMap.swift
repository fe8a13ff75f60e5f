import RondeModel

/// A route on the map of its sector: the line from the base through the numbered stops and back.
struct RouteMap {
  let map: SectorMap
  let route: Route
  let overview: PlanOverview
  let title: String

  private typealias Point = SectorMap.Point

  var html: HTML {
    let base = map.point(map.sector.base)
    let stops = route.stops.compactMap { stop in
      overview.scenario.residences[stop.residence].map { (stop, map.point($0.place)) }
    }
    let labels = Self.apart(stops.map(\.1), from: base)
    let marks = zip(stops, labels).enumerated().map { place, mark in
      let ((stop, point), label) = mark
      let far = abs(label.x - point.x) + abs(label.y - point.y) > 6
      let leader: HTML =
        far ? "<path class=\"leader\" d=\"M\(point.x) \(point.y)L\(label.x) \(label.y)\"/>" : .empty
      return """
        \(leader)<g><title>\(place + 1). \(overview.name(stop.residence)), \(stop.start)</title>\
        <circle class="stop" cx="\(label.x)" cy="\(label.y)" r="8"/>\
        <text class="visit-number mid" x="\(label.x)" y="\(label.y + 3.5)">\(place + 1)</text></g>
        """ as HTML
    }.joined()
    return """
      <svg class="route-map map" viewBox="0 0 \(SectorMap.width) \(SectorMap.height)" role="img" aria-label="\(title)">\
      <title>\(title)</title><use href="#\(map.symbol)"/>\(way(base))\
      <g><title>\(map.sector.baseName)</title><path class="base" d="M\(base.x) \(base.y - 8)l8 7h-2.5v7h-11v-7h-2.5z"/></g>\
      \(marks)</svg>
      """
  }

  /// The line, with an arrow in the middle of each leg long enough to bear one.
  private func way(_ base: Point) -> HTML {
    var corners = [base]
    for (place, stop) in route.stops.enumerated() {
      if let pause = route.pause, pause.afterStops == place { corners.append(rest(pause, base)) }
      if let residence = overview.scenario.residences[stop.residence] {
        corners.append(map.point(residence.place))
      }
    }
    if let pause = route.pause, pause.afterStops >= route.stops.count { corners.append(rest(pause, base)) }
    corners.append(base)
    let line = corners.map { "\($0.x),\($0.y)" as HTML }.joined(separator: " ")
    let arrows = zip(corners, corners.dropFirst()).map(arrow).joined()
    return "<polyline class=\"way\" points=\"\(line)\"/>\(arrows)"
  }

  private func rest(_ pause: RouteBreak, _ base: Point) -> Point {
    pause.residence.flatMap { overview.scenario.residences[$0] }.map { map.point($0.place) } ?? base
  }

  private func arrow(_ from: Point, _ to: Point) -> HTML {
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 34 else { return .empty }
    let (ux, uy) = (dx / length, dy / length)
    // A little past the middle, so that the two ways of a leg walked there and back stay apart.
    let (x, y) = (from.x + dx * 0.56, from.y + dy * 0.56)
    return """
      <path class="arrow" d="M\(x + ux * 5) \(y + uy * 5)L\(x - ux * 4 - uy * 4) \(y - uy * 4 + ux * 4)\
      L\(x - ux * 4 + uy * 4) \(y - uy * 4 - ux * 4)z"/>
      """
  }

  /// Places for the numbers such that none hides another: near doors push each other away, step by step.
  private static func apart(_ points: [Point], from base: Point) -> [Point] {
    var places = points
    let least = 17.5
    for _ in 0..<80 {
      var isStill = true
      for i in places.indices {
        for j in places.indices where j > i {
          var dx = places[j].x - places[i].x
          let dy = places[j].y - places[i].y
          var gap = (dx * dx + dy * dy).squareRoot()
          guard gap < least else { continue }
          // Two stops at one door part sideways, by an amount that differs for each pair.
          if gap < 0.01 { (dx, gap) = (1 + Double(j % 3) * 0.1, 1 + Double(j % 3) * 0.1) }
          let push = (least - gap) / 2 + 0.05
          places[i].x -= dx / gap * push
          places[i].y -= dy / gap * push
          places[j].x += dx / gap * push
          places[j].y += dy / gap * push
          isStill = false
        }
        let (dx, dy) = (places[i].x - base.x, places[i].y - base.y)
        let gap = (dx * dx + dy * dy).squareRoot()
        if gap < least - 1 {
          places[i].x += (gap < 0.01 ? 1 : dx / gap) * (least - gap)
          places[i].y += (gap < 0.01 ? 0 : dy / gap) * (least - gap)
          isStill = false
        }
        places[i].x = min(max(places[i].x, 10), SectorMap.width - 10)
        places[i].y = min(max(places[i].y, 10), SectorMap.height - 10)
      }
      if isStill { break }
    }
    return places
  }
}
