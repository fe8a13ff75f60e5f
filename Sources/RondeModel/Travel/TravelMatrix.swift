/// Driving times between places as a routing engine gave them, by time of day where it knows it.
///
/// A pair may be unknown, for which the estimate stands in, or without any way, which no route may use. Times
/// are without parking. Places are told apart by their coordinates.
public struct TravelMatrix: Hashable, Sendable {
  /// What the matrix says of a pair at some time of day.
  public enum Entry: Hashable, Sendable {
    /// Nothing.
    case unknown
    /// There is no way.
    case unreachable
    /// So many seconds of driving.
    case seconds(Int)
  }

  /// A time of day that has driving times of its own.
  public struct Band: Hashable, Sendable {
    /// From when.
    public let from: ClockTime
    /// Until when.
    public let to: ClockTime

    /// The time from `from` until `to`.
    public init(from: ClockTime, to: ClockTime) {
      self.from = from
      self.to = to
    }
  }

  /// Most places that a matrix holds, so that no file can exhaust the memory.
  public static let mostPlaces = 5000
  /// Most times of day that it tells apart.
  public static let mostBands = 24
  /// The longest trip that it holds, in seconds.
  public static let longestTrip = 86_400
  /// Most metres of a trip.
  public static let farthest = 5_000_000

  private static let unknown: Int32 = -1
  private static let unreachable: Int32 = -2

  /// The places, each point once.
  public let points: [GeoPoint]
  /// Times of day with figures of their own, in order and apart; other figures hold outside of them.
  public let bands: [Band]

  private let places: [GeoPoint: Int]
  // Layer 0 holds outside the bands, layer b + 1 within band b; each by origin, then destination.
  private var seconds: [Int32]
  private var metres: [Int32]

  /// A matrix between `points` that knows nothing yet.
  ///
  /// - Parameters:
  ///   - points: at most ``mostPlaces``; those beyond are dropped, and so are repeated ones.
  ///   - bands: at most ``mostBands``, in order and apart.
  public init(points: [GeoPoint], bands: [Band] = []) {
    var places: [GeoPoint: Int] = [:]
    var distinct: [GeoPoint] = []
    for point in points where places[point] == nil && distinct.count < Self.mostPlaces {
      places[point] = distinct.count
      distinct.append(point)
    }
    self.points = distinct
    self.places = places
    self.bands = Array(bands.prefix(Self.mostBands))
    let pairs = distinct.count * distinct.count
    seconds = [Int32](repeating: Self.unknown, count: pairs * (self.bands.count + 1))
    metres = [Int32](repeating: Self.unknown, count: pairs)
  }

  /// The number of a pair of places; nil where one of them is not in the matrix.
  func pair(from: GeoPoint, to: GeoPoint) -> Int? {
    guard let row = places[from], let column = places[to] else { return nil }
    return row * points.count + column
  }

  /// The pair the other way round.
  func reverse(of pair: Int) -> Int { pair % points.count * points.count + pair / points.count }

  /// What is known of a pair: outside the bands, or within one of them by its number.
  public func entry(from: GeoPoint, to: GeoPoint, band: Int? = nil) -> Entry {
    guard let layer = layer(band), let pair = pair(from: from, to: to) else { return .unknown }
    return entry(pair, layer: layer)
  }

  /// Whether the matrix says anything of a pair, at whatever time of day.
  public func knows(from: GeoPoint, to: GeoPoint) -> Bool {
    pair(from: from, to: to).map { summary($0) != .unknown } ?? false
  }

  /// Metres of road between two places, where known.
  public func length(from: GeoPoint, to: GeoPoint) -> Metres? {
    pair(from: from, to: to).flatMap(length)
  }

  /// Says how long a pair takes: outside the bands, or within one of them. Figures out of bounds are brought
  /// to the nearest bound; a place that the matrix does not hold is passed over.
  public mutating func set(_ entry: Entry, from: GeoPoint, to: GeoPoint, band: Int? = nil) {
    guard let layer = layer(band), let pair = pair(from: from, to: to) else { return }
    seconds[layer * metres.count + pair] =
      switch entry {
      case .unknown: Self.unknown
      case .unreachable: Self.unreachable
      case .seconds(let count): Int32(max(0, min(count, Self.longestTrip)))
      }
  }

  /// Says how long the road between two places is.
  public mutating func set(_ length: Metres, from: GeoPoint, to: GeoPoint) {
    guard let pair = pair(from: from, to: to) else { return }
    metres[pair] = Int32(max(0, min(length.count, Self.farthest)))
  }

  private func layer(_ band: Int?) -> Int? {
    guard let band else { return 0 }
    return bands.indices.contains(band) ? band + 1 : nil
  }

  func entry(_ pair: Int, layer: Int) -> Entry {
    switch seconds[layer * metres.count + pair] {
    case Self.unknown: .unknown
    case Self.unreachable: .unreachable
    case let count: .seconds(Int(count))
    }
  }

  func length(_ pair: Int) -> Metres? { metres[pair] < 0 ? nil : Metres(Int(metres[pair])) }
}
