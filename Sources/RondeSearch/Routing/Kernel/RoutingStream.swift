/// One of the searches that run beside each other in a ``RoutingSearch``, each with its own random numbers.
actor RoutingStream {
  private let engine: any TourEngine
  private var meter: BudgetMeter
  private let report: @Sendable (_ best: RoutingSolution, _ part: Double) -> Void

  init(
    _ tables: RoutingTables, _ random: RandomSource, isGenetic: Bool, _ budget: Budget, _ stop: StopSignal?,
    report: @escaping @Sendable (RoutingSolution, Double) -> Void
  ) {
    meter = BudgetMeter(budget, stop)
    engine =
      isGenetic ? GeneticSearch(tables, random, BudgetMeter(budget, stop)) : RuinAndRecreate(tables, random)
    self.report = report
  }

  /// Searches on until `goal` of the budget is spent; true if all of it is, or a stop was asked for.
  func run(until goal: Double) -> Bool {
    var known = 0
    while true {
      let part = meter.part()
      if known != engine.improvements {
        known = engine.improvements
        report(engine.best, part)
      }
      if part >= goal { return part >= 1 }
      meter.iterations &+= engine.advance(part)
    }
  }

  /// The best tours so far.
  var best: RoutingSolution { engine.best }
  /// Moves or places judged so far.
  var evaluations: Int { engine.evaluations }

  /// Uses another stream's tours.
  func adopt(_ solution: RoutingSolution, _ part: Double) { engine.adopt(solution, part) }
}
