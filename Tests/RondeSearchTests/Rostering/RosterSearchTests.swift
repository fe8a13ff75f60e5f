import Testing

@testable import RondeSearch

/// One statement and one entry, however cover is wanted and whoever makes a crew.
@Suite struct RosterSearchTests {
  /// How cover is wanted: through the half hours of two sectors, or by shift type.
  enum Want: CaseIterable {
    case byClock, byType
  }

  /// Members with rules, totals, limits and costs of every kind over three days.
  private func problem(_ want: Want, members: Int, _ random: inout RandomSource) -> RosterProblem {
    let days = 3
    var problem = RosterProblem(days: days, shapes: [], cover: [], members: [])
    switch want {
    case .byClock:
      problem.sectors = 2
      problem.shapes = [
        .init(start: 840, end: 960, units: 4, pause: 900..<930), .init(start: 900, end: 990, units: 3),
      ]
      problem.cover = (0..<days * 2).flatMap { place in
        (0..<5).map { half in
          let wanted = random.below(2)
          return .init(
            day: place / 2, sector: place % 2, from: 840 + 30 * half, to: 870 + 30 * half,
            costs: (0...2).map { Int64(max(0, wanted - $0) * 60 + max(0, $0 - wanted) * 2) })
        }
      }
    case .byType:
      problem.shapes = (0..<3).map { .init(start: $0, end: $0 + 1, units: 3 + $0 % 2) }
      problem.cover = (0..<days * 3).map { place in
        let wanted = random.below(3)
        return .init(
          day: place / 3, from: place % 3, to: place % 3 + 1,
          costs: (0...2).map { Int64(max(0, wanted - $0) * 100 + max(0, $0 - wanted)) })
      }
    }
    problem.members = (0..<members).map { _ in member(problem, &random) }
    return problem
  }

  private func member(_ problem: RosterProblem, _ random: inout RandomSource) -> RosterProblem.Member {
    let shapes = problem.shapes.count
    var rules = DutyRules(days: problem.days, kinds: 2)
    rules.follows = [[true, true, random.below(2) == 0, true]]
    rules.maxRun = 2 + random.below(2)
    let owed = random.below(9)
    return RosterProblem.Member(
      rules: rules, kindOfShape: (0..<shapes).map { min($0, 1) },
      shapeCost: (0..<problem.days * shapes).map { _ in
        random.below(6) == 0 ? nil : Int64(random.below(12) - 4)
      },
      sectorCost: (0..<problem.sectors).map { Int64($0 * random.below(8)) },
      totals: (0...10).map { Int64(abs($0 - owed) * 9) },
      offCosts: random.below(2) == 0 ? [] : (0..<problem.days).map { _ in Int64(random.below(15)) },
      mostOfShape: random.below(2) == 0
        ? [] : (0..<shapes).map { _ in random.below(3) == 0 ? nil : random.below(3) },
      lateShapes: random.below(2) == 0 ? [] : (0..<shapes).map { $0 == 1 }, lateCosts: [0, 3, 11])
  }

  private func pairs(_ members: Int, _ random: inout RandomSource) -> RosterProblem.Crew {
    var costs = [Int64?](repeating: nil, count: members * members)
    for a in 0..<members {
      for b in 0..<a where random.below(5) > 0 {
        let cost = Int64(random.below(20))
        (costs[a * members + b], costs[b * members + a]) = (cost, cost)
      }
    }
    return .pair(costs: costs, alone: 5000)
  }

  @Test(arguments: Want.allCases, 0..<6)
  func singleMembersReachTheOptimum(want: Want, seed: Int) async {
    var random = RandomSource(seed: UInt64(seed))
    let problem = problem(want, members: 2, &random)
    let found = await RosterSearch([problem], seed: 1, threads: 1).run(.iterations(8))
    #expect(found[0].cost == problem.cost(of: found[0]))
    #expect(found[0].cost == ListedRosters(problem: problem).optimum)
    #expect((found[0].bound ?? .max) <= found[0].cost)
  }

  @Test(arguments: Want.allCases, 0..<4)
  func pairsReachTheOptimum(want: Want, seed: Int) async {
    var random = RandomSource(seed: 100 + UInt64(seed))
    var problem = problem(want, members: 3, &random)
    problem.crew = pairs(3, &random)
    let found = await RosterSearch([problem], seed: 1, threads: 1).run(.iterations(24))
    #expect(found[0].cost == problem.cost(of: found[0]))
    #expect(found[0].cost == ListedRosters(problem: problem).optimum)
    #expect((found[0].bound ?? .max) <= found[0].cost)
  }

