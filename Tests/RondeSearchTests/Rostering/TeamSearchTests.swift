import Testing

@testable import RondeSearch

@Suite struct TeamSearchTests {
  /// Four members, two days, one sector, one shape over one slot a day: ten ways to pair up each day.
  private func tiny(_ random: inout RandomSource) -> RosterProblem {
    var rules = DutyRules(days: 2, kinds: 1)
    rules.maxRun = 1 + random.below(2)
    var pairs = [Int64?](repeating: nil, count: 16)
    for a in 0..<4 {
      for b in 0..<a where random.below(5) > 0 {
        let cost = Int64(random.below(30))
        pairs[a * 4 + b] = cost
        pairs[b * 4 + a] = cost
      }
    }
    return RosterProblem(
      days: 2, sectors: 1, shapes: [.init(start: 0, end: 60, units: 1)],
      cover: (0..<2).map { day in
        let wanted = random.below(3)
        return .init(
          day: day, sector: 0, from: 0, to: 60, costs: (0...3).map { Int64(max(0, wanted - $0) * 1000 + $0) })
      },
      members: (0..<4).map { _ in
        .init(
          rules: rules, kindOfShape: [0],
          shapeCost: (0..<2).map { _ in random.below(6) == 0 ? nil : Int64(random.below(40)) },
          sectorCost: [Int64(random.below(10))],
          totals: [Int64(random.below(60)), 0, Int64(random.below(60))],
          lateShapes: [true], lateCosts: [0, 5, 25], startChange: 3, fixed: [:])
      }, crew: .pair(costs: pairs, alone: 100_000))
  }

  private func pairs(_ input: RosterProblem) -> [Int64?] {
    if case .pair(let costs, _) = input.crew { costs } else { [] }
  }

  private func optimum(_ input: RosterProblem) -> Int64 {
    let days: [[(Int, Int)]] = [
      [], [(0, 1)], [(0, 2)], [(0, 3)], [(1, 2)], [(1, 3)], [(2, 3)], [(0, 1), (2, 3)], [(0, 2), (1, 3)],
      [(0, 3), (1, 2)],
    ]
    var best = Int64.max
    for first in days {
      for second in days {
        if let cost = cost(input, [first, second]) { best = min(best, cost) }
      }
    }
    return best
  }

  private func cost(_ input: RosterProblem, _ teams: [[(Int, Int)]]) -> Int64? {
    var sum: Int64 = 0
    for day in 0..<2 {
      sum += input.cover[day].costs[teams[day].count]
      for (a, b) in teams[day] {
        guard let pair = pairs(input)[a * 4 + b] else { return nil }
        sum += pair
      }
    }
    for (number, member) in input.members.enumerated() {
      let days = (0..<2).filter { day in teams[day].contains { $0.0 == number || $0.1 == number } }
      if days.count > member.rules.maxRun { return nil }
      for day in days {
        guard let cost = member.shapeCost[day] else { return nil }
        sum += cost + (member.sectorCost[0] ?? 0)
      }
      sum += (member.totals[days.count] ?? 0) + member.lateCosts[days.count]
    }
    return sum
  }

  @Test(arguments: 0..<12) func reachesTheOptimumOfTinyProblems(seed: Int) async {
    var random = RandomSource(seed: UInt64(seed))
    let input = tiny(&random)
    let found = await RosterSearch([input], seed: 1, threads: 1).run(.iterations(12))
    #expect(found.map(\.cost) == [optimum(input)])
  }

  @Test func sameResultOnOneAndTwoThreads() async {
    var random = RandomSource(seed: 9)
    let inputs = [tiny(&random), tiny(&random), tiny(&random)]
    let one = await RosterSearch(inputs, seed: 4, threads: 1).run(.iterations(9))
    let two = await RosterSearch(inputs, seed: 4, threads: 2).run(.iterations(9))
    #expect(one == two)
  }

  @Test func fixedPostsOfOnePlaceAreATeam() async {
    var random = RandomSource(seed: 2)
    var input = tiny(&random)
    input.crew = .pair(costs: (0..<16).map { $0 / 4 == $0 % 4 ? nil : 0 }, alone: 100_000)
    input.members[0].fixed = [0: .post(sector: 0, shape: 0)]
    input.members[3].fixed = [0: .post(sector: 0, shape: 0)]
    let found = await RosterSearch([input], seed: 1, threads: 1).run(.iterations(6))
    #expect(found[0].posts.contains { $0.day == 0 && $0.members == [0, 3] })
  }

  @Test func fixedDaysThatNoWeekHoldsAreLetGo() async {
    var random = RandomSource(seed: 2)
    var input = tiny(&random)
    input.members[1].rules.maxRun = 1
    input.members[1].fixed = [0: .post(sector: 0, shape: 0), 1: .away(kind: 0, units: 1)]
    let found = await RosterSearch([input], seed: 1, threads: 1).run(.iterations(6))
    #expect(found[0].released == [.init(member: 1, day: 1)])
    #expect(found[0].posts.contains { $0.day == 0 && $0.members.contains(1) })
  }

  @Test func nobodyAndNothing() async {
    let empty = RosterProblem(
      days: 7, sectors: 1, shapes: [], cover: [], members: [], crew: .pair(costs: [], alone: 1))
    let found = await RosterSearch([empty], seed: 1, threads: 2).run(.time(.seconds(1)))
    #expect(found == [RosterSolution(posts: [], cost: 0, released: [], bound: 0)])
  }
}
