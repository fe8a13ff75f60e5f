extension PatrolState {
  /// 2-opt: a stretch of a route is walked the other way round. Earliest starts keep their rank.
  @inline(__always)
  mutating func reverse(_ random: inout RandomSource) -> Bool {
    let shift = randomShift(&random)
    let count = Int(length[shift])
    if count < 2 { return false }
    let i = random.below(count)
    let j = random.below(count)
    if i == j { return false }
    let from = min(i, j)
    let to = max(i, j)
    let a = propose(shift)
    if !append(a, shift, 0, count) { return false }
    let row = a &* tables.capacity
    var rank = from
    while rank <= to {
      newNode[row &+ rank] = node[base(shift) &+ from &+ to &- rank]
      newStay[row &+ rank] = stay[base(shift) &+ from &+ to &- rank]
      rank &+= 1
    }
    return true
  }
}
