/// Rewards for covering each row: the prices of a Lagrangian relaxation of the cover, moved employee by
/// employee (an incremental subgradient step, Nedić and Bertsekas 2001).
///
/// A row is wanted as often as its table says for the reward it has: the count at which one more is
/// worth less than the reward. Rewards stay between the row's first and last difference.
final class CoverPrices {
  private let problem: ScheduleTables
  private let arena = Arena()
  private let value: FlatArray<Double>
  private let slope: FlatArray<Double>
  private let least: FlatArray<Double>
  private let most: FlatArray<Double>
  /// Length of a row's step relative to the step of a sweep.
  private let size: FlatArray<Double>
  private var tick = 0.0
  private var step = 0.0

  init(_ problem: ScheduleTables) {
    self.problem = problem
    value = arena.array(problem.rows, filledWith: 0)
    slope = arena.array(problem.rows, filledWith: 0)
    least = arena.array(problem.rows, filledWith: 0)
    most = arena.array(problem.rows, filledWith: 0)
    size = arena.array(problem.rows, filledWith: 1)
    let scale = Double(problem.priceScale)
    for row in 0..<problem.rows {
      var low = Int64.max
      var high = Int64.min
      for place in Int(problem.rowStart[row]) + 1..<Int(problem.rowStart[row + 1]) {
        let gain = problem.rowCost[place - 1] - problem.rowCost[place]
        low = min(low, gain)
        high = max(high, gain)
      }
      least[row] = Double(low) * scale
      most[row] = Double(high) * scale
      size[row] = max(1, Double(high) * scale) / 100
    }
  }

  /// The reward of `row` now, in price steps.
  @inline(__always)
  func reward(_ row: Int) -> Double {
    min(most[row], max(least[row], value[row] + slope[row] * tick))
  }

  /// Begins a sweep over `employees` employees that moves the rewards of `rows`: `step` in hundredths of
  /// a row's greatest reward; `frozen` is how often each row is covered by everybody else.
  func begin(step: Double, employees: Int, rows: [Int32], frozen: FlatArray<Int32>) {
    self.step = step
    for row in rows {
      let row = Int(row)
      let now = reward(row)
      value[row] = now
      let need = max(0, wanted(row, at: now) - Int(frozen[row]))
      slope[row] = step * size[row] * Double(need) / Double(max(1, employees))
    }
    tick = 0
  }

  /// One employee is done.
  @inline(__always)
  func advance() { tick += 1 }

  /// The employee at hand covers `row`.
  @inline(__always)
  func cover(_ row: Int) { value[row] -= step * size[row] }

  /// How often the row is bought at `reward`.
  private func wanted(_ row: Int, at reward: Double) -> Int {
    let scale = Double(problem.priceScale)
    let start = Int(problem.rowStart[row])
    let count = Int(problem.rowStart[row + 1]) - start
    var bought = 0
    // Strictly more: at a difference of zero nothing more is wanted.
    while bought + 1 < count,
      Double(problem.rowCost[start + bought] - problem.rowCost[start + bought + 1]) * scale
        >= max(reward, 1e-9)
    {
      bought += 1
    }
    return bought
  }

  /// What the rows cost at best against their rewards (rounded to whole price steps), in price steps; writes
  /// how often each is then bought.
  func rowBound(bought: FlatArray<Double>) -> Int64 {
    let scale = Int64(problem.priceScale)
    var sum: Int64 = 0
    for row in 0..<problem.rows {
      let price = Int64(reward(row).rounded())
      let start = Int(problem.rowStart[row])
      var best = Int64.max
      for count in 0..<Int(problem.rowStart[row + 1]) - start {
        let cost = problem.rowCost[start + count] * scale + price * Int64(count)
        guard cost < best else { continue }
        best = cost
        bought[row] = Double(count)
      }
      sum += best
    }
    return sum
  }

  /// The reward nearest to `reward` that `row` may have.
  func clamped(_ row: Int, _ reward: Double) -> Double { min(most[row], max(least[row], reward)) }

  /// The rewards as they stand.
  func copy(to other: FlatArray<Double>) {
    for row in 0..<problem.rows { other[row] = reward(row) }
  }

  /// Sets the reward of `row`.
  func set(_ row: Int, _ reward: Double) {
    value[row] = clamped(row, reward)
    slope[row] = 0
  }

  /// Sets the rewards.
  func load(_ rewards: FlatArray<Double>) {
    for row in 0..<problem.rows {
      value[row] = rewards[row]
      slope[row] = 0
    }
    tick = 0
  }
}
