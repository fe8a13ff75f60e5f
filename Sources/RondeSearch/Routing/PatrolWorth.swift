/// What the time of a sector's teams is worth: by team-minutes, the least weighted idleness and the visits
/// still owed.
///
/// It is the knapsack of ``PatrolBound`` solved for every capacity at once: each place's next visits are worth
/// the idleness that they take off, least visits come first, and all are bought by worth a minute (Dantzig
/// 1957). The curve is exact at its corners and straight between them; the value of a further minute falls.
public struct PatrolWorth: Sendable {
  private struct Step {
    var minutes: Double
    var area: Double
    var missed: Double
  }

  private let steps: [Step]
  private let mean: Double

  /// The worth of time in a sector whose shifts say when visits can be made at all.
  public init(_ problem: PatrolProblem) {
    let tables = PatrolTables(problem)
    var owed: [(Step, each: Double)] = []
    var further: [(Step, each: Double)] = []
    var area = 0.0
    var missed = 0.0
    for (index, place) in problem.places.enumerated() {
      let most = VisitTiming.most(of: index, in: problem, tables)
      let weight = Double(max(0, place.weight))
      let areas = VisitTiming.leastAreas(of: index, in: problem, tables, most: most)
        .prefix { $0.isFinite }.map { $0 * weight }
      guard !areas.isEmpty else { continue }
      let minutes = max(1, PatrolBound.minutes(of: index, problem, tables))
      let priority = Double(max(1, min(place.priority, 100)))
      let least = min(max(0, place.least) * tables.periods, 10_000)
      area += areas[0]
      missed += Double(least) * priority
      var count = min(least, areas.count - 1)
      for visit in 0..<count {
        let gain = areas[visit] - areas[visit + 1]
        owed.append(
          (Step(minutes: minutes, area: -gain, missed: -priority), priority / minutes * 1e9 + gain / minutes))
      }
      while count < areas.count - 1 {
        // The steepest next stretch, so that worth a minute falls along the curve.
        func slope(_ next: Int) -> Double { (areas[count] - areas[next]) / Double(next - count) }
        var best = count + 1
        for next in count + 1..<areas.count where slope(next) >= slope(best) { best = next }
        let gain = areas[count] - areas[best]
        let taken = minutes * Double(best - count)
        if gain <= 0 { break }
        further.append((Step(minutes: taken, area: -gain, missed: 0), gain / taken))
        count = best
      }
    }
    var sum = Step(minutes: 0, area: area, missed: missed)
    var steps = [sum]
    for (step, _) in owed.sorted(by: { $0.each > $1.each }) + further.sorted(by: { $0.each > $1.each }) {
      sum = Step(
        minutes: sum.minutes + step.minutes, area: sum.area + step.area,
        missed: max(0, sum.missed + step.missed))
      steps.append(sum)
    }
    self.steps = steps
    let total = Double(max(1, problem.places.reduce(0) { $0 + max(0, $1.weight) }))
    mean = 1 / (2 * Double(max(1, tables.clockEnd - tables.clockStart)) * total)
  }

  /// Team-minutes beyond which nothing is gained.
  public var enough: Double { steps.last?.minutes ?? 0 }

  /// The most idleness that a minute of team time takes off anywhere on the curve.
  public var steepest: Double {
    zip(steps, steps.dropFirst()).reduce(0) { most, pair in
      let minutes = pair.1.minutes - pair.0.minutes
      return minutes > 0 ? max(most, (pair.0.area - pair.1.area) * mean / minutes) : most
    }
  }

  /// Weighted mean idleness in idle minutes, and least visits owed times priority, that so many team-minutes
  /// leave.
  public func left(after minutes: Double) -> (idleness: Double, owed: Double) {
    var low = 0
    var high = steps.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if steps[middle].minutes <= minutes { low = middle } else { high = middle - 1 }
    }
    let here = steps[low]
    guard low + 1 < steps.count, minutes > here.minutes else {
      return (max(0, here.area * mean), here.missed)
    }
    let next = steps[low + 1]
    let part = (minutes - here.minutes) / (next.minutes - here.minutes)
    return (
      max(0, (here.area + part * (next.area - here.area)) * mean),
      here.missed + part * (next.missed - here.missed)
    )
  }

  /// The fewest team-minutes that leave no more than so much idleness: how much time that teams had was of
  /// use.
  public func minutes(leaving idleness: Double) -> Double {
    guard let after = steps.firstIndex(where: { $0.area * mean <= idleness }) else { return enough }
    guard after > 0 else { return 0 }
    let (a, b) = (steps[after - 1], steps[after])
    let fall = (a.area - b.area) * mean
    return b.minutes - (fall > 0 ? (idleness - b.area * mean) / fall : 0) * (b.minutes - a.minutes)
  }
}
