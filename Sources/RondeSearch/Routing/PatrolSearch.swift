/// Plans the patrol week of one sector by simulated annealing under a soft time budget.
///
/// Exceeding the shift less its reserve for calls costs little at first and much at last, while the shift's
/// end, windows, cool-downs and breaks are never given up: a tight week is a packing problem, and the way from
/// one good packing to another leads over routes that are a few minutes too long.
public struct PatrolSearch: Sendable {
  /// How far a search has come.
  public struct Progress: Sendable {
    /// Which of the problems it is about.
    public var problem: Int
    /// The part of the budget that is spent, 0…1.
    public var part: Double
    /// Iterations done.
    public var iterations: Int
    /// The best cost so far, in millionths of an idle minute.
    public var cost: Int
  }

  /// The problem.
  public let problem: PatrolProblem
  /// Seed of every random choice.
  public let seed: UInt64
  /// Which of the works split from that seed this is.
  public let stream: UInt64

  /// The first and the last temperature, in minutes of weighted mean idleness for a sector of 25 places.
  public let temperatures: (hot: Double, cold: Double)

  /// A search for one sector.
  public init(
    _ problem: PatrolProblem, seed: UInt64, stream: UInt64 = 0,
    temperatures: (hot: Double, cold: Double) = (3, 0.01)
  ) {
    self.temperatures = temperatures
    self.problem = problem
    self.seed = seed
    self.stream = stream
  }

  /// The best routes found within the budget; those without a visit where nothing can be done.
  ///
  /// Where chance may cost a part of the idleness, a first search knows nothing of chance; what it reaches is
  /// the reference that a second search starts from and may not pass by more than that part.
  ///
  /// With routes to start from, by shift, the first search begins there and does not melt them. A route that
  /// breaks a rule of this problem is cut until it does not.
  public func run(
    _ budget: Budget, from start: [PatrolSolution.Route?]? = nil, stop: StopSignal? = nil,
    progress: (@Sendable (Progress) -> Void)? = nil
  ) -> PatrolSolution {
    let given = max(0, min(problem.given, 1000))
    let isRestless = given > 0 && !problem.potential.isEmpty
    var calm = problem
    if isRestless { calm.potential = [] }
    let tables = PatrolTables(calm)
    var best = PatrolState(tables)
    guard (0..<tables.shifts).contains(where: { best.isOpen[$0] }), tables.places > 0 else {
      return best.solution(of: problem)
    }
    var random = RandomSource(seed: seed, stream: stream)
    var stretch = Stretch(budget, stop, upTo: isRestless ? PatrolSearch.calmShare : 1)
    if let start { best.take(start) }
    anneal(&best, Course(start == nil ? temperatures : warm), &random, &stretch, progress)
    best.polishStartTimes()
    if isRestless,
      let moved = restless(best, best.solution(of: calm), given, &random, &stretch, progress)
    {
      return moved
    }
    best.stretchVisits()
    return best.solution(of: calm)
  }

  /// Temperatures of a search that goes on from routes at hand.
  private var warm: (hot: Double, cold: Double) { (temperatures.hot / 10, temperatures.cold) }

  /// The part of the budget that the search without chance takes.
  private static let calmShare = 0.5
  // A gap beyond the guarantee is no coin to buy chance with.
  private static let restlessExcess = 10

  private func restless(
    _ calm: PatrolState, _ reference: PatrolSolution, _ given: Int, _ random: inout RandomSource,
    _ stretch: inout Stretch, _ progress: (@Sendable (Progress) -> Void)?
  ) -> PatrolSolution? {
    var problem = problem
    problem.weights.excess *= PatrolSearch.restlessExcess
    problem.weights.breach *= PatrolSearch.restlessExcess
    guard var best = PatrolState(PatrolTables(problem), copying: calm) else { return nil }
    let allowed = reference.score.idleness * given / 1000 * (PatrolTables.unit / 1000)
    let limit = best.plain + allowed
    stretch.upTo = 1
    anneal(&best, Course(PatrolSearch.restlessTemperatures, limit: limit), &random, &stretch, progress)
    best.polishStartTimes(limit: limit)
    best.stretchVisits()
    let solution = best.solution(of: problem)
    let isKept =
      solution.score.missed <= reference.score.missed && solution.score.excess <= reference.score.excess
      && solution.score.idleness * 1000 <= reference.score.idleness * (1000 + given)
    return isKept ? solution : nil
  }

  // The second search starts from a good week: it need not melt it.
  private static let restlessTemperatures = (hot: 1.0, cold: 0.01)

