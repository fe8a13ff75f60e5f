extension PatrolState {
  /// Gives visits the free minutes beyond the reserve for calls, at the start times that they have, so that nothing
  /// above the worth of visits changes.
  ///
  /// Worth rises ever slower with the minutes, each visit has a most of its own and a route has one for all of
  /// its minutes: to give every next minute to the visit that gains most by it is exact (Federgruen and Groenevelt
  /// 1986), but for minutes of travel that differ with the departure.
  mutating func stretchVisits() {
    for shift in 0..<tables.shifts where length[shift] > 0 { stretch(Int32(shift)) }
  }

  private mutating func stretch(_ shift: Int32) {
    let count = Int(length[shift])
    let row = base(shift)
    var isOpen = [Bool](repeating: true, count: count)
    while true {
      var best: (position: Int, gain: Int, free: Int)?
      for position in 0..<count where isOpen[position] {
        let gain = gain(row + position)
        guard gain > 0 else { continue }
        let until = position + 1 < count ? start[row + position + 1] : tables.shiftEnd[shift]
        let free = Int(until - start[row + position] - stay[row + position])
        if best.map({ (gain, free) > ($0.gain, $0.free) }) ?? true { best = (position, gain, free) }
      }
      guard let best else { return }
      if !lengthen(shift, best.position) { isOpen[best.position] = false }
    }
  }

  // What the next minute of a visit is worth.
  private func gain(_ slot: Int) -> Int {
    let place = node[slot]
    guard stay[slot] < tables.longest[place] else { return 0 }
    let index = Int(tables.worthFirst[place] + stay[slot] - tables.onSite[place])
    return tables.worth[index + 1] - tables.worth[index]
  }

  // One minute more for one visit; false where a later visit, the break or the reserve would suffer.
  private mutating func lengthen(_ shift: Int32, _ position: Int) -> Bool {
    let count = Int(length[shift])
    let row = base(shift)
    withdraw()
    let a = propose(shift)
    guard append(a, shift, 0, count) else { return false }
    for rank in 0..<count { newNotBefore[rank] = start[row + rank] }
    newStay[position] += 1
    // The break stays where it is though the visit before it now ends later than it fell due.
    if start[row + position] < breakStart[shift] {
      newBreakDue[a] = max(newBreakDue[a], start[row + position] + newStay[position])
    }
    guard evaluate(), newBreakStart[a] == breakStart[shift], newOverrun[a] <= overrun[shift],
      (0..<count).allSatisfy({ newStart[$0] == start[row + $0] })
    else { return false }
    apply()
    return true
  }
}
