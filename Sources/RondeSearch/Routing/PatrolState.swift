/// The routes of a sector's week while they are searched, with every figure that a move needs.
///
/// A route is a list of places, each with a `notBefore` (a minute of the day), and a minute by which the break
/// is due; start times follow by one pass forward. Of every place the sorted times of its visits are kept,
/// so that a move recomputes the gaps of those places alone whose times it changes. A move is proposed in
/// one or two *candidates* (a shift and its new route), evaluated, and then applied or forgotten.
struct PatrolState {
  let tables: PatrolTables
  private let arena: Arena

  // By shift and position: shift × capacity + position.
  let node: FlatArray<Int32>
  let notBefore: FlatArray<Int32>
  let start: FlatArray<Int32>
  let stay: FlatArray<Int32>
  // By shift.
  let length: FlatArray<Int32>
  let breakDue: FlatArray<Int32>
  let breakStart: FlatArray<Int32>
  let overrun: FlatArray<Int32>
  /// Minutes of work beyond shift less reserve, negative where some are left; ``overrun`` is never negative.
  let load: FlatArray<Int32>
  let travel: FlatArray<Int32>
  let bunched: FlatArray<Int32>
  /// Whether a team of the shift can do anything at all: its break fits.
  let isOpen: FlatArray<Bool>

  // Visits by place: place × visitCapacity + rank, the key being civil minute, shift and minutes on site.
  let visits: FlatArray<Int>
  let visitCount: FlatArray<Int32>
  let placeCost: FlatArray<Int>
  let placeChance: FlatArray<Int>

  /// Cost of everything but overruns, in millionths of a minute.
  var cost = 0
  /// The part of it that is chance and what an observer has seen: ``PatrolProblem/potential``.
  var chance = 0
  /// The cost without it.
  var plain: Int { cost &- chance }
  /// Minutes of all routes beyond shift less reserve.
  var overruns = 0

  // The proposal: up to two candidates.
  let newShift: FlatArray<Int32>
  let newNode: FlatArray<Int32>
  let newNotBefore: FlatArray<Int32>
  let newStart: FlatArray<Int32>
  let newStay: FlatArray<Int32>
  let newLength: FlatArray<Int32>
  let newBreakDue: FlatArray<Int32>
  let newBreakStart: FlatArray<Int32>
  let newOverrun: FlatArray<Int32>
  let newLoad: FlatArray<Int32>
  /// The visit before which the break is taken; beyond the last one where it comes after all.
  let newBreakRank: FlatArray<Int>
  let newTravel: FlatArray<Int32>
  let newBunched: FlatArray<Int32>
  let newVisits: FlatArray<Int>
  let newVisitCount: FlatArray<Int32>
  let newPlaceCost: FlatArray<Int>
  let newPlaceChance: FlatArray<Int>
  let touched: FlatArray<Int32>
  let isTouched: FlatArray<Bool>
  var touchedCount = 0
  var candidates = 0
  var costDelta = 0
  var chanceDelta = 0
  var overrunDelta = 0
  /// What the next move may cost.
  var hurdle = Hurdle()

