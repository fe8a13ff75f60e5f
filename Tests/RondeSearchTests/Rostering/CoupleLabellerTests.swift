import Testing

@testable import RondeSearch

@Suite struct CoupleLabellerTests {
  /// Two members, three days, two sectors, three shapes; nothing that the labelling only estimates.
  private func week(_ random: inout RandomSource) -> RosterProblem {
    let days = 3
    return RosterProblem(
      days: days, sectors: 2,
      shapes: [
        .init(start: 0, end: 120, units: 2), .init(start: 60, end: 240, units: 3),
        .init(start: 0, end: 240, units: 4, pause: 120..<180),
      ],
      cover: (0..<days * 8).map { number in
        let wanted = random.below(2)
        return .init(
          day: number / 8, sector: number / 4 % 2, from: number % 4 * 60, to: number % 4 * 60 + 60,
          costs: (0...2).map { Int64(max(0, wanted - $0) * 300 + max(0, $0 - wanted) * 4) })
      },
      members: (0..<2).map { _ in
        var rules = DutyRules(days: days, kinds: 2)
        rules.maxRun = 1 + random.below(3)
        rules.follows = [[true, random.below(2) == 0, true, true]]
        let wish = random.below(9)
        return .init(
          rules: rules, kindOfShape: [0, 1, 1],
          shapeCost: (0..<days * 3).map { _ in random.below(6) == 0 ? nil : Int64(random.below(200) - 60) },
          sectorCost: [0, random.below(4) == 0 ? nil : 15],
          totals: (0...9).map { Int64(abs($0 - wish) * 90) },
          lateShapes: [false, true, true], lateCosts: [0], startChange: 0,
          fixed: random.below(4) == 0 ? [1: .away(kind: 1, units: 2)] : [:])
      }, crew: .pair(costs: [nil, 8, 8, nil], alone: 100_000))
  }

  /// The cost of a joint week, a cell a day or −1; nil where it is not permitted.
  private func cost(_ problem: TeamTables, _ cells: [Int32]) -> Int64? {
    let state = TeamState(problem)
    state.begin()
    for (day, cell) in cells.enumerated() where cell >= 0 {
      state.set(0, day, cell)
      state.set(1, day, cell)
      state.cover(cell, 1)
      state.add(state.pair(0, 1))
    }
    guard let difference = state.weigh() else { return nil }
    return state.cost + difference
  }

  @Test(arguments: 0..<40) func findsTheBestJointWeek(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let problem = TeamTables(week(&random))
    let state = TeamState(problem)
    let labeller = CoupleLabeller(problem)
    let isFound = labeller.label(0, 1, in: state, temperature: 0, &random)
    let perDay = problem.sectors * problem.shapes
    var least: Int64?
    for number in 0..<(perDay + 1) * (perDay + 1) * (perDay + 1) {
      var rest = number
      var cells: [Int32] = []
      for day in 0..<3 {
        cells.append(rest % (perDay + 1) == perDay ? -1 : Int32(day * perDay + rest % (perDay + 1)))
        rest /= perDay + 1
      }
      let isAway = (0..<3).contains { day in
        cells[day] >= 0 && (0..<2).contains { problem.fixedCell[$0 * 3 + day] != -1 }
      }
      if !isAway, let value = cost(problem, cells) { least = min(least ?? .max, value) }
    }
    #expect(isFound == (least != nil))
    if isFound { #expect(cost(problem, labeller.path.elements) == least) }
  }
}
