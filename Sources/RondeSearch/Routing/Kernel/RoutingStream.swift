/// One of the searches that run beside each other in a ``RoutingSearch``, each with its own random numbers.
actor RoutingStream {
  private let tables: RoutingTables
  private let engine: RuinAndRecreate
  private let fleet: FleetMinimisation
  private let cooling: Cooling
  private var meter: BudgetMeter
  private let report: (@Sendable (_ best: RoutingSolution, _ part: Double) -> Void)?

  private static let check = 64
  /// The share of the budget that fewer tours are worth, where they count first.
  private static let fleetShare = 0.3

  init(
    _ tables: RoutingTables, _ random: RandomSource, _ budget: Budget, _ stop: StopSignal?,
    report: (@Sendable (RoutingSolution, Double) -> Void)?
  ) {
    self.tables = tables
    engine = RuinAndRecreate(tables, random)
    fleet = FleetMinimisation(tables)
    cooling = Cooling(
      hot: tables.nearDistance * RoutingStream.hot, cold: tables.nearDistance * RoutingStream.cold)
    meter = BudgetMeter(budget, stop)
    self.report = report
  }

  /// First and last temperature, in mean distances of near clients.
  private static let hot = 1.0
  private static let cold = 0.03

  /// Searches on until `goal` of the budget is spent; true if all of it is, or a stop was asked for.
  func run(until goal: Double) -> Bool {
    let fewest = tables.problem.objective == .fewestTours
    var temperature = cooling.temperature(at: meter.part())
    var known = engine.improvements
    while true {
      if meter.iterations % RoutingStream.check == 0 {
        let part = meter.part()
        if known != engine.improvements {
          known = engine.improvements
          report?(engine.best.solution, part)
        }
        if part >= goal { return part >= 1 }
        let share = fewest ? RoutingStream.fleetShare : 0
        temperature = cooling.temperature(at: max(0, (part - share) / (1 - share)))
        if fewest { fleet.turn(engine, isOpen: part < share) }
      }
      meter.iterations &+= 1
      engine.step(engine.drawThreshold(cooling, temperature), fleet.isActive ? fleet : nil)
    }
  }

  /// The best tours so far.
  var best: RoutingSolution { engine.best.solution }
  /// Places judged for an insertion so far.
  var evaluations: Int { engine.evaluations }

  /// Goes on from another stream's tours.
  func adopt(_ solution: RoutingSolution) { engine.adopt(solution) }
}
