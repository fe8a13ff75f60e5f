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
