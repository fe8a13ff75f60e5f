extension GreedyInsertion {
  /// The node behind which `client` costs least where times depend on the time of day or on a pause, -1 if it fits
  /// nowhere or is not worth it.
  func bestPlaceByTimeOfDay(
    _ client: Int, _ state: RouteState, _ mayOpen: Bool, _ random: inout RandomSource
  ) -> Int32 {
    let tables = state.tables
    let node = Int32(truncatingIfNeeded: client)
    var best = isPrizesFirst ? Int64.max : tables.prize[client]
    var place: Int32 = -1
    kindStamp &+= 1
    for team in 0..<tables.teams where state.load[team] &+ tables.load[client] <= tables.capacity[team] {
      var before = state.start(team)
      let isIdle = state.size[team] == 0
      if isIdle {
        if !mayOpen || kindSeen[tables.kind[team]] == kindStamp { continue }
        kindSeen[tables.kind[team]] = kindStamp
      }
      while state.next[before] >= 0 {
        let behind = state.next[before]
        evaluations &+= 1
        let way = state.distance(before, node) &+ state.distance(node, behind)
        let cost = way &+ (isIdle ? tables.tourCost[team] : 0 &- state.distance(before, behind))
        if cost < best, state.fits(node, after: before), !overlooks(&random) {
          best = cost
          place = before
        }
        before = behind
      }
    }
    return place
  }
}
