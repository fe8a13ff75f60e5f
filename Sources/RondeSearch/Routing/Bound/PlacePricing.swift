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

  // Of what one visit more or less would cost at a limit, the toll that is tried the next time.
  private static let share = 0.7

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
  // What a visit cost more, or less, when its number was last at a limit: see `chooseFreely`.
  private var toll = 0.0

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
    for time in 0..<civil.count { prices[time] = Double(priced.visit(place, at: civil[time])) }
    let chosen = chooseFreely() ?? chooseByNumber()
    let age = begin - origin
    return Choice(cost: chosen.cost - scale * age * age, visits: chosen.visits)
  }

  // The shortest path that minds no number of visits. It is the answer where its number is allowed; where that is
  // the most and each visit had to pay a toll, or the least and each earned one, so too: other allowed numbers
  // would gain from the toll, and yet cost no less.
  private func chooseFreely() -> Choice? {
    let count = civil.count
    var best = (cost: scale * square(end - origin), last: -1)
    var hull = Hull()
    for time in 0..<count {
      var cost = scale * square(idle[time] - origin)
      var earlier: Int32 = -1
      if let line = lowest(&hull, at: time, before), reach(Int(line), idle[time], before) < cost {
        cost = reach(Int(line), idle[time], before)
        earlier = line
      }
      before[time] = cost + prices[time] + toll
      from[time] = earlier
      let total = before[time] + scale * square(end - idle[time])
      if total < best.cost { best = (total, time) }
    }
    var visits: [Int] = []
    var time = best.last
    while time >= 0 {
      visits.append(civil[time])
      time = Int(from[time])
    }
    let isAnswer =
      toll > 0 ? visits.count == most : toll < 0 ? visits.count == least : least...most ~= visits.count
    return isAnswer ? Choice(cost: best.cost - toll * Double(visits.count), visits: visits.reversed()) : nil
  }

  private func chooseByNumber() -> Choice {
    let count = civil.count
    var costs = [least == 0 ? scale * square(end - origin) : .infinity]
    var best = (cost: costs[0], visits: 0, last: -1)
    var (now, next) = (before, after)
    for rank in 0..<most {
      if rank == 0 {
        for time in 0..<count { now[time] = prices[time] + scale * square(idle[time] - origin) }
      } else {
        step(now, next, row: rank * count)
        (now, next) = (next, now)
      }
      costs.append(.infinity)
      guard rank + 1 >= least else { continue }
      for time in 0..<count {
        let cost = now[time] + scale * square(end - idle[time])
        if cost < costs[rank + 1] { costs[rank + 1] = cost }
        if cost < best.cost { best = (cost, rank + 1, time) }
      }
    }
    toll = 0
    if best.visits == most && most > least {
      toll = PlacePricing.share * max(0, costs[most - 1] - costs[most])
    } else if best.visits == least && most > least {
      toll = -PlacePricing.share * max(0, costs[least + 1] - costs[least])
    }
    if !toll.isFinite { toll = 0 }
    var visits: [Int] = []
    var time = best.last
    for rank in stride(from: best.visits - 1, through: 0, by: -1) {
      visits.append(civil[time])
      time = Int(from[rank * count + time])
    }
    return Choice(cost: best.cost, visits: visits.reversed())
  }

  // One visit more: each time is reached from the earlier one that costs least.
  @inline(__always)
  private func step(_ now: FlatArray<Double>, _ next: FlatArray<Double>, row: Int) {
    var hull = Hull()
    for time in 0..<civil.count {
      if let line = lowest(&hull, at: time, now) {
        next[time] = reach(Int(line), idle[time], now) + prices[time]
        from[row &+ time] = line
      } else {
        next[time] = .infinity
      }
    }
  }

  // Those of the earlier visits from which some later one costs least, in order.
  private struct Hull {
    var head = 0
    var tail = 0
    var line = 0
  }

  // The earlier visit from which one at that time, later than those asked before, costs least.
  @inline(__always)
  private func lowest(_ lines: inout Hull, at time: Int, _ now: FlatArray<Double>) -> Int32? {
    let allowed = Int(earlier[time])
    while lines.line < allowed {
      if now[lines.line] < .infinity {
        while lines.tail &- lines.head >= 2
          && isHidden(hull[lines.tail &- 1], hull[lines.tail &- 2], lines.line, now)
        {
          lines.tail &-= 1
        }
        hull[lines.tail] = Int32(truncatingIfNeeded: lines.line)
        lines.tail &+= 1
      }
      lines.line &+= 1
    }
    let here = idle[time]
    while lines.tail &- lines.head >= 2
      && reach(Int(hull[lines.head &+ 1]), here, now) <= reach(Int(hull[lines.head]), here, now)
    {
      lines.head &+= 1
    }
    return lines.head < lines.tail ? hull[lines.head] : nil
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
