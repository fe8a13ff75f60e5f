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
  public func run(
    _ budget: Budget, stop: StopSignal? = nil, progress: (@Sendable (Progress) -> Void)? = nil
  ) -> PatrolSolution {
    let tables = PatrolTables(problem)
    var best = PatrolState(tables)
    if (0..<tables.shifts).contains(where: { best.isOpen[$0] }), tables.places > 0 {
      var random = RandomSource(seed: seed, stream: stream)
      anneal(tables, &best, &random, budget, stop, progress)
      best.polishStartTimes()
    }
    return best.solution(of: problem)
  }

  // The price of a minute of overrun, as temperatures in minutes of weighted mean idleness for a sector of 25
  // places; in a larger one every change moves the mean less.
  private static let overrunFirst = 0.3
  private static let overrunLast = 5.0
  private static let check = 256

  private func anneal(
    _ tables: PatrolTables, _ best: inout PatrolState, _ random: inout RandomSource, _ budget: Budget,
    _ stop: StopSignal?, _ progress: (@Sendable (Progress) -> Void)?
  ) {
    let unit = Double(PatrolTables.unit) * 25 / Double(max(25, tables.places))
    let cooling = Cooling(hot: temperatures.hot * unit, cold: temperatures.cold * unit)
    let pricing = Cooling(hot: PatrolSearch.overrunFirst * unit, cold: PatrolSearch.overrunLast * unit)
    let unavoidable = best.overruns
    var state = PatrolState(tables)
    var meter = BudgetMeter(budget, stop)
    var temperature = cooling.temperature(at: 0)
    var price = pricing.temperature(at: 0)
    var isDescending = false
    var reports = 0
    while true {
      if meter.iterations % PatrolSearch.check == 0 {
        let part = meter.part()
        if part >= 1 { break }
        if part >= 0.97 && !isDescending {
          isDescending = true
          state.load(best)
        }
        temperature = cooling.temperature(at: part / 0.97)
        price = pricing.temperature(at: part) * (part > 0.9 ? 10 : 1)
        if let progress, Int(part * 50) >= reports {
          reports = Int(part * 50) + 1
          progress(
            Progress(problem: Int(stream), part: part, iterations: meter.iterations, cost: best.cost))
        }
      }
      meter.iterations &+= 1
      guard state.propose(PatrolMove.wheel[random.below(100)], &random), state.evaluate() else { continue }
      let delta = Double(state.costDelta) + price * Double(state.overrunDelta)
      if isDescending {
        if state.costDelta > 0 || state.overrunDelta > 0 { continue }
      } else if delta > 0 && delta > cooling.threshold(temperature, &random) {
        continue
      }
      state.apply()
      if state.overruns <= unavoidable && state.cost < best.cost { best.load(state) }
    }
  }
}

/// Counts iterations and tells how much of a budget is spent.
struct BudgetMeter {
  private let budget: Budget
  private let stop: StopSignal?
  private let begun = ContinuousClock.now
  var iterations = 0

  init(_ budget: Budget, _ stop: StopSignal?) {
    self.budget = budget
    self.stop = stop
  }

  /// The part that is spent: 1 when it is all, or when a stop was asked for.
  func part() -> Double {
    if stop?.isRaised == true { return 1 }
    switch budget {
    case .iterations(let count): return count <= 0 ? 1 : Double(iterations) / Double(count)
    case .time(let duration):
      return duration <= .zero ? 1 : (ContinuousClock.now - begun) / duration
    }
  }
}
