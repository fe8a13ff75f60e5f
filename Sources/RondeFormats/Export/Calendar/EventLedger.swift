import RondeModel

/// What a recipient's calendars say now, in the light of what they said before: an event that changed bears
/// a higher sequence, one that is gone stays as cancelled, one of another week stays as it was.
struct EventLedger {
  /// An event as it is written: what to keep, and what only the files hold.
  struct Entry {
    var held: HeldEvent
    /// Nil for an event that the plan does not speak of any more, or not now.
    var fresh: CalendarEvent?
  }

  /// Days for which events of earlier weeks stay in a calendar that is subscribed to.
  static let memory = 28

  /// By calendar, start and identifier.
  let entries: [Entry]

  /// The events of a view after those last sent; `issued` stamps what changed.
  init(_ view: RecipientView, events: [CalendarEvent], held: [HeldEvent], issued: Instant) {
    let before = Dictionary(held.map { ($0.uid, $0) }, uniquingKeysWith: { first, _ in first })
    let people = Set(view.people.map(\.id))
    let dates = Set(view.dates.map(\.date))
    let oldest = view.service.horizon.start - Self.memory
    var entries = events.map { event in
      Entry(held: Self.held(event, after: before[event.uid], issued: issued), fresh: event)
    }
    let fresh = Set(events.map(\.uid))
    for event in held where !fresh.contains(event.uid) && event.date >= oldest {
      // Whoever left the employer is not its affair any more.
      guard event.person.map(people.contains) ?? true else { continue }
      var event = event
      if dates.contains(event.date), !event.isCancelled {
        event.isCancelled = true
        event.sequence += 1
        event.issued = issued.utc
      }
      entries.append(Entry(held: event, fresh: nil))
    }
    self.entries = entries.sorted {
      ($0.held.calendar, $0.held.start, $0.held.uid) < ($1.held.calendar, $1.held.start, $1.held.uid)
    }
  }

  private static func held(_ event: CalendarEvent, after before: HeldEvent?, issued: Instant) -> HeldEvent {
    let digest = event.digest
    let isSame = before.map { $0.digest == digest && !$0.isCancelled } ?? false
    return HeldEvent(
      calendar: event.calendar, uid: event.uid, person: event.person, date: event.date,
      sequence: before.map { isSame ? $0.sequence : $0.sequence + 1 } ?? 0,
      issued: isSame ? before?.issued ?? issued.utc : issued.utc, isCancelled: false,
      start: event.start.basicLocal, end: event.end.basicLocal, summary: event.summary,
      location: event.location, digest: digest)
  }
}
