import RondeSearch
import Testing

/// Travel that varies by time of day and the pause of a team: times are checked minute by minute, tours against
/// every order of a few visits.
@Suite struct TimeOfDayTests {
  /// A problem, and how long its trips take.
  private struct Case {
    let problem: RoutingProblem
    let travel: TravelTable
  }

  /// A few clients, a slow middle of the day, teams with or without a pause.
  private func draw(
    _ random: inout RandomSource, clients: Int, teams: Int, hasPause: Bool,
    objective: RoutingProblem.Objective = .cost
  ) throws -> Case {
    let points = (0..<(clients + 1)).map { _ in (x: random.below(40), y: random.below(40)) }
    let paces = [10, 10 + random.below(30), 10 + random.below(10)]
    let people = (1...clients).map { point in
      let opens = random.below(150)
      var client = RoutingProblem.Client(
        point: point, load: 1, service: random.below(20), window: opens...(opens + 60 + random.below(200)))
      client.allowsPause = random.below(3) > 0
      return client
    }
    let crews = (0..<teams).map { _ in
      var team = RoutingProblem.Team(start: 0, end: 0, shift: 0...500)
      if hasPause {
        let from = 60 + random.below(120)
        team.pause = RoutingProblem.Pause(length: 20 + random.below(20), starts: from...(from + 60))
      }
      return team
    }
    func distance(_ from: Int, _ to: Int) -> Int {
      abs(points[from].x - points[to].x) + abs(points[from].y - points[to].y)
    }
    let travel = TravelTable(places: points.count, departures: 0...600) {
      arrival(distance($0, $1), paces, leaving: $2) - $2
    }
    return Case(
      problem: try RoutingProblem(
        clients: people, teams: crews, objective: objective, travel: travel, distance: distance),
      travel: travel)
  }

  /// The arrival when every minute on the way brings the traveller on at the pace of its time of day: minutes for ten
  /// units of distance before 100, before 220 and after.
  private func arrival(_ distance: Int, _ paces: [Int], leaving: Int) -> Int {
    var left = Double(distance)
    var now = leaving
    while left > 1e-9 {
      left -= 10 / Double(now < 100 ? paces[0] : now < 220 ? paces[1] : paces[2])
      now += 1
    }
    return now
  }

  /// The earliest end of a tour by trying every place of the pause; nil if there is none.
  private func end(_ drawn: Case, _ tour: [Int], _ team: Int) -> Int? {
    let problem = drawn.problem
    let team = problem.teams[team]
    func end(pauseAfter: Int?) -> Int? {
      var (here, now) = (team.start, team.shift.lowerBound)
      for (index, client) in (tour.map { Optional(problem.clients[$0]) } + [nil]).enumerated() {
        if index == pauseAfter, let pause = team.pause {
          if index > 0, !problem.clients[tour[index - 1]].allowsPause { return nil }
          now = max(now, pause.starts.lowerBound)
          if now > pause.starts.upperBound { return nil }
          now += pause.length
        }
        now += drawn.travel.duration(from: here, to: client?.point ?? team.end, departing: now)
        guard let client else { break }
        now = max(now, client.window.lowerBound)
        if now > client.window.upperBound { return nil }
        now += client.service
        here = client.point
      }
      return now <= team.shift.upperBound ? now : nil
    }
    if team.pause == nil { return end(pauseAfter: nil) }
    return (0...tour.count).compactMap { end(pauseAfter: $0) }.min()
  }

  private func orders(_ clients: [Int]) -> [[Int]] {
    if clients.isEmpty { return [[]] }
    return clients.flatMap { first in
      orders(clients.filter { $0 != first }).map { [first] + $0 }
    }
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func theShortestOrderInTimeIsFound(seed: UInt64) async throws {
    var random = RandomSource(seed: seed)
    let drawn = try draw(&random, clients: 6, teams: 1, hasPause: seed % 3 != 0)
    let problem = drawn.problem
    let possible = orders(Array(0..<6)).filter { end(drawn, $0, 0) != nil }
    func length(_ tour: [Int]) -> Int {
      let way = [0] + tour.map { problem.clients[$0].point } + [0]
      return zip(way, way.dropFirst()).reduce(0) { $0 + problem.distance($1.0, $1.1) }
    }
    let solution = await RoutingSearch(problem, seed: seed).run(.iterations(1000))
    if let shortest = possible.map(length).min() {
      #expect(solution.missing == 0)
      #expect(solution.distance == shortest)
    } else {
      #expect(solution.missing > 0)
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func toursKeepTheirTimes(seed: UInt64) async throws {
    var random = RandomSource(seed: seed)
    let drawn = try draw(&random, clients: 16, teams: 4, hasPause: seed % 2 == 0)
    let problem = drawn.problem
    let solution = await RoutingSearch(problem, seed: seed).run(.iterations(300))
    let scheduler = TourScheduler(problem)
    for (team, tour) in solution.tours.enumerated() where !tour.isEmpty {
      let schedule = try #require(scheduler.schedule(tour, team: team))
      #expect(schedule.end == end(drawn, tour, team))
      #expect(schedule.starts.count == tour.count)
      #expect((schedule.pause == nil) == (problem.teams[team].pause == nil))
      if let pause = schedule.pause, let rule = problem.teams[team].pause {
        #expect(rule.starts.contains(pause.start))
        if pause.after > 0 {
          let before = tour[pause.after - 1]
          #expect(problem.clients[before].allowsPause)
          #expect(pause.start >= schedule.starts[pause.after - 1] + problem.clients[before].service)
        }
      }
    }
    #expect(Set(solution.tours.joined()).union(solution.unvisited).count == 16)
  }

  @Test func fewerToursComeFirst() async throws {
    func drawn(_ objective: RoutingProblem.Objective) throws -> RoutingProblem {
      var random = RandomSource(seed: 5)
      return try draw(&random, clients: 8, teams: 4, hasPause: true, objective: objective).problem
    }
    let many = try await RoutingSearch(drawn(.cost), seed: 1).run(.iterations(500))
    let few = try await RoutingSearch(drawn(.fewestTours), seed: 1).run(.iterations(500))
    #expect(few.missing == 0)
    #expect(few.toursMade <= many.toursMade)
  }

  @Test func theSameSeedGivesTheSameToursOnAnyThreads() async throws {
    var random = RandomSource(seed: 9)
    let problem = try draw(&random, clients: 20, teams: 4, hasPause: true).problem
    let one = await RoutingSearch(problem, seed: 2, threads: 1).run(.iterations(300))
    #expect(await RoutingSearch(problem, seed: 2, threads: 2).run(.iterations(300)) == one)
  }

  @Test func aPauseThatFitsNowhereLeavesTheTourOut() async throws {
    var team = RoutingProblem.Team(start: 0, end: 0, shift: 0...100)
    team.pause = RoutingProblem.Pause(length: 90, starts: 40...60)
    let problem = try RoutingProblem(
      clients: [RoutingProblem.Client(point: 1, window: 0...100)], teams: [team], points: 2,
      distance: { _, _ in 5 }, duration: { _, _ in 5 })
    let solution = await RoutingSearch(problem).run(.iterations(50))
    #expect(solution.unvisited == [0])
    #expect(TourScheduler(problem).schedule([0], team: 0) == nil)
  }
}
