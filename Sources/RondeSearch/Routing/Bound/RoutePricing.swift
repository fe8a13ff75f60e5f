/// One team's side of the priced bound: the route of a shift that earns most.
///
/// Labels run over the minutes of the shift, so that windows, the break and travel by the hour are those of the
/// problem, minute by minute. What is relaxed is the memory of places seen (``RouteMemory``) and the cool-down,
/// which is only kept within stretches of its own length. The reserve for calls is priced by the minute.
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

  private struct Label {
    var node: Int32
    var start: Int32
    var parent: Int32
    var value: Int32
    // The label of the same state made before it, which earned less.
    var earlier: Int32
  }

  private let tables: PatrolTables
  private let places: Int
  private let dayLength: Int
  private let spots: [Int32]
  private let mayReturn: [Bool]
  private let stretch: Int
  private let stayAndLeg: [Int]
  private let legIn: [Int]
  private(set) var memory: RouteMemory

  private var arena = Arena()
  private var offsets: FlatArray<Int>
  private var fading: FlatArray<Int>
  private var row = 0
  private var taken = 0
  private var width = 0
  private var cells: FlatArray<Int64>
  private var reached: FlatArray<Int32>
  private var newest: FlatArray<Int32>
  private var rows: FlatArray<Int32>
  private var masks: FlatArray<Int16>
  private var bits: FlatArray<Int16>
  private var hopes: FlatArray<Int>
  // Minutes of the day from which on some trip takes less than a minute before.
  private let easings: [Int]
  private let homeArena = Arena()
  // By departure and location, the shortest way back to the base of those that leave then or later.
  private let wayHome: FlatArray<Int32>
  private var labels: [Label] = []
  // By shift, the last route found without a cycle: one that any memory allows.
  private var known: [Best?]
  /// Labels made so far.
  private(set) var work = 0

  private static let none = Int64.min
  private static let unreached = Int32.min

  init(_ problem: PatrolProblem, _ tables: PatrolTables, memory learnt: RouteMemory? = nil) {
    self.tables = tables
    places = tables.places
    dayLength = problem.dayLength
    spots =
      [0]
      + problem.places.indices.filter { problem.breaksAnywhere || problem.places[$0].isBreakPlace }
      .map { Int32($0 + 1) }
    let longest =
      tables.shifts > 0 ? (0..<tables.shifts).map { tables.shiftEnd[$0] - tables.shiftStart[$0] }.max() : 0
    let mayReturn = (0..<tables.places).map {
      tables.mostPerDay[$0] > 1 && tables.onSite[$0] + tables.coolDown[$0] < (longest ?? 0)
    }
    self.mayReturn = mayReturn
    stretch = max(
      1,
      (0..<tables.places).filter { mayReturn[$0] }.map { Int(tables.onSite[$0] + tables.coolDown[$0]) }.min()
        ?? .max)
    let legs = (0..<tables.places).map { PatrolBound.legs(at: $0, tables) }
    // Whoever waits at a place for its cool-down travels no leg.
    legIn = legs.indices.map { mayReturn[$0] ? 0 : legs[$0].in }
    stayAndLeg = legs.indices.map {
      Int(tables.onSite[$0]) + (mayReturn[$0] ? min(legs[$0].out, Int(tables.coolDown[$0])) : legs[$0].out)
    }
    memory =
      learnt ?? RouteMemory(places: places, nodes: tables.places + spots.count, mayReturn: mayReturn)
    (easings, wayHome) = RoutePricing.tabulate(tables, homeArena)
    offsets = arena.array(0, filledWith: 0)
    fading = arena.array(0, filledWith: 0)
    cells = arena.array(0, filledWith: 0)
    reached = arena.array(0, filledWith: 0)
    newest = arena.array(0, filledWith: 0)
    rows = arena.array(0, filledWith: 0)
    masks = arena.array(0, filledWith: 0)
    bits = arena.array(0, filledWith: 0)
    hopes = arena.array(0, filledWith: 0)
    width = Int(max(0, longest ?? 0)) + 1
    known = [Best?](repeating: nil, count: tables.shifts)
    lay()
  }

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
    cells = arena.array(width * self.row, filledWith: RoutePricing.none)
    reached = arena.array(self.row, filledWith: RoutePricing.unreached)
    newest = arena.array(self.row, filledWith: -1)
    rows = arena.array(memory.rows)
    masks = arena.array(memory.masks)
    bits = arena.array(memory.bits)
    hopes = arena.array(width + 1, filledWith: 0)
  }

  private static func tabulate(_ tables: PatrolTables, _ arena: Arena) -> ([Int], FlatArray<Int32>) {
    let size = tables.locations * tables.locations
    let columns = tables.columns.elements
    var easings: [Int] = []
    let wayHome = arena.array(columns.count * tables.locations, filledWith: Int32(0))
    for index in columns.indices.reversed() {
      let matrix = Int(columns[index]) * size
      for location in 0..<tables.locations {
        let leg = tables.minutes[matrix + location * tables.locations]
        wayHome[index * tables.locations + location] =
          index + 1 < columns.count ? min(leg, wayHome[(index + 1) * tables.locations + location]) : leg
      }
      guard index > 0, columns[index] != columns[index - 1] else { continue }
      let before = Int(columns[index - 1]) * size
      if (0..<size).contains(where: { tables.minutes[matrix + $0] < tables.minutes[before + $0] }) {
        easings.append(tables.travelFrom + index)
      }
    }
    return (easings.reversed(), wayHome)
  }

  // The fewest minutes of the way back to the base for whoever leaves at that minute of the day or later.
  @inline(__always)
  private func home(_ node: Int, _ departure: Int) -> Int32 {
    let index = max(0, min(departure &- tables.travelFrom, tables.columns.count &- 1))
    return wayHome[index &* tables.locations &+ Int(location(node))]
  }

  private func location(_ node: Int) -> Int32 {
    node < places ? Int32(node) + 1 : spots[node - places]
  }

  /// The route of a shift that earns most at these prices.
  func best(of shift: Int, _ prices: VisitPrices) -> Best {
    let begin = Int(tables.shiftStart[shift])
    let length = Int(tables.shiftEnd[shift]) - begin
    let minute = prices.minute(shift)
    let civil = Int(tables.day[shift]) * dayLength + begin
    let pause = Int(tables.breakLength[shift])
    cells.fill(RoutePricing.none)
    reached.fill(RoutePricing.unreached)
    newest.fill(-1)
    labels.removeAll(keepingCapacity: true)
    hope(length, civil, minute, prices)
    var best = (value: Int32.min, label: Int32(-1))
    let goal = worth(of: known[shift], shift, prices)

    // The base is left at once: whoever leaves later arrives no earlier.
    leave(-1, 0, 0, 0, isTaken: pause == 0, value: 0, label: -1, shift, minute)
    var eased = easings.firstIndex { $0 > begin } ?? easings.count
    for time in 0...max(0, length) {
      let here = time * row
      if time > 0 { carry(from: here - row, to: here) }
      if time > 0 && time % stretch == 0 { fade(here) }
      if eased < easings.count && easings[eased] == begin + time {
        eased += 1
        ease(time, pause, shift, minute)
      }
      if pause > 0 {
        for node in places..<memory.nodes {
          for mask in 0..<memory.count(node) {
            let cell = cells[here + offsets[node] + mask]
            guard cell != RoutePricing.none else { continue }
            let value = Int32(truncatingIfNeeded: cell >> 32)
            guard isNew(value, offsets[node] + mask), time + pause <= length else { continue }
            let label = make(node, offsets[node] + mask, time, value, cell)
            let back = value - minute * home(node, begin + time + pause)
            if isHome(node, time + pause, shift), back > best.value { best = (back, label) }
            leave(node, mask, time, time + pause, isTaken: true, value: value, label: label, shift, minute)
          }
        }
      }
      for place in 0..<places {
        guard Int(tables.opening(Int32(place), Int32(begin + time))) == begin + time else { continue }
        let stay = Int(tables.onSite[place])
        guard isHome(place, time + stay, shift) else { continue }
        let net = prices.visit(place, at: civil + time) - minute * Int32(stay)
        let hope = Int32(clamping: hopes[min(width, time + stayAndLeg[place])])
        for flag in (pause == 0 ? 1 : 0)...1 {
          let isTaken = flag == 1
          let states = offsets[place] + (isTaken ? taken : 0)
          for mask in 0..<memory.count(place) {
            let cell = cells[here + states + mask]
            guard cell != RoutePricing.none else { continue }
            let value = Int32(truncatingIfNeeded: cell >> 32) + net
            // What can still be earned does not reach the best that is home.
            if value &+ hope < max(goal, best.value) { continue }
            guard isNew(value, states + mask) else { continue }
            if !isTaken && reached[states + taken + mask] >= value { continue }
            if isBeaten(value, states, mask) { continue }
            let label = make(place, states + mask, time, value, cell)
            if isTaken {
              let leg = home(place, begin + time + stay)
              if value - minute * leg > best.value { best = (value - minute * leg, label) }
            }
            leave(
              place, mask, time, time + stay, isTaken: isTaken, value: value, label: label, shift, minute)
          }
        }
      }
    }
    if pause == 0 && best.value < 0 { best = (0, -1) }
    work += labels.count
    let found = route(shift, best.value, best.label)
    if found.cycles.isEmpty { known[shift] = found }
    return found
  }

  @inline(__always)
  private func make(_ node: Int, _ state: Int, _ time: Int, _ value: Int32, _ cell: Int64) -> Int32 {
    let label = Int32(truncatingIfNeeded: labels.count)
    labels.append(
      Label(
        node: Int32(truncatingIfNeeded: node), start: Int32(truncatingIfNeeded: time),
        parent: Int32(truncatingIfNeeded: cell), value: value, earlier: newest[state]))
    newest[state] = label
    return label
  }

  // Trips take less from now on. A label kept others from being made that would have left later and paid less:
  // it may wait and leave now as well. Whatever may be forgotten is, since the others may have been in a later
  // stretch.
  private func ease(_ time: Int, _ pause: Int, _ shift: Int, _ minute: Int32) {
    for node in 0..<memory.nodes {
      let stay = node < places ? Int(tables.onSite[node]) : pause
      for flag in 0...(node < places ? 1 : 0) {
        for mask in 0..<memory.count(node) {
          var label = newest[offsets[node] + flag * taken + mask]
          while label >= 0 && Int(labels[Int(label)].start) + stay > time {
            label = labels[Int(label)].earlier
          }
          guard label >= 0 else { continue }
          leave(
            node, mask, nil, time, isTaken: flag == 1 || node >= places, value: labels[Int(label)].value,
            label: label, shift, minute)
        }
      }
    }
  }

  // What a route earns at other prices than those it was found at.
  private func worth(of route: Best?, _ shift: Int, _ prices: VisitPrices) -> Int32 {
    guard let route, !route.visits.isEmpty else { return .min }
    let midnight = Int(tables.day[shift]) * dayLength
    return Int32(
      clamping: route.visits.reduce(-route.busy * Int(prices.minute(shift))) {
        $0 + Int(prices.visit($1.place, at: midnight + $1.start))
      })
  }

  // Whether a label that remembers one place less came before and earned no less.
  @inline(__always)
  private func isBeaten(_ value: Int32, _ states: Int, _ mask: Int) -> Bool {
    var left = mask
    while left != 0 {
      let fewer = mask & ~(left & -left)
      if reached[states &+ fewer] >= value { return true }
      left &= left &- 1
    }
    return false
  }

  // Waiting at the door.
  @inline(__always)
  private func carry(from old: Int, to new: Int) {
    for state in 0..<(2 &* taken) where cells[old &+ state] > cells[new &+ state] {
      cells[new &+ state] = cells[old &+ state]
    }
  }

  // A stretch ends: places that may be seen again the same evening are forgotten.
  private func fade(_ here: Int) {
    for node in 0..<places where memory.fading[node] != 0 {
      for states in [offsets[node], offsets[node] + taken] {
        for mask in 0..<memory.count(node) where mask & memory.fading[node] != 0 {
          let kept = here + states + (mask & ~memory.fading[node])
          cells[kept] = max(cells[kept], cells[here + states + mask])
        }
      }
    }
  }

  // Whether a value is better than all that came to a state before.
  @inline(__always)
  private func isNew(_ value: Int32, _ state: Int) -> Bool {
    if reached[state] >= value { return false }
    reached[state] = value
    return true
  }

  @inline(__always)
  private func isHome(_ node: Int, _ time: Int, _ shift: Int) -> Bool {
    let clock = Int32(truncatingIfNeeded: Int(tables.shiftStart[shift]) &+ time)
    return clock <= tables.shiftEnd[shift]
      && clock &+ tables.duration(location(node), 0, clock) <= tables.shiftEnd[shift]
  }

  // Legs from a node to all others, and to the spots of the break while it is to come. Node -1 is the base.
  @inline(__always)
  private func leave(
    _ node: Int, _ mask: Int, _ started: Int?, _ time: Int, isTaken: Bool, value: Int32, label: Int32,
    _ shift: Int, _ minute: Int32
  ) {
    let begin = Int(tables.shiftStart[shift])
    let length = Int(tables.shiftEnd[shift]) &- begin
    let here = node < 0 ? 0 : location(node)
    let departure = Int32(truncatingIfNeeded: begin &+ time)
    let low = Int64(UInt32(bitPattern: label))
    var fadesFrom = 0
    if let started {
      let (border, isNever) = (started / stretch &+ 1).multipliedReportingOverflow(by: stretch)
      fadesFrom = isNever ? Int.max : border
    }
    let legs = tables.row(here, departure)
    let states = isTaken ? taken : 0
    for place in 0..<places {
      if node >= 0 && Int(bits[node &* places &+ place]) & mask != 0 { continue }
      var leg = tables.minutes[legs &+ place &+ 1]
      var arrival = time &+ Int(leg)
      if node == place {
        if !mayReturn[place] { continue }
        leg = 0
        arrival = time &+ Int(tables.coolDown[place])
      }
      if arrival > length { continue }
      var next = node < 0 ? 0 : Int(masks[Int(rows[node &* memory.nodes &+ place]) &+ mask])
      if arrival >= fadesFrom { next &= ~fading[place] }
      let state = arrival &* row &+ offsets[place] &+ states &+ next
      let cell = Int64(value &- minute &* leg) << 32 | low
      if cell > cells[state] { cells[state] = cell }
    }
    guard !isTaken else { return }
    for spot in places..<memory.nodes {
      let leg = tables.duration(here, location(spot), departure)
      let arrival = max(time &+ Int(leg), Int(tables.breakFrom[shift]) &- begin)
      if arrival > Int(tables.breakLatest[shift]) &- begin || arrival > length { continue }
      var next = node < 0 ? 0 : Int(masks[Int(rows[node &* memory.nodes &+ spot]) &+ mask])
      if arrival >= fadesFrom { next &= ~fading[spot] }
      let state = arrival &* row &+ offsets[spot] &+ next
      let cell = Int64(value &- minute &* leg) << 32 | low
      if cell > cells[state] { cells[state] = cell }
    }
  }

  // What visits that start from a minute on can earn at most, each with its shortest legs.
  private func hope(_ length: Int, _ civil: Int, _ minute: Int32, _ prices: VisitPrices) {
    for time in max(0, length + 1)...width { hopes[time] = 0 }
    for time in stride(from: length, through: 0, by: -1) {
      var most = hopes[time + 1]
      for place in 0..<places {
        let net =
          Int(prices.visit(place, at: civil + time)) - Int(minute)
          * (Int(tables.onSite[place]) + legIn[place])
        most = max(most, net + hopes[min(width, time + stayAndLeg[place])])
      }
      hopes[time] = most
    }
  }

  private func route(_ shift: Int, _ value: Int32, _ last: Int32) -> Best {
    var chain: [Label] = []
    var label = last
    while label >= 0 {
      chain.append(labels[Int(label)])
      label = labels[Int(label)].parent
    }
    chain.reverse()
    let begin = tables.shiftStart[shift]
    var best = Best(value: last < 0 ? 0 : Int(value), visits: [], busy: 0, cycles: [])
    var here: Int32 = 0
    var now = begin
    for (rank, label) in chain.enumerated() {
      let node = Int(label.node)
      let isVisit = node < places
      let isReturn = isVisit && rank > 0 && chain[rank - 1].node == label.node
      if !isReturn { best.busy += Int(tables.duration(here, location(node), now)) }
      here = location(node)
      now = begin + label.start
      guard isVisit else {
        now += tables.breakLength[shift]
        continue
      }
      best.visits.append((node, Int(now)))
      best.busy += Int(tables.onSite[node])
      now += tables.onSite[node]
      if let earlier = chain[..<rank].lastIndex(where: { $0.node == label.node }), earlier + 1 < rank,
        !mayReturn[node] || label.start - chain[earlier].start < tables.onSite[node] + tables.coolDown[node]
      {
        best.cycles.append((node, chain[(earlier + 1)..<rank].map { Int($0.node) }))
      }
    }
    if !chain.isEmpty { best.busy += Int(tables.duration(here, 0, now)) }
    return best
  }
}
