/// Fewer tours: a tour is given up, and each of its clients drives others out where it fits nowhere, those first that
/// were seldom hard to place (ejection search: Nagata and Bräysy 2009). In between the tours are either shaken, which
/// finds room between many short ones, or squeezed by removal and reinsertion of strings without a new tour (absence
/// counters: Christiaens and Vanden Berghe 2020), which finds it in few long ones.
///
/// All clients must be visited.
final class FleetReduction: TourEngine {
  private let tables: RoutingTables
  private let state: RouteState
  private let candidate: RouteState
  private let incumbent: RouteState
  private let touched: TourMarks
  private let removal = AdjacentStringRemoval()
  private let insertion: GreedyInsertion
  private let ejection: Ejection
  private let moves: RandomTourMoves
  private let isSqueezing: Bool
  private let cooling: Cooling
  /// As few tours as the loads need.
  private let fewest: Int
  private var random: RandomSource
  private(set) var improvements = 0

  var evaluations: Int { ejection.evaluations + insertion.evaluations }
  /// Whether there cannot be fewer tours.
  var isFinished: Bool { incumbent.missing == 0 && incumbent.toursMade <= fewest }
  /// The fewest tours so far.
  var best: RoutingSolution { incumbent.solution }

  /// Removals and reinsertions after each client that fitted nowhere.
  private static let squeezes = 20
  /// The temperature there, in mean distances of near clients.
  private static let heat = 0.5
  /// Random moves instead of them.
  private static let shakes = 100
  /// What they count for in a budget of iterations.
  private static let weight = 8

  init(_ tables: RoutingTables, _ random: RandomSource, isSqueezing: Bool) {
    self.isSqueezing = isSqueezing
    self.tables = tables
    self.random = random
    state = RouteState(tables)
    candidate = RouteState(tables)
    incumbent = RouteState(tables)
    touched = TourMarks(teams: tables.teams)
    insertion = GreedyInsertion(tables)
    ejection = Ejection(state)
    moves = RandomTourMoves(state)
    let heat = tables.nearDistance * FleetReduction.heat
    cooling = Cooling(hot: heat, cold: heat)
    let load = (0..<tables.clients).reduce(0) { $0 + Int(tables.load[$1]) }
    let capacity = (0..<tables.teams).reduce(1) { max($0, Int(tables.capacity[$1])) }
    fewest = max(1, (load + capacity - 1) / capacity)
    insertion.recreate(state, touched, &self.random)
    touched.clear()
    incumbent.copy(from: state)
    candidate.copy(from: state)
  }

  func advance(_ part: Double) -> Int {
    if isFinished { return 1 }
    if state.missing == 0 {
      if incumbent.missing > 0 || state.toursMade < incumbent.toursMade {
        incumbent.copy(from: state)
        improvements += 1
      }
      if !isFinished { giveUpTour() }
      return 1
    }
    let client = state.absent[state.absentCount &- 1]
    if ejection.insert(client, &random) { return 1 }
    _ = ejection.eject(for: client, &random)
    if isSqueezing {
      candidate.copy(from: state)
      for _ in 0..<FleetReduction.squeezes where state.missing > 0 { squeeze() }
      ejection.note(state)
    } else {
      for _ in 0..<FleetReduction.shakes { moves.move(&random) }
    }
    assert(state.agreesWithRecount())
    return isSqueezing ? FleetReduction.squeezes : FleetReduction.weight
  }

  /// One removal and reinsertion, kept if it leaves out those that were less often hard to place, or is not much
  /// longer.
  private func squeeze() {
    removal.ruin(candidate, touched, &random)
    insertion.recreate(candidate, touched, &random, mayOpen: false)
    let worsening = Double(candidate.cost &- state.cost)
    if ejection.hardness(candidate) < ejection.hardness(state)
      || worsening <= cooling.threshold(cooling.temperature(at: 0), &random)
    {
      state.copy(touched, from: candidate)
    } else {
      candidate.copy(touched, from: state)
    }
    touched.clear()
  }

  private func giveUpTour() {
    var rank = random.below(max(1, state.toursMade))
    for team in 0..<tables.teams where state.size[team] > 0 {
      if rank == 0 {
        state.empty(team)
        ejection.forget()
        return
      }
      rank -= 1
    }
  }

  /// Goes on from another's tours if they are fewer.
  func adopt(_ solution: RoutingSolution, _ part: Double) {
    guard solution.missing == 0, incumbent.missing > 0 || solution.toursMade < incumbent.toursMade else {
      return
    }
    state.load(solution.tours)
  }
}
