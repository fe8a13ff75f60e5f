import RondeModel

extension Instant {
  /// ISO 8601 in universal time: `2026-12-21T13:00:00Z`.
  public var utc: String {
    let (date, time) = CivilZone.utc.civil(self)
    return "\(date)T\(time):00Z"
  }

  /// The same without separators, as calendars write it: `20261221T130000Z`.
  var basicUTC: String { utc.replacing("-", with: "").replacing(":", with: "") }

  /// The moment that a text of ``utc`` names, seconds optional and left out; nil for anything else.
  public init?(utc text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CivilDate(parts[0]), parts[1].hasSuffix("Z"),
      let time = ClockTime(parts[1].dropLast().prefix(5)), time < .endOfDay
    else { return nil }
    self = CivilZone.utc.instant(date, time)
  }
}

extension CivilZone {
  static let utc = CivilZone(identifier: "UTC") ?? .paris
}

extension Moment {
  /// ISO 8601 in civil time with its offset: `2026-12-21T14:00:00+01:00`.
  public var iso: String {
    let ahead = civilDate.dayNumber * 1440 + civilTime.minute - instant.minute
    let size = abs(ahead)
    let offset = "\(ahead < 0 ? "-" : "+")\(ClockTime(minute: size))"
    return "\(civilDate)T\(civilTime):00\(offset)"
  }
}
