import RondeModel

/// P1-MIN4 (IDCC 1351, 7.12 and 7.13). A period of work is at least four hours; a gap of at most two hours
/// keeps one period, a longer one makes two. Only periods with a planned patrol are judged: a medical visit
/// is as long as it is.
enum LeastPeriod {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let limit = timeline.law.leastPeriod
    guard limit > .zero else { return [] }
    return timeline.days.filter(\.isPlanned).flatMap { day -> [Finding] in
      patrols(day, timeline).compactMap { work in
        guard work < limit else { return nil }
        return timeline.breach(
          .leastPeriod, on: day.date, measured: work.count, limit: limit.count,
          fr: "période de travail de \(work) \(day.date.spoken.fr) ; \(limit) au moins",
          en: "period of work of \(work) on \(day.date.spoken.en); at least \(limit)")
      }
    }
  }

  /// The work of each period of a day that holds a planned patrol.
  static func patrols(_ day: WorkDay, _ timeline: Timeline) -> [Minutes] {
    periods(day, gap: timeline.law.periodGap).filter { holdsPatrol($0, day, timeline) }
      .map { $0.reduce(Minutes.zero) { $0 + $1.length } }
  }

  private static func periods(_ day: WorkDay, gap: Minutes) -> [[Span]] {
    var periods: [[Span]] = []
    for stretch in day.stretches {
      if let last = periods.last?.last, stretch.begin - last.end <= gap {
        periods[periods.count - 1].append(stretch)
      } else {
        periods.append([stretch])
      }
    }
    return periods
  }

  private static func holdsPatrol(_ period: [Span], _ day: WorkDay, _ timeline: Timeline) -> Bool {
    day.items.contains { item in
      item.source == .plan && item.sector != nil
        && period.contains {
          $0.overlap(
            Span(begin: item.shift.begins(in: timeline.zone), end: item.shift.ends(in: timeline.zone)))
            > .zero
        }
    }
  }
}
