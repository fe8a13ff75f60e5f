/// What a unit of time warp and of overload costs in units of distance; raised and lowered so that a fair share of
/// local optima keeps the rules (Vidal 2022).
struct PenaltyPrices {
  var warp: Int64
  var load: Int64
  private var punctual = 0
  private var fitting = 0
  private var seen = 0

  private static let window = 50
  /// The share of local optima without lateness, or without overload, that is aimed at, in per cent.
  private static let target = 45

  init(_ tables: RoutingTables) {
    warp = 6
    let loads = (0..<tables.clients).reduce(Int64(0)) { $0 + Int64(tables.load[$1]) }
    let mean = max(1, loads / Int64(max(1, tables.clients)))
    load = max(1, Int64(tables.nearDistance) * 4 / mean)
  }

  init(warp: Int64, load: Int64) {
    self.warp = warp
    self.load = load
  }

  /// Ten times dearer: for the repair of a local optimum that breaks a rule.
  var strict: PenaltyPrices { PenaltyPrices(warp: warp * 10, load: load * 10) }

  /// Learns from a local optimum.
  mutating func note(isPunctual: Bool, isFitting: Bool) {
    if isPunctual { punctual += 1 }
    if isFitting { fitting += 1 }
    seen += 1
    guard seen == PenaltyPrices.window else { return }
    warp = PenaltyPrices.adapted(warp, share: punctual)
    load = PenaltyPrices.adapted(load, share: fitting)
    (punctual, fitting, seen) = (0, 0, 0)
  }

  private static func adapted(_ price: Int64, share: Int) -> Int64 {
    let percent = share * 100 / window
    if percent < target - 5 { return min(price + max(1, price / 4), 100_000) }
    if percent > target + 5 { return max(1, price - max(1, price / 6)) }
    return price
  }
}
