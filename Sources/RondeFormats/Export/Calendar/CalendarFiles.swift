import RondeModel

/// Writes calendars in iCalendar (RFC 5545), one file each. No METHOD: they are feeds to import or subscribe
/// to, not invitations.
struct CalendarFiles {
  let view: RecipientView
  let ledger: EventLedger

  /// A file for each calendar of the view, and for those that hold nothing but cancelled events.
  var files: [ExportFile] {
    let byCalendar = Dictionary(grouping: ledger.entries, by: \.held.calendar)
    var names = Calendars(view).names
    let known = Set(names.map(\.path))
    for path in byCalendar.keys.sorted() where !known.contains(path) {
      let stem = path.split(separator: "/").last?.split(separator: ".").first.map(String.init) ?? path
      names.append((path, stem))
    }
    return names.map { path, name in
      ExportFile(path: path, text: text(name: name, byCalendar[path] ?? []))
    }
  }

  private func text(name: String, _ entries: [EventLedger.Entry]) -> String {
    var text = ContentLine.raw("BEGIN", "VCALENDAR") + ContentLine.raw("VERSION", "2.0")
    text += ContentLine.text(
      "PRODID", "-//Ronde//\(RondeVersion.generator)//\(view.language.rawValue.uppercased())")
    text += ContentLine.raw("CALSCALE", "GREGORIAN")
    text += ContentLine.text("NAME", name) + ContentLine.text("X-WR-CALNAME", name)
    text += ContentLine.text("X-WR-TIMEZONE", view.service.zone.identifier)
    text += ZoneComponent.lines(view.service.zone)
    for entry in entries { text += lines(entry) }
    return text + ContentLine.raw("END", "VCALENDAR")
  }

  private func lines(_ entry: EventLedger.Entry) -> String {
    let event = entry.held
    let stamp = (Instant(utc: event.issued) ?? view.version.issued).basicUTC
    let zone = view.service.zone.identifier
    var text = ContentLine.raw("BEGIN", "VEVENT") + ContentLine.text("UID", event.uid)
    text += ContentLine.raw("DTSTAMP", stamp) + ContentLine.raw("LAST-MODIFIED", stamp)
    text += ContentLine.raw("SEQUENCE", "\(event.sequence)")
    text += ContentLine.raw("STATUS", event.isCancelled ? "CANCELLED" : "CONFIRMED")
    text += ContentLine.raw("DTSTART;TZID=\(zone)", event.start)
    // A shift that ends before it begins is a slip in a plan made by hand; the grammar forbids its end.
    if event.end > event.start { text += ContentLine.raw("DTEND;TZID=\(zone)", event.end) }
    text += ContentLine.text("SUMMARY", event.summary)
    if !event.location.isEmpty { text += ContentLine.text("LOCATION", event.location) }
    if let fresh = entry.fresh {
      if !fresh.description.isEmpty { text += ContentLine.text("DESCRIPTION", fresh.description) }
      if let point = fresh.point {
        text += ContentLine.raw("GEO", "\(degrees(point.latitude));\(degrees(point.longitude))")
      }
    }
    return text + ContentLine.raw("END", "VEVENT")
  }

  /// Six decimals, as the standard advises.
  private func degrees(_ value: Double) -> String {
    DelimitedWriter.number(value, decimals: 6).replacing(",", with: ".")
  }
}
