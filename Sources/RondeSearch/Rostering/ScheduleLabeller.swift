/// The cheapest schedule of one employee over a window of days, everybody else at rest: dense labelling
/// over the layers of the employee's ``DutyAutomaton`` × the weekends × the units worked so far.
///
/// There are no labels to compare and no dominance: an array of minima by units for each row of the
/// ``LabelLayout``, extended day by day (the prototype's figures speak for it; compare Irnich and
/// Desaulniers 2005 on shortest paths with resource constraints). The inner loop is
/// `new[m] = min(new[m], old[m - u] + c)`.
final class ScheduleLabeller {
  /// Above this a value is no schedule but a forbidden one with costs added.
  static let unreachable: Int32 = RosterProblem.forbidden / 2

  /// More values than these are not laid out: a quarter of a gigabyte.
  static let mostValues = 1 << 26

  let problem: RosterProblem
  let layout: LabelLayout
  private let arena = Arena()
  private var valueArena = Arena()
  private(set) var values: FlatArray<Int32>
  private var rowArena = Arena()
  /// Least and most units reached in each row (empty when least > most).
  private(set) var rowLow: FlatArray<Int32>
  private(set) var rowHigh: FlatArray<Int32>
  /// Cheapest choice by label of each day of the window (−1 off or none) and its cost.
  private let labelCost: FlatArray<Int32>
  private let labelChoice: FlatArray<Int32>
  private let mostLabels: Int
  /// The schedule found: a choice a day, −1 off; valid for the days of the last window.
  let path: FlatArray<Int32>
  /// How many of the longest duties a long window's schedules may be off an even pace at first.
  var reach: Int32 = 8
  /// Elementary extensions done so far, the measure of work that choices between ways rest on.
  private(set) var operations = 0

  init(_ problem: RosterProblem) {
    self.problem = problem
    layout = LabelLayout(problem)
    mostLabels = problem.automata.map(\.labels).max() ?? 1
    values = valueArena.array(1024, filledWith: 0)
    rowLow = rowArena.array(1024, filledWith: 0)
    rowHigh = rowArena.array(1024, filledWith: 0)
    labelCost = arena.array(problem.days * mostLabels, filledWith: 0)
    labelChoice = arena.array(problem.days * mostLabels, filledWith: -1)
    path = arena.array(problem.days, filledWith: -1)
  }

  /// The window of one labelling and what binds it at its ends.
  struct Window: Sendable {
    var from: Int
    var to: Int
    /// Slot on the morning of day `from`, and units and weekends worked before it.
    var slot: Int32 = 0
    var unitsBefore: Int32 = 0
    var weekendsBefore: Int32 = 0
    /// Units and weekends worked from day `to` on.
    var unitsAfter: Int32 = 0
    var weekendsAfter: Int32 = 0
    /// Which slots on the morning of day `to` are acceptable, nil where all are.
    var endSlots: [Bool]?
  }

  /// The whole horizon.
  func whole() -> Window { Window(from: 0, to: problem.days) }

  /// Finds the cheapest schedule of `employee` in `window` when each choice costs `cost[choice]` and each
  /// day off `off[day]` (scaled). Returns its cost, the total's included, or nil where there is none.
  /// Long windows are searched near an even pace, further from it while nothing is found; with
  /// `exactly`, everywhere.
  func label(
    _ employee: Int, _ window: Window, cost: FlatArray<Int32>, off: FlatArray<Int32>, totalScale: Int32,
    exactly: Bool = false
  ) -> Int32? {
    let automaton = problem.automata[Int(problem.rulesOf[employee])]
    guard !automaton.isEmpty else { return nil }
    collectLabels(employee, window, automaton, cost: cost, off: off)
    if !exactly, window.to - window.from > problem.longHorizon {
      var band = LabelLayout.Band(
        units: reach * problem.longestKind[problem.rulesOf[employee]], weekends: max(1, reach / 4))
      for _ in 0..<4 {
        if let found = label(employee, window, automaton, totalScale, band) { return found }
        band = band.doubled
      }
    }
    return label(employee, window, automaton, totalScale, nil)
  }

