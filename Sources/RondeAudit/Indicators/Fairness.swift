import RondeModel

/// How evenly late closings, Sundays and holidays fall on the agents of an employer, history and counters
/// included, each agent's fair share being in proportion to the contract's hours.
enum Fairness {
  /// What one agent carries.
  struct Burden {
    let agent: Agent
    let weekly: Int
    let closings: Int
    let sundays: Int
    let holidays: Int
  }

  /// The burden of every agent, in the order of the table.
  static func burdens(_ file: CaseFile) -> [Burden] {
    file.timelines.map { timeline in
      let counter = timeline.counter
      let days = timeline.days.filter { day in counter.map { day.date >= $0.asOf } ?? true }
      let closings = days.filter { day in
        guard let close = file.scenario.hours(on: day.date)?.upperBound else { return false }
        return day.items.contains { $0.sector != nil && $0.shift.end >= close }
      }
      return Burden(
        agent: timeline.agent, weekly: max(1, timeline.contract.weekly.count),
        closings: closings.count + (counter?.closings ?? 0),
        sundays: days.filter { $0.date.weekday == .sunday }.count + (counter?.sundays ?? 0),
        holidays: days.filter { HolidayCalendar.holiday(on: $0.date) != nil }.count + (counter?.holidays ?? 0)
      )
    }
  }

  /// The mean absolute deviation from the fair share, in hundredths of a shift an agent, the three kinds
  /// added.
  static func unfairness(_ burdens: [Burden]) -> Int {
    guard !burdens.isEmpty else { return 0 }
    var deviation = 0
    for kind in [\Burden.closings, \.sundays, \.holidays] {
      for employer in Set(burdens.map(\.agent.subcontractor)).sorted() {
        let group = burdens.filter { $0.agent.subcontractor == employer }
        let total = group.reduce(0) { $0 + $1[keyPath: kind] }
        let hours = group.reduce(0) { $0 + $1.weekly }
        for burden in group {
          deviation += abs(100 * burden[keyPath: kind] - 100 * total * burden.weekly / hours)
        }
      }
    }
    return deviation / burdens.count
  }
}