  // The price of a minute of overrun, as temperatures in minutes of weighted mean idleness for a sector of 25
  // places; in a larger one every change moves the mean less.
  private static let overrunFirst = 0.3
  private static let overrunLast = 5.0
  private static let check = 256
  // Draws of a move before one is worked out: most are refused by their estimates.
  private static let draws = 8
  // Temperatures by which an estimate may lie above what is accepted: what pushing other visits may bring.
  private static let margin = 3.0

  /// Temperatures, and a limit on the cost without chance.
  private struct Course {
    let hot: Double
    let cold: Double
    let limit: Int

    init(_ temperatures: (hot: Double, cold: Double), limit: Int = .max) {
      (hot, cold) = temperatures
      self.limit = limit
    }
  }

  // Draws a move of a kind that is worth working out; false where several draws gave none.
  @inline(__always)
  private func draw(
    _ move: PatrolMove, _ state: inout PatrolState, _ cooling: Cooling, _ random: inout RandomSource,
    _ temperature: Double, _ isDescending: Bool
  ) -> Bool {
    var draws = move.isEstimated ? PatrolSearch.draws : 1
    while draws > 0 {
      state.hurdle.accepted = isDescending ? 0 : cooling.threshold(temperature, &random)
      if state.propose(move, &random) { return true }
      draws &-= 1
    }
    return false
  }

  private func anneal(
    _ best: inout PatrolState, _ course: Course, _ random: inout RandomSource, _ stretch: inout Stretch,
    _ progress: (@Sendable (Progress) -> Void)?
  ) {
    let tables = best.tables
    let wheel = tables.mayShorten ? PatrolMove.wheelWithStays : PatrolMove.wheel
    let unit = Double(PatrolTables.unit) * 25 / Double(max(25, tables.places))
    let cooling = Cooling(hot: course.hot * unit, cold: course.cold * unit)
    let pricing = Cooling(hot: PatrolSearch.overrunFirst * unit, cold: PatrolSearch.overrunLast * unit)
    let unavoidable = best.overruns
    var state = PatrolState(tables)
    state.load(best)
    var temperature = cooling.temperature(at: 0)
    var isDescending = false
    var reports = 0
    while true {
      if stretch.iterations % PatrolSearch.check == 0 {
        let part = stretch.part()
        if part >= 1 { break }
        if part >= 0.97 && !isDescending {
          isDescending = true
          state.load(best)
        }
        temperature = cooling.temperature(at: part / 0.97)
        state.hurdle.overrunPrice = pricing.temperature(at: part) * (part > 0.9 ? 10 : 1)
        state.hurdle.margin = PatrolSearch.margin * temperature
        if let progress, Int(stretch.whole * 50) >= reports {
          reports = Int(stretch.whole * 50) + 1
          progress(
            Progress(
              problem: Int(stream), part: stretch.whole, iterations: stretch.iterations, cost: best.cost))
        }
      }
      stretch.iterations &+= 1
      if course.limit < .max { state.hurdle.room = course.limit &- state.plain }
      guard draw(wheel[random.below(wheel.count)], &state, cooling, &random, temperature, isDescending),
        state.evaluate()
      else { continue }
      let plain = state.costDelta &- state.chanceDelta
      let worsening = state.hurdle.worsening(
        plain: plain, chance: state.chanceDelta, overrun: state.overrunDelta)
      if isDescending {
        let isBeyond = state.hurdle.room.map { plain > max(0, $0) } ?? false
        if state.costDelta > 0 || state.overrunDelta > 0 || isBeyond { continue }
      } else if worsening > 0 && worsening > state.hurdle.accepted {
        continue
      }
      state.apply()
      if state.overruns <= unavoidable && state.cost < best.cost && state.plain <= course.limit {
        best.load(state)
      }
    }
  }
}

/// A part of a budget that one search of several may use, counting iterations and telling how much is spent.
struct Stretch {
  private let budget: Budget
  private let stop: StopSignal?
  private let begun = ContinuousClock.now
  private var from = 0.0
  /// The part of the budget, 0…1, at which it ends; the next stretch begins where this one ended.
  var upTo: Double { didSet { from = min(oldValue, upTo) } }
  /// The part of the whole budget that was spent when ``part()`` was last asked.
  private(set) var whole = 0.0
  /// Iterations done, those of earlier stretches too.
  var iterations = 0

  init(_ budget: Budget, _ stop: StopSignal?, upTo: Double) {
    self.budget = budget
    self.stop = stop
    self.upTo = upTo
  }

  /// The part that is spent: 1 when it is all, or when a stop was asked for.
  mutating func part() -> Double {
    if stop?.isRaised == true { return 1 }
    whole =
      switch budget {
      case .iterations(let count): count <= 0 ? 1 : Double(iterations) / Double(count)
      case .time(let duration): duration <= .zero ? 1 : (ContinuousClock.now - begun) / duration
      }
    return upTo > from ? (whole - from) / (upTo - from) : 1
  }
}
