// What a move costs by the gaps of the places alone whose visits it moves, as if no other visit were pushed by it. Most
// moves are refused, and most of those are so bad that this says so, at a tenth of the work.
extension PatrolState {
  /// A visit that is there: what it is called in the list of its place.
  @inline(__always)
  func key(at slot: Int, _ shift: Int32) -> Int { key(shift, start[slot], stay[slot]) }

  /// Whether a move that costs about that, and so many minutes of travel, is not worth working out.
  @inline(__always)
  func isHopeless(_ estimate: MoveEstimate, travel: Int32) -> Bool {
    hurdle.worsening(
      plain: estimate.plain &+ Int(travel) &* tables.travelWeight, chance: estimate.chance,
      overrun: estimate.overrun) > hurdle.accepted + hurdle.margin
  }

  /// What it costs a place to lose a visit.
  @inline(__always)
  func loss(_ place: Int32, _ lost: Int) -> MoveEstimate {
    let rank = rank(place, lost)
    let isOwed = tables.periods == 1 && visitCount[place] <= tables.least[place]
    let missed = isOwed ? tables.missedWeight[place] : 0
    let short = shortCost(place, Int32(truncatingIfNeeded: lost & ((1 << PatrolTables.stayBits) &- 1)))
    return MoveEstimate(
      plain: leaving(place, rank) &+ tables.prize[place] &- short &+ missed,
      chance: 0 &- chanceCost(place, civil(lost)))
  }

  /// What it costs a place to get a visit at a civil minute of a day's shifts; nil where a day's most visits or a
  /// cool-down say no.
  @inline(__always)
  func gain(_ place: Int32, day: Int32, civil: Int, stay: Int32) -> MoveEstimate? {
    guard let gap = gap(place, without: -1, day: day, civil: civil, stay: stay) else { return nil }
    let isOwed = visitCount[place] < tables.least[place] || tables.periods > 1
    return MoveEstimate(
      plain: entering(place, gap, civil) &- (isOwed ? tables.missedWeight[place] : 0) &- tables.prize[place]
        &+ shortCost(place, stay), chance: chanceCost(place, civil))
  }

  /// What it costs a place that one of its visits is made at another time.
  @inline(__always)
  func move(_ place: Int32, _ lost: Int, day: Int32, civil minute: Int, stay: Int32) -> MoveEstimate? {
    let rank = rank(place, lost)
    guard let gap = gap(place, without: rank, day: day, civil: minute, stay: stay) else { return nil }
    return MoveEstimate(
      plain: leaving(place, rank) &+ entering(place, gap, minute),
      chance: chanceCost(place, minute) &- chanceCost(place, civil(lost)))
  }

  @inline(__always)
  private func rank(_ place: Int32, _ key: Int) -> Int {
    let row = Int(place) &* tables.visitCapacity
    let last = Int(visitCount[place]) &- 1
    var rank = 0
    while rank < last && visits[row &+ rank] != key { rank &+= 1 }
    return rank
  }

  // Times are known to some minutes only before routes are worked out.
  private static let tolerance = 15

  // A gap on the idle clock that a visit falls into.
  private struct Gap {
    var from: Int
    var to: Int
    var isLast: Bool
  }

  @inline(__always)
  private func leaving(_ place: Int32, _ rank: Int) -> Int {
    let row = Int(place) &* tables.visitCapacity
    let isLast = rank &+ 1 == Int(visitCount[place])
    let before = rank > 0 ? idle(row &+ rank &- 1) : tables.origin[place]
    let after = isLast ? tables.clockEnd : idle(row &+ rank &+ 1)
    let now = idle(row &+ rank)
    return gapCost(place, after &- before, isLast) &- gapCost(place, now &- before, false)
      &- gapCost(place, after &- now, isLast)
  }

  @inline(__always)
  private func entering(_ place: Int32, _ gap: Gap, _ civil: Int) -> Int {
    let now = tables.idle(civil)
    return gapCost(place, now &- gap.from, false) &+ gapCost(place, gap.to &- now, gap.isLast)
      &- gapCost(place, gap.to &- gap.from, gap.isLast)
  }

