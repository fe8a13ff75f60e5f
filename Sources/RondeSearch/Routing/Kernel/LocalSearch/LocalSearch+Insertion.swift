extension LocalSearch {
  /// Puts every absent client where it costs least, in the order given; those that need not be visited only where
  /// it pays.
  func insertAbsent(_ order: [Int32]) {
    for node in order where tours.tour[node] < 0 { _ = insertBest(node) }
  }

  private func insertBest(_ node: Int32) -> Bool {
    var best: (total: Int64, after: Int32) = (tables.prize[node], -1)
    var kinds: UInt64 = 0
    for team in 0..<tables.teams {
      if tours.size[team] == 0 {
        let kind = UInt64(1) << UInt64(min(63, tables.kind[team]))
        if kinds & kind != 0 { continue }
        kinds |= kind
      }
      let opening = idleDelta(team, joins: 1)
      var after = tours.start(team)
      while after != tours.end(team) {
        let following = tours.next[after]
        changes.evaluations &+= 1
        let delta =
          tours.distance(after, node) &+ tours.distance(node, following) &- tours.distance(after, following)
          &+ opening
        // One visit more never lessens what a tour breaks, so the distance alone may rule a place out.
        if delta < best.total {
          changes.clear()
          var change = changes.begin(team, after: after)
          changes.add(node, to: &change)
          change.to = following
          let total = delta &+ changes.penaltyDelta(change)
          if total < best.total { best = (total, after) }
        }
        after = following
      }
    }
    return best.after >= 0 && takeIn(node, after: best.after)
  }
}
