/// A roster problem of single members as the dives read it, immutable and in flat arrays: employees × days, at
/// most one choice a day, sequence rules and totals for each employee, and rows that cost by count.
///
/// Costs are whole numbers; `Int32` for one choice, `Int64` for sums.
final class ScheduleTables: Sendable {
  /// Larger than every cost that occurs: what is forbidden.
  static let forbidden: Int32 = 1 << 30
  /// The start of a choice whose start nobody compares.
  static let noStart = Int32.min

  private let arena: Arena
  /// Employees, numbered from 0.
  let employees: Int
  /// Days of the horizon, numbered from 0.
  let days: Int
  /// Cover rows, numbered from 0.
  let rows: Int
  /// Steps of a price per unit of cost.
  let priceScale: Int
  /// Days of a horizon beyond which labellings keep near an even pace.
  let longHorizon: Int

  /// First choice of each (employee, day), by `employee * days + day`.
  let choiceStart: FlatArray<Int32>
  let choiceDuty: FlatArray<Int32>
  let choiceKind: FlatArray<Int32>
  let choiceCost: FlatArray<Int32>
  let choiceCounter: FlatArray<Int32>
  /// First place in `coverRow` of each choice.
  let coverStart: FlatArray<Int32>
  let coverRow: FlatArray<Int32>
  /// Cost of a day off, ``forbidden`` where the day must be worked.
  let offCost: FlatArray<Int32>

  /// First place in `rowCost` of each row's table.
  let rowStart: FlatArray<Int32>
  let rowCost: FlatArray<Int64>

  let automata: [DutyAutomaton]
  /// The weekend of each day by rules, and the most weekends where the labelling counts them.
  let weekendOf: [[Int]]
  let mostWeekends: [Int?]
  /// Index in `automata` of each employee's rules.
  let rulesOf: FlatArray<Int32>
  /// Units of each kind, rules after rules, and where each begins.
  let kindUnits: FlatArray<Int32>
  let kindStart: FlatArray<Int32>
  /// Longest kind of each rules.
  let longestKind: FlatArray<Int32>
  /// First place in `totalCost` of each employee's table, by units; an empty table leaves the total free.
  let totalStart: FlatArray<Int32>
  let totalCost: FlatArray<Int32>
  /// Least and most units that are not forbidden.
  let leastUnits: FlatArray<Int32>
  let mostUnits: FlatArray<Int32>
  /// First limit of each employee and the limits.
  let counterStart: FlatArray<Int32>
  let counterLimit: FlatArray<Int32>
  /// What starting at another step than on the last day worked costs each employee, and where each choice starts;
  /// both empty where it costs nobody anything.
  let startChange: FlatArray<Int64>
  let choiceBegin: FlatArray<Int32>
  /// Most choices that one (employee, day) has.
  let mostChoices: Int
  /// Most rows that one choice is counted in.
  let mostRows: Int

