import RondeSearch
import Testing

@Suite struct RoutingSearchTests {
  /// Points on a line, ten apart: distance and duration are plain to see.
  private func line(
    _ clients: [RoutingProblem.Client], teams: [RoutingProblem.Team], points: Int,
    objective: RoutingProblem.Objective = .cost
  ) throws -> RoutingProblem {
    try RoutingProblem(
      clients: clients, teams: teams, points: points, objective: objective, distance: { abs($0 - $1) * 10 },
      duration: { abs($0 - $1) * 10 })
  }

  private func client(_ point: Int, _ window: ClosedRange<Int> = 0...1000, prize: Int? = nil)
    -> RoutingProblem.Client
  {
    RoutingProblem.Client(point: point, load: 1, service: 5, window: window, prize: prize)
  }

  private func team(_ shift: ClosedRange<Int> = 0...1000, capacity: Int = 10, cost: Int = 0)
    -> RoutingProblem.Team
  {
    RoutingProblem.Team(start: 0, end: 0, shift: shift, capacity: capacity, cost: cost)
  }

  @Test func goesThereAndBack() async throws {
    let problem = try line([client(3), client(1), client(2)], teams: [team()], points: 4)
    let solution = await RoutingSearch(problem).run(.iterations(200))
    #expect(solution.distance == 30 + 30)
    #expect(solution.missing == 0)
    #expect(solution.tours[0].sorted() == [0, 1, 2])
  }

  @Test func windowsForceTheOrder() async throws {
    // Point 3 by 30, then back to point 1 no earlier than 60: 3, 2, 1 with point 2 on the way.
    let problem = try line([client(1, 60...100), client(2), client(3, 0...30)], teams: [team()], points: 4)
    #expect(await RoutingSearch(problem).run(.iterations(200)).tours == [[2, 1, 0]])
  }

  @Test func prizesAreCollectedWhereTheyPay() async throws {
    // 61 pay for point 3 there and back; from there to point 9 it is 120 more, for which 119 do not pay.
    let clients = [client(9, prize: 119), client(3, prize: 61)]
    let solution = await RoutingSearch(try line(clients, teams: [team()], points: 10)).run(.iterations(50))
    #expect(solution.unvisited == [0])
    #expect(solution.cost == 60 + 119)
    #expect(solution.missing == 0)
  }

  @Test func fewerToursCountFirst() async throws {
    // One tour: 10 + 20 + 30 + …, waiting for the windows; two would be shorter by nothing, three need more.
    let clients = [client(1, 0...100), client(2, 100...200), client(3, 200...300)]
    let problem = try line(clients, teams: [team(), team(), team()], points: 4, objective: .fewestTours)
    let solution = await RoutingSearch(problem).run(.iterations(2000))
    #expect(solution.toursMade == 1)
    #expect(solution.missing == 0)
  }

  @Test func whatCannotBeDoneIsSaid() async throws {
    let problem = try line([client(3, 0...10), client(1)], teams: [team()], points: 4)
    let solution = await RoutingSearch(problem).run(.iterations(50))
    #expect(solution.unvisited == [0])
    #expect(solution.missing == 1)
    let nobody = try line([client(1)], teams: [], points: 2)
    #expect(await RoutingSearch(nobody).run(.iterations(50)).missing == 1)
    let nothing = try line([], teams: [team()], points: 1)
    #expect(await RoutingSearch(nothing).run(.time(.seconds(1))).cost == 0)
  }

  @Test func aPointThatIsNoneIsRefused() {
    #expect(throws: RoutingProblem.Malformed.self) { try line([client(7)], teams: [team()], points: 4) }
    #expect(throws: RoutingProblem.Malformed.self) { try line([], teams: [team()], points: 0) }
  }

  @Test func hugeQuantitiesDoNotOverflow() async throws {
    let huge = RoutingProblem.Client(
      point: 1, load: .max, service: .max, window: .min ... .max, prize: .max)
    let problem = try RoutingProblem(
      clients: [huge, huge], teams: [RoutingProblem.Team(start: 0, end: 0, shift: .min ... .max, cost: .max)],
      points: 2, distance: { _, _ in .max }, duration: { _, _ in .max })
    #expect(await RoutingSearch(problem).run(.iterations(50)).missing == 0)
  }

  @Test(arguments: [RoutingProblem.Objective.cost, .fewestTours, .mostPrizes], 1...6 as ClosedRange<UInt64>)
  func theSameSeedGivesTheSameToursOnAnyThreads(objective: RoutingProblem.Objective, seed: UInt64)
    async throws
  {
    let problem = try RoutingProblem.random(seed: seed, objective: objective)
    let one = await RoutingSearch(problem, seed: seed, threads: 1).run(.iterations(300))
    let two = await RoutingSearch(problem, seed: seed, threads: 2).run(.iterations(300))
    #expect(one == two)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func whatTheSearchSaysIsTrue(seed: UInt64) async throws {
    let problem = try RoutingProblem.random(seed: seed)
    let solution = await RoutingSearch(problem, seed: seed).run(.iterations(300))
    let recount = problem.recount(solution) { from, to in
      (problem.distance(from, to), problem.duration(from, to))
    }
    let cost = try #require(recount)
    #expect(solution.missing == solution.unvisited.count { problem.clients[$0].prize == nil })
    if solution.missing == 0 { #expect(cost == solution.cost) }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func smallProblemsAreSolvedToTheOptimum(seed: UInt64) async throws {
    var random = RandomSource(seed: seed)
    let points = (0..<7).map { _ in (x: random.below(100), y: random.below(100)) }
    func travel(_ from: Int, _ to: Int) -> Int {
      abs(points[from].x - points[to].x) + abs(points[from].y - points[to].y)
    }
    let problem = try RoutingProblem(
      clients: (1..<7).map { client($0) }, teams: [team()], points: 7, distance: travel, duration: travel)
    let solution = await RoutingSearch(problem, seed: seed).run(.iterations(2000))
    #expect(solution.distance == shortest(from: 0, over: [1, 2, 3, 4, 5, 6], travel))
  }

  /// Length of the shortest way over all of `rest` and home, by trying every order.
  private func shortest(from: Int, over rest: [Int], _ travel: (Int, Int) -> Int) -> Int {
    if rest.isEmpty { return travel(from, 0) }
    return rest.map { next in
      travel(from, next) + shortest(from: next, over: rest.filter { $0 != next }, travel)
    }.min() ?? 0
  }
}
