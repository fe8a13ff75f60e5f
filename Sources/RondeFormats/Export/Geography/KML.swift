import RondeModel

/// Routes for a globe, in KML 2.2 (OGC 07-147r2): a folder a route with its way, its base, its stops and its
/// break, each with the span of time in which the team is there, in civil time with its offset.
enum KML {
  /// A file a route and one of the week.
  static func files(_ view: RecipientView, _ paths: [RoutePath]) -> [ExportFile] {
    guard !paths.isEmpty else { return [] }
    return paths.map {
      ExportFile(path: "\($0.fileName).kml", content: document(view, title: $0.title, [$0]))
    } + [
      ExportFile(path: "routes/week.kml", content: document(view, title: WeekMap.title(of: view), paths))
    ]
  }

  private static func document(_ view: RecipientView, title: String, _ paths: [RoutePath]) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("kml", ["xmlns": "http://www.opengis.net/kml/2.2"]) { xml in
      xml.element("Document") { xml in
        xml.element("name", text: title)
        xml.element("open", text: "1")
        xml.element("description", text: html(["\(view.service.name) · \(view.title)"]))
        var styled: Set<String> = []
        for path in paths where styled.insert(path.route.sector.id).inserted {
          style(path.route.sector, &xml)
        }
        for path in paths { folder(path, isOpen: paths.count == 1, &xml) }
      }
    }
    return xml.bytes
  }

  private static func style(_ sector: SectorView, _ xml: inout XMLWriter) {
    // KML writes opacity, blue, green, red.
    let rgb = Array(ReportStyle.ink(sector.colour).dropFirst())
    let colour = "ff" + String(rgb[4...5] + rgb[2...3] + rgb[0...1])
    xml.element("Style", ["id": styleName(sector)]) { xml in
      xml.element("IconStyle") { $0.element("color", text: colour) }
      xml.element("LineStyle") { xml in
        xml.element("color", text: colour)
        xml.element("width", text: "3")
      }
    }
  }

  // An identifier of a sector may hold what a name of XML may not.
  private static func styleName(_ sector: SectorView) -> String {
    "sector-" + ContentDigest.hexadecimal(sector.id.utf8).prefix(12)
  }

  private static func folder(_ path: RoutePath, isOpen: Bool, _ xml: inout XMLWriter) {
    let url = "#\(styleName(path.route.sector))"
    xml.element("Folder") { xml in
      xml.element("name", text: path.title)
      xml.element("open", text: isOpen ? "1" : "0")
      xml.element("description", text: html([path.summary]))
      let line = path.line
      if line.count > 1 {
        xml.element("Placemark") { xml in
          xml.element("name", text: path.wording("Ordre des visites", "Order of the visits"))
          span(path.route.departure, path.route.back, &xml)
          xml.element("styleUrl", text: url)
          xml.element("LineString") { xml in
            xml.element("tessellate", text: "1")
            xml.element(
              "coordinates", text: line.map { "\($0.longitude),\($0.latitude)" }.joined(separator: " "))
          }
        }
      }
      for waypoint in path.waypoints {
        xml.element("Placemark") { xml in
          xml.element("name", text: waypoint.name)
          xml.element("description", text: html(path.notes(waypoint)))
          span(waypoint.start, waypoint.end, &xml)
          xml.element("styleUrl", text: url)
          data(waypoint, &xml)
          xml.element("Point") { xml in
            let place = waypoint.coordinates
            xml.element("coordinates", text: "\(place.longitude),\(place.latitude)")
          }
        }
      }
    }
  }

  private static func span(_ start: Moment, _ end: Moment, _ xml: inout XMLWriter) {
    xml.element("TimeSpan") { xml in
      xml.element("begin", text: start.iso)
      xml.element("end", text: end.iso)
    }
  }

  private static func data(_ waypoint: RoutePath.Waypoint, _ xml: inout XMLWriter) {
    xml.element("ExtendedData") { xml in
      func value(_ name: String, _ text: String) {
        xml.element("Data", ["name": name]) { $0.element("value", text: text) }
      }
      value("kind", waypoint.kind.rawValue)
      if let stop = waypoint.stop {
        value("order", String(stop.order))
        value("residence", stop.residence)
        value("arrival", stop.arrival.iso)
        value("minutes", String(stop.minutes.count))
      }
    }
  }

  // Viewers read a description as HTML: a name with `<` in it must stay a name.
  private static func html(_ lines: [String]) -> String {
    lines.map { line in
      XMLWriter.escaped(line).replacing("\"", with: "&quot;").replacing("\n", with: "<br/>")
    }.joined(separator: "<br/>")
  }
}
