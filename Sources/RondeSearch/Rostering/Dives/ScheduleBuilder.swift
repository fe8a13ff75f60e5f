/// Collects ``ScheduleTables`` piece by piece; ``build()`` lays them out flat.
///
/// A *choice* is one duty that one employee may work on one day. Each choice adds one to the count of
/// every cover row that it lists, and a row costs what its table says for its count.
struct ScheduleBuilder: Sendable {
  struct Choice {
    var employee: Int32
    var day: Int32
    var duty: Int32
    var kind: Int32
    var cost: Int32
    var firstRow: Int32
    var counter: Int32
    var start: Int32
  }

  struct Employee {
    var rules = -1
    var totals: [Int32?] = []
    var startChange: Int64 = 0
  }

  let employees: Int
  let days: Int
  var rules: [DutyRules] = []
  var units: [[Int]] = []
  var rulesIndex: [DutyRules: [Int]] = [:]
  var staff: [Employee]
  var choices: [Choice] = []
  var choiceRows: [Int32] = []
  var offCost: [Int32?]
  var rowTables: [[Int64]] = []
  var counterLimits: [Int32] = []
  var counterOwner: [Int32] = []
  /// Over more days than this, labellings count weekends themselves and keep near an even pace.
  var longHorizon = 100
  /// How many steps of a price one unit of cost is divided into.
  var priceScale: Int = 1

  /// Tables of `employees` over `days`, without duties so far.
  init(employees: Int, days: Int) {
    self.employees = employees
    self.days = days
    staff = Array(repeating: Employee(), count: employees)
    offCost = Array(repeating: 0, count: employees * days)
  }

  /// Adds a cover row that costs `costs[n]` when counted `n` times, and beyond the table the last
  /// difference more for each time. Returns its number.
  mutating func addRow(costs: [Int64]) -> Int {
    rowTables.append(costs.count >= 2 ? costs : [costs.first ?? 0, costs.first ?? 0])
    return rowTables.count - 1
  }

  /// Adds sequence rules whose kinds take `units` of working time each; equal ones are stored once.
  mutating func addRules(_ newRules: DutyRules, units newUnits: [Int]) -> Int {
    for known in rulesIndex[newRules] ?? [] where units[known] == newUnits { return known }
    rules.append(newRules)
    units.append(newUnits)
    rulesIndex[newRules, default: []].append(rules.count - 1)
    return rules.count - 1
  }

  /// Binds `employee` to sequence rules, and to a cost by units worked over the horizon: `totals[n]`,
  /// nil where `n` units are forbidden; more than the table holds are forbidden. An empty table
  /// leaves the total free. A start at another step than on the last day worked costs `startChange`.
  mutating func setEmployee(_ employee: Int, rules: Int, totals: [Int32?], startChange: Int64 = 0) {
    staff[employee].rules = rules
    staff[employee].totals = totals
    staff[employee].startChange = startChange
  }

  /// Sets what a day off costs, nil where the day must be worked.
  mutating func setDayOff(_ employee: Int, day: Int, cost: Int32?) {
    offCost[employee * days + day] = cost
  }

  /// Adds a limit on the number of an employee's choices that name it; returns its number.
  mutating func addCounter(_ employee: Int, maximum: Int) -> Int {
    counterLimits.append(Int32(maximum))
    counterOwner.append(Int32(employee))
    return counterLimits.count - 1
  }

  /// Lets `employee` work `duty` (any number that means something to the caller) of `kind` on `day`, at
  /// `cost`, counted in `rows` and, where given, against `counter`; it starts at the step `start`.
  mutating func addChoice(
    _ employee: Int, day: Int, duty: Int, kind: Int, cost: Int32, rows: [Int], counter: Int? = nil,
    start: Int? = nil
  ) {
    choices.append(
      Choice(
        employee: Int32(employee), day: Int32(day), duty: Int32(duty), kind: Int32(kind), cost: cost,
        firstRow: Int32(choiceRows.count), counter: Int32(counter ?? -1),
        start: start.map { Int32(clamping: $0) } ?? ScheduleTables.noStart))
    for row in rows { choiceRows.append(Int32(row)) }
  }

  /// The tables, flat and immutable.
  consuming func build() -> ScheduleTables { ScheduleTables(self) }
}
