extension LocalSearch {
  /// Joins the tour up to `target` with the other one from `node` on, and the two parts that are left (Potvin and
  /// Rousseau 1995). Teams must be alike, since their tours' ends change places.
  @inline(never)
  func twoOptStar(_ node: Int32, after target: Int32) -> Bool {
    let (from, to) = (Int(tours.tour[node]), Int(tours.tour[target]))
    if tables.kind[from] != tables.kind[to] { return false }
    let (before, following) = (tours.previous[node], tours.next[target])
    // Whole tours would change teams.
    if !tours.isClient(before) && !tours.isClient(target) { return false }
    changes.evaluations &+= 1
    let moved = tours.size[from] &+ 1 &- tours.position[node]
    let brought = tours.size[to] &- tours.position[target]
    let delta =
      tours.distance(target, node) &+ tours.distance(before, following) &- tours.distance(before, node)
      &- tours.distance(target, following)
      &+ idleDelta(from, leaves: Int(moved &- brought), to, joins: Int(moved &- brought))
    if delta >= tours.penalty(from) &+ tours.penalty(to) { return false }
    changes.clear()
    var source = changes.begin(from, after: before)
    source.to = following
    var goal = changes.begin(to, after: target)
    goal.to = node
    let total = delta &+ changes.penaltyDelta(source) &+ changes.penaltyDelta(goal)
    if total >= 0 { return false }
    let cost = debugCost()
    tours.begin(delta)
    let (fromEnd, toEnd) = (tours.previous[tours.end(from)], tours.previous[tours.end(to)])
    tours.link(target, node)
    // An end that follows at once is the other tour's.
    tours.link(before, tours.isClient(following) ? following : tours.end(from))
    tours.link(fromEnd, tours.end(to))
    if tours.isClient(following) { tours.link(toEnd, tours.end(from)) }
    tours.commit(from)
    tours.commit(to)
    assert(cost + total == debugCost())
    return true
  }
}
