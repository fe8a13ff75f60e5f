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
    let minutes = randomStay(place, &random)
    let leg = detour(location(shift, position &- 1), place, location(shift, position))
    guard
      let gain = gain(
        place, day: tables.day[shift], civil: entry(shift, position, place, notBefore: minute, stay: minutes),
        stay: minutes),
      !isHopeless(gain + overrun(shift, leg &+ minutes), travel: leg)
    else { return false }
    let a = propose(shift)
    return append(a, shift, 0, position)
      && append(a, place, notBefore: minute, stay: minutes)
      && append(a, shift, position, count)
  }
}
