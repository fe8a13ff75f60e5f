extension PatrolState {
  /// Or-opt: two or three visits in a row move within their route or into another.
  @inline(__always)
  mutating func orOpt(_ random: inout RandomSource) -> Bool {
    let from = randomShift(&random)
    let to = randomShift(&random)
    let count = Int(length[from])
    let size = 2 &+ random.below(2)
    if count < size { return false }
    let position = random.below(count &- size &+ 1)
    let a = propose(from)
    if from == to {
      if count == size { return false }
      let rest = count &- size
      let target = random.below(rest &+ 1)
      if target == position { return false }
      if target < position {
        return append(a, from, 0, target) && append(a, from, position, position &+ size)
          && append(a, from, target, position) && append(a, from, position &+ size, count)
      }
      return append(a, from, 0, position) && append(a, from, position &+ size, target &+ size)
        && append(a, from, position, position &+ size) && append(a, from, target &+ size, count)
    }
    let target = random.below(Int(length[to]) &+ 1)
    let b = propose(to)
    return append(a, from, 0, position) && append(a, from, position &+ size, count)
      && append(b, to, 0, target) && append(b, from, position, position &+ size)
      && append(b, to, target, Int(length[to]))
  }
}
