extension PatrolState {
  /// Start times of a candidate by one pass forward; false where a window, the break or the end of the shift
  /// cannot be kept.
  ///
  /// The break is taken before the first visit that would end after it is due, at the allowed place of
  /// least detour.
  @inline(__always)
  func schedule(_ candidate: Int) -> Bool {
    let shift = newShift[candidate]
    let first = candidate &* tables.capacity
    let count = Int(newLength[candidate])
    let pause = tables.breakLength[shift]
    let due = newBreakDue[candidate]
    var isDue = pause > 0
    var now = tables.shiftStart[shift]
    let end = tables.shiftEnd[shift]
    var here: Int32 = 0
    var travel: Int32 = 0
    var onSite: Int32 = 0
    var free = FreeTime()
    newBreakStart[candidate] = -1
    newBreakRank[candidate] = count
    var position = 0
    while position < count {
      let place = newNode[first &+ position]
      let stay = newStay[first &+ position]
      let longer = stay &- tables.onSite[place]
      var leg = tables.duration(here, place &+ 1, now)
      var begin = tables.opening(place, max(now &+ leg, newNotBefore[first &+ position]), longer: longer)
      if isDue && begin &+ stay > due {
        newBreakRank[candidate] = position
        let spot = tables.breakPlace[Int(here) &* tables.locations &+ Int(place) &+ 1]
        leg = tables.duration(here, spot, now)
        let rest = max(now &+ leg, tables.breakFrom[shift])
        if rest > tables.breakLatest[shift] { return false }
        newBreakStart[candidate] = rest
        free.add(rest &- now &- leg)
        travel &+= leg
        now = rest &+ pause
        here = spot
        isDue = false
        leg = tables.duration(here, place &+ 1, now)
        begin = tables.opening(place, max(now &+ leg, newNotBefore[first &+ position]), longer: longer)
      }
      free.add(begin &- now &- leg)
      travel &+= leg
      onSite &+= stay
      now = begin &+ stay
      if now > end { return false }
      newStart[first &+ position] = begin
      here = place &+ 1
      position &+= 1
    }
    if isDue {
      let spot = tables.breakPlace[Int(here) &* tables.locations]
      let leg = tables.duration(here, spot, now)
      let rest = max(now &+ leg, tables.breakFrom[shift])
      if rest > tables.breakLatest[shift] { return false }
      newBreakStart[candidate] = rest
      free.add(rest &- now &- leg)
      travel &+= leg
      now = rest &+ pause
      here = spot
    }
    let home = tables.duration(here, 0, now)
    if now &+ home > end { return false }
    travel &+= home
    free.add(end &- now &- home)
    newBunched[candidate] = free.bunched(among: count &+ (pause > 0 ? 2 : 1))
    newTravel[candidate] = travel
    newLoad[candidate] =
      travel &+ onSite &+ pause &+ tables.reserve[shift] &- (end &- tables.shiftStart[shift])
    newOverrun[candidate] = max(0, newLoad[candidate])
    return true
  }

  /// Cost of the minutes in which a shift's break falls together with those of its day: with shifts of a
  /// lower number alone where `below` says so.
  @inline(__always)
  func sharedBreaks(_ shift: Int32, _ rest: Int32, below: Int32 = .max) -> Int {
    guard rest >= 0 else { return 0 }
    var shared = 0
    var index = Int(tables.mateFirst[shift])
    let end = Int(tables.mateFirst[Int(shift) &+ 1])
    while index < end {
      let mate = tables.mates[index]
      let other = breakStart[mate]
      if other >= 0 && mate < below {
        let from = max(rest, other)
        let to = min(rest &+ tables.breakLength[shift], other &+ tables.breakLength[mate])
        if to > from { shared &+= Int(to &- from) }
      }
      index &+= 1
    }
    return shared &* tables.sharedBreakWeight
  }
}

/// The free stretches of a route: before and between its visits and its break, and after them.
private struct FreeTime {
  private var total: Int32 = 0
  private var squares = 0

  @inline(__always)
  mutating func add(_ minutes: Int32) {
    total &+= minutes
    squares &+= Int(minutes) &* Int(minutes)
  }

  /// By how many minutes the stretch that a free minute lies in is longer than if all were of one length.
  @inline(__always)
  func bunched(among stretches: Int) -> Int32 {
    total > 0 ? Int32(truncatingIfNeeded: squares / Int(total) &- Int(total) / stretches) : 0
  }
}