  /// A state in which no place is visited.
  init(_ tables: PatrolTables) {
    self.tables = tables
    let arena = Arena()
    self.arena = arena
    let slots = tables.shifts * tables.capacity
    node = arena.array(slots, filledWith: 0)
    notBefore = arena.array(slots, filledWith: 0)
    start = arena.array(slots, filledWith: 0)
    stay = arena.array(slots, filledWith: 0)
    length = arena.array(tables.shifts, filledWith: 0)
    breakDue = arena.array(tables.shifts, filledWith: 0)
    breakStart = arena.array(tables.shifts, filledWith: -1)
    overrun = arena.array(tables.shifts, filledWith: 0)
    load = arena.array(tables.shifts, filledWith: 0)
    travel = arena.array(tables.shifts, filledWith: 0)
    bunched = arena.array(tables.shifts, filledWith: 0)
    isOpen = arena.array(tables.shifts, filledWith: false)
    visits = arena.array(tables.places * tables.visitCapacity, filledWith: 0)
    visitCount = arena.array(tables.places, filledWith: 0)
    placeCost = arena.array(tables.places, filledWith: 0)
    placeChance = arena.array(tables.places, filledWith: 0)
    newShift = arena.array(2, filledWith: 0)
    newNode = arena.array(2 * tables.capacity, filledWith: 0)
    newNotBefore = arena.array(2 * tables.capacity, filledWith: 0)
    newStart = arena.array(2 * tables.capacity, filledWith: 0)
    newStay = arena.array(2 * tables.capacity, filledWith: 0)
    newLength = arena.array(2, filledWith: 0)
    newBreakDue = arena.array(2, filledWith: 0)
    newBreakStart = arena.array(2, filledWith: 0)
    newOverrun = arena.array(2, filledWith: 0)
    newLoad = arena.array(2, filledWith: 0)
    newBreakRank = arena.array(2, filledWith: 0)
    newTravel = arena.array(2, filledWith: 0)
    newBunched = arena.array(2, filledWith: 0)
    newVisits = arena.array(tables.places * tables.visitCapacity, filledWith: 0)
    newVisitCount = arena.array(tables.places, filledWith: 0)
    newPlaceCost = arena.array(tables.places, filledWith: 0)
    newPlaceChance = arena.array(tables.places, filledWith: 0)
    touched = arena.array(tables.places, filledWith: 0)
    isTouched = arena.array(tables.places, filledWith: false)

    for place in 0..<tables.places {
      let value = cost(of: Int32(place), visits, 0)?.all ?? 0
      placeCost[place] = value
      cost += value
    }
    for shift in 0..<tables.shifts {
      let longest = tables.breakLatest[shift]
      breakDue[shift] = longest
      newShift[0] = Int32(shift)
      newLength[0] = 0
      newBreakDue[0] = longest
      guard schedule(0) else { continue }
      isOpen[shift] = true
      breakStart[shift] = newBreakStart[0]
      overrun[shift] = newOverrun[0]
      load[shift] = newLoad[0]
      overruns += Int(newOverrun[0])
      travel[shift] = newTravel[0]
      bunched[shift] = newBunched[0]
      cost += Int(newTravel[0]) * tables.travelWeight + Int(newBunched[0]) * tables.bunchedWeight
    }
    for shift in 0..<tables.shifts {
      cost += sharedBreaks(Int32(shift), breakStart[shift], below: Int32(shift))
    }
  }

  /// Where the routes of a shift lie in the arrays by position.
  @inline(__always)
  func base(_ shift: Int32) -> Int { Int(shift) &* tables.capacity }
}

// Proposals are put together from stretches of routes that are there.
extension PatrolState {
  /// Begins a candidate for a shift; its break is due when it was.
  @inline(__always)
  mutating func propose(_ shift: Int32) -> Int {
    let candidate = candidates
    candidates &+= 1
    newShift[candidate] = shift
    newLength[candidate] = 0
    newBreakDue[candidate] = breakDue[shift]
    return candidate
  }

  /// Forgets the candidates.
  @inline(__always)
  mutating func withdraw() { candidates = 0 }

  /// Appends one visit of so many minutes; false where the route is full.
  @inline(__always)
  func append(_ candidate: Int, _ place: Int32, notBefore minute: Int32, stay minutes: Int32) -> Bool {
    let length = Int(newLength[candidate])
    guard length < tables.capacity else { return false }
    let slot = candidate &* tables.capacity &+ length
    newNode[slot] = place
    newNotBefore[slot] = minute
    newStay[slot] = minutes
    newLength[candidate] = Int32(truncatingIfNeeded: length &+ 1)
    return true
  }

  /// Appends the visits `from`..<`to` of a shift's route; false where the route is full.
  @inline(__always)
  func append(_ candidate: Int, _ shift: Int32, _ from: Int, _ to: Int) -> Bool {
    guard to > from else { return true }
    let length = Int(newLength[candidate])
    guard length &+ to &- from <= tables.capacity else { return false }
    let slot = candidate &* tables.capacity &+ length
    newNode.copy(from: node, at: base(shift) &+ from, to: slot, length: to &- from)
    newNotBefore.copy(from: notBefore, at: base(shift) &+ from, to: slot, length: to &- from)
    newStay.copy(from: stay, at: base(shift) &+ from, to: slot, length: to &- from)
    newLength[candidate] = Int32(truncatingIfNeeded: length &+ to &- from)
    return true
  }
}
