import RondeModel

/// What the days before a week mean for one agent in it: read from the history once, and read cautiously.
struct AgentRecord {
  let agent: Agent
  let contract: Contract
  /// Shifts before the week, by start.
  let past: [Shift]
  /// Minutes of this civil week worked by a shift that began before it.
  let intoWeek: Minutes
  /// Work of the civil weeks before, the latest first.
  let weeks: [Minutes]
  /// Shifts of the year before the week that matter to fairness.
  let sundays: Int
  let holidays: Int
  let closings: Int
  /// Whether two night shifts this week would make a night worker by habit.
  let habitThreatens: Bool
  /// Whether this week's night work could bring the year's number, whatever is planned.
  let yearThreatens: Bool

  init(
    _ agent: Agent, _ contract: Contract, _ scenario: Scenario, past: [Shift], law: LawFigures,
    monday: CivilDate
  ) {
    self.agent = agent
    self.contract = contract
    self.past = past
    let zone = scenario.zone
    let opening = zone.instant(monday, ClockTime(0))
    // Only the part of a shift that lies in a civil week counts there.
    func work(_ shift: Shift, from: Instant, to: Instant) -> Int {
      shift.stretches.reduce(0) { sum, stretch in
        let begin = max(zone.instant(shift.date, stretch.start), from)
        let end = min(zone.instant(shift.date, stretch.end), to)
        return sum + (end > begin ? (end - begin).count : 0)
      }
    }
    let ending = zone.instant(monday + 7, ClockTime(0))
    intoWeek = Minutes(past.suffix(3).reduce(0) { $0 + work($1, from: opening, to: ending) })
    weeks = (1..<max(2, law.averageWeeks)).map { back in
      let first = zone.instant(monday - 7 * back, ClockTime(0))
      let last = zone.instant(monday - 7 * (back - 1), ClockTime(0))
      let near = past.filter { $0.date >= monday - 7 * back - 2 && $0.date < monday - 7 * (back - 1) }
      return Minutes(near.reduce(0) { $0 + work($1, from: first, to: last) })
    }
    let counter = scenario.counters.first { $0.agent == agent.id }
    let counted = past.filter { shift in counter.map { shift.date >= $0.asOf } ?? true }
    sundays = (counter?.sundays ?? 0) + counted.count { $0.date.weekday == .sunday }
    holidays = (counter?.holidays ?? 0) + counted.count { HolidayCalendar.holiday(on: $0.date) != nil }
    closings =
      (counter?.closings ?? 0)
      + counted.count { shift in scenario.hours(on: shift.date).map { shift.end >= $0.upperBound } ?? false }

    func night(_ shift: Shift) -> Int {
      RosterShapes.night(.init(start: shift.start, end: shift.end, work: .zero), law).count
    }
    // A night week more would make it half of the weeks worked among the twelve.
    let mondays = (1..<12).map { monday - 7 * $0 }
    let recent = past.filter { $0.date >= monday - 77 }
    let worked = mondays.filter { week in recent.contains { $0.date.monday == week } }
    let nightWeeks = worked.filter { week in
      recent.count { $0.date.monday == week && night($0) >= law.nightShiftWork.count }
        >= law.nightShiftsPerWeek
    }
    habitThreatens = 2 * (nightWeeks.count + 1) >= worked.count + 1
    let year = counted.filter { $0.date >= monday.adding(months: -12) }.reduce(0) { $0 + night($1) }
    let longestNight = min(law.dailyWork.count, 9 * 60)
    yearThreatens =
      min(counter?.nightWork.count ?? 0, 1_000_000) + year + 6 * longestNight >= law.nightYearWork.count
  }

  /// Most work that this week may hold by the averages over many weeks.
  func averageCap(_ law: LawFigures) -> Minutes {
    let before = weeks.reduce(Minutes.zero) { $0 + $1 }
    var cap = law.averageWork * max(1, law.averageWeeks) - before
    if habitThreatens || yearThreatens {
      cap = min(cap, law.nightWorkerAverage * max(1, law.averageWeeks) - before)
    }
    return max(.zero, cap)
  }

  /// Days worked in a row up to the eve of the week, the last shift, and the service since the last long rest.
  func run(_ law: LawFigures, _ zone: CivilZone, monday: CivilDate) -> (
    days: Int, last: Shift?, load: Minutes
  ) {
    guard let last = past.last else { return (0, nil, .zero) }
    var days = 0
    var day = monday - 1
    while past.contains(where: { $0.date == day }) {
      days += 1
      day = day - 1
    }
    var load = Minutes.zero
    var after: Shift?
    for shift in past.reversed() {
      if let after, after.begins(in: zone) - shift.ends(in: zone) >= law.longRest { break }
      load = load + shift.work(in: zone)
      after = shift
    }
    return (days, last, load)
  }
}