  // Where a visit would fall among the others, one of which may be thought away.
  @inline(__always)
  private func gap(_ place: Int32, without: Int, day: Int32, civil minute: Int, stay: Int32) -> Gap? {
    let row = Int(place) &* tables.visitCapacity
    let count = Int(visitCount[place])
    let cool = Int(tables.coolDown[place]) &- PatrolState.tolerance
    let bound = minute << PatrolTables.keyBits
    var next = 0
    while next < count && visits[row &+ next] < bound { next &+= 1 }
    var previous = next &- 1
    if previous == without { previous &-= 1 }
    if next == without { next &+= 1 }
    var onDay: Int32 = 1
    var other = previous
    while other >= 0 && dayOf(visits[row &+ other]) == day {
      if other != without { onDay &+= 1 }
      other &-= 1
    }
    other = next
    while other < count && dayOf(visits[row &+ other]) == day {
      if other != without { onDay &+= 1 }
      other &+= 1
    }
    if onDay > tables.mostPerDay[place] { return nil }
    let end: Int
    if previous >= 0 {
      let key = visits[row &+ previous]
      end = civil(key) &+ key & ((1 << PatrolTables.stayBits) &- 1)
    } else {
      end = tables.lastEnd[place]
    }
    if end &+ cool > minute || next < count && minute &+ Int(stay) &+ cool > civil(visits[row &+ next]) {
      return nil
    }
    return Gap(
      from: previous >= 0 ? idle(row &+ previous) : tables.origin[place],
      to: next < count ? idle(row &+ next) : tables.clockEnd, isLast: next >= count)
  }

  @inline(__always)
  private func idle(_ slot: Int) -> Int { tables.idle(civil(visits[slot])) }

  @inline(__always)
  private func civil(_ key: Int) -> Int { key >> PatrolTables.keyBits }

  @inline(__always)
  private func dayOf(_ key: Int) -> Int32 {
    tables.day[(key >> PatrolTables.stayBits) & ((1 << PatrolTables.shiftBits) &- 1)]
  }

  @inline(__always)
  private func gapCost(_ place: Int32, _ gap: Int, _ isLast: Bool) -> Int {
    let area = isLast ? gap &* (gap &+ tables.terminal[place]) : gap &* gap
    let guarantee = tables.guarantee[place]
    let cost = (area &* tables.scale[place]) >> PatrolTables.scaleBits
    return gap > guarantee ? cost &+ tables.breachWeight &+ (gap &- guarantee) &* tables.excessWeight : cost
  }

  @inline(__always)
  private func shortCost(_ place: Int32, _ minutes: Int32) -> Int {
    tables.shortCost[tables.worthFirst[place] &+ minutes &- tables.onSite[place]]
  }

  @inline(__always)
  private func chanceCost(_ place: Int32, _ civil: Int) -> Int {
    guard tables.potential.count > 0 else { return 0 }
    let slot = max(0, min(civil / PatrolProblem.potentialSlot, tables.potentialSlots &- 1))
    return Int(tables.potential[Int(place) &* tables.potentialSlots &+ slot])
  }

  /// About when a visit would begin that follows the one before a position, in civil minutes.
  @inline(__always)
  func entry(_ shift: Int32, _ position: Int, _ place: Int32, notBefore: Int32, stay minutes: Int32) -> Int {
    let longer = minutes &- tables.onSite[place]
    var from = tables.shiftStart[shift]
    var leg = tables.quiet(location(shift, position &- 1), place &+ 1)
    if position > 0 {
      let slot = base(shift) &+ position &- 1
      from = start[slot] &+ stay[slot]
    }
    var begin = max(from &+ leg, notBefore)
    let open = tables.opening(place, begin, longer: longer)
    // Where no window is left, those before may have to come earlier.
    if open < PatrolTables.never { begin = open }
    let rest = breakStart[shift]
    if rest >= from && begin &+ minutes > breakDue[shift] {
      leg = max(leg, rest &+ tables.breakLength[shift] &- from)
      begin = max(begin, from &+ leg)
    }
    return Int(tables.day[shift]) &* 1440 &+ Int(begin)
  }

  /// The location before a position of a route, and that at it.
  @inline(__always)
  func location(_ shift: Int32, _ position: Int) -> Int32 {
    position < 0 || position >= Int(length[shift]) ? 0 : node[base(shift) &+ position] &+ 1
  }

  /// Minutes of travel that a stretch from `head` to `tail` adds between two locations beside its own.
  @inline(__always)
  func bridge(_ from: Int32, _ head: Int32, _ tail: Int32, _ to: Int32) -> Int32 {
    tables.quiet(from, head) &+ tables.quiet(tail, to) &- tables.quiet(from, to)
  }

  /// Minutes of travel that a place adds between two locations, at quiet times.
  @inline(__always)
  func detour(_ from: Int32, _ place: Int32, _ to: Int32) -> Int32 {
    bridge(from, place &+ 1, place &+ 1, to)
  }

  /// The minutes beyond shift less reserve that a shift gets by so many more.
  @inline(__always)
  func overrun(_ shift: Int32, _ minutes: Int32) -> MoveEstimate {
    MoveEstimate(
      plain: 0, chance: 0, overrun: Int(max(0, load[shift] &+ minutes) &- max(0, load[shift])))
  }
}
