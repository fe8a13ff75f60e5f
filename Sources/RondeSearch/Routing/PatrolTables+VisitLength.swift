extension PatrolTables {
  /// What the lengths of visits are worth, flat.
  struct Lengths {
    var planned: [Int32] = []
    var longest: [Int32] = []
    var first: [Int32] = []
    var worth: [Int] = []
    var cost: [Int] = []
  }

  /// Longest visit in minutes that is reckoned with.
  private static let mostMinutes = 100_000
  /// Longest visit to which a planned one is stretched.
  private static let mostStretched = 1440
  private static let whole = 1_000_000

  /// By place the worth of each length from the fewest minutes on, and what it costs to stay shorter than planned.
  ///
  /// A visit as planned takes off the idleness that one visit more than usual is worth where visits lie evenly: T²
  /// (1/k − 1/(k+1)) / 2T. One that is cut to a part of its worth costs the rest of that, so that it must
  /// let others gain more than would be lost if that part of it were not made.
  static func lengths(_ problem: PatrolProblem, visitHorizon horizon: Int, periods: Int) -> Lengths {
    let weights = Double(max(1, problem.places.reduce(0) { $0 + max(0, $1.weight) }))
    var result = Lengths()
    for place in problem.places {
      let least = max(0, min(place.leastMinutes, mostMinutes))
      let planned = max(least, min(place.onSite, mostMinutes))
      let useful = max(planned, min(place.worth.count - 1, mostStretched))
      func worth(_ minutes: Int) -> Int {
        place.worth.isEmpty
          ? whole * min(minutes, planned) / max(1, planned)
          : place.worth[max(0, min(minutes, place.worth.count - 1))]
      }
      let usual = Double(max(1, min(place.usual, 10_000)) * periods)
      let visit =
        Double(max(0, place.weight)) / weights * Double(max(0, horizon)) / (2 * usual * (usual + 1))
        * Double(unit)
      result.planned.append(Int32(planned))
      result.longest.append(Int32(useful))
      result.first.append(Int32(result.worth.count))
      for minutes in least...useful {
        result.worth.append(worth(minutes) * max(1, min(place.weight, 1_000_000)))
        let lost = Double(max(0, worth(planned) - worth(minutes))) / Double(whole)
        result.cost.append(minutes < planned ? Int((visit * lost).rounded()) : 0)
      }
    }
    return result
  }
}
