import RondeModel

/// Routes for a satellite receiver or a telephone, in GPX 1.1 (topografix.com/GPX/1/1): a waypoint for each
/// stop, and a route for their order from the base and back, the break included. Times are universal, as the
/// schema asks. Ronde knows no geometry of the streets between, so there are no tracks.
enum GPX {
  /// A file a route and one of the week.
  static func files(_ view: RecipientView, _ paths: [RoutePath]) -> [ExportFile] {
    guard !paths.isEmpty else { return [] }
    return paths.map {
      ExportFile(path: "\($0.fileName).gpx", content: document(view, title: $0.title, [$0]))
    } + [
      ExportFile(path: "routes/week.gpx", content: document(view, title: WeekMap.title(of: view), paths))
    ]
  }

  private static func document(_ view: RecipientView, title: String, _ paths: [RoutePath]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "gpx",
      [
        "version": "1.1", "creator": "Ronde", "xmlns": "http://www.topografix.com/GPX/1/1",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation": "http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd",
      ]
    ) { xml in
      xml.element("metadata") { xml in
        xml.element("name", text: title)
        xml.element("desc", text: "\(view.service.name) · \(view.title)")
        xml.element("time", text: view.version.issued.utc)
        if let box = Coordinates.box(paths.flatMap(\.waypoints).map(\.coordinates)) {
          xml.empty(
            "bounds",
            [
              "minlat": box.southWest.latitude, "minlon": box.southWest.longitude,
              "maxlat": box.northEast.latitude, "maxlon": box.northEast.longitude,
            ])
        }
      }
      for path in paths {
        for waypoint in path.waypoints where waypoint.kind == .visit {
          point("wpt", waypoint, path, isOneOfMany: paths.count > 1, &xml)
        }
      }
      for (number, path) in paths.enumerated() {
        xml.element("rte") { xml in
          xml.element("name", text: path.title)
          xml.element("desc", text: path.summary)
          xml.element("number", text: String(number + 1))
          for waypoint in path.waypoints { point("rtept", waypoint, path, isOneOfMany: false, &xml) }
        }
      }
    }
    return xml.bytes
  }

  private static func point(
    _ element: String, _ waypoint: RoutePath.Waypoint, _ path: RoutePath, isOneOfMany: Bool,
    _ xml: inout XMLWriter
  ) {
    let place = waypoint.coordinates
    xml.element(element, ["lat": place.latitude, "lon": place.longitude]) { xml in
      xml.element("time", text: waypoint.start.instant.utc)
      xml.element("name", text: (isOneOfMany ? "\(path.route.team.label) · " : "") + waypoint.name)
      let notes = path.notes(waypoint)
      xml.element("cmt", text: notes.first ?? "")
      if notes.count > 1 { xml.element("desc", text: notes.dropFirst().joined(separator: "\n")) }
      if let stop = waypoint.stop { xml.element("src", text: stop.residence) }
      xml.element("type", text: waypoint.kind.rawValue)
    }
  }
}
