/// What a visit is worth by how long a team stays: it rises quickly to some ten minutes, slower to about sixteen and
/// hardly beyond, as presence at places that need it was found to do (Koper 1995).
///
/// The curve is that of a residence whose planned minutes are no more than those at which a visit is whole; a
/// larger residence stretches it, so that a visit is whole at its planned minutes.
public struct VisitValue: Hashable, Sendable {
  /// How much of a whole visit so many minutes are.
  public struct Point: Hashable, Sendable {
    /// Minutes on site.
    public let minutes: Minutes
    /// Their worth, in thousandths of a whole visit.
    public let worth: Int

    /// A point of the curve.
    public init(minutes: Minutes, worth: Int) {
      self.minutes = minutes
      self.worth = worth
    }
  }

  /// Its points in order, straight between; nothing is worth nothing, and beyond the last one nothing is gained.
  public let points: [Point]

  /// A curve through `points`; nil unless minutes and worth rise, worth ever slower, to a whole visit at least.
  public init?(_ points: [Point]) {
    let all = [Point(minutes: 0, worth: 0)] + points
    guard (points.last?.worth ?? 0) >= VisitValue.whole,
      points.allSatisfy({ $0.minutes.count <= 1440 && $0.worth <= 10 * VisitValue.whole }),
      zip(all, all.dropFirst()).allSatisfy({ $0.minutes < $1.minutes && $0.worth < $1.worth })
    else { return nil }
    for ((a, b), c) in zip(zip(all, all.dropFirst()), all.dropFirst(2)) {
      // Slopes compared without division.
      let before = (b.worth - a.worth) * (c.minutes - b.minutes).count
      let after = (c.worth - b.worth) * (b.minutes - a.minutes).count
      guard after <= before else { return nil }
    }
    self.points = points
  }

  private init(known points: [Point]) { self.points = points }

  /// Ten minutes are worth 85 %, sixteen all of a visit, and twenty 4 % more.
  public static let usual = VisitValue(known: [
    Point(minutes: 10, worth: 850), Point(minutes: 16, worth: 1000), Point(minutes: 20, worth: 1040),
  ])

  /// The worth of a whole visit, in thousandths.
  public static let whole = 1000

  /// The worth of a visit by minutes, from none to the most that gain anything, in millionths of a whole visit: for a
  /// residence with so many planned minutes.
  public func worth(planned: Minutes) -> [Int] {
    guard let reference = points.first(where: { $0.worth >= VisitValue.whole })?.minutes.count,
      let last = points.last?.minutes.count
    else { return [] }
    let planned = max(reference, min(planned.count, 1440))
    let most = last * planned / reference
    return (0...most).map { minute in
      // Minutes of the curve, times `planned`.
      let at = minute * reference
      var (from, worth) = (0, 0)
      for point in points {
        let to = point.minutes.count * planned
        if at <= to {
          return 1000 * worth + 1000 * (point.worth - worth) * (at - from) / max(1, to - from)
        }
        (from, worth) = (to, point.worth)
      }
      return 1000 * worth
    }
  }
}
