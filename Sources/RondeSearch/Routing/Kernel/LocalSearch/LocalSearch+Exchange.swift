extension LocalSearch {
  /// Exchanges the chain of `length` visits from `first` on with the `otherLength` visits behind `target`.
  @inline(never)
  func exchange(_ first: Int32, _ length: Int, behind target: Int32, _ otherLength: Int) -> Bool {
    let other = tours.next[target]
    if !tours.isClient(other) { return false }
    let last = chainEnd(first, length)
    let otherLast = chainEnd(other, otherLength)
    if last < 0 || otherLast < 0 { return false }
    let (from, to) = (Int(tours.tour[first]), Int(tours.tour[target]))
    let (before, behind, otherBehind) = (tours.previous[first], tours.next[last], tours.next[otherLast])
    if from == to {
      // Chains that overlap or touch: touching ones are a relocation.
      let (a, b) = (tours.position[first], tours.position[other])
      if a <= tours.position[otherLast] &+ 1 && b <= tours.position[last] &+ 1 { return false }
    }
    changes.evaluations &+= 1
    let delta =
      tours.distance(target, first) &+ tours.distance(last, otherBehind) &+ tours.distance(before, other)
      &+ tours.distance(otherLast, behind) &- tours.distance(before, first) &- tours.distance(last, behind)
      &- tours.distance(target, other) &- tours.distance(otherLast, otherBehind)
    if delta >= tours.penalty(from) &+ (from == to ? 0 : tours.penalty(to)) { return false }
    changes.clear()
    if from == to {
      let isFirst = tours.position[first] < tours.position[other]
      var change = changes.begin(from, after: isFirst ? before : target)
      if isFirst {
        changes.add(other, through: otherLast, to: &change)
        changes.add(behind, through: target, to: &change)
        changes.add(first, through: last, to: &change)
        change.to = otherBehind
      } else {
        changes.add(first, through: last, to: &change)
        changes.add(otherBehind, through: before, to: &change)
        changes.add(other, through: otherLast, to: &change)
        change.to = behind
      }
      return accept(delta, change)
    }
    var source = changes.begin(from, after: before)
    changes.add(other, through: otherLast, to: &source)
    source.to = behind
    var goal = changes.begin(to, after: target)
    changes.add(first, through: last, to: &goal)
    goal.to = otherBehind
    return accept(delta, source, goal)
  }
}
