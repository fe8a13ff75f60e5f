/// Where a horizon may be cut, and what the days outside a window leave an employee inside it.
final class RosterWindows {
  private let problem: ScheduleTables
  /// Days before whose morning the horizon may be cut: no weekend lies on both sides. Day 0 and the end
  /// are always among them.
  let cuts: [Int]
  private var trail: [Int32]

  init(_ problem: ScheduleTables) {
    self.problem = problem
    let inner = (0..<problem.days).dropFirst().filter { day in
      problem.weekendOf.allSatisfy { $0[day] < 0 || $0[day] != $0[day - 1] }
    }
    cuts = [0] + inner + [problem.days]
    trail = Array(repeating: -1, count: problem.days + 1)
  }

  /// The window of `employee` on the days of `range` when the other days stay as in `state`; `range`
  /// begins and ends at cuts. Nil where the present schedule breaks the rules, so that none can be told.
  func window(_ employee: Int, _ range: Range<Int>, _ state: RosterState) -> ScheduleLabeller.Window? {
    var window = ScheduleLabeller.Window(from: range.lowerBound, to: range.upperBound)
    if range == 0..<problem.days { return window }
    let rules = Int(problem.rulesOf[employee])
    let automaton = problem.automata[rules]
    guard !automaton.isEmpty else { return nil }
    var slot: Int32 = 0
    for day in 0..<problem.days {
      trail[day] = slot
      slot = automaton.step(slot, day: day, label: label(employee, day, state))
      guard slot >= 0 else { return nil }
    }
    trail[problem.days] = slot
    window.slot = trail[range.lowerBound]
    window.unitsBefore = state.units(employee, 0..<range.lowerBound)
    window.unitsAfter = state.units(employee, range.upperBound..<problem.days)
    if problem.mostWeekends[rules] != nil {
      window.weekendsBefore = weekends(employee, 0..<range.lowerBound, rules, state)
      window.weekendsAfter = weekends(employee, range.upperBound..<problem.days, rules, state)
    }
    window.endSlots = (0..<automaton.slots(range.upperBound)).map { start in
      var slot = Int32(start)
      for day in range.upperBound..<problem.days {
        // From where it meets the present schedule's trail, the rest is known to be permitted.
        if slot == trail[day] { return true }
        slot = automaton.step(slot, day: day, label: label(employee, day, state))
        if slot < 0 { return false }
      }
      return true
    }
    return window
  }

  private func label(_ employee: Int, _ day: Int, _ state: RosterState) -> Int {
    let choice = state.chosen[employee * problem.days + day]
    return choice < 0 ? 0 : Int(problem.choiceKind[choice]) + 1
  }

  private func weekends(_ employee: Int, _ range: Range<Int>, _ rules: Int, _ state: RosterState) -> Int32 {
    var last = -1
    var count: Int32 = 0
    for day in range {
      let weekend = problem.weekendOf[rules][day]
      guard weekend >= 0, weekend != last, state.chosen[employee * problem.days + day] >= 0 else { continue }
      last = weekend
      count += 1
    }
    return count
  }
}
