import RondeModel

/// A sector drawn from coordinates alone: its residences as dots by number of dwellings on a patch of its
/// colour, its base, north and a scale. It is drawn once; each route's map shows it underneath.
struct SectorMap {
  struct Point: Hashable, Sendable {
    var x: Double
    var y: Double
  }

  static let width = 430.0
  static let height = 390.0
  private static let margin = 30.0

  let sector: Sector
  let residences: [Residence]
  private let south: Double
  private let west: Double
  private let offset: Point
  /// Pixels a metre.
  private let scale: Double

  private static let metresPerDegree = 111_195.0

  init(sector: Sector, residences: [Residence]) {
    self.sector = sector
    self.residences = residences
    let places = ([sector.base] + residences.map(\.place)).filter {
      $0.latitude.isFinite && $0.longitude.isFinite
    }
    let latitudes = places.map(\.latitude)
    let longitudes = places.map(\.longitude)
    south = latitudes.min() ?? 0
    west = longitudes.min() ?? 0
    // A sector of one residence still has a size.
    let tall = max(200, ((latitudes.max() ?? 0) - south) * Self.metresPerDegree)
    let wide = max(200, ((longitudes.max() ?? 0) - west) * Self.metresPerDegree * Self.shrink(south))
    scale = min((Self.width - 2 * Self.margin) / wide, (Self.height - 2 * Self.margin) / tall)
    offset = Point(x: (Self.width - wide * scale) / 2, y: (Self.height - tall * scale) / 2)
  }

  /// A degree of longitude over one of latitude, by the distance of the model.
  private static func shrink(_ latitude: Double) -> Double {
    let here = GeoPoint(latitude: latitude, longitude: 0)
    let east = GeoPoint(latitude: latitude, longitude: 1)
    return Double(here.distance(to: east).count) / metresPerDegree
  }

  /// Where a place lies on the drawing.
  func point(_ place: GeoPoint) -> Point {
    let metresNorth = (place.latitude - south) * Self.metresPerDegree
    let metresEast = (place.longitude - west) * Self.metresPerDegree * Self.shrink(south)
    return Point(
      x: offset.x + metresEast * scale, y: Self.height - offset.y - metresNorth * scale)
  }

  /// The identifier of the shared drawing.
  var symbol: String {
    // A reference bears no spaces or signs, an identifier may.
    "carte-" + sector.id.text.utf8.map { String($0, radix: 16) }.joined()
  }

  /// The shared drawing, to be placed once in the page and used by the maps.
  var background: HTML {
    let hull = Self.hull(([sector.base] + residences.map(\.place)).map(point))
    let outline = hull.map { "\($0.x),\($0.y)" as HTML }.joined(separator: " ")
    let homes = residences.map { home($0, kind: "home") }.joined()
    return """
      <svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs><g id="\(symbol)">\
      <polygon class="land" points="\(outline)"/>\(homes)\(ruler)</g></defs></svg>
      """
  }

  /// A residence as a dot whose surface grows with its dwellings.
  func home(_ residence: Residence, kind: String, note: String = "") -> HTML {
    let place = point(residence.place)
    let radius = 2 + Double(max(0, min(residence.dwellings, 1000))).squareRoot() * 0.3
    return """
      <circle class="\(kind)" cx="\(place.x)" cy="\(place.y)" r="\(radius)"><title>\(residence.name)\(note)</title></circle>
      """
  }

  private var ruler: HTML {
    let most = 110 / scale
    let steps = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000]
    let length = steps.last { Double($0) <= most } ?? 50
    let label = length < 1000 ? "\(length) m" : "\(length / 1000) km"
    let (x, y) = (14.0, Self.height - 12)
    return """
      <path class="axis" style="stroke:#3a4658" fill="none" d="M\(x) \(y - 4)v4h\(Double(length) * scale)v-4"/>\
      <text x="\(x)" y="\(y - 8)">\(label)</text>\
      <text class="mid strong" x="\(Self.width - 16)" y="28">N</text>\
      <path class="base" d="M\(Self.width - 16) 4l4 11l-4 -3l-4 3z"/>
      """
  }

  /// The convex hull by Andrew's monotone chain (1979).
  static func hull(_ points: [Point]) -> [Point] {
    let sorted = Array(Set(points)).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    func half(_ points: [Point]) -> [Point] {
      var chain: [Point] = []
      for point in points {
        while chain.count >= 2, turn(chain[chain.count - 2], chain[chain.count - 1], point) <= 0 {
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain.dropLast()
    }
    return half(sorted) + half(sorted.reversed())
  }

  private static func turn(_ a: Point, _ b: Point, _ c: Point) -> Double {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
  }
}
