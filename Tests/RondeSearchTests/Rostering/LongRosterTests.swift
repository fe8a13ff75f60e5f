import Testing

@testable import RondeSearch

/// Searches whose labellings count weekends and keep a pace, over scopes of some days.
@Suite struct LongRosterTests {
  /// Four employees, three weeks, two duties; weekends, totals and a limit that bind.
  private func problem(_ random: inout RandomSource) -> ScheduleTables {
    let days = 21
    var builder = ScheduleBuilder(employees: 4, days: days)
    builder.longHorizon = 10
    builder.priceScale = 16
    var rows: [[Int]] = []
    for _ in 0..<days {
      rows.append(
        (0..<2).map { _ in
          let wanted = 1 + random.below(2)
          return builder.addRow(costs: (0...6).map { Int64(max(0, wanted - $0) * 100 + max(0, $0 - wanted)) })
        })
    }
    for employee in 0..<4 {
      var rules = DutyRules(days: days, kinds: 2)
      rules.follows = [[true, true, false, true]]
      rules.maxRun = 5
      rules.minRun = 2
      rules.minOff = 2
      rules.weekendOf = (0..<days).map { $0 % 7 >= 5 ? $0 / 7 : -1 }
      rules.maxWeekends = 2
      let number = builder.addRules(rules, units: [2, 3])
      builder.setEmployee(employee, rules: number, totals: (0...33).map { $0 < 22 ? nil : 0 })
      let counter = builder.addCounter(employee, maximum: 5)
      for day in 0..<days where random.below(14) > 0 {
        for duty in 0..<2 {
          builder.addChoice(
            employee, day: day, duty: duty, kind: duty, cost: Int32(random.below(4)), rows: [rows[day][duty]],
            counter: duty == 1 ? counter : nil)
        }
      }
    }
    return builder.build()
  }

  @Test(arguments: 0..<3) func everyScheduleIsPermitted(seed: Int) async {
    var random = RandomSource(seed: 500 + UInt64(seed))
    let problem = problem(&random)
    let (solution, bound) = await DiveSearch(problem, seed: 1, threads: 2).run(.iterations(3))
    #expect(solution.impossible.isEmpty)
    #expect((bound ?? .max) <= solution.cost)
    let state = RosterState(problem)
    state.load(solution.choices)
    #expect(state.recount() == solution.cost)
    for employee in 0..<problem.employees { #expect(state.isPermitted(employee)) }
  }

  @Test func threadsDoNotChangeTheRoster() async {
    var random = RandomSource(seed: 510)
    let problem = problem(&random)
    let one = await DiveSearch(problem, seed: 2, threads: 1).run(.iterations(3))
    let two = await DiveSearch(problem, seed: 2, threads: 2).run(.iterations(3))
    #expect(one.solution == two.solution)
    #expect(one.bound == two.bound)
  }

  @Test(arguments: 0..<10) func totalsKeptByPriceProveWhatAScheduleCosts(seed: Int) throws {
    var random = RandomSource(seed: 540 + UInt64(seed))
    let problem = problem(&random)
    let pricing = EmployeePricing(problem)
    let labeller = pricing.labeller
    for employee in 0..<4 {
      pricing.dutyPrice[employee] = Double(random.below(1200) - 600)
      pricing.weekendPrice[employee] = Double(random.below(600))
      pricing.priceMargins(employee, 0..<problem.days, RosterState(problem))
      let tolls = pricing.tolls(employee)
      func label(_ tolls: ScheduleLabeller.Tolls?) -> Int32? {
        labeller.label(
          employee, labeller.whole(), cost: pricing.cost, off: pricing.off, totalScale: pricing.scale,
          exactly: true, tolls: tolls)
      }
      let exact = try #require(label(nil))
      let priced = try #require(label(tolls))
      let worked = pricing.worked(employee)
      var sum = Int(tolls.unit) * worked.units + Int(tolls.weekend) * worked.weekends
      for day in 0..<problem.days {
        let choice = labeller.path[day]
        sum += Int(choice < 0 ? pricing.off[day] : pricing.cost[choice])
      }
      #expect(sum == Int(priced))
      #expect(Int64(priced) - pricing.tollCredit(employee).credit <= Int64(exact))
    }
  }

  @Test(arguments: 0..<20) func scopesLieBetweenCuts(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let problem = problem(&random)
    let cuts = RosterWindows(problem).cuts
    #expect(!cuts.contains(6) && cuts.contains(7))
    let choice = ScopeChoice(
      Array(0..<4), cuts: cuts, days: problem.days, rows: problem.rows, isLong: seed % 2 == 0)
    for _ in 0..<20 {
      let (size, one, other) = choice.draw(&random)
      for scope in [one, other] {
        #expect(cuts.contains(scope.days.lowerBound) && cuts.contains(scope.days.upperBound))
        #expect(!scope.days.isEmpty && scope.days.upperBound <= problem.days)
        #expect(choice.sizes[size].employees.contains(scope.employees.count))
        #expect(Set(scope.employees).count == scope.employees.count)
      }
    }
  }

  @Test func windowsOfTheSameEmployeesSeldomOverlap() {
    var random = RandomSource(seed: 520)
    let days = 52 * 7
    let cuts = (0...52).map { $0 * 7 }
    let choice = ScopeChoice(Array(0..<4), cuts: cuts, days: days, rows: 4 * days, isLong: true)
    #expect(choice.sizes.allSatisfy { $0.days != nil })
    var overlaps = 0
    for _ in 0..<200 {
      let (size, one, other) = choice.draw(&random)
      let all = one.employees.count * 2 > 4 && choice.sizes[size].days != nil
      if all, one.days.overlaps(other.days) { overlaps += 1 }
    }
    #expect(overlaps < 10)
  }

  @Test func laterDivesStartFromRenewedPrices() {
    var random = RandomSource(seed: 530)
    let problem = problem(&random)
    let state = RosterState(problem)
    let dive = RosterDive(problem)
    let pace = RosterDive.Pace(sweeps: 30, rounds: 4, roundSweeps: 2, fixing: 400)
    func rewards() -> [Double] { (0..<problem.rows).map { dive.prices.reward($0) } }
    dive.enter(Array(0..<4), 0..<problem.days, state)
    dive.findPrices(state, pace, random: &random, stop: { false })
    dive.keepRoot()
    let root = rewards()
    dive.findPrices(state, pace, random: &random, stop: { false })
    let renewed = rewards()
    #expect(renewed != root)
    dive.renewRoot()
    dive.findPrices(state, pace, random: &random, stop: { false })
    #expect(rewards() != renewed)
    dive.restoreRoot()
    #expect(rewards() == renewed)
  }
}
