import RondeModel

/// The VTIMEZONE of a civil zone (RFC 5545, 3.6.5): the Union's summer time as rules without end, so that a
/// calendar without a database of zones shows the right hours in any year.
enum ZoneComponent {
  /// The lines of the component.
  static func lines(_ zone: CivilZone) -> String {
    let winter = zone.standardOffset
    var result = ContentLine.raw("BEGIN", "VTIMEZONE") + ContentLine.text("TZID", zone.identifier)
    if zone.keepsSummerTime {
      // Both changes at 01:00 universal time (Directive 2000/84/EC); October has held since 1996.
      result += observance(
        "DAYLIGHT", start: "19810329T\(clock(60 + winter))", from: winter, to: winter + 60,
        rule: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU")
      result += observance(
        "STANDARD", start: "19961027T\(clock(120 + winter))", from: winter + 60, to: winter,
        rule: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
    } else {
      result += observance("STANDARD", start: "19700101T000000", from: winter, to: winter, rule: nil)
    }
    return result + ContentLine.raw("END", "VTIMEZONE")
  }

  private static func observance(
    _ name: String, start: String, from: Int, to: Int, rule: String?
  ) -> String {
    ContentLine.raw("BEGIN", name) + ContentLine.raw("DTSTART", start)
      + ContentLine.raw("TZOFFSETFROM", offset(from)) + ContentLine.raw("TZOFFSETTO", offset(to))
      + (rule.map { ContentLine.raw("RRULE", $0) } ?? "") + ContentLine.text("TZNAME", zoneName(to))
      + ContentLine.raw("END", name)
  }

  /// `CET`, `CEST`; the bare offset elsewhere.
  private static func zoneName(_ minutes: Int) -> String {
    switch minutes {
    case 60: "CET"
    case 120: "CEST"
    case 0: "UTC"
    default: offset(minutes)
    }
  }

  private static func clock(_ minutes: Int) -> String {
    "\(ClockTime(minute: minutes))".replacing(":", with: "") + "00"
  }

  private static func offset(_ minutes: Int) -> String {
    (minutes < 0 ? "-" : "+") + "\(ClockTime(minute: abs(minutes)))".replacing(":", with: "")
  }
}
