import Testing

@testable import RondeSearch

@Suite struct TeamBoundTests {
  /// Members of like rules, two sectors, three shapes of four slots a day, and wishes of every kind.
  private func week(_ random: inout RandomSource) -> RosterProblem {
    let members = 3 + random.below(4)
    let days = 2 + random.below(3)
    var pairs = [Int64?](repeating: nil, count: members * members)
    for a in 0..<members {
      for b in 0..<a where random.below(4) > 0 {
        let cost = Int64(random.below(40) - 15)
        (pairs[a * members + b], pairs[b * members + a]) = (cost, cost)
      }
    }
    let shapes: [RosterProblem.Shape] = [
      .init(start: 0, end: 120, units: 2), .init(start: 60, end: 240, units: 3),
      .init(start: 0, end: 240, units: 4, pause: 120..<180),
    ]
    return RosterProblem(
      days: days, sectors: 2, shapes: shapes,
      cover: (0..<days * 8).map { number in
        let wanted = random.below(3)
        let least = random.below(2)
        return .init(
          day: number / 8, sector: number / 4 % 2, from: number % 4 * 60, to: number % 4 * 60 + 60,
          costs: (0...wanted + least + 2).map {
            Int64(
              max(0, least - $0) * 5000 + max(0, wanted + least - $0) * 300 + max(0, $0 - wanted - least) * 4)
          })
      },
      members: (0..<members).map { number in
        var rules = DutyRules(days: days, kinds: 2)
        rules.maxRun = 1 + random.below(3)
        rules.follows = [[true, random.below(2) == 0, true, true]]
        var fixed: [Int: RosterProblem.Fixed] = [:]
        switch random.below(5) {
        case 0: fixed[0] = .post(sector: 0, shape: 1)
        case 1: fixed[1] = .away(kind: 1, units: 2)
        default: break
        }
        let wish = random.below(9)
        return .init(
          rules: rules, kindOfShape: [0, 1, 1],
          shapeCost: (0..<days * 3).map { _ in random.below(6) == 0 ? nil : Int64(random.below(60) - 20) },
          sectorCost: [0, random.below(4) == 0 ? nil : 15],
          totals: (0...9).map { Int64(abs($0 - wish) * 90) }, lateShapes: [false, true, number % 2 == 0],
          lateCosts: [0, 10, 5, 60], startChange: 3, fixed: fixed)
      }, crew: .pair(costs: pairs, alone: 100_000), varietyCost: 20)
  }

  @Test(arguments: 0..<24) func noRosterFoundCostsLess(seed: Int) {
    var random = RandomSource(seed: UInt64(seed))
    let problem = TeamTables(week(&random))
    let bound = TeamBound(problem)
    bound.improve(sweeps: 120) { Double($0) / 120 }
    let found = TeamAnnealing(problem, cooling: .even, random: random, stop: nil).run(.iterations(20))
    #expect(bound.proved.map { $0 <= found.cost } == true)
  }

  @Test func provesWhatTwoCanDo() {
    // One slot a day for one team, three days, and the two work two of them at most.
    var rules = DutyRules(days: 3, kinds: 1)
    rules.maxRun = 2
    let member = RosterProblem.Member(
      rules: rules, kindOfShape: [0], shapeCost: [5, 5, 5], sectorCost: [0], totals: [], lateShapes: [false],
      lateCosts: [0], startChange: 0, fixed: [:])
    let problem = TeamTables(
      RosterProblem(
        days: 3, sectors: 1, shapes: [.init(start: 0, end: 60, units: 1)],
        cover: (0..<3).map { .init(day: $0, sector: 0, from: 0, to: 60, costs: [1000, 0, 10]) },
        members: [member, member], crew: .pair(costs: [nil, 8, 8, nil], alone: 100_000)))
    let bound = TeamBound(problem)
    bound.improve(sweeps: 200) { Double($0) / 200 }
    let optimum: Int64 = 1000 + 2 * (5 + 5 + 8)
    #expect(bound.proved == optimum)
  }

  /// Nobody of the first three leads: however many hours there are, the one who does makes one team a slot.
  @Test func thoseWhoMayNotPairBindTheBound() {
    let member = RosterProblem.Member(
      rules: DutyRules(days: 1, kinds: 1), kindOfShape: [0], shapeCost: [0], sectorCost: [0], totals: [],
      lateShapes: [false], lateCosts: [0], startChange: 0, fixed: [:])
    var pairs = [Int64?](repeating: nil, count: 16)
    for other in 0..<3 { (pairs[other * 4 + 3], pairs[3 * 4 + other]) = (0, 0) }
    let problem = TeamTables(
      RosterProblem(
        days: 1, sectors: 1, shapes: [.init(start: 0, end: 60, units: 1)],
        cover: [.init(day: 0, sector: 0, from: 0, to: 60, costs: [2000, 1000, 0, 10])],
        members: Array(repeating: member, count: 4), crew: .pair(costs: pairs, alone: 100_000)))
    let bound = TeamBound(problem)
    bound.improve(sweeps: 300) { Double($0) / 300 }
    #expect(bound.proved == 1000)
  }

  /// Each of the two can work one shape only, not the other's: they are there at the same time, and no team.
  @Test func nobodyIsTheirOwnPartner() {
    func member(_ shapeCost: [Int64?]) -> RosterProblem.Member {
      .init(
        rules: DutyRules(days: 1, kinds: 1), kindOfShape: [0, 0], shapeCost: shapeCost, sectorCost: [0],
        totals: [], lateShapes: [false, false], lateCosts: [0], startChange: 0, fixed: [:])
    }
    let problem = TeamTables(
      RosterProblem(
        days: 1, sectors: 1,
        shapes: [.init(start: 0, end: 60, units: 1), .init(start: 0, end: 60, units: 2)],
        cover: [.init(day: 0, sector: 0, from: 0, to: 60, costs: [1000, 0, 10])],
        members: [member([0, nil]), member([nil, 0])], crew: .pair(costs: [nil, 0, 0, nil], alone: 100_000)))
    let bound = TeamBound(problem)
    bound.improve(sweeps: 400) { Double($0) / 400 }
    #expect(bound.proved == 1000)
  }

  @Test func threeShiftsMakeNoTeamAndAHalf() {
    // Each of three owes one shift: two can make a team, and the third is short by 100.
    let member = RosterProblem.Member(
      rules: DutyRules(days: 1, kinds: 1), kindOfShape: [0], shapeCost: [0], sectorCost: [0],
      totals: [100, 0], lateShapes: [false], lateCosts: [0], startChange: 0, fixed: [:])
    let problem = TeamTables(
      RosterProblem(
        days: 1, sectors: 1, shapes: [.init(start: 0, end: 60, units: 1)],
        cover: [.init(day: 0, sector: 0, from: 0, to: 60, costs: [12_000, 0, 0])],
        members: [member, member, member],
        crew: .pair(costs: (0..<9).map { $0 % 4 == 0 ? nil : 0 }, alone: 100_000)))
    let bound = TeamBound(problem)
    bound.improve(sweeps: 400) { Double($0) / 400 }
    #expect(bound.proved.map { $0 > 90 && $0 <= 100 } == true)
  }
}
