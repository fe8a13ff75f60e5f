import Testing

@testable import RondeSearch

/// Labellings of windows, and of long horizons, against the enumeration of all sequences.
@Suite struct RosterWindowsTests {
  /// One employee over a week, each choice at a random cost; `row` is a schedule that the rules permit.
  private struct Case {
    var rules: DutyRules
    var units: [Int]
    var totals: [Int32?]
    var costs: [[Int32]]
    var off: [Int32]
    var problem: ScheduleTables

    init(_ random: inout RandomSource, longHorizon: Int) {
      rules = randomRules(&random)
      if rules.maxWeekends == nil, random.below(2) == 0 {
        rules.weekendOf = [-1, 0, 0, -1, 1, 1, 2]
        rules.maxWeekends = 1 + random.below(2)
      }
      units = [1 + random.below(3), 1 + random.below(3)]
      totals = random.below(2) == 0 ? [] : (0...14).map { _ in random.below(4) == 0 ? nil : 0 }
      costs = (0..<7).map { _ in (0..<2).map { _ in Int32(random.below(40)) - 20 } }
      off = (0..<7).map { _ in Int32(random.below(20)) }
      var builder = ScheduleBuilder(employees: 1, days: 7)
      builder.longHorizon = longHorizon
      let number = builder.addRules(rules, units: units)
      builder.setEmployee(0, rules: number, totals: totals)
      for day in 0..<7 {
        builder.setDayOff(0, day: day, cost: off[day])
        for kind in 0..<2 {
          builder.addChoice(0, day: day, duty: kind, kind: kind, cost: costs[day][kind], rows: [])
        }
      }
      problem = builder.build()
    }

    func isPermitted(_ row: [Int?]) -> Bool {
      guard permits(rules, row) else { return false }
      let worked = row.reduce(0) { $0 + ($1.map { units[$0] } ?? 0) }
      return totals.isEmpty || (worked < totals.count && totals[worked] != nil)
    }

    func cost(_ row: [Int?]) -> Int32 {
      row.indices.reduce(0) { sum, day in sum + (row[day].map { costs[day][$0] } ?? off[day]) }
    }

    func load(_ row: [Int?], into state: RosterState) {
      state.load(row.map { $0.map(Int32.init) ?? -1 }.enumerated().map { $1 < 0 ? -1 : Int32(2 * $0) + $1 })
    }
  }

  @Test(arguments: 0..<60) func windowsLeaveTheRestAlone(seed: Int) {
    var random = RandomSource(seed: 2000 + UInt64(seed))
    let example = Case(&random, longHorizon: seed % 2 == 0 ? 100 : 3)
    let rows = sequences(days: 7, kinds: 2).filter { example.isPermitted($0) }
    guard !rows.isEmpty else { return }
    let state = RosterState(example.problem)
    let pricing = EmployeePricing(example.problem)
    let cutter = RosterWindows(example.problem)
    for _ in 0..<8 {
      let present = rows[random.below(rows.count)]
      example.load(present, into: state)
      #expect(state.isPermitted(0))
      let ends = [cutter.cuts[random.below(cutter.cuts.count)], cutter.cuts[random.below(cutter.cuts.count)]]
      guard ends[0] != ends[1] else { continue }
      let range = (ends.min() ?? 0)..<(ends.max() ?? 7)
      let alike = rows.filter { row in
        row.indices.allSatisfy { range.contains($0) || row[$0] == present[$0] }
      }
      let best = alike.map { example.cost($0) }.min()
      let window = cutter.window(0, range, state)
      #expect(window != nil)
      pricing.priceMargins(0, range, state)
      guard let window, pricing.label(0, window, state: state) != nil else {
        Issue.record("nothing found in \(range) of \(present)")
        continue
      }
      state.replace(0, range, with: pricing.labeller.path)
      #expect(state.cost == best.map { Int64($0) }, "\(example.rules) \(present) \(range)")
      #expect(state.isPermitted(0))
    }
  }

  @Test(arguments: 0..<40) func longHorizonsCountWeekendsInTheLabelling(seed: Int) {
    var random = RandomSource(seed: 3000 + UInt64(seed))
    let example = Case(&random, longHorizon: 3)
    let best = sequences(days: 7, kinds: 2).filter { example.isPermitted($0) }.map { example.cost($0) }.min()
    let pricing = EmployeePricing(example.problem)
    let state = RosterState(example.problem)
    pricing.priceMargins(0, 0..<7, state)
    let labeller = pricing.labeller
    let exact = labeller.label(
      0, labeller.whole(), cost: pricing.cost, off: pricing.off, totalScale: 1, exactly: true)
    #expect(exact == best)
    // The band is wider than the week has units and weekends, so nothing may be missed.
    #expect(pricing.label(0, labeller.whole(), state: nil) == best)
    guard best != nil else { return }
    state.replace(0, 0..<7, with: labeller.path)
    #expect(state.isPermitted(0))
  }

  @Test(arguments: 0..<30) func permittedSchedulesAreTold(seed: Int) {
    var random = RandomSource(seed: 4000 + UInt64(seed))
    let example = Case(&random, longHorizon: seed % 2 == 0 ? 100 : 3)
    let state = RosterState(example.problem)
    for row in sequences(days: 7, kinds: 2) where random.below(8) == 0 {
      example.load(row, into: state)
      #expect(state.isPermitted(0) == example.isPermitted(row), "\(example.rules) \(row)")
    }
  }
}
