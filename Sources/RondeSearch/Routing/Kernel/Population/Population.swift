/// Local optima that keep the rules, and others that break them, each part kept good and various (Vidal, Crainic,
/// Gendreau, Lahrichi and Rei 2012).
final class Population {
  private(set) var feasible: [Individual] = []
  private(set) var infeasible: [Individual] = []

  private static let least = 25
  private static let generation = 40
  private static let elite = 4
  private static let close = 5

  var count: Int { feasible.count + infeasible.count }

  // The individuals know one another: what they know is cut, so that they can be freed.
  deinit { clear() }

  func clear() {
    for individual in feasible + infeasible { individual.others = [] }
    feasible = []
    infeasible = []
  }

  /// Takes one in; at times the least fit of its part go.
  func add(_ individual: Individual, _ prices: PenaltyPrices) {
    if individual.isFeasible {
      Population.add(individual, to: &feasible, prices)
    } else {
      Population.add(individual, to: &infeasible, prices)
    }
  }

  private static func add(_ individual: Individual, to part: inout [Individual], _ prices: PenaltyPrices) {
    for other in part {
      let distance = individual.distance(to: other)
      note(other, at: distance, in: individual)
      note(individual, at: distance, in: other)
    }
    part.append(individual)
    rate(&part, prices)
    guard part.count >= least + generation else { return }
    while part.count > least {
      // Twins go first, then the least fit; ties leave the younger out.
      let twin = part.indices.last { index in index > 0 && part[index].others.first?.distance == 0 }
      let worst = twin ?? part.indices.dropFirst().max { part[$0].fitness < part[$1].fitness } ?? 0
      let gone = part.remove(at: worst)
      for other in part { other.others.removeAll { $0.individual === gone } }
      gone.others = []
      rate(&part, prices)
    }
  }

  private static func note(_ other: Individual, at distance: Double, in individual: Individual) {
    let place = individual.others.firstIndex { $0.distance > distance } ?? individual.others.count
    individual.others.insert((distance, other), at: place)
  }

  /// Sorts by cost and makes fitness out of the ranks in cost and in diversity: less is fitter.
  private static func rate(_ part: inout [Individual], _ prices: PenaltyPrices) {
    part.sort { $0.penalisedCost(prices) < $1.penalisedCost(prices) }
    let count = Double(part.count)
    let byDiversity = part.indices.map { ($0, part[$0].diversity(close)) }.sorted {
      ($1.1, $0.0) < ($0.1, $1.0)
    }
    for (rank, (index, _)) in byDiversity.enumerated() {
      part[index].fitness = Double(index) / count + (1 - Double(elite) / count) * Double(rank) / count
    }
  }

  /// The fitter of two drawn at random.
  func parent(_ random: inout RandomSource) -> Individual {
    let (one, other) = (draw(&random), draw(&random))
    return one.fitness <= other.fitness ? one : other
  }

  private func draw(_ random: inout RandomSource) -> Individual {
    let index = random.below(count)
    return index < feasible.count ? feasible[index] : infeasible[index - feasible.count]
  }
}
