/// One annealing run over a problem of pairs.
struct TeamAnnealing {
  private let problem: TeamProblem
  private let stop: StopSignal?
  private let random: RandomSource

  init(_ problem: TeamProblem, random: RandomSource, stop: StopSignal?) {
    self.problem = problem
    self.random = random
    self.stop = stop
  }

  /// Moves between two looks at the clock.
  private static let block = 1000

  /// Anneals until the budget is spent, from a given roster by one cycle from half the way down alone.
  func run(_ budget: Budget, from start: TeamRosterSolution? = nil) -> TeamRosterSolution {
    let began = ContinuousClock.now
    let state = TeamState(problem)
    let isWarm = start.map { state.take($0.posts) } ?? false
    var moves = TeamMoves(state, random: random)
    var best = state.snapshot
    let hot = hottest()
    var block = 0
    var cycle = 0
    while problem.members > 1, problem.rows > 0 {
      let part: Double
      switch budget {
      case .iterations(let count): part = Double(block) / Double(max(1, count))
      case .time(let duration): part = (ContinuousClock.now - began) / max(duration, .nanoseconds(1))
      }
      if part >= 1 || stop?.isRaised ?? false { break }
      let (number, temperature) = temperature(part, hot, isWarm)
      if number != cycle {
        cycle = number
        state.load(best)
      }
      for _ in 0..<TeamAnnealing.block {
        if moves.step(temperature: temperature) { state.check() }
      }
      if state.cost < best.cost { best = state.snapshot }
      block += 1
    }
    return solution(best)
  }

  /// The first half of the budget falls from the hottest temperature; four shorter cycles follow, each
  /// from half the way down (by orders of magnitude) and from the best roster so far.
  /// A search that goes on from a roster at hand is one such cycle.
  private func temperature(
    _ part: Double, _ hot: Int, _ isWarm: Bool
  ) -> (cycle: Int, temperature: Double) {
    let within: Double
    let cycle: Int
    if isWarm {
      cycle = 0
      within = 0.6 + 0.4 * part
    } else if part < 0.5 {
      cycle = 0
      within = part * 2
    } else {
      cycle = 1 + Int((part - 0.5) * 8)
      within = 0.5 + 0.5 * ((part - 0.5) * 8 - Double(cycle - 1))
    }
    // Powers of two, straight between them: smooth enough, and the same on every machine.
    let exponent = Double(hot) * (1 - within)
    let whole = Int(exponent)
    return (cycle, Double(Int64(1) << Int64(whole)) * (1 + exponent - Double(whole)) * 4)
  }

  /// The power of two nearest to what the first team in a slot can be worth.
  private func hottest() -> Int {
    var most: Int64 = 2
    for row in 0..<problem.rows {
      let start = Int(problem.rowStart[row])
      most = max(most, problem.rowCost[start] - problem.rowCost[start + 1])
    }
    return min(60, Int64.bitWidth - most.leadingZeroBitCount)
  }

  private func solution(_ best: (cells: [Int32], teams: [TeamState.Team], cost: Int64)) -> TeamRosterSolution
  {
    let posts = best.teams.map { team in
      let place = Int(team.cell) / problem.shapes
      return TeamPost(
        day: place / problem.sectors, sector: place % problem.sectors, shape: Int(team.cell) % problem.shapes,
        members: [team.first, team.second].filter { $0 >= 0 }.map { Int($0) }.sorted())
    }
    .sorted {
      ($0.day, $0.sector, $0.shape, $0.members.first ?? 0) < (
        $1.day, $1.sector, $1.shape, $1.members.first ?? 0
      )
    }
    return TeamRosterSolution(posts: posts, cost: best.cost, released: problem.released)
  }
}
