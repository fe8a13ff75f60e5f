import RondeModel
import Testing

@testable import RondeSearch

@Suite struct PatrolSearchTests {
  @Test(arguments: 1...8) func everyRuleIsKept(seed: UInt64) {
    let problem = randomPatrols(seed: seed)
    let solution = PatrolSearch(problem, seed: seed).run(.iterations(4000))
    #expect(faults(of: solution, in: problem) == [])
    #expect(solution.score.visits > 0)
    #expect(solution.score.overrun == 0)
  }

  @Test(arguments: 1...8) func boundsAreInOrder(seed: UInt64) {
    let problem = randomPatrols(seed: seed)
    let score = PatrolSearch(problem, seed: seed).run(.iterations(4000)).score
    #expect(score.bound <= score.perfectTiming)
    #expect(score.perfectTiming <= score.idleness)
  }

  @Test func moreIterationsAreNoWorseThanNone() {
    let problem = randomPatrols(seed: 5)
    let none = PatrolSearch(problem, seed: 1).run(.iterations(0)).score
    let some = PatrolSearch(problem, seed: 1).run(.iterations(6000)).score
    #expect(none.visits == 0)
    #expect(some.cost < none.cost)
    #expect(some.idleness < none.idleness)
  }

  @Test func threadsDoNotChangeTheRoutes() async {
    let problems = (1...5).map { randomPatrols(seed: $0, places: 4 + Int($0)) }
    let one = await PatrolSearch.run(problems, seed: 3, budget: .iterations(1500), threads: 1)
    let two = await PatrolSearch.run(problems, seed: 3, budget: .iterations(1500), threads: 2)
    let other = await PatrolSearch.run(problems, seed: 4, budget: .iterations(1500), threads: 2)
    #expect(one == two)
    #expect(one != other)
  }

  @Test func nothingToDoIsAnAnswer() {
    let full = randomPatrols(seed: 2)
    var noTeams = full
    noTeams.shifts = []
    var noPlaces = full
    noPlaces.places = []
    noPlaces.travel = TravelTable(places: 1, departures: 0...0) { _, _, _ in 0 }
    var noWindow = full
    for index in noWindow.places.indices { noWindow.places[index].windows = [600...605] }
    for problem in [noTeams, noPlaces, noWindow] {
      let solution = PatrolSearch(problem, seed: 1).run(.iterations(300))
      #expect(solution.score.visits == 0)
      #expect(solution.routes.count == problem.shifts.count)
      #expect(solution.score.missed == problem.places.reduce(0) { $0 + $1.least })
    }
  }

  @Test func aBreakThatFitsNowhereClosesTheShift() {
    var problem = randomPatrols(seed: 3)
    problem.shifts[0].breakLength = 2000
    let solution = PatrolSearch(problem, seed: 1).run(.iterations(500))
    #expect(solution.routes[0].visits.isEmpty)
    #expect(solution.routes[0].pause == nil)
  }

  @Test func stopEndsAtOnce() {
    let signal = StopSignal()
    signal.raise()
    let solution = PatrolSearch(randomPatrols(seed: 3), seed: 1).run(.time(.seconds(60)), stop: signal)
    #expect(solution.score.visits == 0)
  }
}
