import RondeModel

/// One shift as a calendar shows it.
struct CalendarEvent: Hashable, Sendable {
  /// The calendar's path within the recipient's folder.
  var calendar: String
  /// The same in every version for the same person, or team, and day; it tells nothing of either.
  var uid: String
  /// Whose it is; nil for a team's.
  var person: String?
  /// The day of the plan that it belongs to.
  var date: CivilDate
  var start: Moment
  var end: Moment
  var summary: String
  var location: String
  var description: String
  var point: GeoPoint?

  /// Digest of everything that a reader would notice.
  var digest: String {
    let parts = [
      calendar, start.iso, end.iso, summary, location, description,
      point.map { "\($0.latitude) \($0.longitude)" } ?? "",
    ]
    return String(
      ContentDigest.hexadecimal(parts.map { "\($0.utf8.count) \($0)" }.joined(separator: "\n").utf8).prefix(
        32))
  }
}

extension Moment {
  /// A date-time of RFC 5545 in civil time: `20261221T140000`.
  var basicLocal: String { "\(civilDate)T\(civilTime)00".replacing("-", with: "").replacing(":", with: "") }
}
