/// The cheapest schedule of one employee over a window of days, everybody else at rest: dense labelling
/// over the layers of the employee's ``DutyAutomaton`` × the units worked so far.
///
/// There are no labels to compare and no dominance: an array of minima by units for each slot, extended
/// by whole runs (the prototype's figures speak for it; compare Irnich and Desaulniers 2005 on
/// shortest paths with resource constraints). The inner loop is `new[m] = min(new[m], old[m - u] + c)`.
final class ScheduleLabeller {
  /// Above this a value is no schedule but a forbidden one with costs added.
  private static let unreachable: Int32 = RosterProblem.forbidden / 2

  private let problem: RosterProblem
  private let arena = Arena()
  private var valueArena = Arena()
  private var values: FlatArray<Int32>
  /// Least and most units reached in each slot of each layer (empty when least > most).
  private let slotLow: FlatArray<Int32>
  private let slotHigh: FlatArray<Int32>
  /// Where each layer's values begin, and its band of units.
  private let base: FlatArray<Int32>
  private let low: FlatArray<Int32>
  private let width: FlatArray<Int32>
  /// Cheapest choice by label of each day of the window (−1 off or none) and its cost.
  private let labelCost: FlatArray<Int32>
  private let labelChoice: FlatArray<Int32>
  private let mostLabels: Int
  /// The schedule found: a choice a day, −1 off; valid for the days of the last window.
  let path: FlatArray<Int32>
  /// Elementary extensions done so far, the measure of work that budgets in iterations rest on.
  private(set) var operations = 0

  init(_ problem: RosterProblem) {
    self.problem = problem
    let slots = problem.automata.map { Int($0.layerStart[problem.days + 1]) }.max() ?? 1
    mostLabels = problem.automata.map(\.labels).max() ?? 1
    values = valueArena.array(1024, filledWith: 0)
    slotLow = arena.array(slots, filledWith: 0)
    slotHigh = arena.array(slots, filledWith: 0)
    base = arena.array(problem.days + 2, filledWith: 0)
    low = arena.array(problem.days + 1, filledWith: 0)
    width = arena.array(problem.days + 1, filledWith: 0)
    labelCost = arena.array(problem.days * mostLabels, filledWith: 0)
    labelChoice = arena.array(problem.days * mostLabels, filledWith: -1)
    path = arena.array(problem.days, filledWith: -1)
  }

  /// The window of one labelling and what binds it at its ends.
  struct Window {
    var from: Int
    var to: Int
    /// Slot on the morning of day `from`, and units worked before it.
    var slot: Int32
    var unitsBefore: Int32
    /// Units worked from day `to` on.
    var unitsAfter: Int32
  }

  /// The whole horizon.
  func whole() -> Window { Window(from: 0, to: problem.days, slot: 0, unitsBefore: 0, unitsAfter: 0) }

