/// Tours that keep every capacity, window and shift.
public struct RoutingSolution: Sendable, Equatable {
  /// The clients of each team's tour, in order; a team that stays at home has none.
  public var tours: [[Int]]
  /// Clients that are not visited, in ascending order.
  public var unvisited: [Int]
  /// Sum of the distances.
  public var distance: Int
  /// What the problem minimises: distance, costs of tours and prizes left out.
  public var cost: Int
  /// Sum of the prizes left out, and of the penalties of those that must be visited.
  public var leftOut: Int
  /// Clients that must be visited and are not: none wherever the search found a way.
  public var missing: Int

  /// Number of teams that leave home.
  public var toursMade: Int { tours.count { !$0.isEmpty } }

  /// Whether these tours are better than `other`.
  public func isBetter(than other: RoutingSolution, _ objective: RoutingProblem.Objective) -> Bool {
    if missing != other.missing { return missing < other.missing }
    switch objective {
    case .cost: break
    case .fewestTours: if toursMade != other.toursMade { return toursMade < other.toursMade }
    case .mostPrizes: if leftOut != other.leftOut { return leftOut < other.leftOut }
    }
    return cost < other.cost
  }
}
