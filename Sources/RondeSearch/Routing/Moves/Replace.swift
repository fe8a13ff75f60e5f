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
    let slot = base(shift) &+ position
    let minute = notBefore[slot]
    let minutes = randomStay(place, &random)
    let before = location(shift, position &- 1)
    let after = location(shift, position &+ 1)
    let leg = detour(before, place, after) &- detour(before, node[slot], after)
    guard
      let gain = gain(
        place, day: tables.day[shift], civil: entry(shift, position, place, notBefore: minute, stay: minutes),
        stay: minutes),
      !isHopeless(
        gain + loss(node[slot], key(at: slot, shift)) + overrun(shift, leg &+ minutes &- stay[slot]),
        travel: leg)
    else { return false }
    let a = propose(shift)
    return append(a, shift, 0, position)
      && append(a, place, notBefore: minute, stay: minutes)
      && append(a, shift, position &+ 1, count)
  }
}
