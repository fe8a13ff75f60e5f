/// The teams' side of the priced bound: the route of each shift that earns most.
///
/// A table over the minutes of the shift and the nodes holds what a partial route earns at best, so that windows,
/// the break and travel by the hour are those of the problem, minute by minute. What is relaxed is the memory of
/// places seen (``RouteMemory``) and the cool-down, which is only kept within stretches of its own length. The
/// reserve for calls is priced by the minute. Eight shifts are swept at once (``ShiftLanes``); sums are whole numbers
/// that a `Float` holds exactly, so that a route can be read back from the table by equality.
final class RoutePricing {
  /// A route and what it earns.
  struct Best {
    /// Prices of its visits less the price of its time.
    var value: Int
    /// Places and minutes of the day of its visits.
    var visits: [(place: Int, start: Int)]
    /// Minutes of travel and on site.
    var busy: Int
    /// Places, and the nodes passed between two visits of them that come too soon.
    var cycles: [(place: Int, nodes: [Int])]
  }

  let tables: PatrolTables
  // What minutes are paid for, and how many of them are a tick of the other clock.
  let paid: PatrolTables
  let tick: Int
  let places: Int
  let dayLength: Int
  let spots: [Int32]
  let mayReturn: [Bool]
  let stretch: Int
  private let stayAndLeg: [Int]
  private let legIn: [Int]
  private(set) var memory: RouteMemory

  private var arena = Arena()
  private(set) var offsets: FlatArray<Int>
  private var fading: FlatArray<Int>
  private(set) var row = 0
  private(set) var taken = 0
  // Minutes from the first start of any shift to the last end.
  private let width: Int
  private(set) var cells: FlatArray<ShiftLanes.Values>
  // By state, the most that was earned there since trips last began to take less.
  private var reached: FlatArray<ShiftLanes.Values>
  private var rows: FlatArray<Int32>
  private var masks: FlatArray<Int16>
  private var bits: FlatArray<Int16>
  private var hopes: FlatArray<ShiftLanes.Values>
  private var prices: FlatArray<ShiftLanes.Values>
  private let tableArena = Arena()
  // By departure, whether some trip takes less than a minute before.
  private let isEasing: FlatArray<Bool>
  // By place and minute of the day from the first start on, whether a visit may start.
  private let isOpen: FlatArray<Bool>
  private let first: Int
  // By pair of locations, the shortest and the longest leg of all hours.
  let legRange: FlatArray<SIMD2<Int32>>
  // By shift, the last route found without a cycle: one that any memory allows.
  private var known: [Best?]

  /// - Parameters:
  ///   - paid: the same sector by the minute, and `tick` the minutes of a tick of the problem's clock: durations
  ///     are paid for by the minute on any clock.
  init(
    _ problem: PatrolProblem, _ tables: PatrolTables, paying paid: PatrolTables? = nil, tick: Int = 1,
    memory learnt: RouteMemory? = nil
  ) {
    self.tables = tables
    self.paid = paid ?? tables
    self.tick = tick
    places = tables.places
    dayLength = problem.dayLength
    spots =
      [0]
      + problem.places.indices.filter { problem.breaksAnywhere || problem.places[$0].isBreakPlace }
      .map { Int32($0 + 1) }
    let longest = (0..<tables.shifts).map { tables.shiftEnd[$0] - tables.shiftStart[$0] }.max() ?? 0
    let mayReturn = (0..<tables.places).map {
      tables.mostPerDay[$0] > 1 && tables.onSite[$0] + tables.coolDown[$0] < longest
    }
    self.mayReturn = mayReturn
    stretch = max(
      1,
      (0..<tables.places).filter { mayReturn[$0] }.map { Int(tables.onSite[$0] + tables.coolDown[$0]) }.min()
        ?? .max)
    let legs = (0..<tables.places).map { PatrolBound.legs(at: $0, tables) }
    // Whoever waits at a place for its cool-down travels no leg.
    let paying = self.paid
    legIn = legs.indices.map { mayReturn[$0] ? 0 : PatrolBound.legs(at: $0, paying).in }
    stayAndLeg = legs.indices.map {
      Int(tables.onSite[$0]) + (mayReturn[$0] ? min(legs[$0].out, Int(tables.coolDown[$0])) : legs[$0].out)
    }
    memory =
      learnt ?? RouteMemory(places: places, nodes: tables.places + spots.count, mayReturn: mayReturn)
    first = (0..<tables.shifts).map { Int(tables.shiftStart[$0]) }.min() ?? 0
    let last = (0..<tables.shifts).map { Int(tables.shiftEnd[$0]) }.max() ?? 0
    width = max(0, last - first) + 1
    (isEasing, legRange) = RoutePricing.tabulate(tables, tableArena)
    isOpen = tableArena.array(tables.places * width, filledWith: false)
    for place in 0..<tables.places {
      for minute in 0..<width {
        isOpen[place * width + minute] =
          Int(tables.opening(Int32(place), Int32(first + minute))) == first + minute
      }
    }
    offsets = arena.array(0, filledWith: 0)
    fading = arena.array(0, filledWith: 0)
    cells = arena.array(0, filledWith: ShiftLanes.none)
    reached = arena.array(0, filledWith: ShiftLanes.none)
    rows = arena.array(0, filledWith: 0)
    masks = arena.array(0, filledWith: 0)
    bits = arena.array(0, filledWith: 0)
    hopes = arena.array(0, filledWith: ShiftLanes.none)
    prices = arena.array(0, filledWith: ShiftLanes.none)
    known = [Best?](repeating: nil, count: tables.shifts)
    lay()
  }