  init(_ builder: ScheduleBuilder) {
    let arena = Arena()
    self.arena = arena
    employees = builder.employees
    days = builder.days
    rows = builder.rowTables.count
    priceScale = builder.priceScale
    longHorizon = builder.longHorizon
    let cells = builder.employees * builder.days
    var starts = [Int32](repeating: 0, count: cells + 1)
    for choice in builder.choices { starts[Int(choice.employee) * builder.days + Int(choice.day) + 1] += 1 }
    mostChoices = Int(starts.max() ?? 0)
    for cell in 0..<cells { starts[cell + 1] += starts[cell] }
    // Counters sorted by owner.
    var counterStarts = [Int32](repeating: 0, count: builder.employees + 1)
    for owner in builder.counterOwner { counterStarts[Int(owner) + 1] += 1 }
    for employee in 0..<builder.employees { counterStarts[employee + 1] += counterStarts[employee] }
    var counterFill = counterStarts
    var counterNumber = [Int32](repeating: 0, count: builder.counterOwner.count)
    var limits = counterNumber
    for (index, owner) in builder.counterOwner.enumerated() {
      counterNumber[index] = counterFill[Int(owner)]
      limits[Int(counterNumber[index])] = builder.counterLimits[index]
      counterFill[Int(owner)] += 1
    }
    counterStart = arena.array(counterStarts)
    counterLimit = arena.array(limits)

    let total = builder.choices.count
    choiceStart = arena.array(starts)
    choiceDuty = arena.array(total, filledWith: 0)
    choiceKind = arena.array(total, filledWith: 0)
    choiceCost = arena.array(total, filledWith: 0)
    choiceCounter = arena.array(total, filledWith: -1)
    coverStart = arena.array(total + 1, filledWith: 0)
    coverRow = arena.array(builder.choiceRows.count, filledWith: 0)
    var fill = starts
    var order = [Int32](repeating: 0, count: total)
    for (index, choice) in builder.choices.enumerated() {
      let cell = Int(choice.employee) * builder.days + Int(choice.day)
      order[Int(fill[cell])] = Int32(index)
      fill[cell] += 1
    }
    var place = 0
    for position in 0..<total {
      let index = Int(order[position])
      let choice = builder.choices[index]
      choiceDuty[position] = choice.duty
      choiceKind[position] = choice.kind
      choiceCost[position] = choice.cost
      if choice.counter >= 0 { choiceCounter[position] = counterNumber[Int(choice.counter)] }
      let end = index + 1 < total ? Int(builder.choices[index + 1].firstRow) : builder.choiceRows.count
      for source in Int(choice.firstRow)..<end {
        coverRow[place] = builder.choiceRows[source]
        place += 1
      }
      coverStart[position + 1] = Int32(place)
    }
    let ends = coverStart.elements
    mostRows = zip(ends, ends.dropFirst()).reduce(0) { max($0, Int($1.1 - $1.0)) }
    let changes = builder.staff.map(\.startChange)
    let countsStarts = changes.contains { $0 != 0 }
    startChange = arena.array(countsStarts ? changes : [])
    choiceBegin = arena.array(countsStarts ? order.map { builder.choices[Int($0)].start } : [])
    offCost = arena.array(builder.offCost.map { $0 ?? ScheduleTables.forbidden })

    var tables: [Int32] = [0]
    for table in builder.rowTables { tables.append(tables[tables.count - 1] + Int32(table.count)) }
    rowStart = arena.array(tables)
    rowCost = arena.array(builder.rowTables.flatMap { $0 })

    // Over a short horizon the automaton counts weekends, and merges what they cannot bind; over a long
    // one it would hold too many slots, so the labelling counts.
    let long = builder.days > builder.longHorizon
    var known: [DutyRules: DutyAutomaton] = [:]
    weekendOf = builder.rules.map(\.weekendOf)
    mostWeekends = builder.rules.map { long ? $0.maxWeekends : nil }
    automata = builder.rules.map { stated in
      var rules = stated
      if long, rules.maxWeekends != nil { rules.maxWeekends = DutyAutomaton.uncounted }
      if let automaton = known[rules] { return automaton }
      let automaton = DutyAutomaton(rules)
      known[rules] = automaton
      return automaton
    }
    rulesOf = arena.array(builder.staff.map { Int32($0.rules) })
    kindStart = arena.array(
      builder.units.reduce(into: [Int32(0)]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
    kindUnits = arena.array(builder.units.flatMap { $0.map { Int32($0) } })
    longestKind = arena.array(builder.units.map { Int32($0.max() ?? 0) })
    totalStart = arena.array(
      builder.staff.reduce(into: [Int32(0)]) { $0.append($0[$0.count - 1] + Int32($1.totals.count)) })
    totalCost = arena.array(builder.staff.flatMap { $0.totals.map { $0 ?? ScheduleTables.forbidden } })
    leastUnits = arena.array(builder.staff.map { Int32($0.totals.firstIndex { $0 != nil } ?? 0) })
    mostUnits = arena.array(builder.staff.map { Int32($0.totals.lastIndex { $0 != nil } ?? 0) })
  }

  /// The duty of a choice, as the caller numbered it.
  func duty(ofChoice choice: Int) -> Int { Int(choiceDuty[choice]) }

  /// The choices of `employee` on `day`.
  func choices(_ employee: Int, day: Int) -> Range<Int> {
    let cell = employee * days + day
    return Int(choiceStart[cell])..<Int(choiceStart[cell + 1])
  }

  /// What `row` costs when counted `count` times.
  @inline(__always)
  func cost(ofRow row: Int, count: Int) -> Int64 {
    let start = Int(rowStart[row])
    let last = Int(rowStart[row + 1]) - 1 - start
    if count <= last { return rowCost[start + count] }
    return rowCost[start + last]
      + Int64(count - last) * (rowCost[start + last] - rowCost[start + last - 1])
  }

  /// Units that `choice` takes of `employee`'s total.
  @inline(__always)
  func units(_ employee: Int, choice: Int) -> Int32 {
    kindUnits[Int(kindStart[rulesOf[employee]]) + Int(choiceKind[choice])]
  }

  /// Whether `employee` has a cost by total.
  @inline(__always)
  func countsTotal(_ employee: Int) -> Bool { totalStart[employee + 1] > totalStart[employee] }

  /// What `units` over the horizon cost `employee`, ``forbidden`` where they are not allowed.
  @inline(__always)
  func cost(ofTotal units: Int, _ employee: Int) -> Int32 {
    let start = Int(totalStart[employee])
    let count = Int(totalStart[employee + 1]) - start
    if count == 0 { return 0 }
    return units < count ? totalCost[start + units] : ScheduleTables.forbidden
  }
}
