/// How an employer lets shifts be cut: shapes are generated from it, not typed in.
public struct ShapeRules: Hashable, Sendable {
  /// The pause that goes with a length of presence.
  public struct BreakRule: Hashable, Sendable {
    /// From which presence on.
    public let presence: Minutes
    /// How long the pause is.
    public let length: Minutes
    /// Whether it is paid.
    public let paid: Bool

    /// A pause of `length` from `presence` on.
    public init(presence: Minutes, length: Minutes, paid: Bool) {
      self.presence = presence
      self.length = length
      self.paid = paid
    }
  }

  /// Starts and ends lie on multiples of this after midnight.
  public let grid: Minutes
  /// The shortest presence.
  public let least: Minutes
  /// The longest presence.
  public let most: Minutes
  /// Pauses by presence; the last rule whose presence is reached holds.
  public let breaks: [BreakRule]
  /// The only shapes allowed, where the planner fixes them; empty where they are generated.
  public let fixed: [ClosedRange<ClockTime>]

  /// Rules on a grid.
  public init(
    grid: Minutes, least: Minutes, most: Minutes, breaks: [BreakRule], fixed: [ClosedRange<ClockTime>] = []
  ) {
    self.grid = grid
    self.least = least
    self.most = most
    self.breaks = breaks.sorted { $0.presence < $1.presence }
    self.fixed = fixed
  }

  /// The pause that a presence asks for.
  public func pause(for presence: Minutes) -> BreakRule? { breaks.last { $0.presence <= presence } }

  /// The shape of that start and end, whether or not the rules allow it.
  public func shape(_ start: ClockTime, _ end: ClockTime) -> ShiftShape {
    let pause = pause(for: end - start)
    return ShiftShape(
      start: start, end: end, breakLength: pause?.length ?? .zero, breakPaid: pause?.paid ?? false)
  }

  /// Every shape that the rules and the law's figures allow within service hours `opens`…`closes`, by
  /// start, then end.
  public func shapes(opens: ClockTime, closes: ClockTime, law: LawFigures) -> [ShiftShape] {
    var candidates: [(ClockTime, ClockTime)] = fixed.map { ($0.lowerBound, $0.upperBound) }
    if fixed.isEmpty, grid > .zero {
      let first = (opens.minute + grid.count - 1) / grid.count * grid.count
      // Opening and closing count as grid points: a service may open at 13:45.
      var points = Set(stride(from: first, through: closes.minute, by: grid.count))
      points.formUnion([opens.minute, closes.minute])
      let sorted = points.sorted().map(ClockTime.init(minute:))
      for start in sorted { for end in sorted where end > start { candidates.append((start, end)) } }
    }
    return candidates.filter { $0.0 >= opens && $0.1 <= closes }.map { shape($0.0, $0.1) }
      .filter { shape in
        (!fixed.isEmpty || (shape.presence >= least && shape.presence <= most))
          && shape.work <= law.dailyWork && shape.presence <= law.amplitude
          && (shape.work < law.breakAfterWork || shape.breakLength >= law.breakLength)
          && shape.work >= law.leastPeriod
      }
      .sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}