  /// Steps of the inner loop that eight shifts take at most, about.
  var work: Int { width * places * (2 * places + spots.count) }

  /// Remembers more places; true where that changed anything.
  func learn(_ cycles: [(place: Int, nodes: [Int])]) -> Bool {
    guard memory.learn(cycles) else { return false }
    lay()
    return true
  }

  // Cells by minute and state: places without and with the break taken, then the break's spots.
  private func lay() {
    var offsets: [Int] = []
    func row(_ node: Int) -> Int { node == 0 ? 0 : offsets[node - 1] + memory.count(node - 1) }
    for node in 0..<memory.nodes {
      if node == places {
        taken = row(places)
        offsets.append(2 * taken)
      } else {
        offsets.append(row(node))
      }
    }
    self.row = row(memory.nodes)
    arena = Arena()
    self.offsets = arena.array(offsets)
    fading = arena.array(memory.fading)
    cells = arena.array(width * self.row, filledWith: ShiftLanes.none)
    reached = arena.array(self.row, filledWith: ShiftLanes.none)
    rows = arena.array(memory.rows)
    masks = arena.array(memory.masks)
    bits = arena.array(memory.bits)
    hopes = arena.array(width + 1, filledWith: ShiftLanes.none)
    prices = arena.array(places, filledWith: ShiftLanes.none)
  }

  private static func tabulate(
    _ tables: PatrolTables, _ arena: Arena
  ) -> (FlatArray<Bool>, FlatArray<SIMD2<Int32>>) {
    let size = tables.locations * tables.locations
    let columns = tables.columns.elements
    let isEasing = arena.array(columns.count, filledWith: false)
    for index in columns.indices.dropFirst() where columns[index] != columns[index - 1] {
      let matrix = Int(columns[index]) * size
      let before = Int(columns[index - 1]) * size
      isEasing[index] = (0..<size).contains {
        tables.minutes[matrix + $0] < tables.minutes[before + $0]
      }
    }
    let legRange = arena.array(size, filledWith: SIMD2<Int32>(.max, .min))
    for column in 0..<(tables.minutes.count / max(1, size)) {
      for pair in 0..<size {
        let leg = tables.minutes[column * size + pair]
        legRange[pair] = SIMD2(min(legRange[pair].x, leg), max(legRange[pair].y, leg))
      }
    }
    return (isEasing, legRange)
  }

  @inline(__always)
  private func home(_ node: Int, _ departure: Int) -> Float {
    Float(payment(location(node), 0, departure))
  }

  /// The minutes of a leg, whatever the clock.
  @inline(__always)
  func payment(_ from: Int32, _ to: Int32, _ departure: Int) -> Int32 {
    paid.duration(from, to, Int32(truncatingIfNeeded: departure &* tick))
  }

