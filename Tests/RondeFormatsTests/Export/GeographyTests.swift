import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct GeographyTests {
  private func view(_ recipient: Recipient, _ language: Language = .fr) throws -> RecipientView {
    let views = PlanViews(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: language)
    return try #require(views.view(of: recipient))
  }

  private func text(_ files: [ExportFile], _ path: String) throws -> String {
    let file = try #require(files.first { $0.path == path })
    return String(decoding: file.content, as: UTF8.self)
  }

  /// A view of one route of one stop, which a test may spoil.
  private func single(_ change: (inout RouteView) -> Void) throws -> RecipientView {
    var view = try view(.landlord)
    var route = try #require(view.routes.first { $0.stops.count > 1 })
    change(&route)
    view.routes = [route]
    return view
  }

  @Test func aFileARouteAndOneOfTheWeekInEachFormat() throws {
    let view = try view(.landlord)
    let walked = view.routes.filter { !$0.stops.isEmpty }
    let files = WeekMap.files(view)
    #expect(files.count == 3 * (walked.count + 1))
    #expect(Set(files.map(\.path)).count == files.count)
    #expect(files.contains { $0.path == "routes/2026-12-21_va-centre-1.gpx" })
    for format in ["gpx", "kml", "geojson"] { #expect(try !text(files, "routes/week.\(format)").isEmpty) }
  }

  @Test func theWayLeavesTheBaseTakesItsBreakAndComesBack() throws {
    let view = try view(.landlord)
    for path in RoutePath.all(of: view) {
      let kinds = path.waypoints.map(\.kind)
      #expect(kinds.first == .departure && kinds.last == .back)
      #expect(kinds.count { $0 == .visit } == path.route.stops.count)
      #expect(kinds.count { $0 == .pause } == (path.route.pause == nil ? 0 : 1))
      let times = path.waypoints.map(\.start.instant)
      #expect(times == times.sorted())
    }
  }

  @Test func gpxTimesAreUniversalAndOthersCivil() throws {
    let files = WeekMap.files(
      try single { route in
        route.stops[0].start = Moment(route.team.date, ClockTime(18, 5), in: .paris)
        route.stops[0].end = Moment(route.team.date, ClockTime(25, 15), in: .paris)
      })
    let stem = try #require(files.first?.path.split(separator: ".").first)
    #expect(try text(files, "\(stem).gpx").contains("<time>2026-12-21T17:05:00Z</time>"))
    let kml = try text(files, "\(stem).kml")
    #expect(kml.contains("<begin>2026-12-21T18:05:00+01:00</begin>"))
    #expect(kml.contains("<end>2026-12-22T01:15:00+01:00</end>"))
    #expect(kml.contains("18:05–01:15 (7\u{A0}h\u{A0}10)"))
    #expect(try text(files, "\(stem).geojson").contains("\"start\": \"2026-12-21T18:05:00+01:00\""))
  }

  @Test func namesSurviveEveryFormat() throws {
    let name = "Résidence « L'Été » 🏠 <b>&amp;\u{1}\u{FFFF}\" =cmd() " + String(repeating: "é", count: 200)
    let files = WeekMap.files(
      try single { route in
        route.stops[0].name = name
        route.stops[0].instruction = "]]> \u{B}clé\nau gardien"
      })
    let stem = try #require(files.first?.path.split(separator: ".").first)
    let shown = "1. Résidence « L'Été » 🏠 &lt;b&gt;&amp;amp;\" =cmd() "
    #expect(try text(files, "\(stem).gpx").contains("<name>\(shown)éé"))
    #expect(try text(files, "\(stem).gpx").contains("]]&gt; clé\nau gardien"))
    let kml = try text(files, "\(stem).kml")
    #expect(kml.contains("<name>\(shown)éé"))
    // A viewer takes the description for HTML: after XML and HTML are both read the sign is a sign again.
    #expect(kml.contains("]]&amp;gt; clé&lt;br/&gt;au gardien"))
    let json = try JSONParser.parse(Array(try text(files, "\(stem).geojson").utf8))
    #expect(JSONWriter.text(json).contains("\\u003cb>&amp;\\u0001\u{FFFF}\\\" =cmd()"))
  }

  @Test func landlordsMapsNameNobody() throws {
    let everything = WeekMap.files(try view(.landlord)).map { String(decoding: $0.content, as: UTF8.self) }
      .joined()
    for agent in SamplePlan.scenario.agents { #expect(!everything.contains(agent.name)) }
    let own = WeekMap.files(try view(.agent("a1"))).map { String(decoding: $0.content, as: UTF8.self) }
    #expect(own.contains { $0.contains("Nadia Benali") })
  }

  @Test func placesOutsideTheEarthArePassedOver() throws {
    for point in [
      GeoPoint(latitude: .nan, longitude: 3), GeoPoint(latitude: 91, longitude: 3),
      GeoPoint(latitude: 50, longitude: -.infinity),
    ] {
      let all = try single { route in
        for index in route.stops.indices { route.stops[index].point = point }
      }
      #expect(WeekMap.files(all).isEmpty)
      let one = try single { $0.stops[0].point = point }
      #expect(WeekMap.files(one).count == 6)
      let base = try single { $0.sector.base = point }
      #expect(WeekMap.files(base).isEmpty)
    }
    #expect(WeekMap.files(try single { $0.stops = [] }).isEmpty)
  }

  @Test func degrees() throws {
    func text(_ latitude: Double, _ longitude: Double) throws -> String {
      let place = try #require(Coordinates(GeoPoint(latitude: latitude, longitude: longitude)))
      return "\(place.latitude) \(place.longitude)"
    }
    #expect(try text(50.6297249, 3.05) == "50.629725 3.05")
    #expect(try text(-0.0000004, -0.000012) == "0 -0.000012")
    #expect(try text(-90, 180) == "-90 -180")
    #expect(try text(-20.9, 55.5) == "-20.9 55.5")
  }
}