  private func label(
    _ employee: Int, _ window: Window, _ automaton: DutyAutomaton, _ totalScale: Int32,
    _ band: LabelLayout.Band?
  ) -> Int32? {
    guard layout.lay(employee, window, band), layout.values <= ScheduleLabeller.mostValues else { return nil }
    reserve()
    let rules = Int(problem.rulesOf[employee])
    let counts = problem.countsTotal(employee)
    let first = Int(layout.firstRow[window.from])
    let weekends = Int(layout.weekendCount[window.from])
    for row in 0..<automaton.slots(window.from) * weekends {
      rowLow[first + row] = Int32.max
      rowHigh[first + row] = -1
    }
    let units = counts ? window.unitsBefore : 0
    let unit = units - layout.low[window.from]
    guard unit >= 0, unit < layout.width[window.from] else { return nil }
    // The lowest number of weekends stands for all below it.
    let row = first + Int(window.slot) * weekends
    rowLow[row] = units
    rowHigh[row] = units
    values[
      Int(layout.base[window.from]) + Int(window.slot) * weekends * Int(layout.width[window.from])
        + Int(unit)] = 0
    for day in window.from..<window.to { extend(day, rules, automaton, counts) }
    return finish(employee, window, automaton, rules, counts, totalScale)
  }

  private func reserve() {
    if layout.values > values.count {
      valueArena = Arena()
      values = valueArena.array(layout.values + layout.values / 4, filledWith: 0)
    }
    if layout.rows > rowLow.count {
      rowArena = Arena()
      rowLow = rowArena.array(layout.rows + layout.rows / 4, filledWith: 0)
      rowHigh = rowArena.array(layout.rows + layout.rows / 4, filledWith: 0)
    }
  }

  private func collectLabels(
    _ employee: Int, _ window: Window, _ automaton: DutyAutomaton, cost: FlatArray<Int32>,
    off: FlatArray<Int32>
  ) {
    let problem = problem
    let labels = automaton.labels
    for day in window.from..<window.to {
      let row = day * mostLabels
      for label in 0..<labels { labelCost[row + label] = RosterProblem.forbidden }
      labelCost[row] = off[day]
      labelChoice[row] = -1
      let cell = employee * problem.days + day
      var choice = Int(problem.choiceStart[cell])
      let end = Int(problem.choiceStart[cell + 1])
      while choice < end {
        let place = row + Int(problem.choiceKind[choice]) + 1
        if cost[choice] < labelCost[place] {
          labelCost[place] = cost[choice]
          labelChoice[place] = Int32(choice)
        }
        choice += 1
      }
    }
  }

  private func extend(_ day: Int, _ rules: Int, _ automaton: DutyAutomaton, _ counts: Bool) {
    let values = values
    let rowLow = rowLow
    let rowHigh = rowHigh
    let kinds = Int(problem.kindStart[rules]) - 1
    let costs = day * mostLabels
    let fromRows = Int(layout.firstRow[day])
    let toRows = Int(layout.firstRow[day + 1])
    let toStart = Int(automaton.layerStart[day + 1])
    let fromWeekends = Int(layout.weekendCount[day])
    let toWeekends = Int(layout.weekendCount[day + 1])
    // What is added to a place among the weekends of this day for its place among those of the next.
    let shift = Int(layout.weekendLow[day] - layout.weekendLow[day + 1])
    let fromWidth = Int(layout.width[day])
    let toWidth = Int(layout.width[day + 1])
    let fromLow = Int(layout.low[day])
    let toLow = Int(layout.low[day + 1])
    let toHigh = toLow + toWidth - 1
    let fromBase = Int(layout.base[day])
    let toBase = Int(layout.base[day + 1])
    var work = 0
    for slot in 0..<automaton.slots(day + 1) {
      for row in toRows + slot * toWeekends..<toRows + (slot + 1) * toWeekends {
        rowLow[row] = Int32.max
        rowHigh[row] = -1
      }
      var arc = Int(automaton.arcStart[toStart + slot])
      let end = Int(automaton.arcStart[toStart + slot + 1])
      while arc < end {
        let label = Int(automaton.arcLabel[arc])
        let cost = labelCost[costs + label]
        let source = Int(automaton.arcFrom[arc])
        let moved = shift + (automaton.arcOpens[arc] ? 1 : 0)
        arc += 1
        if cost >= ScheduleLabeller.unreachable { continue }
        let units = label == 0 || !counts ? 0 : Int(problem.kindUnits[kinds + label])
        for weekends in 0..<fromWeekends {
          let reached = max(0, weekends + moved)
          if reached >= toWeekends { break }
          let from = source * fromWeekends + weekends
          let lower = max(Int(rowLow[fromRows + from]), toLow - units)
          let upper = min(Int(rowHigh[fromRows + from]), toHigh - units)
          if lower > upper { continue }
          let row = slot * toWeekends + reached
          let target = toBase + row * toWidth - toLow
          join(toRows + row, target, lower + units, upper + units)
          values.lower(
            at: target + lower + units, to: fromBase + from * fromWidth + lower - fromLow, plus: cost,
            length: upper - lower + 1)
          work &+= upper &- lower &+ 5
        }
      }
    }
    operations &+= work
  }

