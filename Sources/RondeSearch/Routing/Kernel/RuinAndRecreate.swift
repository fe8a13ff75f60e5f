/// Slack induction by string removals under simulated annealing (Christiaens and Vanden Berghe 2020): feasible
/// tours all along, some ten visits taken out and put back at a time.
final class RuinAndRecreate: TourEngine {
  let tables: RoutingTables
  let current: RouteState
  let incumbent: RouteState
  /// How often the best tours were bettered.
  private(set) var improvements = 0
  private let candidate: RouteState
  private let touched: TourMarks
  private let removal = AdjacentStringRemoval()
  private let insertion: GreedyInsertion
  private let ratio: RatioInsertion?
  private let pool: TourPool?
  /// What a unit of prize left out counts for in a unit of distance while tours are compared.
  private let prizeWeight: Double
  /// What a tour counts for beside its cost, where fewer come first.
  private let tourWeight: Double
  private let cooling: Cooling
  private var random: RandomSource

  /// First and last temperature, in mean distances of near clients.
  private static let hot = 1.0
  private static let cold = 0.03
  /// Where prizes come first, the mean one in mean distances of near clients, and how often in a hundred clients are
  /// put back by the ratio of prize to time.
  private static let meanPrize = 10.0
  private static let byRatio = 50
  /// What a tour weighs where fewer come first, in mean distances of near clients.
  private static let tourDistance = 10.0
  /// First and last temperature there, in mean prizes.
  private static let hotPrize = 0.5
  private static let coldPrize = 0.03
  private static let batch = 64
  /// From this part of the budget on, another's better tours are worth more than one's own.
  private static let coldPart = 0.6

  /// Places judged for an insertion so far.
  var evaluations: Int { insertion.evaluations + (ratio?.evaluations ?? 0) }

  init(_ tables: RoutingTables, _ random: RandomSource) {
    self.tables = tables
    self.random = random
    current = RouteState(tables)
    incumbent = RouteState(tables)
    candidate = RouteState(tables)
    touched = TourMarks(teams: tables.teams)
    insertion = GreedyInsertion(tables)
    let isPrizesFirst = tables.problem.objective == .mostPrizes
    tourWeight =
      tables.problem.objective == .fewestTours ? tables.nearDistance * RuinAndRecreate.tourDistance : 0
    ratio = isPrizesFirst && tables.isPlain ? RatioInsertion(tables) : nil
    if isPrizesFirst {
      let prizes = (0..<tables.clients).reduce(0.0) {
        $0 + (tables.mustVisit[$1] ? 0 : Double(tables.prize[$1]))
      }
      let mean = prizes / Double(max(1, tables.mustVisit.elements.count { !$0 }))
      prizeWeight = mean > 0 ? tables.nearDistance * RuinAndRecreate.meanPrize / mean : 1
    } else {
      prizeWeight = 1
    }
    pool = isPrizesFirst && tables.teams > 1 && tables.kinds == 1 ? TourPool(tables) : nil
    let unit = tables.nearDistance
    cooling =
      !isPrizesFirst
      ? Cooling(hot: unit * RuinAndRecreate.hot, cold: unit * RuinAndRecreate.cold)
      : Cooling(
        hot: unit * RuinAndRecreate.meanPrize * RuinAndRecreate.hotPrize,
        cold: unit * RuinAndRecreate.meanPrize * RuinAndRecreate.coldPrize)
    insertion.recreate(current, touched, &self.random)
    incumbent.copy(from: current)
    candidate.copy(from: current)
    touched.clear()
  }

  /// The best tours so far.
  var best: RoutingSolution { incumbent.solution }

  func advance(_ part: Double) -> Int {
    let temperature = cooling.temperature(at: part)
    for _ in 0..<RuinAndRecreate.batch { step(cooling.threshold(temperature, &random)) }
    joinTours()
    return RuinAndRecreate.batch
  }

  /// One removal and reinsertion, kept unless it is worse by more than `threshold`.
  private func step(_ threshold: Double) {
    removal.ruin(candidate, touched, &random)
    if let ratio, random.below(100) < RuinAndRecreate.byRatio {
      ratio.recreate(candidate, touched, &random)
    } else {
      insertion.recreate(candidate, touched, &random)
    }
    assert(candidate.agreesWithRecount())
    if worsening() <= threshold {
      current.copy(touched, from: candidate)
      if let pool { for index in 0..<touched.count { pool.note(current, Int(touched.teams[index])) } }
      noteBest()
    } else {
      candidate.copy(touched, from: current)
    }
    touched.clear()
  }

  /// Goes on from the tours of the pool that visit most together, where they visit more than any known ones.
  private func joinTours() {
    guard let pool, pool.join(leavingLessThan: incumbent.leftOut, &random) else { return }
    insertion.recreate(pool.joined, touched, &random)
    touched.clear()
    assert(pool.joined.agreesWithRecount())
    if isBetter(pool.joined, current) { restart(from: pool.joined) }
  }

  /// By how much the candidate is worse than the current tours.
  @inline(__always)
  private func worsening() -> Double {
    let delta = candidate.cost &- current.cost
    if tourWeight > 0 {
      return Double(delta) + tourWeight * Double(candidate.toursMade &- current.toursMade)
    }
    if prizeWeight == 1 { return Double(delta) }
    let prizes = candidate.leftOut &- current.leftOut
    return Double(delta &- prizes) + prizeWeight * Double(prizes)
  }

  private func noteBest() {
    if isBetter(current, incumbent) {
      incumbent.copy(from: current)
      improvements &+= 1
    }
  }

  /// Goes on from `state` instead of its own tours.
  func restart(from state: RouteState) {
    current.copy(from: state)
    candidate.copy(from: state)
    noteBest()
  }

  /// Goes on from `solution`, in the cold part of the search.
  func adopt(_ solution: RoutingSolution, _ part: Double) {
    guard part >= RuinAndRecreate.coldPart else { return }
    current.load(solution.tours)
    assert(current.agreesWithRecount())
    if let pool { for team in 0..<tables.teams { pool.note(current, team) } }
    candidate.copy(from: current)
    noteBest()
  }

  private func isBetter(_ one: RouteState, _ other: RouteState) -> Bool {
    switch tables.problem.objective {
    case .cost: break
    case .fewestTours:
      if one.missing != other.missing { return one.missing < other.missing }
      if one.toursMade != other.toursMade { return one.toursMade < other.toursMade }
    case .mostPrizes: if one.leftOut != other.leftOut { return one.leftOut < other.leftOut }
    }
    return one.cost < other.cost
  }
}
