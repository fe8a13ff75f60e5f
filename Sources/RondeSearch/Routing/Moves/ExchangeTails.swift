extension PatrolState {
  /// 2-opt*: two routes go on with each other's remaining visits.
  @inline(__always)
  mutating func exchangeTails(_ random: inout RandomSource) -> Bool {
    let first = randomShift(&random)
    let second = randomShift(&random)
    if first == second { return false }
    let firstCount = Int(length[first])
    let secondCount = Int(length[second])
    if firstCount &+ secondCount == 0 { return false }
    let i = random.below(firstCount &+ 1)
    let near =
      (i < firstCount ? start[base(first) &+ i] : tables.shiftEnd[first])
      &+ Int32(truncatingIfNeeded: random.below(61) &- 30)
    var j = 0
    while j < secondCount && start[base(second) &+ j] < near { j &+= 1 }
    if i == firstCount && j == secondCount || i &+ j == 0 { return false }
    let a = propose(first)
    let b = propose(second)
    return append(a, first, 0, i) && append(a, second, j, secondCount)
      && append(b, second, 0, j) && append(b, first, i, firstCount)
  }
}