  /// Widens what is reached of `row`, whose values stand at `place` plus their units, to `first...last`:
  /// cells are cleared as they join.
  @inline(__always)
  private func join(_ row: Int, _ place: Int, _ first: Int, _ last: Int) {
    var least = Int(rowLow[row])
    var most = Int(rowHigh[row])
    if most < 0 {
      least = first
      most = first - 1
    }
    while least > first {
      least -= 1
      values[place + least] = RosterProblem.forbidden
    }
    while most < last {
      most += 1
      values[place + most] = RosterProblem.forbidden
    }
    rowLow[row] = Int32(truncatingIfNeeded: least)
    rowHigh[row] = Int32(truncatingIfNeeded: most)
  }

  private func finish(
    _ employee: Int, _ window: Window, _ automaton: DutyAutomaton, _ rules: Int, _ counts: Bool,
    _ totalScale: Int32
  ) -> Int32? {
    let last = window.to
    let weekends = Int(layout.weekendCount[last])
    var best = ScheduleLabeller.unreachable
    var bestRow = -1
    var bestUnits = 0
    for slot in 0..<automaton.slots(last) {
      if let ends = window.endSlots, !ends[slot] { continue }
      for row in slot * weekends..<(slot + 1) * weekends {
        let lower = rowLow[Int(layout.firstRow[last]) + row]
        let upper = rowHigh[Int(layout.firstRow[last]) + row]
        if lower > upper { continue }
        for units in Int(lower)...Int(upper) {
          let value = values[
            Int(layout.base[last]) + row * Int(layout.width[last]) + units - Int(layout.low[last])]
          if value >= ScheduleLabeller.unreachable { continue }
          let total = counts ? problem.cost(ofTotal: units + Int(window.unitsAfter), employee) : 0
          if total >= RosterProblem.forbidden { continue }
          let sum = value &+ total &* totalScale
          if sum < best {
            best = sum
            bestRow = row
            bestUnits = units
          }
        }
      }
    }
    guard bestRow >= 0 else { return nil }
    trace(window, automaton, rules, counts, row: bestRow, units: bestUnits)
    return best
  }

  /// Walks back from the end by matching costs.
  private func trace(
    _ window: Window, _ automaton: DutyAutomaton, _ rules: Int, _ counts: Bool, row: Int, units: Int
  ) {
    var row = row
    var units = units
    let kinds = Int(problem.kindStart[rules]) - 1
    for day in stride(from: window.to - 1, through: window.from, by: -1) {
      let value = value(day + 1, row, units)
      let weekends = Int(layout.weekendCount[day])
      let slot = row / Int(layout.weekendCount[day + 1])
      let reached = row % Int(layout.weekendCount[day + 1])
      let shift = Int(layout.weekendLow[day] - layout.weekendLow[day + 1])
      let numbered = Int(automaton.layerStart[day + 1]) + slot
      search: for arc in Int(automaton.arcStart[numbered])..<Int(automaton.arcStart[numbered + 1]) {
        let label = Int(automaton.arcLabel[arc])
        let cost = labelCost[day * mostLabels + label]
        if cost >= ScheduleLabeller.unreachable { continue }
        let before = units - (label == 0 || !counts ? 0 : Int(problem.kindUnits[kinds + label]))
        let moved = shift + (automaton.arcOpens[arc] ? 1 : 0)
        for place in 0..<weekends where max(0, place + moved) == reached {
          let from = Int(automaton.arcFrom[arc]) * weekends + place
          let known = Int(layout.firstRow[day]) + from
          if before < Int(rowLow[known]) || before > Int(rowHigh[known]) { continue }
          if self.value(day, from, before) &+ cost == value {
            path[day] = label == 0 ? -1 : labelChoice[day * mostLabels + label]
            row = from
            units = before
            break search
          }
        }
      }
    }
  }

  @inline(__always)
  private func value(_ day: Int, _ row: Int, _ units: Int) -> Int32 {
    values[Int(layout.base[day]) + row * Int(layout.width[day]) + units - Int(layout.low[day])]
  }
}
