/// What the idleness of a sector cannot go below: a knapsack on the numbers of visits, each number valued at the
/// best timing that the shifts and windows allow a place that had them for itself.
///
/// A visit takes its time on site and half of the two shortest legs at its door: a team that stays for the next
/// visit of the same place waits for its cool-down, the break aside, which counts as such a leg if it is shorter. The price of a minute is that of the best Lagrangian bound; any price gives a valid one.
struct PatrolBound {
  /// Σ weight × area over all places that no routes undercut.
  let least: Double
  /// The price of a minute of team time, in Σ weight × area, of which that bound is made.
  let price: Double
  /// By place and number of visits: the least area Σg² less the square of the age at the start.
  private let areas: [[Double]]

  init(_ problem: PatrolProblem, _ tables: PatrolTables, overrun: Int = 0) {
    let capacity =
      problem.shifts.indices.reduce(0) { sum, index in
        let shift = problem.shifts[index]
        return sum + max(0, shift.end - shift.start - max(0, shift.breakLength) - max(0, shift.reserve))
      } + overrun
    let areas = problem.places.indices.map { index in
      VisitTiming.leastAreas(
        of: index, in: problem, tables, most: VisitTiming.most(of: index, in: problem, tables))
    }
    self.areas = areas
    let (price, value) = PatrolBound.best(
      areas, problem.places.map { Double(max(0, $0.weight)) },
      problem.places.indices.map { PatrolBound.minutes(of: $0, problem, tables) }, Double(capacity))
    self.price = price
    least = problem.places.isEmpty ? 0 : max(0, value)
  }

  // The bound is concave in the price: a search by thirds.
  private static func best(
    _ areas: [[Double]], _ weights: [Double], _ minutes: [Double], _ capacity: Double
  ) -> (price: Double, value: Double) {
    func value(_ price: Double) -> Double {
      var sum = -price * capacity
      for index in areas.indices {
        var best = Double.infinity
        for (count, area) in areas[index].enumerated() {
          best = min(best, area * weights[index] + price * minutes[index] * Double(count))
        }
        sum += best
      }
      return sum
    }
    var low = 0.0
    var high = 1.0
    while high < 1e15 && value(high * 2) > value(high) { high *= 2 }
    high *= 2
    for _ in 0..<60 {
      let a = low + (high - low) / 3
      let b = high - (high - low) / 3
      if value(a) < value(b) { low = a } else { high = b }
    }
    return (low, max(value(low), value(0)))
  }

  /// The least area that so many visits of a place can give.
  func area(_ place: Int, _ visits: Int) -> Double {
    areas[place][max(0, min(visits, areas[place].count - 1))]
  }

  /// Minutes that a visit of a place takes of a team's time at the least.
  static func minutes(of place: Int, _ problem: PatrolProblem, _ tables: PatrolTables) -> Double {
    let stay = Double(max(0, problem.places[place].leastMinutes))
    guard problem.travel.places == tables.locations else { return stay }
    let legs = legs(at: place, tables)
    var shortest = (in: Int32(clamping: legs.in), out: Int32(clamping: legs.out))
    if problem.places[place].mostPerDay > 1 {
      let pause = problem.shifts.reduce(0) { max($0, $1.breakLength) }
      let wait = Int32(clamping: max(0, problem.places[place].coolDown - pause))
      shortest = (min(shortest.in, wait), min(shortest.out, wait))
    }
    return stay + Double(shortest.in) / 2 + Double(shortest.out) / 2
  }

  /// The shortest legs to and from a place, at the quickest hour.
  static func legs(at place: Int, _ tables: PatrolTables) -> (in: Int, out: Int) {
    let size = tables.locations * tables.locations
    var shortest = (in: Int32.max, out: Int32.max)
    for column in 0..<(tables.minutes.count / max(1, size)) {
      for other in 0..<tables.locations where other != place + 1 {
        shortest.in = min(
          shortest.in, tables.minutes[column * size + other * tables.locations + place + 1])
        shortest.out = min(
          shortest.out, tables.minutes[column * size + (place + 1) * tables.locations + other])
      }
    }
    return (Int(shortest.in), Int(shortest.out))
  }
}
