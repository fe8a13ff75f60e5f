/// What one employee may work from day to day: the rules on the *sequence* of duties, stated over
/// *duty kinds* (duties that no rule tells apart share a kind).
///
/// Times, texts of law and calendars are turned into these combinatorial statements by whoever builds
/// the problem; the search knows no clock. Totals (minutes) and cover are stated apart, in
/// ``RosterProblem``.
public struct DutyRules: Hashable, Sendable {
  /// At most `maximum` duties of the kinds listed over the whole horizon.
  public struct CountLimit: Hashable, Sendable {
    /// The kinds counted.
    public var kinds: [Int]
    /// The most of them together.
    public var maximum: Int

    /// A limit of `maximum` duties of `kinds`.
    public init(kinds: [Int], maximum: Int) {
      self.kinds = kinds
      self.maximum = maximum
    }
  }

  /// What is known of the days before the horizon.
  public enum Border: Hashable, Sendable {
    /// Nothing: minima of a run that touches the first day do not bind.
    case unknown
    /// Off for so many days (at least one) after a duty of kind `last`, where that is known.
    case off(days: Int, last: Int?)
    /// At work for `days` days in a row, the last of them a duty of kind `last`, with `load` in that run.
    case working(days: Int, last: Int, load: Int)
  }

  /// Days in the horizon.
  public var days: Int
  /// Duty kinds: 0..<kinds.
  public var kinds: Int
  /// Matrices of permitted successions, `[before * kinds + after]` on two days in a row.
  public var follows: [[Bool]]
  /// Which matrix holds on the night before each day (its element 0 is the night before the horizon).
  public var followsOfNight: [Int]
  /// Most days worked in a row.
  public var maxRun: Int
  /// Fewest days worked in a row.
  public var minRun: Int
  /// Fewest days off in a row.
  public var minOff: Int
  /// The weekend each day belongs to, or −1.
  public var weekendOf: [Int]
  /// Most weekends with a day worked, nil for no limit.
  public var maxWeekends: Int?
  /// Limits by kind that are kept exactly (at most four).
  public var limits: [CountLimit] = []
  /// How many limits are kept.
  static let mostLimits = 4
  /// Whether a civil week begins on each day.
  public var weekStarts: [Bool]
  /// Most days worked in a civil week.
  public var maxWeekDays: Int = 7
  /// Days already worked in the civil week that the horizon begins in.
  public var weekDaysBefore: Int = 0
  /// Whether each civil week must hold a long rest: two days off in a row, or one between two duties
  /// for which `restAcrossDayOff` is true.
  public var needsWeeklyRest: Bool = false
  /// `[before * kinds + after]`: a single day off between them makes the weekly rest.
  public var restAcrossDayOff: [Bool] = []
  /// For each kind: a single day off that ends the horizon after it makes the weekly rest.
  public var restAtEnd: [Bool] = []
  /// Whether the week that the horizon begins in has had its rest already.
  public var weekRestBefore: Bool = false
  /// Load of each kind, summed over a run of days worked.
  public var runLoad: [Int] = []
  /// A run goes on only while its load so far is below this.
  public var maxRunLoad: Int = .max
  /// Kinds of which `eitherMany` or more bar every kind of `orLong`, and the other way round (a
  /// *night worker*'s shorter day).
  public var eitherKinds: [Int] = []
  /// How many of `eitherKinds` are too many beside a kind of `orLong`.
  public var eitherMany: Int = 2
  /// The kinds barred by many of `eitherKinds`.
  public var orLong: [Int] = []
  /// What is known of the days before.
  public var border: Border = .unknown

  /// Rules that permit everything over `days` days and `kinds` duty kinds; day 0 begins a civil week.
  public init(days: Int, kinds: Int) {
    self.days = days
    self.kinds = kinds
    follows = [Array(repeating: true, count: kinds * kinds)]
    followsOfNight = Array(repeating: 0, count: days)
    maxRun = Int.max
    minRun = 1
    minOff = 1
    weekendOf = Array(repeating: -1, count: days)
    maxWeekends = nil
    weekStarts = (0..<days).map { $0 % 7 == 0 }
  }
}
