import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct SectorMapTests {
  private func map(_ places: [GeoPoint]) -> SectorMap {
    let sector = Sector(
      id: "s", name: "S", lot: "l", baseName: "B",
      base: places.first ?? GeoPoint(latitude: 50.6, longitude: 3.1), priority: 1)
    let residences = places.enumerated().map { place, point in
      Residence(
        id: Identifier("r\(place)"), name: "r", sector: "s", place: point, dwellings: 10, visitClass: "A",
        onSite: 10, windows: [], isBreakPlace: false)
    }
    return SectorMap(sector: sector, residences: residences)
  }

  @Test func northIsUpAndDistancesKeepTheirProportions() {
    let origin = GeoPoint(latitude: 50.6, longitude: 3.1)
    // About 1000 m north and 1000 m east: a degree is 111 195 m, times cos 50.6° ≈ 0.6347 to the east.
    let north = GeoPoint(latitude: 50.6 + 1000 / 111_195.0, longitude: 3.1)
    let east = GeoPoint(latitude: 50.6, longitude: 3.1 + 1000 / (111_195.0 * 0.6347))
    let map = map([origin, north, east])
    let (o, n, e) = (map.point(origin), map.point(north), map.point(east))
    #expect(n.y < o.y && abs(n.x - o.x) < 0.01)
    #expect(e.x > o.x && abs(e.y - o.y) < 0.01)
    #expect(abs((o.y - n.y) - (e.x - o.x)) < 0.5)
  }

  @Test(arguments: [
    [], [GeoPoint(latitude: 50.6, longitude: 3.1)],
    [GeoPoint(latitude: .nan, longitude: 3), GeoPoint(latitude: 50, longitude: .infinity)],
    [GeoPoint(latitude: 90, longitude: 180), GeoPoint(latitude: -90, longitude: -180)],
  ])
  func oddPlacesStillDraw(places: [GeoPoint]) {
    #expect(map(places).background.source.contains("polygon"))
  }

  @Test func theHullLeavesOutWhatLiesInside() {
    let square = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 4.0), (2.0, 2.0), (2.0, 0.0)]
    let hull = SectorMap.hull(square.map { SectorMap.Point(x: $0.0, y: $0.1) })
    #expect(Set(hull) == Set(square.prefix(4).map { SectorMap.Point(x: $0.0, y: $0.1) }))
  }
}
