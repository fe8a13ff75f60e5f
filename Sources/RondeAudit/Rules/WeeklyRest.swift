import RondeModel

/// FR-WREST35 (L3132-2). Each civil week holds twenty-four consecutive hours of rest, and the daily rest
/// follows or precedes them without a break: thirty-five consecutive hours in all. The twenty-four lie in the
/// week; the daily rest beside them may reach into the next. A whole civil day off counts as its twenty-four
/// hours, also the Sunday that the spring change shortens to twenty-three.
enum WeeklyRest {
  static func findings(_ timeline: Timeline) -> [Finding] {
    timeline.plannedWeeks.compactMap { finding($0, timeline) }
  }

  private static func finding(_ monday: CivilDate, _ timeline: Timeline) -> Finding? {
    let limit = timeline.law.weeklyRest
    let longest = longestRest(inWeekOf: monday, timeline)
    guard longest < limit else { return nil }
    return timeline.breach(
      .weeklyRest, on: monday, measured: longest.count, limit: limit.count,
      fr: "la semaine du \(monday.spoken.fr) ne laisse que \(longest) de repos d’un seul tenant autour d’un"
        + " jour de la semaine ; \(limit) sont dues",
      en: "the week of \(monday.spoken.en) leaves only \(longest) of unbroken rest around a day of the week;"
        + " \(limit) are due")
  }

  /// The longest rest whose twenty-four hours lie in the week; where none has them, the longest rest inside
  /// the week.
  static func longestRest(inWeekOf monday: CivilDate, _ timeline: Timeline) -> Minutes {
    let zone = timeline.zone
    let week = Span(
      begin: zone.instant(monday, ClockTime(0)), end: zone.instant(monday + 7, ClockTime(0)))
    // Nothing is known beyond the timeline: rest goes on there.
    let outside = Minutes.hours(24 * 7)
    var rests: [Span] = []
    var free = week.begin - outside
    for day in timeline.days where day.ends > free && day.begins < week.end + outside {
      if day.begins > free { rests.append(Span(begin: free, end: day.begins)) }
      free = max(free, day.ends)
    }
    if free < week.end + outside { rests.append(Span(begin: free, end: week.end + outside)) }
    var longest = Minutes.zero
    for rest in rests where rest.overlap(week) > .zero {
      let holdsDay = (0..<7).contains { offset in
        rest.begin <= zone.instant(monday + offset, ClockTime(0))
          && zone.instant(monday + offset + 1, ClockTime(0)) <= rest.end
      }
      let counts = holdsDay || rest.overlap(week) >= .hours(24)
      longest = max(longest, counts ? rest.length : min(rest.overlap(week), .hours(24)))
    }
    return longest
  }
}
