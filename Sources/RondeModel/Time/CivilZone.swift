/// The civil time of a place: its offset from universal time and whether it keeps the summer time of the
/// European Union (Directive 2000/84/EC: from the last Sunday of March to the last Sunday of October,
/// both at 01:00 universal time).
///
/// It is computed here, without a database of zones, because a static binary may find none and must never
/// fall back to universal time in silence.
public struct CivilZone: Hashable, Sendable {
  /// Its name in the IANA database, `Europe/Paris`.
  public let identifier: String
  /// Minutes ahead of universal time in winter.
  public let standardOffset: Int
  /// Whether clocks go forward one hour in summer, by the Union's rule.
  public let keepsSummerTime: Bool

  /// Metropolitan France.
  public static let paris = CivilZone(
    identifier: "Europe/Paris", standardOffset: 60, keepsSummerTime: true)

  /// The zones that Ronde knows: those of France, overseas included, and of her neighbours.
  public static let known: [CivilZone] =
    [.paris]
    + [
      "Europe/Brussels", "Europe/Luxembourg", "Europe/Berlin", "Europe/Madrid", "Europe/Rome",
      "Europe/Zurich",
    ]
    .map { CivilZone(identifier: $0, standardOffset: 60, keepsSummerTime: true) }
    + [
      ("America/Guadeloupe", -240), ("America/Martinique", -240), ("America/Cayenne", -180),
      ("Indian/Reunion", 240), ("Indian/Mayotte", 180), ("UTC", 0),
    ]
    .map { CivilZone(identifier: $0.0, standardOffset: $0.1, keepsSummerTime: false) }

  /// The known zone of that name; nil where there is none.
  public init?(identifier: String) {
    guard let zone = CivilZone.known.first(where: { $0.identifier == identifier }) else { return nil }
    self = zone
  }

  init(identifier: String, standardOffset: Int, keepsSummerTime: Bool) {
    self.identifier = identifier
    self.standardOffset = standardOffset
    self.keepsSummerTime = keepsSummerTime
  }

  /// The moment at which clocks there show `time` of `date`. A time that the spring change skips is taken
  /// as so many minutes after the change; one that the autumn change repeats is its first occurrence.
  public func instant(_ date: CivilDate, _ time: ClockTime) -> Instant {
    let wall = date.dayNumber * 1440 + time.minute
    let early = Instant(minute: wall - standardOffset - 60)
    if keepsSummerTime, isSummer(early) { return early }
    let late = Instant(minute: wall - standardOffset)
    // In the skipped hour neither reading stands: 02:30 becomes 03:30, as clocks do.
    return late
  }

  /// What clocks there show at that moment.
  public func civil(_ instant: Instant) -> (date: CivilDate, time: ClockTime) {
    let offset = standardOffset + (keepsSummerTime && isSummer(instant) ? 60 : 0)
    let wall = instant.minute + offset
    let day = wall >= 0 ? wall / 1440 : (wall - 1439) / 1440
    return (CivilDate(dayNumber: day), ClockTime(minute: wall - day * 1440))
  }

  private func isSummer(_ instant: Instant) -> Bool {
    let day = instant.minute >= 0 ? instant.minute / 1440 : (instant.minute - 1439) / 1440
    let year = CivilDate(dayNumber: day).year
    return instant.minute >= change(year, 3) && instant.minute < change(year, 10)
  }

  private func change(_ year: Int, _ month: Int) -> Int {
    let last = CivilDate(valid: year, month, 31)
    let sunday = last - (last.weekday.rawValue + 1) % 7
    return sunday.dayNumber * 1440 + 60
  }
}
