import RondeModel

/// One piece of work on an agent's timeline, and where it is known from.
struct WorkItem: Hashable {
  /// Where a piece of work is known from.
  enum Source { case history, plan, appointment }

  let shift: Shift
  let source: Source
  let sector: Identifier<Sector>?
}

/// All that an agent works on one day: everything that *starts* on it, though it may end in the night that
/// follows. Two shifts of one day, or a shift and a training in the morning, are one day's work.
struct WorkDay {
  let date: CivilDate
  /// In order of start.
  let items: [WorkItem]
  /// The stretches of effective work, in order and apart from each other.
  let stretches: [Span]

  init(date: CivilDate, items: [WorkItem], zone: CivilZone) {
    self.date = date
    self.items = items
    stretches = Span.merged(
      items.flatMap { item in
        item.shift.stretches.map {
          Span(begin: zone.instant(date, $0.start), end: zone.instant(date, $0.end))
        }
      })
  }

  /// The first start of the day.
  var begins: Instant { stretches.first?.begin ?? Instant(minute: 0) }
  /// The last end of the day's work.
  var ends: Instant { stretches.last?.end ?? Instant(minute: 0) }
  /// Elapsed minutes of effective work.
  var work: Minutes { stretches.reduce(.zero) { $0 + $1.length } }
  /// From first start to last end.
  var amplitude: Minutes { ends - begins }
  /// The pauses and interruptions between the stretches.
  var pauses: [Span] { zip(stretches, stretches.dropFirst()).map { Span(begin: $0.end, end: $1.begin) } }
  /// Whether the plan has a part in it: the rest is history and nobody's doing now.
  var isPlanned: Bool { items.contains { $0.source == .plan } }
}
