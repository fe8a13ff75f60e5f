/// A shift-scheduling instance of Curtois and Qu (2014, schedulingbenchmarks.org): employees × days, at
/// most one shift a day, hard rules for each employee, requests and cover with weights.
public struct ShiftSchedulingInstance: Sendable, Hashable {
  /// A shift type.
  public struct ShiftType: Sendable, Hashable {
    /// Its name in the file.
    public var id: String
    /// Working time in minutes.
    public var minutes: Int
    /// Types that may not be worked the day after, by index.
    public var barred: [Int]
  }

  /// An employee and the rules that bind them.
  public struct Employee: Sendable, Hashable {
    /// Name in the file.
    public var id: String
    /// Most shifts of each type.
    public var maxShifts: [Int]
    /// Most and fewest minutes over the horizon.
    public var maxMinutes: Int
    /// Fewest minutes over the horizon.
    public var minMinutes: Int
    /// Most shifts on days in a row.
    public var maxConsecutive: Int
    /// Fewest shifts on days in a row (not where the run touches the first or last day).
    public var minConsecutive: Int
    /// Fewest days off in a row (not where the run touches the first or last day).
    public var minDaysOff: Int
    /// Most weekends with a shift on Saturday or Sunday.
    public var maxWeekends: Int
    /// Days that must be off.
    public var daysOff: [Int] = []
  }

  /// A wish of one employee about one shift on one day.
  public struct Request: Sendable, Hashable {
    /// Employee by index.
    public var employee: Int
    /// Day from 0.
    public var day: Int
    /// Shift type by index.
    public var shift: Int
    /// Cost where it is not met.
    public var weight: Int
    /// Whether the shift is wished for, or its absence.
    public var wantsShift: Bool
  }

  /// How many employees a shift needs on a day.
  public struct Cover: Sendable, Hashable {
    /// Day from 0.
    public var day: Int
    /// Shift type by index.
    public var shift: Int
    /// Employees wanted.
    public var requirement: Int
    /// Cost of each one missing.
    public var weightUnder: Int
    /// Cost of each one too many.
    public var weightOver: Int
  }

  /// Days of the horizon; day 0 is a Monday.
  public var days: Int
  /// Shift types in the order of the file.
  public var shifts: [ShiftType]
  /// Employees in the order of the file.
  public var employees: [Employee]
  /// Requests in the order of the file.
  public var requests: [Request]
  /// Cover in the order of the file.
  public var cover: [Cover]
}
