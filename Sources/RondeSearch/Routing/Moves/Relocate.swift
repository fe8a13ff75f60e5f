extension PatrolState {
  /// One visit to another place of its own route or of another.
  @inline(__always)
  mutating func relocate(_ random: inout RandomSource) -> Bool {
    let from = randomShift(&random)
    let count = Int(length[from])
    if count == 0 { return false }
    let position = random.below(count)
    let place = node[base(from) &+ position]
    let minutes = stay[base(from) &+ position]
    let to = randomShift(&random)
    let minute =
      random.below(2) == 0 ? notBefore[base(from) &+ position] : randomNotBefore(to, &random)
    if from == to {
      if count < 2 { return false }
      let a = propose(from)
      var target = random.below(count &- 1)
      if target >= position { target &+= 1 }
      if target < position {
        return append(a, from, 0, target) && append(a, place, notBefore: minute, stay: minutes)
          && append(a, from, target, position) && append(a, from, position &+ 1, count)
      }
      return append(a, from, 0, position) && append(a, from, position &+ 1, target &+ 1)
        && append(a, place, notBefore: minute, stay: minutes) && append(a, from, target &+ 1, count)
    }
    let target = random.below(Int(length[to]) &+ 1)
    let less = 0 &- detour(location(from, position &- 1), place, location(from, position &+ 1))
    let more = detour(location(to, target &- 1), place, location(to, target))
    guard
      let move = move(
        place, key(at: base(from) &+ position, from), day: tables.day[to],
        civil: entry(to, target, place, notBefore: minute, stay: minutes),
        stay: minutes),
      !isHopeless(
        move + overrun(from, less &- minutes) + overrun(to, more &+ minutes), travel: more &+ less)
    else { return false }
    let a = propose(from)
    let b = propose(to)
    return append(a, from, 0, position) && append(a, from, position &+ 1, count)
      && append(b, to, 0, target) && append(b, place, notBefore: minute, stay: minutes)
      && append(b, to, target, Int(length[to]))
  }
}
