extension PatrolState {
  /// Another place is visited instead of one.
  @inline(__always)
  mutating func replace(_ random: inout RandomSource) -> Bool {
    let shift = randomShift(&random)
    let count = Int(length[shift])
    if count == 0 { return false }
    let position = random.below(count)
    let place = Int32(truncatingIfNeeded: random.below(tables.places))
    if place == node[base(shift) &+ position]
      || Int(visitCount[place]) >= Int(tables.most[place]) &* tables.periods
    {
      return false
    }
    let minute = notBefore[base(shift) &+ position]
    let a = propose(shift)
    return append(a, shift, 0, position)
      && append(a, place, notBefore: minute, stay: randomStay(place, &random))
      && append(a, shift, position &+ 1, count)
  }
}
