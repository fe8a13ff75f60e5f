/// One of the searches that run beside each other in a ``RoutingSearch``, each with its own random numbers.
actor RoutingStream {
  /// How a stream searches.
  enum Method { case ruinAndRecreate, genetic, fleetShaken, fleetSqueezed }

  private let engine: any TourEngine
  private var meter: BudgetMeter
  private let report: @Sendable (_ best: RoutingSolution, _ part: Double) -> Void

  init(
    _ tables: RoutingTables, _ random: RandomSource, _ method: Method, _ budget: Budget, _ stop: StopSignal?,
    report: @escaping @Sendable (RoutingSolution, Double) -> Void
  ) {
    meter = BudgetMeter(budget, stop)
    engine =
      switch method {
      case .ruinAndRecreate: RuinAndRecreate(tables, random)
      case .genetic: GeneticSearch(tables, random, BudgetMeter(budget, stop))
      case .fleetShaken: FleetReduction(tables, random, isSqueezing: false)
      case .fleetSqueezed: FleetReduction(tables, random, isSqueezing: true)
      }
    self.report = report
  }

  /// Searches on until `goal` of the budget is spent; true if all of it is, or nothing is left to do.
  func run(until goal: Double) -> Bool {
    var known = 0
    while true {
      let part = meter.part()
      if known != engine.improvements {
        known = engine.improvements
        report(engine.best, part)
      }
      if part >= goal || engine.isFinished { return part >= 1 || engine.isFinished }
      meter.iterations &+= engine.advance(part)
    }
  }

  /// The best tours so far.
  var best: RoutingSolution { engine.best }
  /// Whether nothing is left to better.
  var isFinished: Bool { engine.isFinished }
  /// Moves or places judged so far.
  var evaluations: Int { engine.evaluations }

  /// Uses another stream's tours.
  func adopt(_ solution: RoutingSolution, _ part: Double) { engine.adopt(solution, part) }
}