  @inline(__always)
  private func easesAt(_ departure: Int) -> Bool {
    let index = departure &- tables.travelFrom
    return index >= 0 && index < isEasing.count && isEasing[index]
  }

  @inline(__always)
  func location(_ node: Int) -> Int32 {
    node < places ? Int32(truncatingIfNeeded: node) &+ 1 : spots[node &- places]
  }

  /// Whether a visit may start at that minute of the day in some lane.
  @inline(__always)
  func isOpen(_ place: Int, at time: Int) -> Bool { isOpen[place &* width &+ time &- first] }

  /// The lanes in which whoever leaves a node then is back in time.
  @inline(__always)
  func isHome(_ node: Int, _ departure: Int, _ lanes: ShiftLanes) -> SIMDMask<SIMD8<Int32>> {
    let clock = Int32(truncatingIfNeeded: departure)
    let back = clock &+ max(0, tables.duration(location(node), 0, clock))
    return SIMD8<Int32>(repeating: back) .<= lanes.ends
  }

  /// The lanes in which the break may start at that minute of the day.
  @inline(__always)
  func mayRest(at time: Int, _ lanes: ShiftLanes) -> SIMDMask<SIMD8<Int32>> {
    let clock = SIMD8<Int32>(repeating: Int32(truncatingIfNeeded: time))
    return (lanes.breakFrom .<= clock) .& (lanes.breakLatest .>= clock)
  }

  /// The routes of shifts that earn most at these prices, in their order.
  func best(of lanes: ShiftLanes, _ priced: VisitPrices) -> [Best] {
    var minute = ShiftLanes.Values.zero
    var goal = ShiftLanes.none
    for (lane, shift) in lanes.shifts.enumerated() {
      minute[lane] = Float(priced.minute(shift))
      if let worth = worth(of: known[shift], shift, priced) { goal[lane] = Float(worth) }
    }
    cells.fill(0, (lanes.finish - lanes.begin + 1) * row, with: ShiftLanes.none)
    reached.fill(ShiftLanes.none)
    hope(lanes, minute, priced)
    setOut(lanes, minute)

    var best = ShiftLanes.none
    var last = [Stop?](repeating: nil, count: ShiftLanes.count)
    func end(_ values: ShiftLanes.Values, _ node: Int, _ mask: Int, _ time: Int) {
      let isBetter = values .> best
      guard any(isBetter) else { return }
      for lane in lanes.shifts.indices where isBetter[lane] {
        best[lane] = values[lane]
        last[lane] = Stop(node: node, mask: mask, isTaken: true, start: time)
      }
      goal.replace(with: best, where: best .> goal)
    }
    for time in lanes.begin...lanes.finish {
      let here = (time &- lanes.begin) &* row
      if time > lanes.begin {
        for state in here..<(here &+ row) {
          let old = cells[state &- row]
          cells[state].replace(with: old, where: old .> cells[state])
        }
        if (time &- lanes.begin) % stretch == 0 { fade(here) }
      }
      let mayRest = mayRest(at: time, lanes)
      if lanes.pause > 0 && any(mayRest) {
        let departure = time &+ lanes.pause
        let eases = easesAt(departure)
        for node in places..<memory.nodes {
          let isBack = isHome(node, departure, lanes) .& mayRest
          let leg = minute * home(node, departure)
          for mask in 0..<memory.count(node) {
            let state = offsets[node] &+ mask
            if eases { reached[state] = ShiftLanes.none }
            let value = ShiftLanes.none.replacing(with: cells[here &+ state], where: isBack)
            let isNew = value .> reached[state]
            guard any(isNew) else { continue }
            reached[state].replace(with: value, where: isNew)
            end(value - leg, node, mask, time)
            leave(node, mask, time, departure, isTaken: true, value, lanes, minute)
          }
        }
      }
      price(time, after: time > lanes.begin ? time &- 1 : nil, lanes, priced)
      for place in 0..<places {
        guard isOpen(place, at: time) else { continue }
        let stay = Int(tables.onSite[place])
        let departure = time &+ stay
        let eases = easesAt(departure)
        let isBack = isHome(place, departure, lanes)
        let net = prices[place] - minute * Float(paid.onSite[place])
        let hope = hopes[min(lanes.finish &- lanes.begin &+ 1, time &- lanes.begin &+ stayAndLeg[place])]
        for flag in (lanes.pause == 0 ? 1 : 0)...1 {
          let isTaken = flag == 1
          if !isTaken && departure > lanes.lastBreak { continue }
          let states = offsets[place] &+ (isTaken ? taken : 0)
          for mask in 0..<memory.count(place) {
            let state = states &+ mask
            if eases { reached[state] = ShiftLanes.none }
            var value = ShiftLanes.none.replacing(with: cells[here &+ state] + net, where: isBack)
            // What can still be earned does not reach the best that is home, or one that remembers less or has had
            // its break came before and earned no less.
            value.replace(with: ShiftLanes.none, where: value + hope .< goal)
            var isNew = value .> reached[state]
            if !isTaken && !eases { isNew = isNew .& (value .> reached[state &+ taken]) }
            var left = mask
            while left != 0 {
              isNew = isNew .& (value .> reached[states &+ (mask & ~(left & -left))])
              left &= left &- 1
            }
            guard any(isNew) else { continue }
            reached[state].replace(with: value, where: isNew)
            if isTaken { end(value - minute * home(place, departure), place, mask, time) }
            leave(place, mask, time, departure, isTaken: isTaken, value, lanes, minute)
          }
        }
      }
    }
    return lanes.shifts.indices.map { lane in
      // Whoever need not rest may as well stay at the base.
      let stop = lanes.pause == 0 && best[lane] < 0 ? nil : last[lane]
      let chain = stop.map { trace($0, lane, lanes, priced) } ?? []
      let found = route(lanes.shifts[lane], stop == nil ? 0 : Int(best[lane]), chain)
      if found.cycles.isEmpty { known[lanes.shifts[lane]] = found }
      return found
    }
  }

