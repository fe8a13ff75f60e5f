import Testing

@testable import RondeSearch

@Suite struct DutyLabelsTests {
  /// Rules of every kind over three kinds, and over the five that they are split into.
  @Test(arguments: 0..<40) func splitRulesPermitTheSameSchedules(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let whole = [0, 2, 1, 0, 1]
    var rules = DutyRules(days: 5, kinds: 3)
    rules.follows = [(0..<9).map { _ in random.below(4) > 0 }]
    rules.limits = [.init(kinds: [random.below(3), 2], maximum: 1 + random.below(2))]
    rules.runLoad = [1, 2, 3]
    rules.maxRunLoad = 4 + random.below(3)
    rules.eitherKinds = [0]
    rules.orLong = [1]
    rules.border = random.below(2) == 0 ? .working(days: 1, last: 2, load: 1) : .off(days: 1, last: 1)
    let split = rules.split(whole)
    let (coarse, fine) = (DutyAutomaton(rules), DutyAutomaton(split))
    for _ in 0..<300 {
      let labels = (0..<5).map { _ in random.below(6) }
      let isPermitted = reaches(fine, labels)
      #expect(isPermitted == reaches(coarse, labels.map { $0 == 0 ? 0 : whole[$0 - 1] + 1 }))
      #expect(isPermitted == permits(split, labels.map { $0 == 0 ? nil : $0 - 1 }))
    }
  }

  private func reaches(_ automaton: DutyAutomaton, _ labels: [Int]) -> Bool {
    guard !automaton.isEmpty else { return false }
    var slot: Int32 = 0
    for (day, label) in labels.enumerated() {
      slot = automaton.step(slot, day: day, label: label)
      if slot < 0 { return false }
    }
    return true
  }

  @Test func kindsAreSplitByUnitsAndByLimits() {
    let shapes = [4, 4, 6, 6].enumerated().map {
      RosterProblem.Shape(start: $0.0, end: $0.0 + 1, units: $0.1)
    }
    var member = RosterProblem.Member(
      rules: DutyRules(days: 7, kinds: 2), kindOfShape: [0, 0, 0, 1],
      shapeCost: Array(repeating: 0, count: 28))
    member.mostOfShape = [nil, 2, nil, 9]
    let problem = RosterProblem(days: 7, shapes: shapes, cover: [], members: [member])
    let labels = DutyLabels(member, problem, byUnits: true, exact: .init(limits: 1, widest: 7))
    #expect(labels.ofShape == [0, 1, 2, 3])
    #expect(labels.units == [4, 4, 6, 6])
    #expect(labels.rules.limits == [.init(kinds: [1], maximum: 2)])
    // Nine are never worked in seven days.
    #expect(labels.unkept.isEmpty)
    let plain = DutyLabels(member, problem, byUnits: false, exact: .init(limits: 0, widest: 0))
    #expect(plain.ofShape == [0, 0, 0, 1] && plain.rules == member.rules && plain.unkept == [1])
  }
}
