import RondeModel

/// Splits shifts into the minutes that payroll needs (FR-WORK: L3121-1, L3121-2).
public enum Payroll {
  /// The civil days of a plan that hold work, by agent in the order of the table, then by date. A locked
  /// training or medical visit is work, whether the plan lists it or not.
  public static func days(_ plan: Plan, in scenario: Scenario) -> [PayrollDay] {
    AgentRecords(scenario).timelines(plan).flatMap { timeline in
      let shifts = timeline.days.flatMap(\.items).filter { $0.source != .history }.map(\.shift)
      return days(shifts, of: timeline.agent.id, under: timeline.profile, in: timeline.zone)
    }
  }

  /// The civil days that an agent's shifts touch, in order.
  public static func days(
    _ shifts: [Shift], of agent: Identifier<Agent>, under profile: EmployerProfile, in zone: CivilZone
  ) -> [PayrollDay] {
    let dates = Set(shifts.flatMap { [$0.date, $0.date + 1, $0.date + 2] }).sorted()
    return dates.compactMap { date in
      let civil = Span(begin: zone.instant(date, ClockTime(0)), end: zone.instant(date + 1, ClockTime(0)))
      let day = day(shifts, agent, date, civil, profile, zone)
      return day.presence > .zero ? day : nil
    }
  }

  private static func day(
    _ shifts: [Shift], _ agent: Identifier<Agent>, _ date: CivilDate, _ civil: Span,
    _ profile: EmployerProfile, _ zone: CivilZone
  ) -> PayrollDay {
    let law = profile.law
    var (work, presence, night) = (Minutes.zero, Minutes.zero, Minutes.zero)
    var (paid, unpaid) = (Minutes.zero, Minutes.zero)
    for shift in shifts where shift.date <= date && date <= shift.date + 2 {
      var worked = Minutes.zero
      for stretch in shift.stretches {
        let begin = max(civil.begin, zone.instant(shift.date, stretch.start))
        let end = min(civil.end, zone.instant(shift.date, stretch.end))
        worked += Span(begin: begin, end: end).length
        night += law.nightMinutes(from: begin, to: end, in: zone)
      }
      let there = Span(begin: shift.begins(in: zone), end: shift.ends(in: zone)).overlap(civil)
      let isPaid = profile.shapes.pause(for: shift.end - shift.start)?.paid ?? false
      if isPaid { paid += there - worked } else { unpaid += there - worked }
      work += worked
      presence += there
    }
    let isHoliday = HolidayCalendar.holiday(on: date) != nil
    let (_, month, dayOfMonth) = date.components
    return PayrollDay(
      agent: agent, date: date, work: work, paidBreaks: paid, unpaidBreaks: unpaid, night: night,
      sunday: date.weekday == .sunday ? work : .zero, holiday: isHoliday ? work : .zero,
      labourDay: month == 5 && dayOfMonth == 1 ? work : .zero)
  }
}
