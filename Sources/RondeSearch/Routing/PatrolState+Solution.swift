extension PatrolState {
  /// The routes as values. Waits are moved from the first door to the base: the team leaves as late as it can.
  func solution(of problem: PatrolProblem) -> PatrolSolution {
    var routes: [PatrolSolution.Route] = []
    for shift in problem.shifts.indices { routes.append(route(shift, problem)) }
    var solution = PatrolSolution(routes: routes, score: PatrolScore())
    solution.score = PatrolScore(of: solution, in: problem, tables)
    solution.score.cost = cost
    return solution
  }

  private func route(_ shift: Int, _ problem: PatrolProblem) -> PatrolSolution.Route {
    let hours = problem.shifts[shift]
    let row = base(Int32(shift))
    let rest = Int(breakStart[shift])
    var visits: [PatrolSolution.Visit] = []
    var pause: PatrolSolution.Pause?
    var now = hours.start
    var here: Int32 = 0
    var departure: Int?
    func leave(for location: Int32, at time: Int) {
      guard departure == nil else { return }
      var latest = time
      while latest > hours.start && latest + Int(tables.duration(0, location, Int32(latest))) > time {
        latest -= 1
      }
      departure = max(hours.start, latest)
    }
    func takeBreak(before location: Int32) {
      let spot = tables.breakPlace[Int(here) * tables.locations + Int(location)]
      leave(for: spot, at: rest)
      pause = PatrolSolution.Pause(
        afterVisits: visits.count, place: spot == 0 ? nil : Int(spot) - 1, start: rest,
        end: rest + Int(tables.breakLength[shift]))
      now = rest + Int(tables.breakLength[shift])
      here = spot
    }
    for position in 0..<Int(length[shift]) {
      let place = node[row + position]
      let begin = Int(start[row + position])
      if rest >= 0, pause == nil, begin >= rest { takeBreak(before: place + 1) }
      leave(for: place + 1, at: begin)
      let from = here == 0 && visits.isEmpty && pause == nil ? departure ?? now : now
      let arrival = from + Int(tables.duration(here, place + 1, Int32(from)))
      now = begin + Int(stay[row + position])
      visits.append(PatrolSolution.Visit(place: Int(place), arrival: arrival, start: begin, end: now))
      here = place + 1
    }
    if rest >= 0, pause == nil { takeBreak(before: 0) }
    let back = now + Int(tables.duration(here, 0, Int32(now)))
    return PatrolSolution.Route(
      departure: min(departure ?? hours.start, back), visits: visits, pause: pause, back: back,
      travel: Int(travel[shift]))
  }
}
