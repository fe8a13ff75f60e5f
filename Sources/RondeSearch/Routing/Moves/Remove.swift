extension PatrolState {
  /// One visit less.
  @inline(__always)
  mutating func remove(_ random: inout RandomSource) -> Bool {
    let shift = randomShift(&random)
    let count = Int(length[shift])
    if count == 0 { return false }
    let position = random.below(count)
    let slot = base(shift) &+ position
    let leg = 0 &- detour(location(shift, position &- 1), node[slot], location(shift, position &+ 1))
    let loss = loss(node[slot], key(at: slot, shift))
    if isHopeless(loss + overrun(shift, leg &- stay[slot]), travel: leg) { return false }
    let a = propose(shift)
    return append(a, shift, 0, position) && append(a, shift, position &+ 1, count)
  }
}
