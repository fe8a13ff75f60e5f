/// A day of the Gregorian calendar, without a time and without a zone.
public struct CivilDate: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Days since 1 January 1970.
  public let dayNumber: Int

  /// The day `dayNumber` days after 1 January 1970.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// The day of that year, month (1–12) and day of month; nil where the calendar has none
  /// or the year lies outside 1900…2199.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month),
      (1...CivilDate.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    self.init(valid: year, month, day)
  }

  // Days from civil, after Howard Hinnant, "chrono-compatible low-level date algorithms" (2013).
  init(valid year: Int, _ month: Int, _ day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    dayNumber = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// Year, month (1–12) and day of month.
  public var components: (year: Int, month: Int, day: Int) {
    let z = dayNumber + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let m = (5 * dayOfYear + 2) / 153
    let month = m < 10 ? m + 3 : m - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
  }

  /// The year.
  public var year: Int { components.year }

  /// Its place in the week.
  public var weekday: Weekday {
    // 1 January 1970 was a Thursday.
    Weekday(rawValue: (((dayNumber + 3) % 7) + 7) % 7) ?? .monday
  }

  /// The Monday of its civil week.
  public var monday: CivilDate { self - weekday.rawValue }

  /// How many days that month has.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The same day `months` earlier or later, or the last day of that month where it is shorter.
  public func adding(months: Int) -> CivilDate {
    let (year, month, day) = components
    let index = year * 12 + month - 1 + months
    let (y, m) = (index / 12, index % 12 + 1)
    return CivilDate(valid: y, m, min(day, CivilDate.length(ofMonth: m, year: y)))
  }

  /// The day so many days later.
  public static func + (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber + days)
  }
  /// The day so many days earlier.
  public static func - (date: CivilDate, days: Int) -> CivilDate {
    CivilDate(dayNumber: date.dayNumber - days)
  }
  /// How many days lie between.
  public static func - (a: CivilDate, b: CivilDate) -> Int { a.dayNumber - b.dayNumber }
  /// Whether `a` is the earlier.
  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.dayNumber < b.dayNumber }

  /// ISO 8601: `2026-12-21`.
  public var description: String {
    let (y, m, d) = components
    return "\(y)-\(twoDigits(m))-\(twoDigits(d))"
  }
}

/// A number from 0 to 99 in two digits.
func twoDigits(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

extension CivilDate: Codable {
  /// The day that text names as `2026-12-21` or `21/12/2026`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let separator: Character = text.contains("/") ? "/" : "-"
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard parts.count == 3, parts.allSatisfy({ (1...4).contains($0.count) && $0.allSatisfy(\.isASCIIDigit) })
    else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    if separator == "/" {
      guard parts[2].count == 4 else { return nil }
      self.init(year: numbers[2], month: numbers[1], day: numbers[0])
    } else {
      guard parts[0].count == 4 else { return nil }
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
  }

  /// Reads `2026-12-21`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let date = CivilDate(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not a date such as 2026-12-21")
    }
    self = date
  }

  /// Writes `2026-12-21`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
