extension PatrolState {
  /// Two visits change places; the earliest starts stay where they were.
  @inline(__always)
  mutating func swap(_ random: inout RandomSource) -> Bool {
    let first = randomShift(&random)
    let second = randomShift(&random)
    let firstCount = Int(length[first])
    let secondCount = Int(length[second])
    if firstCount == 0 || secondCount == 0 { return false }
    var i = random.below(firstCount)
    var j = random.below(secondCount)
    let p = node[base(first) &+ i]
    let q = node[base(second) &+ j]
    if p == q { return false }
    let minutes = (stay[base(first) &+ i], stay[base(second) &+ j])
    let one = base(first) &+ i
    let two = base(second) &+ j
    let near =
      detour(location(first, i &- 1), q, location(first, i &+ 1))
      &- detour(location(first, i &- 1), p, location(first, i &+ 1))
    let far =
      detour(location(second, j &- 1), p, location(second, j &+ 1))
      &- detour(location(second, j &- 1), q, location(second, j &+ 1))
    let longer = minutes.1 &- minutes.0
    guard
      let out = move(
        p, key(at: one, first), day: tables.day[second],
        civil: entry(second, j, p, notBefore: notBefore[two], stay: minutes.0), stay: minutes.0),
      let back = move(
        q, key(at: two, second), day: tables.day[first],
        civil: entry(first, i, q, notBefore: notBefore[one], stay: minutes.1), stay: minutes.1),
      !isHopeless(
        out + back
          + (first == second
            ? overrun(first, near &+ far)
            : overrun(first, near &+ longer) + overrun(second, far &- longer)),
        travel: near &+ far)
    else { return false }
    let a = propose(first)
    if first == second {
      if i > j { (i, j) = (j, i) }
      let early = base(first) &+ i
      let late = base(first) &+ j
      return append(a, first, 0, i) && append(a, node[late], notBefore: notBefore[early], stay: stay[late])
        && append(a, first, i &+ 1, j)
        && append(a, node[early], notBefore: notBefore[late], stay: stay[early])
        && append(a, first, j &+ 1, firstCount)
    }
    let b = propose(second)
    return append(a, first, 0, i) && append(a, q, notBefore: notBefore[base(first) &+ i], stay: minutes.1)
      && append(a, first, i &+ 1, firstCount)
      && append(b, second, 0, j) && append(b, p, notBefore: notBefore[base(second) &+ j], stay: minutes.0)
      && append(b, second, j &+ 1, secondCount)
  }
}
