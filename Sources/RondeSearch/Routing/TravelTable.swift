/// Travel times between the places of one sector at every minute of the day, flat.
///
/// A matrix is stored for each *distinct* column of minutes only: travel changes near the borders of traffic
/// periods and stands still between them, so ten hours need some tens of matrices and one lookup answers.
/// The times are whatever the caller's function says; it must be first in, first out (who leaves later never
/// arrives earlier), as ``RondeModel/TravelModel`` is.
public struct TravelTable: Sendable {
  /// How many places there are.
  public let places: Int
  let earliest: Int
  let columns: [Int32]
  let minutes: [Int32]

  /// Tabulates `duration(from, to, departure)`.
  ///
  /// - Parameters:
  ///   - places: number of places.
  ///   - departures: minutes of the day at which a trip may start; a departure outside takes the nearest one.
  ///   - mayChange: false for a departure at which every trip takes as long as one minute earlier.
  ///   - duration: minutes of a trip, from 0 to 1,000,000.
  public init(
    places: Int, departures: ClosedRange<Int>, mayChange: (Int) -> Bool = { _ in true },
    duration: (_ from: Int, _ to: Int, _ departure: Int) -> Int
  ) {
    self.places = max(0, places)
    earliest = departures.lowerBound
    var columns: [Int32] = []
    var minutes: [Int32] = []
    var last: [Int32] = []
    for departure in departures {
      if !last.isEmpty && !mayChange(departure) {
        columns.append(columns.last ?? 0)
        continue
      }
      var matrix: [Int32] = []
      matrix.reserveCapacity(self.places * self.places)
      for from in 0..<self.places {
        for to in 0..<self.places {
          matrix.append(from == to ? 0 : Int32(max(0, min(duration(from, to, departure), 1_000_000))))
        }
      }
      if columns.isEmpty || matrix != last {
        minutes += matrix
        columns.append(Int32(columns.isEmpty ? 0 : Int(columns.last ?? 0) + 1))
        last = matrix
      } else {
        columns.append(columns.last ?? 0)
      }
    }
    self.columns = columns
    self.minutes = minutes
  }

  /// Minutes from a place to another when leaving at that minute of the day.
  public func duration(from: Int, to: Int, departing minute: Int) -> Int {
    let column = Int(columns[max(0, min(minute - earliest, columns.count - 1))])
    return Int(minutes[(column * places + from) * places + to])
  }
}
