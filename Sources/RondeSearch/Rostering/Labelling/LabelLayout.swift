/// Which states a labelling looks at: for each day of its window the bands of weekends and of units, and
/// where their values stand.
///
/// A row is a slot of the automaton at a number of weekends; it holds one value for each number of units
/// in the day's band, a multiple of eight of them, with cells that are never reached on both sides, so
/// that a row may be read some units off its place. The lowest number of weekends of a day stands for every
/// lower one too: where what is left of the window cannot use up the limit, fewer need not be told apart.
final class LabelLayout {
  /// How far from an even pace a labelling looks, in units and in weekends.
  struct Band: Equatable {
    var units: Int32
    var weekends: Int32

    /// Twice as far.
    var doubled: Band { Band(units: 2 * units, weekends: 2 * weekends) }
  }

  private let problem: ScheduleTables
  private let arena = Arena()
  /// Least units of each day and how many there are.
  let low: FlatArray<Int32>
  let width: FlatArray<Int32>
  /// Least weekends of each day and how many there are.
  let weekendLow: FlatArray<Int32>
  let weekendCount: FlatArray<Int32>
  /// Where each day's first row begins, and how far it is from a row to the next.
  let base: FlatArray<Int32>
  let stride: FlatArray<Int32>
  /// Cells on each side of a row that are never reached.
  private(set) var guardCells = 8
  /// Cells in all.
  private(set) var values = 0
  /// Days up to each day on which the employee may work at all, and weekends begun.
  private let available: FlatArray<Int32>
  private let weekends: FlatArray<Int32>

  init(_ problem: ScheduleTables) {
    self.problem = problem
    low = arena.array(problem.days + 1, filledWith: 0)
    width = arena.array(problem.days + 1, filledWith: 0)
    weekendLow = arena.array(problem.days + 1, filledWith: 0)
    weekendCount = arena.array(problem.days + 1, filledWith: 0)
    base = arena.array(problem.days + 2, filledWith: 0)
    stride = arena.array(problem.days + 2, filledWith: 0)
    available = arena.array(problem.days + 1, filledWith: 0)
    weekends = arena.array(problem.days + 1, filledWith: 0)
  }

  /// Lays out `window` for `employee`, as far from the pace as `band` says; all there is without one.
  /// False where the total or the weekends of the days outside leave nothing.
  func lay(
    _ employee: Int, _ window: ScheduleLabeller.Window, _ band: Band?, untold: Bool = false
  ) -> Bool {
    if !untold { pace(employee, window, band) }
    let rules = Int(problem.rulesOf[employee])
    let automaton = problem.automata[rules]
    let counts = !untold && problem.countsTotal(employee)
    guard layUnits(employee, window, automaton, band, counts) else { return false }
    guard layWeekends(rules, window, band, untold ? nil : problem.mostWeekends[rules]) else { return false }
    let longest = counts ? Int(problem.longestKind[rules]) : 0
    var sides = 8
    for day in window.from...window.to {
      width[day] = (width[day] + 7) / 8 * 8
      guard day > window.from else { continue }
      let rise = Int(low[day] - low[day - 1])
      sides = max(sides, longest - rise, rise + Int(width[day] - width[day - 1]))
    }
    guardCells = (sides + 7) / 8 * 8
    var place = 0
    for day in window.from...window.to {
      place += guardCells
      let apart = Int(width[day]) + guardCells
      stride[day] = Int32(truncatingIfNeeded: apart)
      base[day] = Int32(truncatingIfNeeded: place)
      place += automaton.slots(day) * Int(weekendCount[day]) * apart
    }
    values = place
    return place < Int(Int32.max) / 2
  }

  private func pace(_ employee: Int, _ window: ScheduleLabeller.Window, _ band: Band?) {
    let weekendOf = problem.weekendOf[Int(problem.rulesOf[employee])]
    available[window.from] = 0
    weekends[window.from] = 0
    for day in window.from..<window.to {
      let begins = weekendOf[day] >= 0 && (day == window.from || weekendOf[day - 1] != weekendOf[day])
      weekends[day + 1] = weekends[day] + (begins ? 1 : 0)
      guard band != nil else { continue }
      let cell = employee * problem.days + day
      let may = problem.choiceStart[cell + 1] > problem.choiceStart[cell]
      available[day + 1] = available[day] + (may ? 1 : 0)
    }
  }

  /// No more units than the days so far can have brought, no fewer than the days to come can still bring
  /// up to the least total.
  private func layUnits(
    _ employee: Int, _ window: ScheduleLabeller.Window, _ automaton: DutyAutomaton, _ band: Band?,
    _ counts: Bool
  ) -> Bool {
    guard counts else {
      for day in window.from...window.to {
        low[day] = 0
        width[day] = 1
      }
      return true
    }
    let longest = problem.longestKind[problem.rulesOf[employee]]
    let before = window.unitsBefore
    let least = max(before, problem.leastUnits[employee] - window.unitsAfter)
    let most = problem.mostUnits[employee] - window.unitsAfter
    guard least <= most else { return false }
    for day in window.from...window.to {
      let worked = Int32(automaton.mostWorked[day - window.from])
      let left = Int32(automaton.mostWorked[window.to - day])
      var from = max(before, least - left * longest)
      var to = min(most, before + worked * longest)
      if let band {
        from = max(from, before + share(least - before, day, window) - band.units)
        to = min(to, before + share(most - before, day, window) + band.units)
      }
      low[day] = from
      width[day] = max(0, to - from + 1)
    }
    return true
  }

  private func layWeekends(
    _ rules: Int, _ window: ScheduleLabeller.Window, _ band: Band?, _ limit: Int?
  ) -> Bool {
    guard let limit else {
      for day in window.from...window.to {
        weekendLow[day] = 0
        weekendCount[day] = 1
      }
      return true
    }
    let most = Int32(clamping: limit) - window.weekendsAfter
    let before = window.weekendsBefore
    guard before <= most else { return false }
    let weekendOf = problem.weekendOf[rules]
    let first = max(before, most - weekends[window.to])
    for day in window.from...window.to {
      // A weekend that has begun may still be opened on its second day.
      let runs =
        day > window.from && day < window.to && weekendOf[day] >= 0 && weekendOf[day] == weekendOf[day - 1]
      let left = weekends[window.to] - weekends[day] + (runs ? 1 : 0)
      var from = max(before, most - left)
      var to = min(most, first + weekends[day])
      if let band {
        let paced = before + share(most - before, day, window)
        from = max(from, min(to, paced - band.weekends))
        to = max(from, min(to, paced + 1 + band.weekends))
      }
      to = max(from, to)
      weekendLow[day] = from
      weekendCount[day] = to - from + 1
    }
    return true
  }

  private func share(_ amount: Int32, _ day: Int, _ window: ScheduleLabeller.Window) -> Int32 {
    let all = Int(available[window.to])
    return all == 0 ? amount : Int32(Int(amount) * Int(available[day]) / all)
  }
}
