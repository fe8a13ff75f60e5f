/// How long trips take: estimated from coordinates, or by a routing engine's matrix for the pairs that it
/// knows.
///
/// The defaults are those measured for a mobile team of the Lille area (`design.md` of the project): a
/// detour over the straight line, a speed by length of trip, slower in the rush, and the minutes to park and
/// reach the door; or on foot where that is quicker.
public struct TravelParameters: Hashable, Sendable {
  /// A speed for trips up to a length.
  public struct Speed: Hashable, Sendable {
    /// Road length up to which it holds; the last one holds beyond.
    public let upTo: Metres
    /// Metres an hour.
    public let metresPerHour: Int

    /// A speed for trips up to `upTo`.
    public init(upTo: Metres, metresPerHour: Int) {
      self.upTo = upTo
      self.metresPerHour = metresPerHour
    }
  }

  /// A time of day in which trips take longer.
  public struct Period: Hashable, Sendable {
    /// From when.
    public let from: ClockTime
    /// Until when.
    public let to: ClockTime
    /// How much longer, in hundredths: 135 is 1.35 times.
    public let factor: Int

    /// A period of slower traffic.
    public init(from: ClockTime, to: ClockTime, factor: Int) {
      self.from = from
      self.to = to
      self.factor = factor
    }
  }

  /// Road over straight line, in hundredths.
  public var detour = 135
  /// Speeds by length of trip, shortest first.
  public var speeds = [
    Speed(upTo: 1500, metresPerHour: 18_000), Speed(upTo: 5000, metresPerHour: 25_000),
    Speed(upTo: 10_000, metresPerHour: 35_000), Speed(upTo: 1_000_000, metresPerHour: 45_000),
  ]
  /// Slower periods, in order and apart from each other; the factor is 100 outside of them.
  public var periods = [
    Period(from: ClockTime(14), to: ClockTime(16), factor: 110),
    Period(from: ClockTime(16), to: ClockTime(19), factor: 135),
    Period(from: ClockTime(19), to: ClockTime(20), factor: 110),
  ]
  /// To park and reach the door after each drive.
  public var parking: Minutes = 3
  /// Path over straight line on foot, in hundredths.
  public var walkingDetour = 125
  /// Metres an hour on foot.
  public var walkingSpeed = 4800

  /// Driving times of a routing engine. ``periods`` slow them too, unless they tell times of day apart
  /// themselves; ``parking`` is added to them.
  public var matrix: TravelMatrix?

  /// The calibrated estimate.
  public init() {}
}
