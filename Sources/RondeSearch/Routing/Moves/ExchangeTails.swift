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
    let j = random.below(secondCount &+ 1)
    let a = propose(first)
    let b = propose(second)
    return append(a, first, 0, i) && append(a, second, j, secondCount)
      && append(b, second, 0, j) && append(b, first, i, firstCount)
  }
}
