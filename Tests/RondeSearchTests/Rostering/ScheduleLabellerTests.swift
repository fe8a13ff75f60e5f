import Testing

@testable import RondeSearch

/// The labelling against the enumeration of all sequences.
@Suite struct ScheduleLabellerTests {
  @Test(arguments: 0..<60) func findsTheCheapestPermittedSequence(seed: Int) throws {
    var random = RandomSource(seed: UInt64(seed))
    let rules = randomRules(&random)
    let units = [1 + random.below(3), 1 + random.below(3)]
    var builder = ScheduleBuilder(employees: 1, days: 7)
    let number = builder.addRules(rules, units: units)
    let totals: [Int32?] =
      random.below(2) == 0 ? [] : (0...14).map { _ in random.below(4) == 0 ? nil : Int32(random.below(9)) }
    builder.setEmployee(0, rules: number, totals: totals)
    var costs = [[Int32?]](repeating: [nil, nil], count: 7)
    var off = [Int32?](repeating: 0, count: 7)
    for day in 0..<7 {
      off[day] = random.below(8) == 0 ? nil : Int32(random.below(20))
      builder.setDayOff(0, day: day, cost: off[day])
      for kind in 0..<2 where random.below(8) > 0 {
        costs[day][kind] = Int32(random.below(40)) - 20
        builder.addChoice(0, day: day, duty: kind, kind: kind, cost: costs[day][kind] ?? 0, rows: [])
      }
    }
    let problem = builder.build()
    var cheapest: Int32?
    for row in sequences(days: 7, kinds: 2) where permits(rules, row) {
      var sum: Int32 = 0
      var worked = 0
      var allowed = true
      for day in 0..<7 {
        if let kind = row[day] { worked += units[kind] }
        let cost = row[day].map { costs[day][$0] } ?? off[day]
        if let cost { sum += cost } else { allowed = false }
      }
      guard allowed else { continue }
      if !totals.isEmpty {
        guard worked < totals.count, let total = totals[worked] else { continue }
        sum += total
      }
      cheapest = min(cheapest ?? sum, sum)
    }
    let pricing = EmployeePricing(problem)
    let state = RosterState(problem)
    pricing.priceMargins(0, 0..<7, state)
    let found = pricing.label(0, pricing.labeller.whole(), state: nil)
    #expect(found == cheapest)
    if found != nil {
      state.replace(0, 0..<7, with: pricing.labeller.path)
      #expect(state.cost == Int64(try #require(cheapest)))
      let row = (0..<7).map { day in
        pricing.labeller.path[day] < 0 ? nil : problem.duty(ofChoice: Int(pricing.labeller.path[day]))
      }
      #expect(permits(rules, row))
    }
  }

  @Test(arguments: 0..<40) func automatonPermitsExactlyThePermittedSequences(seed: Int) {
    var random = RandomSource(seed: 1000 + UInt64(seed))
    let rules = randomRules(&random)
    let automaton = DutyAutomaton(rules)
    for row in sequences(days: 7, kinds: 2) {
      var slot: Int32 = automaton.isEmpty ? -1 : 0
      for day in 0..<7 where slot >= 0 {
        slot = automaton.step(slot, day: day, label: (row[day] ?? -1) + 1)
      }
      #expect((slot >= 0) == permits(rules, row), "\(rules) \(row)")
    }
  }

  @Test(arguments: 0..<20) func slotsOfARunAreReachedAlike(seed: Int) {
    var random = RandomSource(seed: 2000 + UInt64(seed))
    let automaton = DutyAutomaton(randomRules(&random))
    func arcs(_ slot: Int) -> [[Int32]] {
      (automaton.arcStart[slot]..<automaton.arcStart[slot + 1]).map {
        [automaton.arcLabel[$0], automaton.arcFrom[$0], automaton.arcOpens[$0] ? 1 : 0]
      }
    }
    for layer in 0...7 {
      var slot = Int(automaton.layerStart[layer])
      while slot < Int(automaton.layerStart[layer + 1]) {
        let run = Int(automaton.alike[slot])
        #expect(run > 0 && slot + run <= Int(automaton.layerStart[layer + 1]))
        for place in 1..<max(1, run) {
          #expect(automaton.alike[slot + place] == 0)
          #expect(arcs(slot + place) == arcs(slot).map { [$0[0], $0[1] + Int32(place), $0[2]] })
        }
        slot += max(1, run)
      }
    }
  }

  @Test func slotsThatDifferByTheDaysWorkedStandTogether() {
    var rules = DutyRules(days: 20, kinds: 1)
    rules.maxRun = 5
    rules.border = .off(days: 1, last: nil)
    let automaton = DutyAutomaton(rules)
    // On the tenth morning: off, or one to five days worked, each reached by work from one day fewer.
    let first = Int(automaton.layerStart[9])
    let runs = (0..<automaton.slots(9)).map { automaton.alike[first + $0] }
    #expect(runs.sorted() == [0, 0, 0, 0, 1, 5])
  }

  @Test func alikePostures() {
    // Without any rule one slot a day is enough, whatever was worked before.
    let automaton = DutyAutomaton(DutyRules(days: 5, kinds: 3))
    #expect(automaton.widest == 1)
    #expect(!automaton.isEmpty)
  }

  @Test func impossibleRulesLeaveNoSlot() {
    var rules = DutyRules(days: 7, kinds: 1)
    rules.border = .working(days: 3, last: 0, load: 0)
    rules.maxRun = 3
    rules.minRun = 4
    #expect(DutyAutomaton(rules).isEmpty)
  }
}
