extension PatrolState {
  /// A place that may be visited once more is.
  @inline(__always)
  mutating func insert(_ random: inout RandomSource) -> Bool {
    let place = Int32(truncatingIfNeeded: random.below(tables.places))
    if Int(visitCount[place]) >= Int(tables.most[place]) &* tables.periods { return false }
    let shift = randomShift(&random)
    let count = Int(length[shift])
    let position = random.below(count &+ 1)
    let minute = randomNotBefore(shift, &random)
    let a = propose(shift)
    return append(a, shift, 0, position)
      && append(a, place, notBefore: minute, stay: randomStay(place, &random))
      && append(a, shift, position, count)
  }
}
