/// Counts iterations and tells how much of a budget is spent.
struct BudgetMeter {
  private let budget: Budget
  private let stop: StopSignal?
  private let begun = ContinuousClock.now
  var iterations = 0

  init(_ budget: Budget, _ stop: StopSignal?) {
    self.budget = budget
    self.stop = stop
  }

  /// The part that is spent: 1 when it is all, or when a stop was asked for.
  func part() -> Double {
    if stop?.isRaised == true { return 1 }
    switch budget {
    case .iterations(let count): return count <= 0 ? 1 : Double(iterations) / Double(count)
    case .time(let duration):
      return duration <= .zero ? 1 : (ContinuousClock.now - begun) / duration
    }
  }
}
