import Testing

@testable import RondeSearch

@Suite struct VisitPotentialTests {
  @Test func repulsionStandsWhereVisitsWere() {
    let slots = 14 * 48
    let costs = VisitPotential(places: [3, 1], slots: slots).repulsion(8, from: [[0, 20], [20]]).costs
    let unit = Int32(PatrolTables.unit)
    #expect(costs[20] == unit * 3 / 4)
    #expect(costs[19] == unit * 3 / 8)
    #expect(costs[21] == unit * 3 / 8)
    #expect(costs[22] == 0)
    #expect(costs[7 * 48 + 20] == unit * 3 / 4)
    #expect(costs[slots + 20] == unit / 4)
    #expect(costs[0] == unit * 3 / 4)
  }

  @Test func chanceFollowsItsSeed() {
    var a = RandomSource(seed: 4)
    var b = RandomSource(seed: 4)
    var c = RandomSource(seed: 5)
    let base = VisitPotential(places: [1, 1], slots: 40)
    let first = base.chance(10, &a).costs
    #expect(first == base.chance(10, &b).costs)
    #expect(first != base.chance(10, &c).costs)
    #expect(first.allSatisfy { $0 >= 0 && Int($0) <= 5 * PatrolTables.unit })
  }

  @Test func theGuaranteeOutweighsChance() {
    let problem = randomPatrols(seed: 6)
    var restless = problem
    var random = RandomSource(seed: 1)
    restless.potential =
      VisitPotential(places: problem.places.map(\.weight), slots: problem.potentialSlots)
      .chance(30, &random).costs
    let calm = PatrolSearch(problem, seed: 2).run(.iterations(15_000)).score
    let moved = PatrolSearch(restless, seed: 2).run(.iterations(15_000)).score
    #expect(moved.missed == calm.missed)
    #expect(moved.excess <= calm.excess + 200)
  }
}
