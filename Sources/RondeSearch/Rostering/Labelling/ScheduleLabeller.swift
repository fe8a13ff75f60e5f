/// The cheapest schedule of one employee over a window of days, everybody else at rest: dense labelling
/// over the layers of the employee's ``DutyAutomaton`` × the weekends × the units worked so far.
///
/// There are no labels to compare and no dominance: an array of minima by units for each row of the
/// ``LabelLayout``, extended day by day (the prototype's figures speak for it; compare Irnich and
/// Desaulniers 2005 on shortest paths with resource constraints). The inner loop is
/// `new[m] = min(old[m - u] + c)` over all that leads there.
final class ScheduleLabeller {
  /// Above this a value is no schedule but a forbidden one with costs added.
  static let unreachable: Int32 = ScheduleTables.forbidden / 2

  /// More values than these are not laid out: a quarter of a gigabyte.
  static let mostValues = 1 << 26

  let problem: ScheduleTables
  let layout: LabelLayout
  private let arena = Arena()
  private var valueArena = Arena()
  private(set) var values: FlatArray<Int32>
  /// What leads to the row at hand: places, and costs.
  private let sources: FlatArray<Int32>
  private let sourceCosts: FlatArray<Int32>
  /// Cheapest choice by label of each day of the window (−1 off or none) and its cost.
  private let labelCost: FlatArray<Int32>
  private let labelChoice: FlatArray<Int32>
  /// Where a source lies by its label, the slot apart.
  private let labelPlace: FlatArray<Int32>
  private let mostLabels: Int
  /// The schedule found: a choice a day, −1 off; valid for the days of the last window.
  let path: FlatArray<Int32>
  /// How many of the longest duties a long window's schedules may be off an even pace at first.
  var reach: Int32 = 8
  /// Elementary extensions done so far, the measure of work that choices between ways rest on.
  private(set) var operations = 0
  /// Prices of units and weekends while totals are kept by price instead of by state, nil otherwise.
  private var tolls: Tolls?

  /// Prices of a unit worked and of a weekend begun, in price steps.
  struct Tolls {
    var unit: Int32
    var weekend: Int32
  }

