import RondeModel

/// P1-SUN2 (IDCC 1351, 7.01). Full-timers have two Sundays off a month on average over three months, each
/// next to an off Saturday or an off Monday. The three months are the quarters of the year. A quarter is
/// broken as soon as it cannot be kept any more, and it is the plan's doing when the plan takes one of its
/// Sundays.
enum SundaysOff {
  static func findings(_ timeline: Timeline) -> [Finding] {
    let perMonth = timeline.law.sundaysOffPerMonth
    guard perMonth > 0, timeline.contract.isFullTime else { return [] }
    var quarters: [CivilDate] = []
    for date in timeline.horizon.dates where date.weekday == .sunday {
      let quarter = quarter(of: date)
      if quarters.last != quarter { quarters.append(quarter) }
    }
    return quarters.compactMap { finding($0, perMonth, timeline) }
  }

  /// The Sundays of a quarter by what is known of them.
  struct Balance {
    /// Off, next to an off Saturday or Monday.
    let off: Int
    /// After the horizon: they may still be off.
    let open: Int
    /// Those of the plan that do not count, the first one first.
    let taken: [CivilDate]
    /// How many are due.
    let due: Int
  }

  /// The balance of the quarter that begins with that day.
  static func balance(_ quarter: CivilDate, _ perMonth: Int, _ timeline: Timeline) -> Balance {
    var off = 0
    var open = 0
    var taken: [CivilDate] = []
    let end = quarter.adding(months: 3)
    var sunday = quarter + (6 - quarter.weekday.rawValue)
    while sunday < end {
      if sunday >= timeline.horizon.end {
        open += 1
      } else if isOff(sunday, timeline) {
        off += 1
      } else if (-1...1).contains(where: { timeline.isPlanned(on: sunday + $0) }) {
        taken.append(sunday)
      }
      sunday = sunday + 7
    }
    return Balance(off: off, open: open, taken: taken, due: 3 * perMonth)
  }

  /// The first day of a date's quarter.
  static func quarter(of date: CivilDate) -> CivilDate {
    let (_, month, day) = date.components
    return (date - (day - 1)).adding(months: -((month - 1) % 3))
  }

  // Off in the civil sense: no minute of work on Sunday, and none on the Saturday or none on the Monday. What
  // lies after the horizon is not known to be worked.
  private static func isOff(_ sunday: CivilDate, _ timeline: Timeline) -> Bool {
    timeline.work(on: sunday) == .zero
      && (timeline.work(on: sunday - 1) == .zero || timeline.work(on: sunday + 1) == .zero)
  }

  private static func finding(
    _ quarter: CivilDate, _ perMonth: Int, _ timeline: Timeline
  ) -> Finding? {
    let balance = balance(quarter, perMonth, timeline)
    guard balance.off + balance.open < balance.due, let first = balance.taken.first else { return nil }
    let last = quarter.adding(months: 3) - 1
    return timeline.breach(
      .sundaysOff, on: first, measured: balance.off + balance.open, limit: balance.due,
      fr: "\(balance.off + balance.open) dimanches de repos accolés à un samedi ou un lundi au mieux du"
        + " \(quarter.spokenWithYear.fr) au \(last.spokenWithYear.fr) ; \(balance.due) sont dus",
      en: "\(balance.off + balance.open) Sundays off next to an off Saturday or Monday at best from"
        + " \(quarter.spokenWithYear.en) to \(last.spokenWithYear.en); \(balance.due) are due")
  }
}
