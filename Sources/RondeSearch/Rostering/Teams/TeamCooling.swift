/// How the temperature of one annealing run falls.
///
/// The levels of the cost lie orders of magnitude apart, so the temperature falls by powers of two. Half of
/// the budget goes to one fall through all of them, the rest to four shorter falls, each from the best roster
/// so far. A search that goes on from a roster at hand is one short fall.
struct TeamCooling {
  /// Where a run spends its time.
  enum Kind {
    /// The same on every order of magnitude, for rosters that begin anywhere and may lack anything.
    case even
    /// A fifth of the first fall above the least wish for a team, the rest near it: most of what can be
    /// gained lies there, but what weighs a little more may freeze too early, so it never runs alone.
    case lingering
  }

  private let kind: Kind
  /// Powers of two: what the first team in a slot is worth at most, where a lingering fall slows down, where
  /// its shorter falls begin, where they end.
  private let top: Double
  private let slow: Double
  private let again: Double
  private let end: Double

  init(_ kind: Kind, _ problem: TeamProblem) {
    var most: Int64 = 2
    var least = Int64.max
    for row in 0..<problem.rows {
      for place in Int(problem.rowStart[row]) + 1..<Int(problem.rowStart[row + 1]) {
        let gain = problem.rowCost[place - 1] - problem.rowCost[place]
        most = max(most, gain)
        if gain > 0 { least = min(least, gain) }
      }
    }
    func power(_ value: Int64) -> Int { Int64.bitWidth - value.leadingZeroBitCount }
    let top = min(60, power(most))
    let wish = min(top, power(least))
    self.kind = kind
    self.top = Double(top)
    slow = Double(min(top, wish + 2))
    again = Double(max(1, wish - 1))
    end = Double(max(0, wish - 11))
  }

  /// The number of the fall, and the temperature, after `part` of the budget, 0 to 1.
  func temperature(_ part: Double, isWarm: Bool) -> (fall: Int, temperature: Double) {
    if isWarm { return (0, power(top * 0.4, 0, part)) }
    let fall = part < 0.5 ? 0 : 1 + min(3, Int((part - 0.5) * 8))
    let within = part < 0.5 ? part * 2 : (part - 0.5) * 8 - Double(fall - 1)
    switch (kind, fall) {
    case (.even, 0): return (fall, power(top, 0, within))
    case (.even, _): return (fall, power(top / 2, 0, within))
    case (.lingering, 0) where within < 0.2: return (fall, power(top, slow, within / 0.2))
    case (.lingering, 0): return (fall, power(slow, end, (within - 0.2) / 0.8))
    // What is less than a wish is settled at the last.
    case (.lingering, 1...3): return (fall, power(again, end, within))
    case (.lingering, _): return (fall, power(again, 0, within))
    }
  }

  /// Powers of two, straight between them: smooth enough, and the same on every machine.
  private func power(_ from: Double, _ to: Double, _ part: Double) -> Double {
    let exponent = max(0, from - (from - to) * part)
    let whole = Int(exponent)
    return Double(Int64(1) << Int64(whole)) * (1 + exponent - Double(whole)) * 4
  }
}
