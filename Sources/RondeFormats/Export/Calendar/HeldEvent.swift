import RondeModel

/// An event of a calendar as last sent. Its description is kept as a digest alone: it names team mates.
struct HeldEvent: Codable, Hashable, Sendable {
  /// The calendar's path within the recipient's folder.
  var calendar: String
  var uid: String
  /// Whose it is; nil for a team's.
  var person: String?
  /// The day of the plan that it belongs to.
  var date: CivilDate
  /// How often it has changed since it was first sent (RFC 5545, 3.8.7.4).
  var sequence: Int
  /// When it was last changed.
  var issued: String
  var isCancelled: Bool
  /// As the calendar writes them: `20261221T140000`, in the zone of the calendar.
  var start: String
  var end: String
  var summary: String
  var location: String
  /// Digest of everything that a change is told by.
  var digest: String

  /// Whether a calendar may repeat it: its path stays in the folder, its times are times.
  var isUsable: Bool {
    func isTime(_ text: String) -> Bool {
      text.utf8.count == 15 && text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: "T") }
    }
    return (0...1_000_000_000).contains(sequence) && Instant(utc: issued) != nil && isTime(start)
      && isTime(end)
      && calendar.hasPrefix("calendar") && calendar.hasSuffix(".ics") && !calendar.contains("..")
  }
}
