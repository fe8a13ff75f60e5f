extension PatrolState {
  /// Start times with the order of every route fixed: a weighted isotonic regression, solved exactly by
  /// pooling adjacent violators (Ayer, Brunk, Ewing, Reid and Silverman 1955), then clipped to what the shift
  /// allows. Each visit is drawn to the middle between its neighbours in time; rounds repeat, since those
  /// neighbours move as well.
  ///
  /// - Parameter limit: what the cost without chance must not pass.
  mutating func polishStartTimes(rounds: Int = 4, limit: Int = .max) {
    for _ in 0..<rounds {
      var isBetter = false
      for shift in 0..<tables.shifts where length[shift] > 0 {
        if polish(Int32(shift), limit) { isBetter = true }
      }
      if !isBetter { return }
    }
  }

  private mutating func polish(_ shift: Int32, _ limit: Int) -> Bool {
    let count = Int(length[shift])
    let wanted = (0..<count).map { desiredStart(shift, $0) }
    // How long after the first start each may start at the earliest: from the schedule without any wait.
    withdraw()
    let a = propose(shift)
    guard append(a, shift, 0, count) else { return false }
    for position in 0..<count { newNotBefore[position] = 0 }
    guard schedule(a) else { return false }
    let earliest = (0..<count).map { Double(newStart[$0]) }
    let slack = Double(tables.shiftEnd[shift]) - earliest[count - 1]
    let weights = (0..<count).map { Double(max(1, tables.scale[node[base(shift) + $0]])) }
    let fit = isotonic((0..<count).map { wanted[$0] - earliest[$0] }, weights)
    for position in 0..<count {
      let delay = max(0, min(fit[position], slack))
      newNotBefore[position] = Int32((earliest[position] + delay).rounded())
    }
    guard evaluate(), costDelta < 0, overrunDelta <= 0, plain &+ costDelta &- chanceDelta <= limit else {
      return false
    }
    apply()
    return true
  }

  // The minute of the day at which a visit would lie in the middle of its gap.
  private func desiredStart(_ shift: Int32, _ position: Int) -> Double {
    let slot = base(shift) + position
    let place = node[slot]
    let key = key(shift, start[slot], stay[slot])
    let row = Int(place) * tables.visitCapacity
    let count = Int(visitCount[place])
    guard let rank = (0..<count).first(where: { visits[row + $0] == key }) else { return Double(start[slot]) }
    func idle(_ rank: Int) -> Double { Double(tables.idle(visits[row + rank] >> PatrolTables.keyBits)) }
    let before = rank > 0 ? idle(rank - 1) : Double(tables.origin[place])
    let middle =
      rank + 1 < count
      ? (before + idle(rank + 1)) / 2
      : (before + Double(tables.clockEnd)) / 2 + Double(tables.terminal[place]) / 4
    // Inside the service the idle clock runs with the wall's.
    return Double(start[slot]) + middle - idle(rank)
  }
}

/// The non-decreasing sequence nearest to `values` in weighted squares.
func isotonic(_ values: [Double], _ weights: [Double]) -> [Double] {
  var means: [Double] = []
  var masses: [Double] = []
  var sizes: [Int] = []
  for (value, weight) in zip(values, weights) {
    means.append(value)
    masses.append(weight)
    sizes.append(1)
    while means.count > 1 && means[means.count - 2] > means[means.count - 1] {
      let (mean, mass, size) = (means.removeLast(), masses.removeLast(), sizes.removeLast())
      let last = means.count - 1
      let both = masses[last] + mass
      means[last] = (means[last] * masses[last] + mean * mass) / both
      masses[last] = both
      sizes[last] += size
    }
  }
  return zip(means, sizes).flatMap { [Double](repeating: $0, count: $1) }
}
