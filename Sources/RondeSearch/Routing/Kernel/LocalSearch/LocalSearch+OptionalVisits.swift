extension LocalSearch {
  /// Leaves out a client that need not be visited.
  @inline(never)
  func leaveOut(_ node: Int32) -> Bool {
    if tables.mustVisit[node] { return false }
    changes.evaluations &+= 1
    let team = Int(tours.tour[node])
    let (before, behind) = (tours.previous[node], tours.next[node])
    let delta =
      tours.distance(before, behind) &- tours.distance(before, node) &- tours.distance(node, behind)
      &+ idleDelta(team, joins: -1)
    let prize = tables.prize[node]
    if delta &+ prize >= tours.penalty(team) { return false }
    changes.clear()
    var change = changes.begin(team, after: before)
    change.to = behind
    return accept(delta, change, leftOut: prize, removing: node)
  }

  /// Visits an absent client behind `target`.
  @inline(never)
  func takeIn(_ node: Int32, after target: Int32) -> Bool {
    changes.evaluations &+= 1
    let team = Int(tours.tour[target])
    let following = tours.next[target]
    let delta =
      tours.distance(target, node) &+ tours.distance(node, following) &- tours.distance(target, following)
      &+ idleDelta(team, joins: 1)
    let prize = tables.prize[node]
    if delta &- prize >= tours.penalty(team) { return false }
    changes.clear()
    var change = changes.begin(team, after: target)
    changes.add(node, to: &change)
    change.to = following
    return accept(delta, change, leftOut: 0 &- prize)
  }

  /// Visits an absent client in the place of one that need not be visited.
  @inline(never)
  func replace(_ visited: Int32, by node: Int32) -> Bool {
    if tables.mustVisit[visited] { return false }
    changes.evaluations &+= 1
    let team = Int(tours.tour[visited])
    let (before, behind) = (tours.previous[visited], tours.next[visited])
    let delta =
      tours.distance(before, node) &+ tours.distance(node, behind) &- tours.distance(before, visited)
      &- tours.distance(visited, behind)
    let prizes = tables.prize[visited] &- tables.prize[node]
    if delta &+ prizes >= tours.penalty(team) { return false }
    changes.clear()
    var change = changes.begin(team, after: before)
    changes.add(node, to: &change)
    change.to = behind
    return accept(delta, change, leftOut: prizes, removing: visited)
  }
}
