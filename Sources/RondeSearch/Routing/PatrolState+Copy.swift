extension PatrolState {
  /// A state with the routes of another, every figure computed anew; nil where they break a rule.
  init?(_ tables: PatrolTables, copying other: PatrolState) {
    self.init(tables)
    for shift in 0..<tables.shifts {
      let base = Int32(shift)
      let count = Int(other.length[shift])
      let from = other.base(base)
      node.copy(from: other.node, at: from, to: from, length: count)
      notBefore.copy(from: other.notBefore, at: from, to: from, length: count)
      stay.copy(from: other.stay, at: from, to: from, length: count)
      length[shift] = other.length[shift]
      breakDue[shift] = other.breakDue[shift]
    }
    guard refresh() else { return nil }
  }

  /// Computes start times, visits and costs anew from the order of the routes alone; false where they break a
  /// rule.
  mutating func refresh() -> Bool {
    visitCount.fill(0)
    cost = 0
    chance = 0
    overruns = 0
    for shift in 0..<tables.shifts where isOpen[shift] {
      let row = base(Int32(shift))
      let count = Int(length[shift])
      newShift[0] = Int32(shift)
      newLength[0] = length[shift]
      newBreakDue[0] = breakDue[shift]
      newNode.copy(from: node, at: row, to: 0, length: count)
      newNotBefore.copy(from: notBefore, at: row, to: 0, length: count)
      newStay.copy(from: stay, at: row, to: 0, length: count)
      guard schedule(0) else { return false }
      start.copy(from: newStart, at: 0, to: row, length: count)
      breakStart[shift] = newBreakStart[0]
      overrun[shift] = newOverrun[0]
      load[shift] = newLoad[0]
      travel[shift] = newTravel[0]
      bunched[shift] = newBunched[0]
      overruns += Int(newOverrun[0])
      cost += Int(newTravel[0]) * tables.travelWeight + Int(newBunched[0]) * tables.bunchedWeight
      for position in row..<row + count {
        let place = node[position]
        let first = Int(place) * tables.visitCapacity
        var rank = Int(visitCount[place])
        guard rank + 1 < tables.visitCapacity else { return false }
        let key = key(Int32(shift), start[position], stay[position])
        while rank > 0 && visits[first + rank - 1] > key {
          visits[first + rank] = visits[first + rank - 1]
          rank -= 1
        }
        visits[first + rank] = key
        visitCount[place] += 1
      }
    }
    for place in 0..<tables.places {
      guard let value = cost(of: Int32(place), visits, visitCount[place]) else { return false }
      placeCost[place] = value.all
      placeChance[place] = value.chance
      cost += value.all
      chance += value.chance
    }
    for shift in 0..<tables.shifts {
      cost += sharedBreaks(Int32(shift), breakStart[shift], below: Int32(shift))
    }
    return true
  }

  /// Takes over the routes and figures of another state of the same problem.
  mutating func load(_ other: PatrolState) {
    node.copy(from: other.node)
    notBefore.copy(from: other.notBefore)
    start.copy(from: other.start)
    stay.copy(from: other.stay)
    length.copy(from: other.length)
    breakDue.copy(from: other.breakDue)
    breakStart.copy(from: other.breakStart)
    overrun.copy(from: other.overrun)
    load.copy(from: other.load)
    travel.copy(from: other.travel)
    bunched.copy(from: other.bunched)
    visits.copy(from: other.visits)
    visitCount.copy(from: other.visitCount)
    placeCost.copy(from: other.placeCost)
    placeChance.copy(from: other.placeChance)
    cost = other.cost
    chance = other.chance
    overruns = other.overruns
    candidates = 0
  }
}
