extension LocalSearch {
  /// Moves the chain of `length` visits from `first` on, perhaps turned round, to behind `target`.
  @inline(never)
  func relocate(_ first: Int32, _ length: Int, after target: Int32, reversed: Bool) -> Bool {
    let last = chainEnd(first, length)
    if last < 0 { return false }
    let (from, to) = (Int(tours.tour[first]), Int(tours.tour[target]))
    let (before, behind, following) = (tours.previous[first], tours.next[last], tours.next[target])
    if from == to {
      let at = tours.position[target]
      // Inside the chain or right before it, nothing would move.
      if at &+ 1 >= tours.position[first] && at <= tours.position[last] {
        return false
      }
    }
    changes.evaluations &+= 1
    let (head, tail) = reversed ? (last, first) : (first, last)
    var delta =
      tours.distance(before, behind) &- tours.distance(before, first) &- tours.distance(last, behind)
      &+ tours.distance(target, head) &+ tours.distance(tail, following) &- tours.distance(target, following)
    if reversed { delta &+= turned(first, last) }
    delta &+= idleDelta(from, leaves: length, to, joins: length)
    if delta >= tours.penalty(from) &+ (from == to ? 0 : tours.penalty(to)) { return false }
    changes.clear()
    if from == to {
      let isForward = tours.position[target] > tours.position[first]
      var change = changes.begin(from, after: isForward ? before : target)
      if isForward {
        changes.add(behind, through: target, to: &change)
        changes.add(first, through: last, reversed: reversed, to: &change)
        change.to = following
      } else {
        changes.add(first, through: last, reversed: reversed, to: &change)
        changes.add(following, through: before, to: &change)
        change.to = behind
      }
      return accept(delta, change)
    }
    var source = changes.begin(from, after: before)
    source.to = behind
    var goal = changes.begin(to, after: target)
    changes.add(first, through: last, reversed: reversed, to: &goal)
    goal.to = following
    return accept(delta, source, goal)
  }
}
