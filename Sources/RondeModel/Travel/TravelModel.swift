/// How long it takes from one place to another at a time of day, in whole minutes: by the matrix of a routing
/// engine where the scenario has one and it knows the pair, by the estimate otherwise.
///
/// Driving time is integrated over the periods that a trip passes through instead of being scaled by the
/// period of its departure, so that who leaves later never arrives earlier (first in, first out; Ichoua,
/// Gendreau and Potvin 2003).
public struct TravelModel: Sendable {
  /// The figures of the estimate.
  public let parameters: TravelParameters

  /// A model with these figures.
  public init(_ parameters: TravelParameters) { self.parameters = parameters }

  /// A trip without traffic, from which its length at any time of day follows.
  public struct Trip: Hashable, Sendable {
    /// Driving time on empty roads, in hundredths of a second; parking apart.
    public let driving: Int
    /// Time on foot, in seconds.
    public let walking: Int
    /// Whether there is a way at all.
    public let isPossible: Bool
    // Its number in the matrix.
    let pair: Int?

    init(driving: Int, walking: Int, isPossible: Bool = true, pair: Int? = nil) {
      self.driving = driving
      self.walking = walking
      self.isPossible = isPossible
      self.pair = pair
    }

    /// No way to go.
    public static let none = Trip(driving: 0, walking: 0)
    /// A trip that cannot be made.
    public static let impossible = Trip(driving: 0, walking: 0, isPossible: false)
  }

  /// What a trip that cannot be made takes: longer than any shift, and a day of such trips still fits the
  /// search's figures.
  public static let never: Minutes = 100_000

  /// The trip between two places.
  public func trip(from: GeoPoint, to: GeoPoint) -> Trip {
    let straight = from.distance(to: to).count
    guard from != to else { return .none }
    if let matrix = parameters.matrix, let pair = matrix.pair(from: from, to: to) {
      switch matrix.summary(pair) {
      case .unreachable: return .impossible
      case .seconds(let seconds):
        return Trip(
          driving: seconds * 100, walking: walking(pair, matrix, straight: straight, seconds), pair: pair)
      case .unknown: break
      }
    }
    guard straight > 0 else { return .none }
    let road = straight * parameters.detour / 100
    var driving = 0
    var below = 0
    for speed in parameters.speeds {
      let rate = max(1, speed.metresPerHour)
      // A trip just beyond a threshold is not quicker than one just below it.
      let length = min(road, max(below, speed.upTo.count))
      driving = max(driving, length * 360_000 / rate)
      if road <= speed.upTo.count { break }
      below = speed.upTo.count
    }
    let path = straight * parameters.walkingDetour / 100
    return Trip(driving: driving, walking: path * 3600 / max(1, parameters.walkingSpeed))
  }

  // Who walks needs no one-way streets but a bridge all the same: the way is as long as the shorter of the two
  // directions by road. Without lengths it is what a car at the pace of short trips covers in that time.
  private func walking(_ pair: Int, _ matrix: TravelMatrix, straight: Int, _ seconds: Int) -> Int {
    let back = matrix.reverse(of: pair)
    var path = [pair, back].compactMap { matrix.length($0)?.count }.min()
    if path == nil {
      var quickest = seconds
      if case .seconds(let returning) = matrix.summary(back) { quickest = min(quickest, returning) }
      path = quickest * max(1, parameters.speeds.first?.metresPerHour ?? 18_000) / 3600
    }
    return max(straight, path ?? straight) * 3600 / max(1, parameters.walkingSpeed)
  }

  /// Minutes that a trip takes when it starts at `departure`: by car with the minutes to park, or on foot
  /// where that is quicker; rounded up.
  public func duration(_ trip: Trip, departing departure: ClockTime) -> Minutes {
    guard trip.isPossible else { return Self.never }
    guard trip != .none else { return .zero }
    let onFoot = (trip.walking + 59) / 60
    let byCar = driving(trip, from: departure.minute) + parameters.parking.count
    return Minutes(min(onFoot, byCar))
  }

  /// Minutes between two places when leaving at `departure`.
  public func duration(from: GeoPoint, to: GeoPoint, departing departure: ClockTime) -> Minutes {
    duration(trip(from: from, to: to), departing: departure)
  }

  /// The times of day at which trips get quicker or slower, in no order.
  public var paceChanges: [ClockTime] {
    (parameters.matrix?.bands ?? []).flatMap { [$0.from, $0.to] }
      + parameters.periods.flatMap { [$0.from, $0.to] }
  }

  /// Minutes that driving a trip never passes, whenever it starts; zero where there is no way.
  public func longestDrive(_ trip: Trip) -> Minutes {
    let estimate = trip.driving * parameters.periods.reduce(100) { max($0, $1.factor) } / 100
    guard let matrix = parameters.matrix, let pair = trip.pair, !matrix.bands.isEmpty else {
      return Minutes(estimate / 6000 + 1)
    }
    return Minutes(matrix.longest(pair, outside: trip.driving / 100) / 60 + 1)
  }

  private func driving(_ trip: Trip, from departure: Int) -> Int {
    guard let matrix = parameters.matrix, let pair = trip.pair, !matrix.bands.isEmpty else {
      return minutes(driving: trip.driving, from: departure)
    }
    return matrix.minutes(pair, outside: trip.driving / 100, from: departure)
  }

  // `work` is consumed at 1/factor of the clock's pace inside each period.
  private func minutes(driving work: Int, from departure: Int) -> Int {
    let minute = 6000
    var left = work * 100
    var now = departure * minute
    for period in parameters.periods where period.to.minute * minute > now {
      let start = period.from.minute * minute
      if start > now {
        let free = start - now
        if left <= free * 100 { return rounded(now + (left + 99) / 100, from: departure) }
        left -= free * 100
        now = start
      }
      let factor = max(1, period.factor)
      let inside = period.to.minute * minute - now
      let needed = (left * factor + 9999) / 10_000
      if needed <= inside { return rounded(now + needed, from: departure) }
      left -= inside * 10_000 / factor
      now = period.to.minute * minute
    }
    return rounded(now + (max(0, left) + 99) / 100, from: departure)
  }

  private func rounded(_ arrival: Int, from departure: Int) -> Int {
    (arrival - departure * 6000 + 5999) / 6000
  }
}
