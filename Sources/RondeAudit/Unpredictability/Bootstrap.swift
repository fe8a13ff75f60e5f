/// Percentile intervals by drawing a sample again from itself (Efron 1979).
enum Bootstrap {
  /// Samples drawn.
  static let rounds = 400

  /// The 5th and the 95th hundredth of a statistic over samples drawn with replacement; nil where no draw gives it.
  static func interval<Unit>(
    of units: [Unit], seed: UInt64, _ statistic: ([Unit]) -> Int?
  ) -> (low: Int, high: Int)? {
    guard !units.isEmpty else { return nil }
    var random = Draws(seed: seed)
    var values: [Int] = []
    for _ in 0..<rounds {
      let sample = units.indices.map { _ in units[random.below(units.count)] }
      if let value = statistic(sample) { values.append(value) }
    }
    guard !values.isEmpty else { return nil }
    values.sort()
    return (values[values.count / 20], values[values.count - 1 - values.count / 20])
  }

  /// SplitMix64 (Steele, Lea and Flood 2014): the auditor draws for itself.
  struct Draws {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)).multipliedFullWidth(by: UInt64(max(1, bound))).high)
    }
  }
}