  init(_ problem: ScheduleTables) {
    self.problem = problem
    layout = LabelLayout(problem)
    mostLabels = problem.automata.map(\.labels).max() ?? 1
    values = valueArena.array(1024, filledWith: 0)
    let arcs = problem.automata.map(\.mostArcs).max() ?? 1
    let weekends = problem.mostWeekends.compactMap { $0 }.max() ?? 0
    let terms = arcs * (min(problem.days, weekends) + 1)
    sources = arena.array(terms, filledWith: 0)
    sourceCosts = arena.array(terms, filledWith: 0)
    labelCost = arena.array(problem.days * mostLabels, filledWith: 0)
    labelChoice = arena.array(problem.days * mostLabels, filledWith: -1)
    labelPlace = arena.array(mostLabels, filledWith: 0)
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
    exactly: Bool = false, tolls: Tolls? = nil
  ) -> Int32? {
    let automaton = problem.automata[Int(problem.rulesOf[employee])]
    guard !automaton.isEmpty else { return nil }
    collectLabels(employee, window, automaton, cost: cost, off: off)
    self.tolls = tolls
    if let tolls {
      charge(employee, window, automaton, tolls.unit)
      return label(employee, window, automaton, totalScale, nil)
    }
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
    guard layout.lay(employee, window, band, untold: tolls != nil),
      layout.values <= ScheduleLabeller.mostValues
    else { return nil }
    reserve()
    let rules = Int(problem.rulesOf[employee])
    let counts = tolls == nil && problem.countsTotal(employee)
    let units = counts ? window.unitsBefore : 0
    let unit = Int(units - layout.low[window.from])
    guard unit >= 0, unit < Int(layout.width[window.from]) else { return nil }
    // The lowest number of weekends stands for all below it.
    let weekends = Int(layout.weekendCount[window.from])
    let stride = Int(layout.stride[window.from])
    let sides = layout.guardCells
    let start = Int(layout.base[window.from])
    values.fill(
      start - sides, automaton.slots(window.from) * weekends * stride + sides, with: ScheduleTables.forbidden)
    values[start + Int(window.slot) * weekends * stride + unit] = 0
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
      for label in 0..<labels { labelCost[row + label] = ScheduleTables.forbidden }
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

  /// Adds the price of their units to the duties of the window.
  private func charge(
    _ employee: Int, _ window: ScheduleLabeller.Window, _ automaton: DutyAutomaton, _ price: Int32
  ) {
    guard price != 0, problem.countsTotal(employee) else { return }
    let kinds = Int(problem.kindStart[problem.rulesOf[employee]]) - 1
    for day in window.from..<window.to {
      for label in 1..<automaton.labels where labelCost[day * mostLabels + label] < ScheduleTables.forbidden {
        labelCost[day * mostLabels + label] &+= price &* problem.kindUnits[kinds + label]
      }
    }
  }

  /// The values of the morning after `day` from those of the morning before it.
  private func extend(_ day: Int, _ rules: Int, _ automaton: DutyAutomaton, _ counts: Bool) {
    let step = Step(
      kinds: Int(problem.kindStart[rules]) &- 1, costs: day &* mostLabels, counts: counts,
      fromWeekends: Int(layout.weekendCount[day]), toWeekends: Int(layout.weekendCount[day + 1]),
      shift: Int(layout.weekendLow[day] - layout.weekendLow[day + 1]),
      fromStride: Int(layout.stride[day]), toStride: Int(layout.stride[day + 1]),
      fromBase: Int(layout.base[day]) &+ Int(layout.low[day + 1] - layout.low[day]),
      blocks: Int(layout.width[day + 1]) / 8)
    let toStart = Int(automaton.layerStart[day + 1])
    let slots = automaton.slots(day + 1)
    let base = Int(layout.base[day + 1])
    values.fill(base &- layout.guardCells, layout.guardCells, with: ScheduleTables.forbidden)
    if step.shift == 0, step.fromWeekends == step.toWeekends, !automaton.dayOpens[day] {
      // No weekend begins or is settled: slots reached alike go in one, with all their weekends.
      for label in 0..<automaton.labels {
        labelPlace[label] = Int32(truncatingIfNeeded: step.fromBase &- units(label, step))
      }
      var slot = 0
      while slot < slots {
        let alike = Int(automaton.alike[toStart &+ slot])
        extendAlike(
          base &+ slot &* step.toWeekends &* step.toStride, rows: alike &* step.toWeekends,
          arcsOf: toStart &+ slot, automaton, step)
        slot &+= alike
      }
      return
    }
    for slot in 0..<slots {
      let target = base &+ slot &* step.toWeekends &* step.toStride
      for place in 0..<step.toWeekends {
        let last = place &- step.shift
        extendWeekend(
          target &+ place &* step.toStride, arcsOf: toStart &+ slot, automaton, step,
          weekends: (place == 0 ? min(0, last) : last)...last)
      }
    }
  }

  /// What the rows of one day's extension have in common.
  private struct Step {
    var kinds: Int
    var costs: Int
    var counts: Bool
    var fromWeekends: Int
    var toWeekends: Int
    /// What is added to a place among the weekends of this day for its place among those of the next.
    var shift: Int
    var fromStride: Int
    var toStride: Int
    var fromBase: Int
    var blocks: Int
  }

  @inline(__always)
  private func units(_ label: Int, _ step: Step) -> Int {
    label == 0 || !step.counts ? 0 : Int(problem.kindUnits[step.kinds &+ label])
  }

  /// Extends into `rows` rows from `target` on, all of them reached as the slot numbered `slot` is.
  @inline(__always)
  private func extendAlike(
    _ target: Int, rows: Int, arcsOf slot: Int, _ automaton: DutyAutomaton, _ step: Step
  ) {
    let apart = Int32(truncatingIfNeeded: step.fromWeekends &* step.fromStride)
    let (labels, froms) = (automaton.arcLabel, automaton.arcFrom)
    let (costs, places) = (labelCost, labelPlace)
    let (sources, sourceCosts) = (sources, sourceCosts)
    var terms = 0
    var arc = Int(automaton.arcStart[slot])
    let end = Int(automaton.arcStart[slot &+ 1])
    while arc < end {
      let label = Int(labels[arc])
      let cost = costs[step.costs &+ label]
      if cost < ScheduleLabeller.unreachable {
        sources[terms] = places[label] &+ froms[arc] &* apart
        sourceCosts[terms] = cost
        terms &+= 1
      }
      arc &+= 1
    }
    fill(target, rows, terms, step)
  }

  /// Extends into the row at `target` by the arcs of the slot numbered `slot` from the rows of
  /// `weekends` (for an arc that begins a weekend, one less).
  @inline(__always)
  private func extendWeekend(
    _ target: Int, arcsOf slot: Int, _ automaton: DutyAutomaton, _ step: Step, weekends: ClosedRange<Int>
  ) {
    var terms = 0
    for arc in Int(automaton.arcStart[slot])..<Int(automaton.arcStart[slot &+ 1]) {
      let label = Int(automaton.arcLabel[arc])
      var cost = labelCost[step.costs &+ label]
      if cost >= ScheduleLabeller.unreachable { continue }
      var opens = automaton.arcOpens[arc] ? 1 : 0
      if opens > 0, let tolls {
        cost &+= tolls.weekend
        opens = 0
      }
      var place = max(0, weekends.lowerBound &- opens)
      let last = min(weekends.upperBound &- opens, step.fromWeekends &- 1)
      while place <= last {
        let row = Int(automaton.arcFrom[arc]) &* step.fromWeekends &+ place
        sources[terms] = Int32(
          truncatingIfNeeded: step.fromBase &+ row &* step.fromStride &- units(label, step))
        sourceCosts[terms] = cost
        terms &+= 1
        place &+= 1
      }
    }
    fill(target, 1, terms, step)
  }

  /// Fills `rows` rows from `target` on with the least over the terms collected.
  @inline(__always)
  private func fill(_ target: Int, _ rows: Int, _ terms: Int, _ step: Step) {
    values.least(
      at: target, rows: rows, apart: step.toStride, blocks: step.blocks, of: sources,
      step: step.fromStride, plus: sourceCosts, terms: terms, limit: ScheduleLabeller.unreachable,
      ceiling: ScheduleTables.forbidden)
    operations &+= rows &* (terms &+ 2) &* step.blocks &* 4
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
        let place = Int(layout.base[last]) + row * Int(layout.stride[last])
        for cell in 0..<Int(layout.width[last]) {
          let value = values[place + cell]
          if value >= ScheduleLabeller.unreachable { continue }
          let units = cell + Int(layout.low[last])
          let total = counts ? problem.cost(ofTotal: units + Int(window.unitsAfter), employee) : 0
          if total >= ScheduleTables.forbidden { continue }
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
        var cost = labelCost[day * mostLabels + label]
        if cost >= ScheduleLabeller.unreachable { continue }
        var opens = automaton.arcOpens[arc] ? 1 : 0
        if opens > 0, let tolls {
          cost &+= tolls.weekend
          opens = 0
        }
        let before = units - (label == 0 || !counts ? 0 : Int(problem.kindUnits[kinds + label]))
        let cell = before - Int(layout.low[day])
        if cell < 0 || cell >= Int(layout.width[day]) { continue }
        let moved = shift + opens
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
