/// A vehicle routing problem with time windows as the public collections state it: Solomon's and Gehring and
/// Homberger's text files, and VRPLIB's.
public struct VehicleRoutingInstance: Sendable, Equatable {
  /// The depot (the first) or a client.
  public struct Stop: Sendable, Equatable {
    /// Coordinate.
    public var x: Double
    /// Coordinate.
    public var y: Double
    /// What it takes of a vehicle's capacity.
    public var demand = 0
    /// The first moment at which service may start; of the depot, at which a vehicle may leave.
    public var ready = 0.0
    /// The last one; of the depot, the latest return.
    public var due = VehicleRoutingInstance.horizon
    /// How long service takes.
    public var service = 0.0
    /// What leaving the client out costs; nil if it must be served.
    public var prize: Int?
  }

  /// What the file calls itself.
  public var name = ""
  /// The most routes there may be.
  public var vehicles = 0
  /// The most that the demands of a route add up to.
  public var capacity = 0
  /// The depot and then the clients, by their number in the file's order.
  public var stops: [Stop] = []

  /// No time of an instance lies beyond it: larger ones are refused.
  public static let horizon = 10_000_000.0

  /// Euclidean distance of two stops, which is also the travel time.
  public func distance(_ from: Int, _ to: Int) -> Double {
    let (dx, dy) = (stops[from].x - stops[to].x, stops[from].y - stops[to].y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// Reads either format: VRPLIB's is known by its coordinates' heading.
  public init(parsing text: String) throws(BenchmarkFormatError) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isVRPLIB = lines.contains { $0.trimmedWords.first == "NODE_COORD_SECTION" }
    if isVRPLIB {
      try self.init(vrplib: lines)
    } else {
      try self.init(solomon: lines)
    }
  }

  init() {}
}

extension Substring {
  /// What stands between white space.
  var trimmedWords: [Substring] { split(whereSeparator: \.isWhitespace) }
}

/// Numbers of a benchmark file, each refused with its line and what was expected.
struct BenchmarkNumber {
  let line: Int

  /// A number from 0, or from −10⁷ for a coordinate, to `limit`.
  func decimal(
    _ word: Substring, _ what: String, from least: Double = 0,
    to limit: Double = VehicleRoutingInstance.horizon
  ) throws(BenchmarkFormatError) -> Double {
    guard let value = Double(word), value >= least, value <= limit else {
      throw BenchmarkFormatError(
        line: line, message: "\(what) is “\(word)”, expected a number from \(Int(least)) to \(Int(limit))")
    }
    return value
  }

  /// A coordinate.
  func coordinate(_ word: Substring, _ what: String) throws(BenchmarkFormatError) -> Double {
    try decimal(word, what, from: -VehicleRoutingInstance.horizon)
  }

  /// A whole number.
  func whole(_ word: Substring, _ what: String, _ range: ClosedRange<Int>) throws(BenchmarkFormatError) -> Int
  {
    let value = Int(word) ?? Double(word).flatMap { Int(exactly: $0) }
    guard let value, range.contains(value) else {
      throw BenchmarkFormatError(
        line: line,
        message:
          "\(what) is “\(word)”, expected a whole number from \(range.lowerBound) to \(range.upperBound)")
    }
    return value
  }
}