  /// What only crews are usually counted for: few shapes, time of a sector's crews, even starts; and fixed days.
  @Test(arguments: 0..<4) func singleMembersCountAllThatPairsDo(seed: Int) async {
    var random = RandomSource(seed: 200 + UInt64(seed))
    var problem = problem(.byClock, members: 2, &random)
    problem.varietyCost = 25
    problem.teamTime = .init(
      units: (0..<6).map { _ in 2 + 2 * random.below(2) }, costs: [[90, 50, 30, 20], []])
    for member in problem.members.indices { problem.members[member].startChange = 7 }
    problem.members[0].mostOfShape = []
    problem.members[0].fixed = [1: .post(sector: 1, shape: 0)]
    problem.members[1].fixed = [2: .away(kind: 1, units: 2)]
    let found = await RosterSearch([problem], seed: 1, threads: 2).run(.iterations(12))
    #expect(found[0].cost == problem.cost(of: found[0]))
    #expect(found[0].posts.contains { $0.day == 1 && $0.sector == 1 && $0.shape == 0 && $0.members == [0] })
    #expect(found[0].released.isEmpty)
    // A day's choice is priced by itself, and such costs are made by several days together: near the best, then.
    let optimum = ListedRosters(problem: problem).optimum ?? 0
    #expect((optimum...optimum + optimum / 20).contains(found[0].cost))
    #expect((found[0].bound ?? .min) <= optimum)
  }

  @Test func problemsOfBothKindsAreSearchedAtOnce() async {
    var random = RandomSource(seed: 5)
    var problems = [Want.byClock, .byType, .byClock].map { problem($0, members: 2, &random) }
    problems[1].crew = pairs(2, &random)
    let one = await RosterSearch(problems, seed: 3, threads: 1).run(.iterations(24))
    let two = await RosterSearch(problems, seed: 3, threads: 2).run(.iterations(24))
    #expect(one == two)
    #expect(one.map(\.cost) == problems.map { ListedRosters(problem: $0).optimum })
  }

  @Test func singleMembersGoOnFromARoster() async {
    var random = RandomSource(seed: 7)
    let problem = problem(.byClock, members: 2, &random)
    let best = await RosterSearch([problem], seed: 1, threads: 1).run(.iterations(8))
    let again = await RosterSearch([problem], seed: 9, threads: 1).run(.iterations(0), from: best)
    #expect(again[0].cost <= best[0].cost)
    // Posts that the rules do not permit are no start.
    var other = problem
    for member in other.members.indices { other.members[member].totals = [0] }
    let none = await RosterSearch([other], seed: 1, threads: 1).run(.iterations(1), from: best)
    #expect(none[0].posts.isEmpty)
  }

  /// Weights whose levels lie as far apart as those of a service's week.
  @Test func costsBeyondThirtyTwoBitsAreStillCounted() async {
    var random = RandomSource(seed: 11)
    var problem = problem(.byClock, members: 2, &random)
    for row in problem.cover.indices {
      problem.cover[row].costs = problem.cover[row].costs.map { $0 * 3_000_000_000 }
    }
    let found = await RosterSearch([problem], seed: 1, threads: 1).run(.iterations(8))
    #expect(found[0].cost == problem.cost(of: found[0]))
    let optimum = ListedRosters(problem: problem).optimum ?? 0
    #expect((found[0].bound ?? .min) <= optimum)
    #expect(found[0].cost / 60_000_000_000 == optimum / 60_000_000_000)
  }

  /// A pair may work each of six shapes once: more limits than the rules keep by themselves.
  @Test func everyLimitHoldsForPairs() async {
    let member = RosterProblem.Member(
      rules: DutyRules(days: 7, kinds: 1), kindOfShape: Array(repeating: 0, count: 6),
      shapeCost: Array(repeating: 0, count: 42), mostOfShape: Array(repeating: 1, count: 6))
    let problem = RosterProblem(
      days: 7, shapes: (0..<6).map { .init(start: $0, end: $0 + 1, units: 1) },
      cover: (0..<42).map { .init(day: $0 / 6, from: $0 % 6, to: $0 % 6 + 1, costs: [100, 0]) },
      members: [member, member], crew: .pair(costs: [nil, 0, 0, nil], alone: 1000))
    let found = await RosterSearch([problem], seed: 1, threads: 1).run(.iterations(12))
    #expect(Set(found[0].posts.map(\.shape)).count == 6)
    #expect(found[0].cost == 100 * (42 - 6))
  }
}
