/// Slack induction by string removals under simulated annealing (Christiaens and Vanden Berghe 2020): feasible
/// tours all along, some ten visits taken out and put back at a time.
final class RuinAndRecreate {
  let tables: RoutingTables
  let current: RouteState
  let best: RouteState
  /// The most tours there may be.
  var tourLimit: Int
  /// How often the best tours were bettered.
  private(set) var improvements = 0
  private let candidate: RouteState
  private let touched: TourMarks
  private let removal = AdjacentStringRemoval()
  private let insertion: GreedyInsertion
  private var random: RandomSource

  /// Places judged for an insertion so far.
  var evaluations: Int { insertion.evaluations }

  init(_ tables: RoutingTables, _ random: RandomSource) {
    self.tables = tables
    self.random = random
    tourLimit = tables.teams
    current = RouteState(tables)
    best = RouteState(tables)
    candidate = RouteState(tables)
    touched = TourMarks(teams: tables.teams)
    insertion = GreedyInsertion(tables)
    insertion.recreate(current, tourLimit: tourLimit, touched, &self.random)
    best.copy(from: current)
    candidate.copy(from: current)
    touched.clear()
  }

  /// One removal and reinsertion, kept unless it is worse by more than `threshold`; while tours are being saved,
  /// also if those left out have been so less often.
  func step(_ threshold: Double, _ fleet: FleetMinimisation? = nil) {
    removal.ruin(candidate, touched, &random)
    insertion.recreate(candidate, tourLimit: tourLimit, touched, &random)
    assert(candidate.agreesWithRecount())
    var isKept = Double(candidate.cost &- current.cost) <= threshold
    if let fleet {
      if !isKept { isKept = fleet.sum(candidate) < fleet.sum(current) }
      fleet.count(candidate)
    }
    if isKept {
      current.copy(touched, from: candidate)
      noteBest()
    } else {
      candidate.copy(touched, from: current)
    }
    touched.clear()
  }

  private func noteBest() {
    if isBetter(current, best) {
      best.copy(from: current)
      improvements &+= 1
    }
  }

  /// Goes on from `state` instead of its own tours.
  func restart(from state: RouteState) {
    current.copy(from: state)
    candidate.copy(from: state)
    noteBest()
  }

  /// Goes on from `solution` instead of its own tours.
  func adopt(_ solution: RoutingSolution) {
    for team in 0..<tables.teams { disband(team) }
    for (team, tour) in solution.tours.enumerated() {
      var last = current.start(team)
      for client in tour {
        current.insert(client, after: last)
        last = Int32(truncatingIfNeeded: client)
      }
      current.schedule(team)
    }
    assert(current.agreesWithRecount())
    candidate.copy(from: current)
    noteBest()
  }

  /// Leaves out every client of a tour.
  func disband(_ team: Int) {
    while current.next[current.start(team)] < tables.clients {
      current.unlink(Int(current.next[current.start(team)]))
    }
    current.schedule(team)
    candidate.copy(from: current)
  }

  /// A worsening that simulated annealing accepts at `temperature`.
  func drawThreshold(_ cooling: Cooling, _ temperature: Double) -> Double {
    cooling.threshold(temperature, &random)
  }

  private func isBetter(_ one: RouteState, _ other: RouteState) -> Bool {
    switch tables.problem.objective {
    case .cost: return one.cost < other.cost
    case .fewestTours:
      if one.missing != other.missing { return one.missing < other.missing }
      if one.toursMade != other.toursMade { return one.toursMade < other.toursMade }
      return one.cost < other.cost
    case .mostPrizes:
      if one.leftOut != other.leftOut { return one.leftOut < other.leftOut }
      return one.cost < other.cost
    }
  }
}
