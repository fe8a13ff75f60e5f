/// One annealing run over a problem of pairs.
struct TeamAnnealing {
  private let problem: TeamTables
  private let stop: StopSignal?
  private let random: RandomSource
  private let cooling: TeamCooling

  init(_ problem: TeamTables, cooling: TeamCooling.Kind, random: RandomSource, stop: StopSignal?) {
    self.problem = problem
    self.cooling = TeamCooling(cooling, problem)
    self.random = random
    self.stop = stop
  }

  /// Moves between two looks at the clock.
  private static let block = 1000

  /// Short falls of a part of the search that has the time for them, and blocks of moves that each takes.
  private static let shortFalls = 24
  private static let blocksAFall = 8
  /// Relaxed falls at most: each takes a block for every day of every member, so that hours come right again.
  private static let relaxedFalls = 8

  /// The falls that so many blocks are worth.
  private func falls(_ blocks: Int) -> TeamCooling.Falls {
    let relaxed = blocks / max(1, problem.members * problem.days)
    if relaxed > 0, problem.totalCost.count > 0 {
      return .init(count: min(TeamAnnealing.relaxedFalls, relaxed), areRelaxed: true)
    }
    let short = max(1, min(TeamAnnealing.shortFalls, blocks / TeamAnnealing.blocksAFall))
    return .init(count: short, areRelaxed: false)
  }

  /// Anneals until the budget is spent, from a given roster where there is one.
  func run(
    _ budget: Budget, _ part: TeamCooling.Part = .descent, from start: RosterSolution? = nil
  ) -> RosterSolution {
    let began = ContinuousClock.now
    let state = TeamState(problem)
    if let start { _ = state.take(start.posts) }
    var moves = TeamMoves(state, random: random)
    var best = state.snapshot
    var block = 0
    var fall = 0
    var falls = TeamCooling.Falls(count: TeamAnnealing.shortFalls, areRelaxed: false)
    while problem.members > 1, problem.rows > 0 {
      let done: Double
      switch budget {
      case .iterations(let count):
        done = Double(block) / Double(max(1, count))
        falls = self.falls(count)
      case .time(let duration):
        done = (ContinuousClock.now - began) / max(duration, .nanoseconds(1))
        // How fast blocks are is known after a few.
        if block == TeamAnnealing.blocksAFall { falls = self.falls(Int(Double(block) / max(done, 0x1p-40))) }
      }
      if done >= 1 || stop?.isRaised ?? false { break }
      let step = cooling.step(part, done, falls)
      if step.fall != fall {
        fall = step.fall
        state.relax(hours: TeamState.allHours)
        state.load(best)
      }
      if step.hours != state.hours { state.relax(hours: step.hours) }
      moves.isRelaxed = step.hours < TeamState.allHours
      for move in 1...TeamAnnealing.block where moves.step(temperature: step.temperature) {
        // A wrong difference stays in the cost until it is looked for.
        if move % 16 == 0 { state.check() }
      }
      state.check()
      if !moves.isRelaxed, state.cost < best.cost { best = state.snapshot }
      block += 1
    }
    return solution(best)
  }

  private func solution(_ best: (cells: [Int32], teams: [TeamState.Team], cost: Int64)) -> RosterSolution {
    let posts = best.teams.map { team in
      let place = Int(team.cell) / problem.shapes
      return RosterPost(
        day: place / problem.sectors, sector: place % problem.sectors, shape: Int(team.cell) % problem.shapes,
        members: [team.first, team.second].filter { $0 >= 0 }.map { Int($0) }.sorted())
    }
    .sorted { $0.stands(before: $1) }
    return RosterSolution(
      posts: posts, cost: best.cost, released: problem.released, impossible: problem.impossible)
  }
}
