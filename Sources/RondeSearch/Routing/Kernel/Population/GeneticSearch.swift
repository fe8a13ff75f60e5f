/// Hybrid genetic search (Vidal 2022; Wouda, Lan and Kool 2024): children of good and various parents, each bettered
/// by local search.
final class GeneticSearch: TourEngine {
  private let tables: RoutingTables
  private let search: LocalSearch
  private let population = Population()
  private let exchange: SelectiveRouteExchange
  private var prices: PenaltyPrices
  private var random: RandomSource
  private var order: [Int32]
  private var sinceBetter = 0
  private(set) var best: RoutingSolution
  private(set) var improvements = 0

  var evaluations: Int { search.changes.evaluations }

  private static let initial = 25
  private static let patience = 15_000
  /// What a child counts for in a budget of iterations: about as much time as so many removals and reinsertions.
  private static let weight = 256

  init(_ tables: RoutingTables, _ random: RandomSource, _ meter: BudgetMeter) {
    self.tables = tables
    self.random = random
    search = LocalSearch(tables, meter)
    exchange = SelectiveRouteExchange(tables: tables)
    prices = PenaltyPrices(tables)
    order = (0..<tables.clients).map { Int32($0) }
    best = RouteState(tables).solution
  }

  func advance(_ part: Double) -> Int {
    if population.count < GeneticSearch.initial {
      raise([])
    } else {
      raise(exchange.child(population.parent(&random), population.parent(&random), &random))
      if sinceBetter > GeneticSearch.patience {
        sinceBetter = 0
        population.clear()
      }
    }
    return GeneticSearch.weight
  }

  /// Betters a child and takes it into the population, and once more under strict prices if it breaks a rule.
  private func raise(_ child: [[Int32]]) {
    sinceBetter += 1
    let tours = search.tours
    tours.prices = prices
    tours.load(child)
    shuffle()
    search.insertAbsent(order)
    search.improve(&random)
    prices.note(isPunctual: tours.isPunctual, isFitting: tours.isFitting)
    keep()
    if !(tours.isPunctual && tours.isFitting) && random.below(2) == 0 {
      tours.prices = prices.strict
      search.improve(&random)
      if tours.isPunctual && tours.isFitting { keep() }
    }
  }

  private func keep() {
    let individual = Individual(search.tours)
    population.add(individual, prices)
    guard individual.isFeasible, best.missing > 0 || individual.cost < best.cost || prizesFirst(individual)
    else {
      return
    }
    let solution = RouteState(tables, individual.tours).solution
    if solution.isBetter(than: best, tables.problem.objective) {
      best = solution
      improvements += 1
      sinceBetter = 0
    }
  }

  private func prizesFirst(_ individual: Individual) -> Bool { tables.problem.objective == .mostPrizes }

  /// Takes another engine's tours into the population.
  func adopt(_ solution: RoutingSolution, _ part: Double) {
    search.tours.load(solution.tours.map { $0.map { Int32($0) } })
    keep()
  }

  private func shuffle() {
    var index = order.count
    while index > 1 {
      let other = random.below(index)
      index -= 1
      order.swapAt(index, other)
    }
  }
}
