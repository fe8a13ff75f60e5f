import RondeSearch

extension RoutingProblem {
  /// Clients on a square of side 100, some of them optional, with windows of very different length.
  static func random(
    seed: UInt64, clients: Int = 18, teams: Int = 5, optional: Bool = true, objective: Objective = .cost
  ) throws -> RoutingProblem {
    var random = RandomSource(seed: seed)
    let points = (0..<(clients + 2)).map { _ in (x: random.below(100), y: random.below(100)) }
    let people = (2..<(clients + 2)).map { point in
      let opens = random.below(300)
      return Client(
        point: point, load: random.below(9), service: random.below(20),
        window: opens...(opens + 10 + random.below(200)),
        prize: optional && random.below(3) == 0 ? random.below(150) : nil)
    }
    let crews = (0..<teams).map { team in
      Team(start: 0, end: team % 2, shift: 0...500, capacity: 25 + 10 * (team % 2), cost: 10 * (team % 2))
    }
    func travel(_ from: Int, _ to: Int) -> Int {
      let (dx, dy) = (points[from].x - points[to].x, points[from].y - points[to].y)
      return Int(Double(dx * dx + dy * dy).squareRoot())
    }
    // Going south takes a little longer than going north: nothing may rely on symmetry.
    return try RoutingProblem(
      clients: people, teams: crews, points: points.count, objective: objective, distance: travel,
      duration: { travel($0, $1) + ($0 < $1 ? 3 : 0) })
  }

  /// Distance, prizes left out and costs of a solution, added up from the problem alone; nil if it breaks a rule.
  func recount(_ solution: RoutingSolution, travel: (Int, Int) -> (distance: Int, duration: Int)) -> Int? {
    var sum = 0
    var seen: Set<Int> = []
    for (team, tour) in zip(teams, solution.tours) where !tour.isEmpty {
      var (here, now, load) = (team.start, team.shift.lowerBound, 0)
      for index in tour {
        let client = clients[index]
        guard seen.insert(index).inserted else { return nil }
        let trip = travel(here, client.point)
        now = max(now + trip.duration, client.window.lowerBound)
        guard now <= client.window.upperBound else { return nil }
        now += client.service
        load += client.load
        sum += trip.distance
        here = client.point
      }
      let trip = travel(here, team.end)
      guard now + trip.duration <= team.shift.upperBound, load <= team.capacity else { return nil }
      sum += trip.distance + team.cost
    }
    guard seen.union(solution.unvisited).count == clients.count, seen.isDisjoint(with: solution.unvisited)
    else {
      return nil
    }
    return solution.unvisited.reduce(sum) { $0 + (clients[$1].prize ?? 0) }
  }
}
