/// A time of day as minutes after midnight of the day a shift belongs to: 22:00 is 1320, and 25:00 is one
/// o'clock in the night that follows.
public struct ClockTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes after midnight, 0…2880.
  public let minute: Int

  /// The time `minute` minutes after midnight.
  public init(minute: Int) { self.minute = minute }

  /// The time of that hour (0–48) and minute.
  public init(_ hour: Int, _ minute: Int = 0) { self.minute = hour * 60 + minute }

  /// Midnight at the end of the day.
  public static let endOfDay = ClockTime(24)

  /// The time so much later.
  public static func + (time: ClockTime, delay: Minutes) -> ClockTime {
    ClockTime(minute: time.minute + delay.count)
  }
  /// The time so much earlier.
  public static func - (time: ClockTime, delay: Minutes) -> ClockTime {
    ClockTime(minute: time.minute - delay.count)
  }
  /// The civil minutes between: those on a clock's face, whatever the season does to them.
  public static func - (a: ClockTime, b: ClockTime) -> Minutes { Minutes(a.minute - b.minute) }
  /// Whether `a` is the earlier.
  public static func < (a: ClockTime, b: ClockTime) -> Bool { a.minute < b.minute }

  /// `14:00`, `24:00`, `25:30`.
  public var description: String { "\(twoDigits(minute / 60)):\(twoDigits(abs(minute) % 60))" }
}

extension ClockTime: Codable {
  /// The time that text names as `14:00`, `14h`, `14h30` or `14 h 30`, from 0:00 to 48:00; nil otherwise.
  public init?(_ text: some StringProtocol) {
    let plain = text.lowercased().filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{202F}" }
    let parts = plain.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == ":" || $0 == "h" })
    guard let first = parts.first, (1...2).contains(first.count), first.allSatisfy(\.isASCIIDigit),
      let hour = Int(first), parts.count == 2
    else { return nil }
    var minute = 0
    if parts[1].isEmpty {
      guard plain.hasSuffix("h") else { return nil }
    } else {
      // A spreadsheet that formats times adds the seconds: 14:00:00.
      let digits = parts[1].hasSuffix(":00") ? parts[1].dropLast(3) : parts[1]
      guard digits.count == 2, digits.allSatisfy(\.isASCIIDigit), let value = Int(digits), value < 60 else {
        return nil
      }
      minute = value
    }
    guard hour * 60 + minute <= 2880 else { return nil }
    self.init(hour, minute)
  }

  /// Reads `14:00`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = ClockTime(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\"\(text)\" is not a time such as 14:00 or 25:30")
    }
    self = time
  }

  /// Writes `14:00`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
