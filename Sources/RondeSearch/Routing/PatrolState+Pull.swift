extension PatrolState {
  /// Start times of a candidate; where those behind would come too late, visits before them wait less.
  @inline(__always)
  func fit(_ candidate: Int) -> Bool {
    schedule(candidate) || (tables.mayWait && pull(candidate) && schedule(candidate))
  }

  /// Lowers the earliest starts of a candidate to the latest from which all that follows can still be kept, by one
  /// pass backward; false where no wait is left to give up.
  ///
  /// Trips are reckoned at about the time at which they begin, so that the pass forward has the last word.
  private func pull(_ candidate: Int) -> Bool {
    let shift = newShift[candidate]
    let first = candidate &* tables.capacity
    let pause = tables.breakLength[shift]
    let pausedBefore = newBreakRank[candidate]
    var latest = tables.shiftEnd[shift]
    var there: Int32 = 0
    var position = Int(newLength[candidate])
    var isLower = false
    while true {
      let here = position > 0 ? newNode[first &+ position &- 1] &+ 1 : 0
      if pause > 0 && position == pausedBefore {
        let spot = tables.breakPlace[Int(here) &* tables.locations &+ Int(there)]
        latest = min(tables.breakLatest[shift], leaving(spot, there, by: latest) &- pause)
        if latest < tables.breakFrom[shift] { return false }
        there = spot
      }
      latest = leaving(here, there, by: latest)
      if position == 0 { break }
      position &-= 1
      let slot = first &+ position
      let stay = newStay[slot]
      latest = tables.closing(newNode[slot], latest &- stay, longer: stay &- tables.onSite[newNode[slot]])
      if latest < tables.shiftStart[shift] { return false }
      if newNotBefore[slot] > latest {
        newNotBefore[slot] = latest
        isLower = true
      }
      there = here
    }
    return isLower && latest >= tables.shiftStart[shift]
  }

  /// About the minute at which to leave so as to be there in time.
  @inline(__always)
  private func leaving(_ from: Int32, _ to: Int32, by time: Int32) -> Int32 {
    time &- tables.duration(from, to, time &- tables.quiet(from, to))
  }
}
