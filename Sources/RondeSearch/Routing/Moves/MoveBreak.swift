extension PatrolState {
  /// The break falls due at another time.
  @inline(__always)
  mutating func moveBreak(_ random: inout RandomSource) -> Bool {
    let shift = randomShift(&random)
    if tables.breakLength[shift] == 0 { return false }
    let from = tables.breakFrom[shift]
    let width = Int(tables.breakLatest[shift] &- from)
    if width <= 0 { return false }
    let a = propose(shift)
    newBreakDue[a] = from &+ Int32(truncatingIfNeeded: random.below(width &+ 1))
    return append(a, shift, 0, Int(length[shift]))
  }
}
