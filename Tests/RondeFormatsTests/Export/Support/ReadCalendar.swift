@testable import RondeFormats

/// A calendar's events as a plain reader of the grammar finds them; `.ci/ics-check.py` has them read by a
/// package that Ronde did not write.
struct ReadCalendar {
  let events: [[String: String]]

  init(_ file: ExportFile) {
    var events: [[String: String]] = []
    var isEvent = false
    let text = String(decoding: file.content, as: UTF8.self).replacing("\r\n ", with: "")
    for line in text.split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      let name = parts[0].split(separator: ";").first.map(String.init) ?? ""
      switch (name, parts.last) {
      case ("BEGIN", "VEVENT"):
        events.append([:])
        isEvent = true
      case ("END", "VEVENT"): isEvent = false
      default: if isEvent { events[events.count - 1][name] = parts.count > 1 ? parts[1] : "" }
      }
    }
    self.events = events
  }

  subscript(uid: String) -> [String: String]? { events.first { $0["UID"] == uid } }
}
