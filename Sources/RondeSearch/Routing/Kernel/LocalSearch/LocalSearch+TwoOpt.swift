extension LocalSearch {
  /// Turns round what stands between `target` and `node`, which comes later in the same tour: the way from
  /// `target` then goes straight to `node`.
  @inline(never)
  func twoOpt(_ node: Int32, after target: Int32) -> Bool {
    let team = Int(tours.tour[node])
    if tours.position[target] &+ 1 >= tours.position[node] { return false }
    changes.evaluations &+= 1
    let (first, behind) = (tours.next[target], tours.next[node])
    let delta =
      tours.distance(target, node) &+ tours.distance(first, behind) &- tours.distance(target, first)
      &- tours.distance(node, behind) &+ turned(first, node)
    if delta >= tours.penalty(team) { return false }
    changes.clear()
    var change = changes.begin(team, after: target)
    changes.add(first, through: node, reversed: true, to: &change)
    change.to = behind
    return accept(delta, change)
  }

  /// What it costs to go from `first` to `last` backwards rather than forwards.
  func turned(_ first: Int32, _ last: Int32) -> Int64 {
    if tables.isSymmetric { return 0 }
    var sum: Int64 = 0
    var node = first
    while node != last {
      let following = tours.next[node]
      sum &+= tours.distance(following, node) &- tours.distance(node, following)
      node = following
    }
    return sum
  }
}
