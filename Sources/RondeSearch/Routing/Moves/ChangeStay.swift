extension PatrolState {
  /// One visit takes more or fewer minutes, no more than planned: what is beyond is of no use to any other visit.
  @inline(__always)
  mutating func changeStay(_ random: inout RandomSource) -> Bool {
    let shift = randomShift(&random)
    let count = Int(length[shift])
    if count == 0 { return false }
    let position = random.below(count)
    let slot = base(shift) &+ position
    let place = node[slot]
    let minutes = randomStay(place, &random)
    if minutes == stay[slot] { return false }
    let a = propose(shift)
    if !append(a, shift, 0, count) { return false }
    newStay[a &* tables.capacity &+ position] = minutes
    return true
  }
}
