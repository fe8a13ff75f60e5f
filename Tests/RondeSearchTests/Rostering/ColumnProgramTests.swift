import Testing

@testable import RondeSearch

/// The linear program over schedules: its solution against its prices, and against every whole choice.
@Suite struct ColumnProgramTests {
  private struct Case {
    var hulls: [RowHull] = []
    var tables: [[Int64]] = []
    var schedules: [[(cost: Int, rows: [Int32])]] = []
  }

  private func drawn(_ seed: Int) -> Case {
    var random = RandomSource(seed: UInt64(seed), stream: 41)
    var result = Case()
    for _ in 0..<6 {
      let wanted = random.below(4)
      let table = (0...5).map { Int64(max(0, wanted - $0) * 100 + max(0, $0 - wanted)) }
      result.tables.append(table)
      result.hulls.append(RowHull(table))
    }
    result.schedules = (0..<4).map { _ in
      (0..<5).map { _ in (random.below(9), (0..<6).filter { _ in random.below(2) == 0 }.map(Int32.init)) }
    }
    return result
  }

  private func program(_ given: Case) -> ColumnProgram {
    let program = ColumnProgram(employees: 4, rows: given.hulls, columns: 20, entries: 120)
    for index in 0..<5 {
      for employee in 0..<4 {
        let schedule = given.schedules[employee][index]
        _ = program.add(employee, cost: Double(schedule.cost), rows: schedule.rows)
      }
    }
    #expect(!program.fits(0))
    program.begin([0, 1, 2, 3])
    return program
  }

  /// The cheapest whole choice, beyond what nobody at work costs.
  private func cheapestWhole(_ given: Case) -> Int64 {
    var best = Int64.max
    for number in 0..<625 {
      let chosen = [number % 5, number / 5 % 5, number / 25 % 5, number / 125]
      var counts = Array(repeating: 0, count: 6)
      var cost: Int64 = 0
      for (employee, index) in chosen.enumerated() {
        cost += Int64(given.schedules[employee][index].cost)
        for row in given.schedules[employee][index].rows { counts[Int(row)] += 1 }
      }
      for (row, table) in given.tables.enumerated() { cost += table[counts[row]] - table[0] }
      best = min(best, cost)
    }
    return best
  }

  @Test(arguments: 0..<40) func pricesProveTheSolution(seed: Int) {
    let given = drawn(seed)
    let program = program(given)
    let began = program.objective
    #expect(program.solve(limit: 1000))
    // What prices prove of every mixture of schedules.
    var proved = 0.0
    for (row, hull) in given.hulls.enumerated() { proved += hull.least(program.reward(row)) }
    for employee in 0..<4 {
      proved +=
        given.schedules[employee].map { schedule in
          schedule.rows.reduce(Double(schedule.cost)) { $0 - program.reward(Int($1)) }
        }.min() ?? 0
    }
    // Kinks are moved by less than 0.00015, and no reward is above 100.
    #expect(abs(proved - program.objective) < 0.1)
    #expect(program.objective < began + 0.1)
    #expect(proved < Double(cheapestWhole(given)) + 0.1)
    var parts = Array(repeating: 0.0, count: 4)
    program.forEachPart { parts[program.employee(of: $0)] += $1 }
    #expect(parts.allSatisfy { abs($0 - 1) < 1e-5 })
  }

  /// Two wanted of three rows that two employees can cover by twos: each mixes halves, 1.5 rows a head.
  @Test func mixesWhereWholeSchedulesCannot() {
    let hull = RowHull([100, 0, 1])
    let program = ColumnProgram(employees: 1, rows: [hull, hull, hull], columns: 3, entries: 6)
    for rows in [[0, 1], [1, 2], [0, 2]] as [[Int32]] { _ = program.add(0, cost: 0, rows: rows) }
    program.begin([0])
    #expect(program.solve(limit: 100))
    #expect(abs(program.objective - -200) < 0.1)
    #expect(abs(program.reward(0) - 100) < 1e-6)
  }

  @Test(arguments: 0..<20) func chargesTurnTheSolutionAway(seed: Int) {
    let given = drawn(seed)
    let program = program(given)
    #expect(program.solve(limit: 1000))
    let free = program.objective
    for column in 0..<20 where program.employee(of: column) == 0 && column != 4 {
      program.charge(column, 1000)
    }
    program.reprice()
    #expect(program.solve(limit: 1000))
    var held = 0.0
    program.forEachPart { if $0 == 4 { held = $1 } }
    #expect(abs(held - 1) < 1e-5)
    #expect(program.objective > free - 0.1)
    for column in 0..<20 { program.charge(column, 0) }
    program.reprice()
    #expect(program.solve(limit: 1000))
    #expect(abs(program.objective - free) < 0.1)
  }

  @Test func hullsOfRows() {
    #expect(RowHull([200, 100, 0, 1, 2]).kinks == [2])
    #expect(RowHull([200, 100, 0, 1, 2]).slopes == [-100, 1])
    // What lies above the straight line from 0 to 3 is no corner.
    #expect(RowHull([9, 9, 9, 0, 5]).kinks == [3])
    #expect(RowHull([9, 9, 9, 0, 5]).slopes == [-3, 5])
    #expect(RowHull([4]).slopes == [0])
    #expect(RowHull([200, 100, 0, 1, 2]).least(30) == -140)
    #expect(RowHull([200, 100, 0, 1, 2]).least(100) == 0)
    #expect(RowHull([200, 100, 0, 1, 2]).least(-2) == -.infinity)
  }
}