  /// Finds the cheapest schedule of `employee` in `window` when each choice costs `cost[choice]` and each
  /// day off `off[day]` (scaled); `endSlots` says which slots at the end of the window are acceptable,
  /// nil where all are. Returns its cost, the total's included, or nil where there is none.
  func label(
    _ employee: Int, _ window: Window, cost: FlatArray<Int32>, off: FlatArray<Int32>, totalScale: Int32,
    endSlots: [Bool]? = nil
  ) -> Int32? {
    let rules = Int(problem.rulesOf[employee])
    let automaton = problem.automata[rules]
    guard !automaton.isEmpty else { return nil }
    collectLabels(employee, window, automaton, cost: cost, off: off)
    layOut(employee, window, automaton)
    let counts = problem.countsTotal(employee)
    let start = Int(automaton.layerStart[window.from])
    for slot in 0..<automaton.slots(window.from) {
      slotLow[start + slot] = Int32.max
      slotHigh[start + slot] = -1
    }
    let units = counts ? window.unitsBefore : 0
    guard units >= low[window.from], units < low[window.from] + width[window.from] else { return nil }
    slotLow[start + Int(window.slot)] = units
    slotHigh[start + Int(window.slot)] = units
    values[
      Int(base[window.from]) + Int(window.slot) * Int(width[window.from]) + Int(units - low[window.from])] = 0
    for day in window.from..<window.to { extend(day, rules, automaton, counts) }
    return finish(employee, window, automaton, rules, counts, totalScale, endSlots)
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

  /// Bands of units by layer: no more than the days so far can have brought, no less than the days to
  /// come can still bring up to the least total.
  private func layOut(_ employee: Int, _ window: Window, _ automaton: DutyAutomaton) {
    let counts = problem.countsTotal(employee)
    let longest = problem.longestKind[problem.rulesOf[employee]]
    let least = problem.leastUnits[employee] - window.unitsAfter
    let most = problem.mostUnits[employee] - window.unitsAfter
    var place = 0
    for day in window.from...window.to {
      if counts {
        let before = Int32(automaton.mostWorked[day - window.from])
        let after = Int32(automaton.mostWorked[window.to - day])
        low[day] = max(window.unitsBefore, least - after * longest)
        let high = min(most, window.unitsBefore + before * longest)
        width[day] = max(0, high - low[day] + 1)
      } else {
        low[day] = 0
        width[day] = 1
      }
      base[day] = Int32(place)
      place += automaton.slots(day) * Int(width[day])
    }
    if place > values.count {
      valueArena = Arena()
      values = valueArena.array(place + place / 4, filledWith: 0)
    }
  }

  private func extend(_ day: Int, _ rules: Int, _ automaton: DutyAutomaton, _ counts: Bool) {
    let values = values
    let slotLow = slotLow
    let slotHigh = slotHigh
    let arcStart = automaton.arcStart
    let arcFrom = automaton.arcFrom
    let arcLabel = automaton.arcLabel
    let kinds = Int(problem.kindStart[rules]) - 1
    let row = day * mostLabels
    let fromStart = Int(automaton.layerStart[day])
    let toStart = Int(automaton.layerStart[day + 1])
    let fromWidth = Int(width[day])
    let toWidth = Int(width[day + 1])
    let fromLow = Int(low[day])
    let toLow = Int(low[day + 1])
    let toHigh = toLow + toWidth - 1
    let fromBase = Int(base[day])
    var work = 0
    for slot in 0..<automaton.slots(day + 1) {
      let target = Int(base[day + 1]) + slot * toWidth
      var least = Int.max
      var most = -1
      var arc = Int(arcStart[toStart + slot])
      let end = Int(arcStart[toStart + slot + 1])
      while arc < end {
        let label = Int(arcLabel[arc])
        let cost = labelCost[row + label]
        let source = Int(arcFrom[arc])
        arc += 1
        if cost >= ScheduleLabeller.unreachable { continue }
        let units = label == 0 || !counts ? 0 : Int(problem.kindUnits[kinds + label])
        let lower = max(Int(slotLow[fromStart + source]), toLow - units)
        let upper = min(Int(slotHigh[fromStart + source]), toHigh - units)
        if lower > upper { continue }
        let first = lower + units
        let last = upper + units
        // The row is written only where some arc reaches it: cells that join the reached range are
        // cleared as they join.
        if most < 0 {
          var clear = first
          while clear <= last {
            values[target + clear - toLow] = RosterProblem.forbidden
            clear += 1
          }
          least = first
          most = last
        } else {
          while least > first {
            least -= 1
            values[target + least - toLow] = RosterProblem.forbidden
          }
          while most < last {
            most += 1
            values[target + most - toLow] = RosterProblem.forbidden
          }
        }
        let old = fromBase + source * fromWidth + lower - fromLow
        let new = target + first - toLow
        let count = upper - lower + 1
        values.lower(at: new, to: old, plus: cost, length: count)
        work &+= count &+ 4
      }
      slotLow[toStart + slot] = most < 0 ? Int32.max : Int32(truncatingIfNeeded: least)
      slotHigh[toStart + slot] = Int32(truncatingIfNeeded: most)
    }
    operations &+= work
  }

  private func finish(
    _ employee: Int, _ window: Window, _ automaton: DutyAutomaton, _ rules: Int, _ counts: Bool,
    _ totalScale: Int32, _ endSlots: [Bool]?
  ) -> Int32? {
    let last = window.to
    let start = Int(automaton.layerStart[last])
    var best = ScheduleLabeller.unreachable
    var bestSlot = -1
    var bestUnits = 0
    for slot in 0..<automaton.slots(last) {
      if let endSlots, !endSlots[slot] { continue }
      let lower = slotLow[start + slot]
      let upper = slotHigh[start + slot]
      if lower > upper { continue }
      for units in Int(lower)...Int(upper) {
        let value = values[Int(base[last]) + slot * Int(width[last]) + units - Int(low[last])]
        if value >= ScheduleLabeller.unreachable { continue }
        let total = counts ? problem.cost(ofTotal: units + Int(window.unitsAfter), employee) : 0
        if total >= RosterProblem.forbidden { continue }
        let sum = value &+ total &* totalScale
        if sum < best {
          best = sum
          bestSlot = slot
          bestUnits = units
        }
      }
    }
    guard bestSlot >= 0 else { return nil }
    trace(window, automaton, rules, counts, slot: bestSlot, units: bestUnits)
    return best
  }

  /// Walks back from the end by matching costs.
  private func trace(
    _ window: Window, _ automaton: DutyAutomaton, _ rules: Int, _ counts: Bool, slot: Int, units: Int
  ) {
    var slot = slot
    var units = units
    let kinds = Int(problem.kindStart[rules]) - 1
    for day in stride(from: window.to - 1, through: window.from, by: -1) {
      let value =
        values[Int(base[day + 1]) + slot * Int(width[day + 1]) + units - Int(low[day + 1])]
      let numbered = Int(automaton.layerStart[day + 1]) + slot
      var arc = Int(automaton.arcStart[numbered])
      let end = Int(automaton.arcStart[numbered + 1])
      while arc < end {
        let label = Int(automaton.arcLabel[arc])
        let source = Int(automaton.arcFrom[arc])
        arc += 1
        let cost = labelCost[day * mostLabels + label]
        if cost >= ScheduleLabeller.unreachable { continue }
        let before = units - (label == 0 || !counts ? 0 : Int(problem.kindUnits[kinds + label]))
        let from = Int(automaton.layerStart[day]) + source
        if before < Int(slotLow[from]) || before > Int(slotHigh[from]) { continue }
        let old = values[Int(base[day]) + source * Int(width[day]) + before - Int(low[day])]
        if old &+ cost == value {
          path[day] = label == 0 ? -1 : labelChoice[day * mostLabels + label]
          slot = source
          units = before
          break
        }
      }
    }
  }
}
