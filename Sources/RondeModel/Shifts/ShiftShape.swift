/// A possible start and end of a team's shift, with the break that its length asks for.
public struct ShiftShape: Hashable, Sendable {
  /// When it starts.
  public let start: ClockTime
  /// When it ends.
  public let end: ClockTime
  /// How long the break is; zero where the shift needs none.
  public let breakLength: Minutes
  /// Whether the break is paid.
  public let breakPaid: Bool

  /// A shape from `start` to `end`.
  public init(start: ClockTime, end: ClockTime, breakLength: Minutes, breakPaid: Bool) {
    self.start = start
    self.end = end
    self.breakLength = breakLength
    self.breakPaid = breakPaid
  }

  /// From start to end on the clock.
  public var presence: Minutes { end - start }
  /// Effective work on the clock: presence less the break.
  public var work: Minutes { presence - breakLength }
  /// Minutes that count for pay and for the contract's hours.
  public var paid: Minutes { breakPaid ? presence : work }

  /// Whether a team of this shape is on duty during the whole slot; a break that may fill a slot wholly is
  /// judged on the plan, where its place is known.
  public func spans(_ from: ClockTime, _ to: ClockTime) -> Bool { start <= from && to <= end }
}

extension ShiftShape {
  /// A shift of this shape with its break in the middle, on the quarter of an hour before.
  public func shift(on date: CivilDate) -> Shift {
    guard breakLength > .zero, breakLength < presence else {
      return Shift(date: date, start: start, end: end)
    }
    let pause = start + Minutes((presence - breakLength).count / 2 / 15 * 15)
    return Shift(date: date, start: start, end: end, breaks: [Break(start: pause, end: pause + breakLength)])
  }
}
