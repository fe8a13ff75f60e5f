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
    if from == to {
      if count == size { return false }
      let a = propose(from)
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
    let first = base(from) &+ position
    let head = node[first] &+ 1
    let entry = entry(to, target, node[first], notBefore: notBefore[first], stay: stay[first])
    var moves = MoveEstimate(plain: 0, chance: 0)
    var onSite: Int32 = 0
    var rank = 0
    while rank < size {
      let slot = base(from) &+ position &+ rank
      guard
        let each = move(
          node[slot], key(at: slot, from), day: tables.day[to],
          civil: entry &+ Int(start[slot] &- start[first]), stay: stay[slot])
      else { return false }
      moves = moves + each
      onSite &+= stay[slot]
      rank &+= 1
    }
    let tail = node[base(from) &+ position &+ size &- 1] &+ 1
    let less = bridge(location(from, position &- 1), head, tail, location(from, position &+ size))
    let more = bridge(location(to, target &- 1), head, tail, location(to, target))
    if isHopeless(
      moves + overrun(from, 0 &- less &- onSite) + overrun(to, more &+ onSite), travel: more &- less)
    {
      return false
    }
    let a = propose(from)
    let b = propose(to)
    return append(a, from, 0, position) && append(a, from, position &+ size, count)
      && append(b, to, 0, target) && append(b, from, position, position &+ size)
      && append(b, to, target, Int(length[to]))
  }
}
