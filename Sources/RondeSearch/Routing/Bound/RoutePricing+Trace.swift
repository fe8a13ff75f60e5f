extension RoutePricing {
  /// A visit or a break of a route, with what the route remembers there.
  struct Stop {
    var node: Int
    var mask: Int
    var isTaken: Bool
    var start: Int
  }

  // What a visit or a break earns by itself.
  private func net(_ node: Int, _ start: Int, _ shift: Int, _ prices: VisitPrices) -> Float {
    guard node < places else { return 0 }
    let civil = Int(tables.day[shift]) * dayLength + start
    return Float(Int(prices.visit(node, at: civil)) - Int(prices.minute(shift)) * Int(paid.onSite[node]))
  }

  private func value(_ stop: Stop, at time: Int, _ lane: Int, _ lanes: ShiftLanes) -> Float {
    let flag = stop.isTaken && stop.node < places ? taken : 0
    return cells[(time - lanes.begin) * row + offsets[stop.node] + flag + stop.mask][lane]
  }

  /// The stops of the route that ends at one, in order, read back from the table.
  func trace(_ end: Stop, _ lane: Int, _ lanes: ShiftLanes, _ prices: VisitPrices) -> [Stop] {
    var chain = [end]
    while let before = predecessor(of: chain[chain.count - 1], lane, lanes, prices) { chain.append(before) }
    return chain.reversed()
  }

  // Nil where the team comes from the base.
  private func predecessor(of stop: Stop, _ lane: Int, _ lanes: ShiftLanes, _ prices: VisitPrices) -> Stop? {
    var stop = stop
    // Breaks belong to the time before them until they are over.
    if stop.node >= places { stop.isTaken = false }
    let earned = value(stop, at: stop.start, lane, lanes)
    var time = stop.start
    while true {
      while time > lanes.begin && value(stop, at: time - 1, lane, lanes) == earned { time -= 1 }
      if isFromBase(stop, time, earned, lane, lanes, prices) { return nil }
      if let found = visitBefore(stop, time, earned, lane, lanes, prices) { return found }
      guard let remembering = unfaded(stop, time, earned, lane, lanes) else { break }
      stop = remembering
    }
    assertionFailure("no way leads to this stop")
    return nil
  }

  private func isFromBase(
    _ stop: Stop, _ time: Int, _ earned: Float, _ lane: Int, _ lanes: ShiftLanes, _ prices: VisitPrices
  ) -> Bool {
    let shift = lanes.shifts[lane]
    let start = tables.shiftStart[shift]
    let leg = tables.duration(0, location(stop.node), start)
    return stop.mask == 0 && stop.isTaken == (lanes.pause == 0) && time == Int(start) + Int(leg)
      && earned == -Float(Int(payment(0, location(stop.node), Int(start))) * Int(prices.minute(shift)))
  }

  // The same place at the end of a stretch, before what may be seen again was forgotten.
  private func unfaded(
    _ stop: Stop, _ time: Int, _ earned: Float, _ lane: Int, _ lanes: ShiftLanes
  ) -> Stop? {
    let fading = memory.fading[stop.node]
    guard time > lanes.begin, (time - lanes.begin) % stretch == 0, stop.mask & fading == 0 else { return nil }
    for mask in 0..<memory.count(stop.node) where mask != stop.mask && mask & ~fading == stop.mask {
      var other = stop
      other.mask = mask
      if value(other, at: time, lane, lanes) == earned { return other }
    }
    return nil
  }

  private func visitBefore(
    _ stop: Stop, _ time: Int, _ earned: Float, _ lane: Int, _ lanes: ShiftLanes, _ prices: VisitPrices
  ) -> Stop? {
    let shift = lanes.shifts[lane]
    let minute = Int(prices.minute(shift))
    let isBorder = (time - lanes.begin) % stretch == 0
    for node in 0..<memory.nodes {
      let isSpot = node >= places
      if isSpot && !(stop.isTaken && lanes.pause > 0 && stop.node < places) { continue }
      let stay = isSpot ? lanes.pause : Int(tables.onSite[node])
      let isReturn = node == stop.node && !isSpot
      let range = legRange[Int(location(node)) * tables.locations + Int(location(stop.node))]
      let pause = isReturn ? Int(tables.coolDown[node]) : 0
      let latest = time - stay - pause - (isReturn ? 0 : Int(range.x))
      let earliest = isBorder ? lanes.begin : time - stay - pause - (isReturn ? 0 : Int(range.y))
      guard max(earliest, lanes.begin) <= latest else { continue }
      for start in stride(from: latest, through: max(earliest, lanes.begin), by: -1) {
        let departure = start + stay
        guard isSpot ? mayRest(at: start, lanes)[lane] : isOpen(node, at: start),
          isHome(node, departure, lanes)[lane]
        else { continue }
        let leg =
          isReturn ? 0 : tables.duration(location(node), location(stop.node), Int32(clamping: departure))
        let payment = isReturn ? 0 : payment(location(node), location(stop.node), departure)
        let border = border(after: start, lanes)
        for mask in 0..<memory.count(node) {
          let landing = land(node, mask, stop.node, departure + Int(leg), border)
          guard landing.arrival == time, landing.mask == stop.mask else { continue }
          let before = Stop(node: node, mask: mask, isTaken: isSpot || stop.isTaken, start: start)
          var there = before
          if isSpot { there.isTaken = false }
          let value = value(there, at: start, lane, lanes) + net(node, start, shift, prices)
          if value - Float(Int(payment) * minute) == earned { return before }
        }
      }
    }
    return nil
  }

  /// The route of such stops.
  func route(_ shift: Int, _ value: Int, _ chain: [Stop]) -> Best {
    var best = Best(value: value, visits: [], busy: 0, cycles: [])
    var here: Int32 = 0
    var now = tables.shiftStart[shift]
    for (rank, stop) in chain.enumerated() {
      let isVisit = stop.node < places
      let isReturn = isVisit && rank > 0 && chain[rank - 1].node == stop.node
      if !isReturn { best.busy += Int(payment(here, location(stop.node), Int(now))) }
      here = location(stop.node)
      now = Int32(clamping: stop.start)
      guard isVisit else {
        now += tables.breakLength[shift]
        continue
      }
      best.visits.append((stop.node, stop.start))
      best.busy += Int(paid.onSite[stop.node])
      now += tables.onSite[stop.node]
      if let earlier = chain[..<rank].lastIndex(where: { $0.node == stop.node }), earlier + 1 < rank,
        !mayReturn[stop.node]
          || stop.start - chain[earlier].start < Int(tables.onSite[stop.node] + tables.coolDown[stop.node])
      {
        best.cycles.append((stop.node, chain[(earlier + 1)..<rank].map(\.node)))
      }
    }
    if !chain.isEmpty { best.busy += Int(payment(here, 0, Int(now))) }
    return best
  }
}
