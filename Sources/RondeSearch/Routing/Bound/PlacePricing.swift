/// One place's side of the priced bound: the visits that it would buy if it had all teams for itself.
///
/// For each number of visits, the start times of least Σg² plus prices are a shortest path over start minutes whose
/// arcs are squares of gaps: lower envelopes of lines answer it in constant time a minute (Bentley and Yao's
/// convex hull trick).
final class PlacePricing {
  /// What the place buys.
  struct Choice {
    /// Idleness and prices together, in the unit of the prices.
    var cost: Double
    /// Civil minutes of the visits.
    var visits: [Int]
  }

  private let place: Int
  private let least: Int
  private let most: Int
  private let scale: Double
  private let origin: Double
  private let begin: Double
  private let end: Double
  private let civil: [Int]
  private let arena = Arena()
  private let idle: FlatArray<Double>
  private let earlier: FlatArray<Int32>
  private let prices: FlatArray<Double>
  private let before: FlatArray<Double>
  private let after: FlatArray<Double>
  private let hull: FlatArray<Int32>
  private let from: FlatArray<Int32>

  /// - Parameters:
  ///   - least: visits that it must have.
  ///   - scale: what a squared minute of gap costs.
  init(_ place: Int, in problem: PatrolProblem, _ tables: PatrolTables, least: Int, scale: Double) {
    self.place = place
    self.scale = scale
    let times = VisitTiming.openTimes(of: place, in: problem, tables)
    let most = min(VisitTiming.most(of: place, in: problem, tables), times.count)
    self.most = most
    self.least = min(least, most)
    civil = times.map(\.civil)
    // Minutes from the horizon's beginning on keep the squares small.
    let zero = tables.clockStart
    origin = Double(tables.origin[place] - zero)
    begin = 0
    end = Double(tables.clockEnd - zero)
    idle = arena.array(times.map { Double($0.idle - zero) })
    earlier = arena.array(VisitTiming.earlier(than: times, of: place, tables).map { Int32($0) })
    prices = arena.array(times.count, filledWith: 0)
    before = arena.array(times.count, filledWith: 0)
    after = arena.array(times.count, filledWith: 0)
    hull = arena.array(times.count, filledWith: 0)
    from = arena.array(times.count * max(1, most), filledWith: -1)
  }

  /// Steps that a choice takes, about.
  var work: Int { civil.count * max(1, most) }

  /// The cheapest choice of visits and their times.
  func choose(_ priced: VisitPrices) -> Choice {
    let count = civil.count
    let age = begin - origin
    var best = (cost: least == 0 ? scale * square(end - origin) : .infinity, visits: 0, last: -1)
    for time in 0..<count { prices[time] = Double(priced.visit(place, at: civil[time])) }
    var (now, next) = (before, after)
    for rank in 0..<most {
      if rank == 0 {
        for time in 0..<count { now[time] = prices[time] + scale * square(idle[time] - origin) }
      } else {
        step(now, next, row: rank * count)
        (now, next) = (next, now)
      }
      guard rank + 1 >= least else { continue }
      for time in 0..<count {
        let cost = now[time] + scale * square(end - idle[time])
        if cost < best.cost { best = (cost, rank + 1, time) }
      }
    }
    var visits: [Int] = []
    var time = best.last
    for rank in stride(from: best.visits - 1, through: 0, by: -1) {
      visits.append(civil[time])
      time = Int(from[rank * count + time])
    }
    return Choice(cost: best.cost - scale * age * age, visits: visits.reversed())
  }

  // One visit more: each time is reached from the earlier one that costs least.
  @inline(__always)
  private func step(_ now: FlatArray<Double>, _ next: FlatArray<Double>, row: Int) {
    var head = 0
    var tail = 0
    var line = 0
    for time in 0..<civil.count {
      let allowed = Int(earlier[time])
      while line < allowed {
        if now[line] < .infinity {
          while tail &- head >= 2 && isHidden(hull[tail &- 1], hull[tail &- 2], line, now) { tail &-= 1 }
          hull[tail] = Int32(truncatingIfNeeded: line)
          tail &+= 1
        }
        line &+= 1
      }
      let here = idle[time]
      while tail &- head >= 2
        && reach(Int(hull[head &+ 1]), here, now) <= reach(Int(hull[head]), here, now)
      {
        head &+= 1
      }
      if head < tail {
        next[time] = reach(Int(hull[head]), here, now) + prices[time]
        from[row &+ time] = hull[head]
      } else {
        next[time] = .infinity
      }
    }
  }

  @inline(__always)
  private func reach(_ line: Int, _ time: Double, _ now: FlatArray<Double>) -> Double {
    now[line] + scale * square(time - idle[line])
  }

  // Whether the middle of three lines is nowhere the lowest.
  @inline(__always)
  private func isHidden(_ middle: Int32, _ first: Int32, _ last: Int, _ now: FlatArray<Double>) -> Bool {
    let (a, b, c) = (idle[first], idle[middle], idle[last])
    let low = now[first] + scale * a * a
    let mid = now[middle] + scale * b * b
    let high = now[last] + scale * c * c
    return (high - low) * (b - a) <= (mid - low) * (c - a)
  }

  @inline(__always)
  private func square(_ gap: Double) -> Double { gap * gap }
}
