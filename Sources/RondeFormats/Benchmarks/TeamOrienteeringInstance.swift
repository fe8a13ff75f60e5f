/// A team orienteering problem with time windows, as Vansteenwegen and others publish it: points with a profit,
/// a visit's length and a window for its start; routes from and to point 0; each point once at most.
public struct TeamOrienteeringInstance: Sendable {
  /// A point; times and distances are whole tenths, or hundredths where the family rounds so.
  public struct Point: Sendable {
    /// Coordinate.
    public let x: Double
    /// Coordinate.
    public let y: Double
    /// How long a visit takes.
    public let duration: Int
    /// What it is worth.
    public let profit: Int
    /// The first moment at which a visit may start.
    public let opens: Int
    /// The last one; of point 0 the latest return.
    public let closes: Int
  }

  /// Point 0 is where routes start and end.
  public let points: [Point]
  /// Whole units in one of the instance's own: 10 where distances are cut to one decimal, 100 where to two.
  public let scale: Int

  private static let limit = 1_000_000.0

  /// Reads an instance; `decimals` of the distance, cut off, are the family's convention (1 for Solomon's
  /// points, 2 for Cordeau's pr).
  public init(parsing text: String, decimals: Int) throws(BenchmarkFormatError) {
    scale = decimals >= 2 ? 100 : 10
    let factor = Double(scale)
    var points: [Point] = []
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where index > 1 {
      let words = line.trimmedWords
      if words.isEmpty { continue }
      let number = BenchmarkNumber(line: index + 1)
      guard words.count >= 7 else {
        throw BenchmarkFormatError(
          line: index + 1, message: "\(words.count) words, expected at least seven numbers: i x y d S … O C")
      }
      let limit = TeamOrienteeringInstance.limit
      let times = [
        try number.decimal(words[3], "the visit's duration", to: limit),
        try number.decimal(words[words.count - 2], "the window's start", to: limit),
        try number.decimal(words[words.count - 1], "the window's end", to: limit),
      ].map { Int(($0 * factor).rounded()) }
      points.append(
        Point(
          x: try number.decimal(words[1], "x", from: -limit, to: limit),
          y: try number.decimal(words[2], "y", from: -limit, to: limit), duration: times[0],
          profit: Int(try number.decimal(words[4], "the profit", to: limit)), opens: times[1],
          closes: times[2]))
    }
    guard !points.isEmpty else {
      throw BenchmarkFormatError(line: lines.count, message: "no points, expected the depot's line")
    }
    self.points = points
  }

  /// The distance of two points, which is also the travel time: Euclidean, decimals cut off.
  public func distance(_ from: Int, _ to: Int) -> Int {
    let (dx, dy) = (points[from].x - points[to].x, points[from].y - points[to].y)
    // A hair above guards a distance that is a whole number of units against the last bit of its root.
    return Int(((dx * dx + dy * dy).squareRoot() * Double(scale) + 1e-9).rounded(.down))
  }
}
