extension PatrolState {
  /// Two shifts change their whole routes.
  @inline(__always)
  mutating func exchangeRoutes(_ random: inout RandomSource) -> Bool {
    let first = randomShift(&random)
    let second = randomShift(&random)
    if first == second || length[first] &+ length[second] == 0 { return false }
    let a = propose(first)
    let b = propose(second)
    return append(a, second, 0, Int(length[second])) && append(b, first, 0, Int(length[first]))
  }
}
