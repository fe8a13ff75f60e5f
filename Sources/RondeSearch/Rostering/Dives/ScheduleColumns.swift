/// The schedules known for a scope, each a column of a ``ColumnProgram``: their choices, and how many of them
/// lie off what is fixed.
final class ScheduleColumns {
  let program: ColumnProgram
  /// Employees and days of the scope, and the hull of each of its rows.
  let order: [Int]
  let days: Range<Int>
  let hulls: [RowHull]
  /// Cost of a choice that lies off a fixed cell.
  let fixing: Int
  private let problem: ScheduleTables
  private let dive: RosterDive
  /// Place of each employee in the scope, and of each cover row.
  private var place: [Int]
  private var rowPlace: [Int32]
  /// Units that each employee works outside the days.
  private let outside: [Int]
  /// What the scope costs in the first roster, as the program counts: employees' own costs, and rows beyond what
  /// they cost without the scope.
  private(set) var cost = 0.0
  /// The choices of each column, day by day.
  private var choices: [Int32] = []
  /// Hashes of the columns there are.
  private var known: Set<UInt64> = []

  /// The scope that `dive` has entered, with the schedules of `state` as its first columns and as the solution.
  init(_ problem: ScheduleTables, _ dive: RosterDive, _ state: RosterState, fixing: Int) {
    self.problem = problem
    self.dive = dive
    self.fixing = fixing
    let order = dive.order
    let days = dive.days
    self.order = order
    self.days = days
    hulls = dive.rows.map { row in
      let frozen = max(0, Int(dive.frozen[row]))
      let table = Int(problem.rowStart[row + 1] - problem.rowStart[row])
      return RowHull(
        (0...max(order.count, table - frozen, 1)).map { problem.cost(ofRow: Int(row), count: frozen + $0) })
    }
    outside = order.map { employee in
      Int(state.units(employee, 0..<days.lowerBound) + state.units(employee, days.upperBound..<problem.days))
    }
    place = Array(repeating: -1, count: problem.employees)
    for (index, employee) in order.enumerated() { place[employee] = index }
    rowPlace = Array(repeating: -1, count: problem.rows)
    for (index, row) in dive.rows.enumerated() { rowPlace[Int(row)] = Int32(index) }
    let entries = days.count * problem.mostRows
    let most = min(
      ScheduleColumns.perEmployee * order.count,
      order.count + ScheduleColumns.mostEntries / max(1, entries))
    program = ColumnProgram(employees: order.count, rows: hulls, columns: most, entries: most * entries)
    for row in dive.rows {
      let (all, frozen) = (Int(state.count[row]), Int(dive.frozen[row]))
      cost += Double(problem.cost(ofRow: Int(row), count: all) - problem.cost(ofRow: Int(row), count: frozen))
    }
    for employee in order {
      for day in days { dive.pricing.labeller.path[day] = state.chosen[employee * problem.days + day] }
      add(employee, state, whatever: true)
    }
    program.begin(Array(order.indices))
  }

  private static let perEmployee = 300
  private static let mostEntries = 4_000_000

  /// Adds the labeller's path as a schedule of `employee` where it is new, keeps every limit and, unless
  /// `whatever` is set, would lower the cost of the solution; false where it would not.
  @discardableResult
  func add(_ employee: Int, _ state: RosterState, whatever: Bool = false) -> Bool {
    let path = dive.pricing.labeller.path
    let index = place[employee]
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325 &+ UInt64(index)
    var own = 0
    var units = outside[index]
    var rows: [Int32] = []
    for day in days {
      let choice = path[day]
      hash = (hash ^ UInt64(truncatingIfNeeded: Int(choice))) &* 0x100_0000_01B3
      hash ^= hash >> 29
      if choice < 0 {
        own += Int(problem.offCost[employee * problem.days + day])
      } else {
        own += Int(problem.choiceCost[choice])
        units += Int(problem.units(employee, choice: Int(choice)))
        for place in problem.coverStart[choice]..<problem.coverStart[choice + 1] {
          rows.append(rowPlace[Int(problem.coverRow[place])])
        }
      }
    }
    own += Int(problem.cost(ofTotal: units, employee))
    let charge = strayed(employee) { path[$0] }
    if !whatever, program.reduced(index, cost: Double(own + charge), rows: rows) > -ScheduleColumns.leastGain
    {
      return false
    }
    let isFirst = program.columns < order.count
    guard program.fits(rows.count), isFirst || dive.pricing.limitsHold(employee, days, state),
      known.insert(hash).inserted
    else { return true }
    if isFirst { cost += Double(own) }
    let column = program.add(index, cost: Double(own), rows: rows)
    program.charge(column, Double(charge))
    for day in days { choices.append(path[day]) }
    return true
  }

  /// Below this a gain is but rounding of prices.
  private static let leastGain = 0.01

  /// What the choices of a schedule off the fixed cells of `employee` cost.
  private func strayed(_ employee: Int, _ choice: (_ day: Int) -> Int32) -> Int {
    var sum = 0
    for day in days {
      let held = dive.fixed[employee * problem.days + day]
      if held != -2, held != choice(day) { sum += fixing }
    }
    return sum
  }

  /// Charges every column for what it has off the fixed cells.
  func recharge() {
    for column in 0..<program.columns {
      let charge = strayed(order[program.employee(of: column)]) { self.choice(column, day: $0) }
      program.charge(column, Double(charge))
    }
    program.reprice()
  }

  /// What `column` works on `day`.
  @inline(__always)
  func choice(_ column: Int, day: Int) -> Int32 { choices[column * days.count + day - days.lowerBound] }
}
