/// A team orienteering problem with time windows, as Vansteenwegen and others publish it: points with a profit,
/// a visit's length and a window for its start; routes from and to point 0; each point once at most.
public struct TeamOrienteeringInstance: Sendable {
  /// What is wrong with a text that should be an instance.
  public struct Malformed: Error, CustomStringConvertible {
    /// Line, counted from 1.
    public let line: Int
    /// What was expected there.
    public let expected: String
    /// `line 3: expected …`.
    public var description: String { "line \(line): expected \(expected)" }
  }

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

  /// Reads an instance; `decimals` of the distance, cut off, are the family's convention (1 for Solomon's
  /// points, 2 for Cordeau's pr).
  public init(parsing text: String, decimals: Int) throws(Malformed) {
    scale = decimals >= 2 ? 100 : 10
    var points: [Point] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where index > 1 {
      let fields = line.split(whereSeparator: \.isWhitespace).map { Double($0) }
      if fields.isEmpty { continue }
      let values = fields.compactMap(\.self)
      guard values.count == fields.count, values.count >= 7, values.allSatisfy({ abs($0) < 1e7 }) else {
        throw Malformed(line: index + 1, expected: "at least seven numbers: i x y d S … O C")
      }
      let factor = Double(scale)
      points.append(
        Point(
          x: values[1], y: values[2], duration: Int((values[3] * factor).rounded()), profit: Int(values[4]),
          opens: Int((values[values.count - 2] * factor).rounded()),
          closes: Int((values[values.count - 1] * factor).rounded())))
    }
    guard !points.isEmpty else { throw Malformed(line: 3, expected: "the depot's line") }
    self.points = points
  }

  /// The distance of two points, which is also the travel time: Euclidean, decimals cut off.
  public func distance(_ from: Int, _ to: Int) -> Int {
    let (dx, dy) = (points[from].x - points[to].x, points[from].y - points[to].y)
    // A hair above guards a distance that is a whole number of units against the last bit of its root.
    return Int(((dx * dx + dy * dy).squareRoot() * Double(scale) + 1e-9).rounded(.down))
  }
}
