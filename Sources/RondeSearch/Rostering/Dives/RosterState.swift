/// A roster under change: each employee's choice a day, the counts of the cover rows, and the exact
/// cost, kept up by differences.
final class RosterState {
  let problem: ScheduleTables
  private let arena = Arena()
  /// The choice of each (employee, day), −1 off.
  let chosen: FlatArray<Int32>
  let count: FlatArray<Int32>
  private(set) var cost: Int64 = 0
  private let kept: FlatArray<Int32>

  /// Everybody off every day, whatever the rules say of it.
  init(_ problem: ScheduleTables) {
    self.problem = problem
    chosen = arena.array(problem.employees * problem.days, filledWith: -1)
    count = arena.array(problem.rows, filledWith: 0)
    kept = arena.array(problem.days, filledWith: -1)
    cost = recount()
  }

  /// The cost found anew from the choices alone.
  func recount() -> Int64 {
    var sum: Int64 = 0
    var counts = [Int](repeating: 0, count: problem.rows)
    for employee in 0..<problem.employees {
      for day in 0..<problem.days {
        let choice = chosen[employee * problem.days + day]
        guard choice >= 0 else { continue }
        for place in problem.coverStart[choice]..<problem.coverStart[choice + 1] {
          counts[Int(problem.coverRow[place])] += 1
        }
      }
      sum += ownCost(employee)
    }
    for row in 0..<problem.rows { sum += problem.cost(ofRow: row, count: counts[row]) }
    return sum
  }

  /// What the present schedule of `employee` costs apart from cover.
  func ownCost(_ employee: Int) -> Int64 {
    var sum: Int64 = 0
    var units = 0
    for day in 0..<problem.days {
      let cell = employee * problem.days + day
      let choice = chosen[cell]
      if choice < 0 {
        sum += Int64(problem.offCost[cell])
      } else {
        sum += Int64(problem.choiceCost[choice])
        units += Int(problem.units(employee, choice: Int(choice)))
      }
    }
    if problem.startChange.count > 0 { sum += startCost(employee) }
    return sum + Int64(problem.cost(ofTotal: units, employee))
  }

  /// What the changes of start in the present schedule of `employee` cost.
  private func startCost(_ employee: Int) -> Int64 {
    var changes: Int64 = 0
    var last = ScheduleTables.noStart
    for day in 0..<problem.days {
      let choice = chosen[employee * problem.days + day]
      guard choice >= 0, problem.choiceBegin[choice] != ScheduleTables.noStart else { continue }
      let start = problem.choiceBegin[choice]
      if last != ScheduleTables.noStart, start != last { changes += 1 }
      last = start
    }
    return changes * problem.startChange[employee]
  }

  /// Whether the present schedule of `employee` keeps every rule, total and limit.
  func isPermitted(_ employee: Int) -> Bool {
    let rules = Int(problem.rulesOf[employee])
    let automaton = problem.automata[rules]
    guard !automaton.isEmpty else { return false }
    var slot: Int32 = 0
    var weekends = 0
    var last = -1
    var counted = [Int](
      repeating: 0, count: Int(problem.counterStart[employee + 1] - problem.counterStart[employee]))
    for day in 0..<problem.days {
      let cell = employee * problem.days + day
      let choice = chosen[cell]
      slot = automaton.step(slot, day: day, label: choice < 0 ? 0 : Int(problem.choiceKind[choice]) + 1)
      guard slot >= 0 else { return false }
      if choice < 0 {
        guard problem.offCost[cell] < ScheduleTables.forbidden else { return false }
        continue
      }
      let weekend = problem.weekendOf[rules][day]
      if weekend >= 0, weekend != last { weekends += 1 }
      if weekend >= 0 { last = weekend }
      let counter = problem.choiceCounter[choice]
      if counter >= 0 { counted[Int(counter - problem.counterStart[employee])] += 1 }
    }
    for (place, count) in counted.enumerated()
    where count > Int(problem.counterLimit[Int(problem.counterStart[employee]) + place]) {
      return false
    }
    if let most = problem.mostWeekends[rules], weekends > most { return false }
    return problem.cost(ofTotal: Int(units(employee, 0..<problem.days)), employee) < ScheduleTables.forbidden
  }

  /// Units worked by `employee` on the days of `range`.
  func units(_ employee: Int, _ range: Range<Int>) -> Int32 {
    var units: Int32 = 0
    for day in range {
      let choice = chosen[employee * problem.days + day]
      if choice >= 0 { units += problem.units(employee, choice: Int(choice)) }
    }
    return units
  }

  /// Takes the duties of `employee` on the days of `range` out of the cover, so that marginal costs can
  /// be read; returns what the rows cost less.
  func lift(_ employee: Int, _ range: Range<Int>) -> Int64 { count(employee, range, by: -1) }

  /// Puts the duties of `employee` on the days of `range` back into the cover; returns what the rows
  /// cost more.
  func settle(_ employee: Int, _ range: Range<Int>) -> Int64 { count(employee, range, by: 1) }

  @inline(__always)
  private func count(_ employee: Int, _ range: Range<Int>, by step: Int) -> Int64 {
    var change: Int64 = 0
    for day in range {
      let choice = chosen[employee * problem.days + day]
      guard choice >= 0 else { continue }
      for place in problem.coverStart[choice]..<problem.coverStart[choice + 1] {
        let row = Int(problem.coverRow[place])
        let present = Int(count[row])
        change += problem.cost(ofRow: row, count: present + step) - problem.cost(ofRow: row, count: present)
        count[row] = Int32(present + step)
      }
    }
    return change
  }

  /// Gives `employee` the choices of `path` (by day) on the days of `range`.
  func replace(_ employee: Int, _ range: Range<Int>, with path: FlatArray<Int32>) {
    let before = ownCost(employee)
    var change = lift(employee, range)
    for day in range { chosen[employee * problem.days + day] = path[day] }
    change += settle(employee, range)
    cost += change + ownCost(employee) - before
    assert(cost == recount(), "a difference is wrong: \(cost) against \(recount())")
  }

  /// As ``replace(_:_:with:)``, but takes it back where the roster would cost more.
  func replaceUnlessWorse(_ employee: Int, _ range: Range<Int>, with path: FlatArray<Int32>) {
    let before = cost
    for day in range {
      kept[day] = chosen[employee * problem.days + day]
    }
    replace(employee, range, with: path)
    if cost > before { replace(employee, range, with: kept) }
  }

  /// Takes over the choices of another state of the same problem.
  func copy(from other: RosterState) {
    chosen.copy(from: other.chosen)
    count.copy(from: other.count)
    cost = other.cost
  }

  /// Takes over a snapshot of choices.
  func load(_ snapshot: [Int32]) {
    for cell in snapshot.indices { chosen[cell] = snapshot[cell] }
    count.fill(0)
    for employee in 0..<problem.employees { _ = settle(employee, 0..<problem.days) }
    cost = recount()
  }

  /// The choices as a value.
  var snapshot: [Int32] { chosen.elements }
}
