import Testing

@testable import RondeSearch

@Suite struct DiveSearchTests {
  /// Three employees, four days, two duties: small enough to enumerate (3⁴ schedules each).
  private func tiny(_ random: inout RandomSource) -> ScheduleTables {
    var builder = ScheduleBuilder(employees: 3, days: 4)
    var rows: [[Int]] = []
    for _ in 0..<4 {
      rows.append(
        (0..<2).map { _ in
          let wanted = random.below(3)
          return builder.addRow(costs: (0...4).map { Int64(max(0, wanted - $0) * 20 + max(0, $0 - wanted)) })
        })
    }
    for employee in 0..<3 {
      var rules = DutyRules(days: 4, kinds: 2)
      rules.follows = [[true, true, false, true]]
      rules.maxRun = 3
      let number = builder.addRules(rules, units: [1, 1])
      builder.setEmployee(employee, rules: number, totals: [nil, 0, 0, 0])
      let counter = builder.addCounter(employee, maximum: 1)
      for day in 0..<4 {
        for duty in 0..<2 {
          builder.addChoice(
            employee, day: day, duty: duty, kind: duty, cost: Int32(random.below(6)),
            rows: [rows[day][duty]], counter: duty == 0 ? counter : nil)
        }
      }
    }
    builder.priceScale = 16
    return builder.build()
  }

  /// The least cost over all rosters, each employee's schedules listed first.
  private func optimum(_ problem: ScheduleTables) -> Int64 {
    let rows = sequences(days: 4, kinds: 2).filter { row in
      let worked = row.count { $0 != nil }
      let late = zip(row, row.dropFirst()).contains { $0 == 1 && $1 == 0 }
      return (1...3).contains(worked) && !late && row.count { $0 == 0 } <= 1
    }
    let state = RosterState(problem)
    var best = Int64.max
    var snapshot = state.snapshot
    func fill(_ employee: Int) {
      guard employee < 3 else {
        state.load(snapshot)
        best = min(best, state.cost)
        return
      }
      for row in rows {
        for day in 0..<4 {
          snapshot[employee * 4 + day] =
            row[day].map { Int32(problem.choices(employee, day: day).lowerBound + $0) } ?? -1
        }
        fill(employee + 1)
      }
    }
    fill(0)
    return best
  }

  @Test(arguments: 0..<6) func reachesTheOptimumOfTinyProblems(seed: Int) async {
    var random = RandomSource(seed: UInt64(seed))
    let problem = tiny(&random)
    let (solution, bound) = await DiveSearch(problem, seed: 1, threads: 1).run(.iterations(6))
    let best = optimum(problem)
    #expect(solution.cost == best)
    #expect((bound ?? .max) <= best)
    let state = RosterState(problem)
    state.load(solution.choices)
    #expect(state.recount() == solution.cost)
    #expect(solution.impossible.isEmpty)
  }

  @Test func sameResultOnOneAndTwoThreads() async {
    var random = RandomSource(seed: 77)
    let problem = tiny(&random)
    let one = await DiveSearch(problem, seed: 5, threads: 1).run(.iterations(4))
    let two = await DiveSearch(problem, seed: 5, threads: 2).run(.iterations(4))
    #expect(one.solution == two.solution)
    #expect(one.bound == two.bound)
  }

  @Test func endsAtOnceWhenStopped() async {
    var random = RandomSource(seed: 3)
    let problem = tiny(&random)
    let stop = StopSignal()
    stop.raise()
    let (solution, _) = await DiveSearch(problem, seed: 1, threads: 2).run(
      .time(.seconds(3600)), stop: stop)
    #expect(solution.choices.count == 12)
  }

  @Test func employeesWithoutAnyScheduleAreListed() async {
    var builder = ScheduleBuilder(employees: 2, days: 2)
    let rules = builder.addRules(DutyRules(days: 2, kinds: 1), units: [1])
    builder.setEmployee(0, rules: rules, totals: [nil, nil, nil, 0])
    builder.setEmployee(1, rules: rules, totals: [])
    let problem = builder.build()
    let (solution, _) = await DiveSearch(problem, seed: 1, threads: 1).run(.iterations(2))
    #expect(solution.impossible == [0])
    #expect(solution.choices == [-1, -1, -1, -1])
  }

  @Test func nobodyToPlan() async {
    let problem = ScheduleBuilder(employees: 0, days: 7).build()
    let (solution, _) = await DiveSearch(problem, seed: 1, threads: 2).run(.iterations(2))
    #expect(solution.choices.isEmpty && solution.cost == 0)
  }
}
