import RondeModel

/// A point of the earth as files write it: degrees of WGS 84 with six decimals, a tenth of a metre.
struct Coordinates: Hashable {
  /// Degrees north, −90…90, in millionths.
  let north: Int
  /// Degrees east, −180 up to but not including 180, in millionths.
  let east: Int

  /// The coordinates of a point; nil for one that is not on the earth.
  init?(_ point: GeoPoint) {
    guard (-90...90).contains(point.latitude), (-180...180).contains(point.longitude) else { return nil }
    north = Int((point.latitude * 1e6).rounded())
    let east = Int((point.longitude * 1e6).rounded())
    // One meridian, and GPX knows it as −180 alone.
    self.east = east == 180_000_000 ? -east : east
  }

  /// Degrees north, as `50.62972`.
  var latitude: String { Coordinates.degrees(north) }
  /// Degrees east, as `3.0635`.
  var longitude: String { Coordinates.degrees(east) }

  private static func degrees(_ millionths: Int) -> String {
    let size = abs(millionths)
    var decimals = String(1_000_000 + size % 1_000_000).dropFirst()
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return (millionths < 0 ? "-" : "") + String(size / 1_000_000) + (decimals.isEmpty ? "" : ".\(decimals)")
  }

  /// The corners of the least box around points: south-west, then north-east; nil without points.
  static func box(_ points: [Coordinates]) -> (southWest: Coordinates, northEast: Coordinates)? {
    guard let first = points.first else { return nil }
    var (south, north, west, east) = (first.north, first.north, first.east, first.east)
    for point in points {
      (south, north) = (min(south, point.north), max(north, point.north))
      (west, east) = (min(west, point.east), max(east, point.east))
    }
    return (Coordinates(north: south, east: west), Coordinates(north: north, east: east))
  }

  private init(north: Int, east: Int) {
    self.north = north
    self.east = east
  }
}