  // What a route earns at other prices than those it was found at.
  private func worth(of route: Best?, _ shift: Int, _ prices: VisitPrices) -> Int? {
    guard let route, !route.visits.isEmpty else { return nil }
    let midnight = Int(tables.day[shift]) * dayLength
    return route.visits.reduce(-route.busy * Int(prices.minute(shift))) {
      $0 + Int(prices.visit($1.place, at: midnight + $1.start))
    }
  }

  // The prices of visits that start then, where they are not those of a minute before.
  private func price(_ time: Int, after last: Int?, _ lanes: ShiftLanes, _ priced: VisitPrices) {
    var slots = SIMD8<Int32>.zero
    var isSame = last != nil
    for (lane, shift) in lanes.shifts.enumerated() {
      let civil = Int(tables.day[shift]) * dayLength + time
      let slot = priced.slot(civil)
      slots[lane] = Int32(truncatingIfNeeded: slot)
      if isSame, let last { isSame = priced.slot(civil + last - time) == slot }
    }
    if isSame { return }
    for place in 0..<places { prices[place] = priced.visits(place, slots) }
  }

  // A stretch ends: places that may be seen again the same evening are forgotten.
  private func fade(_ here: Int) {
    for node in 0..<memory.nodes where fading[node] != 0 {
      for states in node < places ? [offsets[node], offsets[node] + taken] : [offsets[node]] {
        for mask in 0..<memory.count(node) where mask & fading[node] != 0 {
          let kept = here + states + (mask & ~fading[node])
          let value = cells[here + states + mask]
          cells[kept].replace(with: value, where: value .> cells[kept])
        }
      }
    }
  }

  // Each team leaves the base at once: whoever leaves later arrives no earlier.
  private func setOut(_ lanes: ShiftLanes, _ minute: ShiftLanes.Values) {
    for (lane, shift) in lanes.shifts.enumerated() {
      let start = tables.shiftStart[shift]
      for node in 0..<(lanes.pause > 0 ? memory.nodes : places) {
        let leg = tables.duration(0, location(node), start)
        let arrival = Int(start) + Int(leg)
        guard arrival <= lanes.finish else { continue }
        let cell =
          (arrival - lanes.begin) * row + offsets[node] + (lanes.pause > 0 || node >= places ? 0 : taken)
        let payment = payment(0, location(node), Int(start))
        cells[cell][lane] = max(cells[cell][lane], -minute[lane] * Float(payment))
      }
    }
  }

