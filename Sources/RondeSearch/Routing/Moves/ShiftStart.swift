extension PatrolState {
  /// One visit, and those that it pushes, start later or earlier.
  @inline(__always)
  mutating func shiftStart(_ random: inout RandomSource) -> Bool {
    if !tables.mayWait { return false }
    let shift = randomShift(&random)
    let count = Int(length[shift])
    if count == 0 { return false }
    let position = random.below(count)
    let now = start[base(shift) &+ position]
    let step = Int32(
      truncatingIfNeeded: random.below(2) == 0 ? random.below(121) &- 60 : random.below(21) &- 10)
    let minute = now &+ step
    if minute == now { return false }
    let a = propose(shift)
    return append(a, shift, 0, position)
      && append(a, node[base(shift) &+ position], notBefore: minute, stay: stay[base(shift) &+ position])
      && append(a, shift, position &+ 1, count)
  }
}
