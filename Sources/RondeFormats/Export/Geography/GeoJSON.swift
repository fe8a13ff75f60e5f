import RondeModel

/// Routes for map programs and browsers, in GeoJSON (RFC 7946): positions are longitude, then latitude; no
/// coordinate system is named, for there is but one; each collection has its bounding box. A line feature a
/// route, a point feature a place on it, with times in civil time and their offset.
enum GeoJSON {
  /// A file a route and one of the week.
  static func files(_ view: RecipientView, _ paths: [RoutePath]) -> [ExportFile] {
    guard !paths.isEmpty else { return [] }
    return paths.map { ExportFile(path: "\($0.fileName).geojson", text: text([$0])) } + [
      ExportFile(path: "routes/week.geojson", text: text(paths))
    ]
  }

  private static func text(_ paths: [RoutePath]) -> String {
    let box = Coordinates.box(paths.flatMap(\.waypoints).map(\.coordinates))
    return JSONWriter.text(
      .object([
        "type": .string("FeatureCollection"),
        "bbox": box.map { .array(position($0.southWest) + position($0.northEast)) },
        "features": .array(paths.flatMap(features)),
      ]))
  }

  private static func features(_ path: RoutePath) -> [JSONNode] {
    let line = path.line
    let way: [JSONNode] =
      line.count < 2
      ? []
      : [
        feature(
          id: path.route.team.key, "LineString", .array(line.map { .array(position($0)) }),
          properties(of: path))
      ]
    return way
      + path.waypoints.enumerated().map { index, waypoint in
        feature(
          id: "\(path.route.team.key)-\(index)", "Point", .array(position(waypoint.coordinates)),
          properties(of: waypoint, path))
      }
  }

  private static func feature(
    id: String, _ kind: String, _ coordinates: JSONNode, _ properties: JSONNode
  ) -> JSONNode {
    .object([
      "type": .string("Feature"), "id": .string(id),
      "geometry": .object(["type": .string(kind), "coordinates": coordinates]), "properties": properties,
    ])
  }

  private static func properties(of path: RoutePath) -> JSONNode {
    let route = path.route
    return .object([
      "kind": .string("route"), "name": .string(path.title), "team": .string(route.team.label),
      "date": .string("\(route.team.date)"), "sector": .string(route.sector.id),
      "sectorName": .string(route.sector.name), "departure": .string(route.departure.iso),
      "back": .string(route.back.iso), "visits": .integer(route.stops.count),
      "minutesOnSite": .integer(route.onSite.count), "minutesOnTheWay": .integer(route.travel.count),
      "members": route.team.members.isEmpty ? nil : .array(route.team.members.map(JSONNode.string)),
      "stroke": .string(ReportStyle.ink(route.sector.colour)),
    ])
  }

  private static func properties(of waypoint: RoutePath.Waypoint, _ path: RoutePath) -> JSONNode {
    let stop = waypoint.stop
    func text(_ value: String?) -> JSONNode? { value.flatMap { $0.isEmpty ? nil : .string($0) } }
    return .object([
      "kind": .string(waypoint.kind.rawValue), "name": .string(waypoint.name),
      "team": .string(path.route.team.label), "date": .string("\(path.route.team.date)"),
      "start": .string(waypoint.start.iso), "end": .string(waypoint.end.iso),
      "arrival": stop.map { .string($0.arrival.iso) }, "order": stop.map { .integer($0.order) },
      "residence": text(stop?.residence), "residenceName": text(stop?.name), "address": text(stop?.address),
      "instruction": text(stop?.instruction),
      "missions": stop.flatMap {
        $0.missions.isEmpty ? nil : .array($0.missions.map { .string($0.rawValue) })
      },
      "marker-color": .string(ReportStyle.ink(path.route.sector.colour)),
    ])
  }

  private static func position(_ place: Coordinates) -> [JSONNode] {
    [JSONNode(.number(place.longitude)), JSONNode(.number(place.latitude))]
  }
}
