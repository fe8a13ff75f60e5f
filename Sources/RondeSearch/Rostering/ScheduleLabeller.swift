/// The cheapest schedule of one employee over a window of days, everybody else at rest: dense labelling
/// over the layers of the employee's ``DutyAutomaton`` × the weekends × the units worked so far.
///
/// There are no labels to compare and no dominance: an array of minima by units for each row of the
/// ``LabelLayout``, extended day by day (the prototype's figures speak for it; compare Irnich and
/// Desaulniers 2005 on shortest paths with resource constraints). The inner loop is
/// `new[m] = min(old[m - u] + c)` over all that leads there.
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
  /// Whether anything is reached in each slot, by the automaton's numbering through all layers.
  private let reached: FlatArray<Bool>
  /// What leads to the row at hand: places, and costs.
  private let sources: FlatArray<Int32>
  private let sourceCosts: FlatArray<Int32>
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
    let slots = problem.automata.map { Int($0.layerStart[problem.days + 1]) }.max() ?? 1
    reached = arena.array(slots, filledWith: false)
    let arcs = problem.automata.map(\.mostArcs).max() ?? 1
    let weekends = problem.mostWeekends.compactMap { $0 }.max() ?? 0
    let terms = arcs * (min(problem.days, weekends) + 1)
    sources = arena.array(terms, filledWith: 0)
    sourceCosts = arena.array(terms, filledWith: 0)
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
    let units = counts ? window.unitsBefore : 0
    let unit = Int(units - layout.low[window.from])
    guard unit >= 0, unit < Int(layout.width[window.from]) else { return nil }
    let first = Int(automaton.layerStart[window.from])
    for slot in 0..<automaton.slots(window.from) { reached[first + slot] = slot == Int(window.slot) }
    // The lowest number of weekends stands for all below it.
    let weekends = Int(layout.weekendCount[window.from])
    let stride = Int(layout.stride[window.from])
    let sides = layout.guardCells
    let start = Int(layout.base[window.from]) + Int(window.slot) * weekends * stride
    values.fill(start - sides, weekends * stride + sides, with: RosterProblem.forbidden)
    values[start + unit] = 0
    for day in window.from..<window.to { extend(day, rules, automaton, counts) }
    return finish(employee, window, automaton, rules, counts, totalScale)
  }

  private func reserve() {
    if layout.values > values.count {
      valueArena = Arena()
      values = valueArena.array(layout.values + layout.values / 4, filledWith: 0)
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
    let sides = layout.guardCells
    let labelCost = labelCost
    let reached = reached
    let sources = sources
    let sourceCosts = sourceCosts
    let arcLabel = automaton.arcLabel
    let arcFrom = automaton.arcFrom
    let arcOpens = automaton.arcOpens
    let kindUnits = problem.kindUnits
    let kinds = Int(problem.kindStart[rules]) &- 1
    let costs = day &* mostLabels
    let fromStart = Int(automaton.layerStart[day])
    let toStart = Int(automaton.layerStart[day + 1])
    let fromWeekends = Int(layout.weekendCount[day])
    let toWeekends = Int(layout.weekendCount[day + 1])
    // What is added to a place among the weekends of this day for its place among those of the next.
    let shift = Int(layout.weekendLow[day] - layout.weekendLow[day + 1])
    let fromStride = Int(layout.stride[day])
    let toStride = Int(layout.stride[day + 1])
    let fromBase = Int(layout.base[day]) &+ Int(layout.low[day + 1] - layout.low[day])
    let blocks = Int(layout.width[day + 1]) / 8
    var work = 0
    for slot in 0..<automaton.slots(day + 1) {
      let first = Int(automaton.arcStart[toStart &+ slot])
      let end = Int(automaton.arcStart[toStart &+ slot &+ 1])
      var target = Int(layout.base[day + 1]) &+ slot &* toWeekends &* toStride
      values.fill(target &- sides, sides, with: RosterProblem.forbidden)
      var alive = false
      var place = 0
      while place < toWeekends {
        var terms = 0
        var arc = first
        while arc < end {
          let label = Int(arcLabel[arc])
          let source = Int(arcFrom[arc])
          let cost = labelCost[costs &+ label]
          let last = place &- shift &- (arcOpens[arc] ? 1 : 0)
          arc &+= 1
          if cost >= ScheduleLabeller.unreachable || !reached[fromStart &+ source] { continue }
          let units = label == 0 || !counts ? 0 : Int(kindUnits[kinds &+ label])
          var weekends = place == 0 ? 0 : max(0, last)
          while weekends <= last, weekends < fromWeekends {
            let row = source &* fromWeekends &+ weekends
            sources[terms] = Int32(truncatingIfNeeded: fromBase &+ row &* fromStride &- units)
            sourceCosts[terms] = cost
            terms &+= 1
            weekends &+= 1
          }
        }
        if values.least(
          at: target, blocks: blocks, of: sources, plus: sourceCosts, terms: terms,
          limit: ScheduleLabeller.unreachable, ceiling: RosterProblem.forbidden)
        {
          alive = true
        }
        target &+= toStride
        values.fill(target &- sides, sides, with: RosterProblem.forbidden)
        work &+= terms &* (4 &* blocks &+ 4)
        place &+= 1
      }
      reached[toStart + slot] = alive
    }
    operations &+= work
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
    for slot in 0..<automaton.slots(last) where reached[Int(automaton.layerStart[last]) + slot] {
      if let ends = window.endSlots, !ends[slot] { continue }
      for row in slot * weekends..<(slot + 1) * weekends {
        let place = Int(layout.base[last]) + row * Int(layout.stride[last])
        for cell in 0..<Int(layout.width[last]) {
          let value = values[place + cell]
          if value >= ScheduleLabeller.unreachable { continue }
          let units = cell + Int(layout.low[last])
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
        let source = Int(automaton.arcFrom[arc])
        let cost = labelCost[day * mostLabels + label]
        let known = self.reached[Int(automaton.layerStart[day]) + source]
        if cost >= ScheduleLabeller.unreachable || !known { continue }
        let before = units - (label == 0 || !counts ? 0 : Int(problem.kindUnits[kinds + label]))
        let cell = before - Int(layout.low[day])
        if cell < 0 || cell >= Int(layout.width[day]) { continue }
        let moved = shift + (automaton.arcOpens[arc] ? 1 : 0)
        for place in 0..<weekends where max(0, place + moved) == reached {
          let from = source * weekends + place
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
    values[Int(layout.base[day]) + row * Int(layout.stride[day]) + units - Int(layout.low[day])]
  }
}
