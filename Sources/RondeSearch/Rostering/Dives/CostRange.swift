/// How a problem's costs fit into the 32 bits that one-employee schedules are priced in.
///
/// Prices move in steps of a part of the cost unit, as fine as the range allows. Where costs reach beyond it, what
/// stands far above everything below it, as the levels of a lexicographic cost do, is brought nearer: still above
/// many times the next lower cost, and in the same order. No cost becomes more than it was, and no two of them
/// lie further apart, so bounds stay bounds.
struct CostRange {
  /// Steps of a price per unit of cost.
  private(set) var scale = 64
  /// Whether any cost is changed, and whether one below nothing is.
  private(set) var isCut = false
  private(set) var isRaised = false
  /// Whether every cost fits as it is.
  var holdsAll: Bool { trueCosts.isEmpty }
  /// The costs that occur, without their signs, in order, and what becomes of them; empty where all fit.
  private var trueCosts: [Int64] = []
  private var costs: [Int64] = []

  /// What a schedule's sum must stay below, in price steps.
  private static let most = Int64(ScheduleTables.forbidden / 4)

  /// The range for schedules of `days` days, each choice counted in `rows` rows: `gains` are what one more count
  /// may make in a row, `choices` what choices and days off cost, `totals` what totals cost.
  init(days: Int, rows: Int, gains: Set<Int64>, choices: Set<Int64>, totals: Set<Int64>) {
    func sum(_ largest: (Set<Int64>) -> Int64) -> Int64 {
      let day = CostRange.product(largest(gains), Int64(max(1, rows))) + largest(choices)
      return CostRange.product(min(day, CostRange.beyond), Int64(max(1, days))) + largest(totals)
    }
    func fits(_ sum: Int64) -> Bool { sum <= CostRange.most / Int64(scale) }
    while scale > 1, !fits(sum { $0.max() ?? 0 }) { scale /= 2 }
    guard !fits(sum { $0.max() ?? 0 }) else { return }
    trueCosts = gains.union(choices).union(totals).filter { $0 > 0 }.sorted()
    for ratio in [64, 32, 16, 8, 4, 2, 1] as [Double] {
      costs = CostRange.lowered(trueCosts, ratio)
      if fits(sum { $0.map(lowered).max() ?? 0 }) { return }
    }
    let even = max(1, CostRange.most / Int64(max(1, days)) / Int64(max(1, rows) + 1) / 2)
    costs = costs.map { min($0, even) }
  }

  /// More than anything that fits, and far from an overflow.
  private static let beyond: Int64 = 1 << 40

  private static func product(_ a: Int64, _ b: Int64) -> Int64 { a > beyond / b ? beyond : a * b }

  /// Costs none of which is more than `ratio` times the next lower one.
  private static func lowered(_ costs: [Int64], _ ratio: Double) -> [Int64] {
    var result: [Int64] = []
    var before = 0.0
    var now = 1.0
    for cost in costs {
      let cost = Double(cost)
      if before > 0 { now *= min(ratio, cost / before) } else { now = cost }
      before = cost
      result.append(Int64(min(now, cost, Double(beyond))))
    }
    return result
  }

  /// What becomes of a cost that is not below nothing.
  private func lowered(_ cost: Int64) -> Int64 {
    guard cost > 0 else { return 0 }
    var low = 0
    var high = trueCosts.count
    while low < high {
      let middle = (low + high) / 2
      if trueCosts[middle] < cost { low = middle + 1 } else { high = middle }
    }
    return low < trueCosts.count ? costs[low] : cost
  }

  /// The cost of a choice, of a day off or of a total.
  mutating func single(_ cost: Int64) -> Int32 { Int32(clamping: signed(cost)) }

  private mutating func signed(_ cost: Int64) -> Int64 {
    guard !trueCosts.isEmpty else { return cost }
    let result = cost < 0 ? -lowered(-cost) : lowered(cost)
    if result != cost {
      isCut = true
      if cost < 0 { isRaised = true }
    }
    return result
  }

  /// A row's costs, counted from where they are least.
  mutating func row(_ table: [Int64]) -> [Int64] {
    guard !trueCosts.isEmpty else { return table }
    var result = table
    let least = table.indices.min { (table[$0], $0) < (table[$1], $1) } ?? 0
    func step(_ more: Int64) -> Int64 { more < 0 ? -lowered(-more) : lowered(more) }
    for place in table.indices.dropFirst(least + 1) {
      result[place] = result[place - 1] + step(table[place] - table[place - 1])
    }
    for place in table.indices.prefix(least).reversed() {
      result[place] = result[place + 1] + step(table[place] - table[place + 1])
    }
    if result != table { isCut = true }
    return result
  }
}