  // Legs from a node to all others, and to the spots of the break while it is to come.
  @inline(__always)
  private func leave(
    _ node: Int, _ mask: Int, _ started: Int, _ departure: Int, isTaken: Bool, _ value: ShiftLanes.Values,
    _ lanes: ShiftLanes, _ minute: ShiftLanes.Values
  ) {
    let legs = tables.row(location(node), Int32(truncatingIfNeeded: departure))
    let payments = paid.row(location(node), Int32(truncatingIfNeeded: departure &* tick))
    let states = isTaken ? taken : 0
    if memory.isEmpty {
      // The same as below, as fast as can be.
      let latest = lanes.finish &- lanes.begin
      let time = departure &- lanes.begin
      let isBack = node < places && !mayReturn[node]
      for place in 0..<places {
        var arrival = time &+ Int(tables.minutes[legs &+ place &+ 1])
        var payment = paid.minutes[payments &+ place &+ 1]
        if place == node {
          if isBack { continue }
          arrival = time &+ Int(tables.coolDown[node])
          payment = 0
        }
        if arrival > latest { continue }
        let cell = arrival &* row &+ states &+ place
        let earned = value - minute * Float(payment)
        cells[cell].replace(with: earned, where: earned .> cells[cell])
      }
      if isTaken { return }
    }
    let border = border(after: started, lanes)
    for next in (memory.isEmpty ? places : 0)..<(isTaken ? places : memory.nodes) {
      let location = next < places ? next &+ 1 : Int(spots[next &- places])
      let isReturn = node == next && node < places
      let leg = isReturn ? 0 : tables.minutes[legs &+ location]
      let landing = land(node, mask, next, departure &+ Int(leg), border)
      if landing.arrival > (next < places ? lanes.finish : lanes.lastBreak) { continue }
      let state = offsets[next] &+ (next < places ? states : 0) &+ landing.mask
      let cell = (landing.arrival &- lanes.begin) &* row &+ state
      let earned = value - minute * Float(isReturn ? 0 : paid.minutes[payments &+ location])
      cells[cell].replace(with: earned, where: earned .> cells[cell])
    }
  }

  /// The first minute of the day at which what was seen before is forgotten where it may be seen again.
  @inline(__always)
  func border(after started: Int, _ lanes: ShiftLanes) -> Int {
    let (border, isNever) = ((started &- lanes.begin) / stretch &+ 1).multipliedReportingOverflow(by: stretch)
    return isNever ? Int.max / 2 : lanes.begin &+ border
  }

  /// When a team that could be at a node at `arrival` may count as there, and what it remembers then.
  ///
  /// A remembered place is not seen again, or not before the stretch ends; one that is left may be seen again after
  /// its cool-down.
  @inline(__always)
  func land(_ node: Int, _ mask: Int, _ next: Int, _ arrival: Int, _ border: Int) -> (arrival: Int, mask: Int)
  {
    var arrival = arrival
    if node == next && node < places {
      if !mayReturn[node] { return (Int.max / 2, 0) }
      arrival = arrival &+ Int(tables.coolDown[node])
    } else if next < places && Int(bits[node &* places &+ next]) & mask != 0 {
      if !mayReturn[next] { return (Int.max / 2, 0) }
      arrival = max(arrival, border)
    }
    let remembered = Int(masks[Int(rows[node &* memory.nodes &+ next]) &+ mask])
    return (arrival, arrival >= border ? remembered & ~fading[next] : remembered)
  }

  // What visits that start from a minute on can earn at most, each with its shortest legs.
  private func hope(_ lanes: ShiftLanes, _ minute: ShiftLanes.Values, _ priced: VisitPrices) {
    let length = lanes.finish - lanes.begin
    hopes[length + 1] = .zero
    for time in stride(from: lanes.finish, through: lanes.begin, by: -1) {
      price(time, after: time < lanes.finish ? time &+ 1 : nil, lanes, priced)
      let index = time &- lanes.begin
      var most = hopes[index &+ 1]
      for place in 0..<places where isOpen(place, at: time) {
        let net =
          prices[place] - minute * Float(Int(paid.onSite[place]) &+ legIn[place])
          + hopes[min(length &+ 1, index &+ stayAndLeg[place])]
        most.replace(with: net, where: net .> most)
      }
      hopes[index] = most
    }
  }
}
