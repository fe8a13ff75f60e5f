extension PatrolState {
  /// What a place costs with these visits (in order of time), and the part of it that is chance; nil where its
  /// cool-down or its visits of a day forbid them.
  @inline(__always)
  func cost(of place: Int32, _ list: FlatArray<Int>, _ count: Int32) -> (all: Int, chance: Int)? {
    let row = Int(place) &* tables.visitCapacity
    let guarantee = tables.guarantee[place]
    let origin = tables.origin[place]
    let age = tables.clockStart &- origin
    var last = origin
    var area = 0 &- age &* age
    var excess = 0
    var chance = 0
    var free = tables.lastEnd[place] &+ Int(tables.coolDown[place])
    var today: Int32 = -1
    var visitsToday: Int32 = 0
    let least = Int(tables.least[place])
    let most = Int(tables.most[place])
    var missed = 0
    var period = 0
    var inPeriod = 0
    let lengths = Int(tables.worthFirst[place]) &- Int(tables.onSite[place])
    var short = 0
    let hasPotential = tables.potential.count > 0
    var rank = 0
    while rank < Int(count) {
      let key = list[row &+ rank]
      let civil = key >> PatrolTables.keyBits
      let minutes = key & ((1 << PatrolTables.stayBits) &- 1)
      if civil < free { return nil }
      free = civil &+ minutes &+ Int(tables.coolDown[place])
      short &+= tables.shortCost[lengths &+ minutes]
      let day = tables.day[(key >> PatrolTables.stayBits) & ((1 << PatrolTables.shiftBits) &- 1)]
      visitsToday = day == today ? visitsToday &+ 1 : 1
      today = day
      if visitsToday > tables.mostPerDay[place] { return nil }
      if tables.periods > 1 {
        let current = min(Int(day) / tables.daysPerPeriod, tables.periods &- 1)
        while period < current {
          missed &+= max(0, least &- inPeriod)
          inPeriod = 0
          period &+= 1
        }
      }
      inPeriod &+= 1
      if inPeriod > most { return nil }
      let idle = tables.idle(civil)
      let gap = idle &- last
      area &+= gap &* gap
      if gap > guarantee { excess &+= tables.breachWeight &+ (gap &- guarantee) &* tables.excessWeight }
      last = idle
      if hasPotential {
        let slot = max(0, min(civil / PatrolProblem.potentialSlot, tables.potentialSlots &- 1))
        chance &+= Int(tables.potential[Int(place) &* tables.potentialSlots &+ slot])
      }
      rank &+= 1
    }
    let open = tables.clockEnd &- last
    area &+= open &* (open &+ tables.terminal[place])
    if open > guarantee { excess &+= tables.breachWeight &+ (open &- guarantee) &* tables.excessWeight }
    missed &+= max(0, least &- inPeriod) &+ (tables.periods &- 1 &- period) &* least
    let plain =
      (area &* tables.scale[place]) >> PatrolTables.scaleBits
      &+ excess &+ short &+ missed &* tables.missedWeight[place]
      &- Int(count) &* tables.prize[place]
    return (plain &+ chance, chance)
  }

  /// Judges the candidates: sets ``costDelta``, ``chanceDelta`` and ``overrunDelta``; false where they break a rule.
  mutating func evaluate() -> Bool {
    touchedCount = 0
    var candidate = 0
    while candidate < candidates {
      if !isOpen[newShift[candidate]] || !fit(candidate) { return false }
      candidate &+= 1
    }
    var delta = 0
    var chances = 0
    var late = 0
    candidate = 0
    while candidate < candidates {
      let shift = newShift[candidate]
      delta &+= Int(newTravel[candidate] &- travel[shift]) &* tables.travelWeight
      delta &+= Int(newBunched[candidate] &- bunched[shift]) &* tables.bunchedWeight
      late &+= Int(newOverrun[candidate] &- overrun[shift])
      removeOld(candidate)
      candidate &+= 1
    }
    candidate = 0
    var fits = true
    while candidate < candidates {
      if !insertNew(candidate) { fits = false }
      candidate &+= 1
    }
    var index = 0
    while fits && index < touchedCount {
      let place = touched[index]
      let count = newVisitCount[place]
      if let value = cost(of: place, newVisits, count) {
        newPlaceCost[place] = value.all
        newPlaceChance[place] = value.chance
        delta &+= value.all &- placeCost[place]
        chances &+= value.chance &- placeChance[place]
      } else {
        fits = false
      }
      index &+= 1
    }
    index = 0
    while index < touchedCount {
      isTouched[touched[index]] = false
      index &+= 1
    }
    if !fits { return false }
    costDelta = delta &+ breakDelta()
    chanceDelta = chances
    overrunDelta = late
    return true
  }

  // Positions before which a candidate equals the route it replaces, and after which it does.
  @inline(__always)
  private func unchanged(_ candidate: Int) -> (head: Int, tail: Int) {
    let shift = newShift[candidate]
    let old = base(shift)
    let new = candidate &* tables.capacity
    let before = Int(length[shift])
    let after = Int(newLength[candidate])
    let most = min(before, after)
    var head = 0
    while head < most && node[old &+ head] == newNode[new &+ head]
      && start[old &+ head] == newStart[new &+ head] && stay[old &+ head] == newStay[new &+ head]
    {
      head &+= 1
    }
    var tail = 0
    while tail < most &- head
      && node[old &+ before &- 1 &- tail] == newNode[new &+ after &- 1 &- tail]
      && start[old &+ before &- 1 &- tail] == newStart[new &+ after &- 1 &- tail]
      && stay[old &+ before &- 1 &- tail] == newStay[new &+ after &- 1 &- tail]
    {
      tail &+= 1
    }
    return (head, tail)
  }

  @inline(__always)
  private mutating func touch(_ place: Int32) {
    if isTouched[place] { return }
    isTouched[place] = true
    touched[touchedCount] = place
    touchedCount &+= 1
    let row = Int(place) &* tables.visitCapacity
    let count = Int(visitCount[place])
    var rank = 0
    while rank < count {
      newVisits[row &+ rank] = visits[row &+ rank]
      rank &+= 1
    }
    newVisitCount[place] = visitCount[place]
  }

  /// A visit in the list of its place: civil minute, shift, minutes on site.
  @inline(__always)
  func key(_ shift: Int32, _ begin: Int32, _ minutes: Int32) -> Int {
    (Int(tables.day[shift]) &* 1440 &+ Int(begin)) << PatrolTables.keyBits
      | Int(shift) << PatrolTables.stayBits | Int(minutes)
  }

  @inline(__always)
  private mutating func removeOld(_ candidate: Int) {
    let shift = newShift[candidate]
    let (head, tail) = unchanged(candidate)
    var position = head
    let end = Int(length[shift]) &- tail
    while position < end {
      let place = node[base(shift) &+ position]
      touch(place)
      let key = key(shift, start[base(shift) &+ position], stay[base(shift) &+ position])
      let row = Int(place) &* tables.visitCapacity
      let last = Int(newVisitCount[place]) &- 1
      var rank = 0
      while rank < last && newVisits[row &+ rank] != key { rank &+= 1 }
      assert(newVisits[row &+ rank] == key)
      while rank < last {
        newVisits[row &+ rank] = newVisits[row &+ rank &+ 1]
        rank &+= 1
      }
      newVisitCount[place] = Int32(truncatingIfNeeded: last)
      position &+= 1
    }
  }

  // Both candidates' old visits are out before any new one comes in, so that a list never holds more than its
  // place may have and one.
  @inline(__always)
  private mutating func insertNew(_ candidate: Int) -> Bool {
    let shift = newShift[candidate]
    let (head, tail) = unchanged(candidate)
    var position = head
    let end = Int(newLength[candidate]) &- tail
    while position < end {
      let slot = candidate &* tables.capacity &+ position
      let place = newNode[slot]
      touch(place)
      let key = key(shift, newStart[slot], newStay[slot])
      let row = Int(place) &* tables.visitCapacity
      var rank = Int(newVisitCount[place])
      if rank &+ 1 >= tables.visitCapacity { return false }
      while rank > 0 && newVisits[row &+ rank &- 1] > key {
        newVisits[row &+ rank] = newVisits[row &+ rank &- 1]
        rank &-= 1
      }
      newVisits[row &+ rank] = key
      newVisitCount[place] &+= 1
      position &+= 1
    }
    return true
  }

  @inline(__always)
  private func breakDelta() -> Int {
    var changed = false
    var candidate = 0
    while candidate < candidates {
      if newBreakStart[candidate] != breakStart[newShift[candidate]] { changed = true }
      candidate &+= 1
    }
    guard changed else { return 0 }
    // With two shifts of one day the pair is counted where the second one is taken out or put in.
    var delta = 0
    candidate = 0
    while candidate < candidates {
      let shift = newShift[candidate]
      let old = breakStart[shift]
      delta &-= sharedBreaks(shift, old)
      breakStart[shift] = newBreakStart[candidate]
      delta &+= sharedBreaks(shift, newBreakStart[candidate])
      newBreakStart[candidate] = old
      candidate &+= 1
    }
    while candidate > 0 {
      candidate &-= 1
      let shift = newShift[candidate]
      let new = breakStart[shift]
      breakStart[shift] = newBreakStart[candidate]
      newBreakStart[candidate] = new
    }
    return delta
  }

  /// Makes the candidates the routes of their shifts.
  mutating func apply() {
    var candidate = 0
    while candidate < candidates {
      let shift = newShift[candidate]
      let count = Int(newLength[candidate])
      let slot = candidate &* tables.capacity
      node.copy(from: newNode, at: slot, to: base(shift), length: count)
      notBefore.copy(from: newNotBefore, at: slot, to: base(shift), length: count)
      start.copy(from: newStart, at: slot, to: base(shift), length: count)
      stay.copy(from: newStay, at: slot, to: base(shift), length: count)
      length[shift] = newLength[candidate]
      breakDue[shift] = newBreakDue[candidate]
      breakStart[shift] = newBreakStart[candidate]
      overrun[shift] = newOverrun[candidate]
      load[shift] = newLoad[candidate]
      travel[shift] = newTravel[candidate]
      bunched[shift] = newBunched[candidate]
      candidate &+= 1
    }
    var index = 0
    while index < touchedCount {
      let place = touched[index]
      let row = Int(place) &* tables.visitCapacity
      visitCount[place] = newVisitCount[place]
      visits.copy(from: newVisits, at: row, to: row, length: Int(newVisitCount[place]))
      placeCost[place] = newPlaceCost[place]
      placeChance[place] = newPlaceChance[place]
      index &+= 1
    }
    cost &+= costDelta
    chance &+= chanceDelta
    overruns &+= overrunDelta
    candidates = 0
    assert(isConsistent(), "a delta differs from the cost computed anew")
  }

  /// Whether every kept figure equals the one computed anew from the routes alone.
  func isConsistent() -> Bool {
    let fresh = PatrolState(tables, copying: self)
    guard let fresh else { return false }
    return fresh.cost == cost && fresh.chance == chance && fresh.overruns == overruns
      && (0..<tables.places).allSatisfy { fresh.visitCount[$0] == visitCount[$0] }
  }
}
