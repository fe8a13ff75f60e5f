/// How long it takes from one place to another at a time of day, in whole minutes.
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

    /// No way to go.
    public static let none = Trip(driving: 0, walking: 0)
  }

  /// The trip between two places.
  public func trip(from: GeoPoint, to: GeoPoint) -> Trip {
    let straight = from.distance(to: to).count
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

  /// Minutes that a trip takes when it starts at `departure`: by car with the minutes to park, or on foot
  /// where that is quicker; rounded up.
  public func duration(_ trip: Trip, departing departure: ClockTime) -> Minutes {
    guard trip != .none else { return .zero }
    let onFoot = (trip.walking + 59) / 60
    let byCar = minutes(driving: trip.driving, from: departure.minute) + parameters.parking.count
    return Minutes(min(onFoot, byCar))
  }

  /// Minutes between two places when leaving at `departure`.
  public func duration(from: GeoPoint, to: GeoPoint, departing departure: ClockTime) -> Minutes {
    duration(trip(from: from, to: to), departing: departure)
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
