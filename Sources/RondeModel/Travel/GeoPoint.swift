/// A point of the earth, WGS 84.
public struct GeoPoint: Hashable, Sendable, Codable {
  /// Degrees north.
  public let latitude: Double
  /// Degrees east.
  public let longitude: Double

  /// A point.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The straight line to another point, on a plane that touches the earth between them: right to a few
  /// metres over the tens of kilometres of a service.
  public func distance(to other: GeoPoint) -> Metres {
    let radius = 6_371_008.8
    let radian = Double.pi / 180
    let dy = (other.latitude - latitude) * radian * radius
    let dx =
      (other.longitude - longitude) * radian * radius * cosine((latitude + other.latitude) / 2 * radian)
    let metres = (dx * dx + dy * dy).squareRoot().rounded()
    return Metres(metres.isFinite ? Int(min(metres, 1e9)) : 1_000_000_000)
  }
}

/// The cosine of an angle within ±π/2 by its series: the core imports no mathematics library, and the same
/// bits come out on every machine.
func cosine(_ angle: Double) -> Double {
  let square = angle * angle
  var term = 1.0
  var sum = 1.0
  for k in stride(from: 1.0, through: 21, by: 2) {
    term *= -square / (k * (k + 1))
    sum += term
  }
  return sum
}
