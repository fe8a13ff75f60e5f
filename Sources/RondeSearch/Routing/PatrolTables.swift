/// A ``PatrolProblem`` laid out flat for the search. It never changes once built.
final class PatrolTables: Sendable {
  /// A millionth of a minute of weighted mean idleness is the unit of cost.
  static let unit = 1_000_000
  /// Binary digits after the point of ``scale``.
  static let scaleBits = 20
  /// A start that no window allows.
  static let never: Int32 = 1 << 28
  /// Digits of a visit's key that hold its shift and its minutes; the civil minute stands above.
  static let shiftBits = 24
  static let stayBits = 17
  static let keyBits = shiftBits + stayBits

  private let arena = Arena()
  let places: Int
  let shifts: Int
  /// Stops that a route can hold at most.
  let capacity: Int
  /// Visits that a place can have at most, with one to spare.
  let visitCapacity: Int
  /// Periods for which visits are counted, and the days of each.
  let periods: Int
  let daysPerPeriod: Int
  /// Whether a visit may gain by waiting: only where gaps between visits count.
  let mayWait: Bool
  let clockStart: Int
  let clockEnd: Int
  let travelWeight: Int
  let sharedBreakWeight: Int
  let bunchedWeight: Int
  let excessWeight: Int
  let breachWeight: Int

  // By place.
  /// The fewest minutes that a visit takes, by which windows, routes and bounds are reckoned.
  let onSite: FlatArray<Int32>
  let planned: FlatArray<Int32>
  /// The most minutes that are of use.
  let longest: FlatArray<Int32>
  /// Worth and, below the planned minutes, the cost of a visit by minutes: that of `m` minutes stands at
  /// `worthFirst[place] + m - onSite[place]`.
  let worthFirst: FlatArray<Int32>
  let worth: FlatArray<Int>
  let shortCost: FlatArray<Int>
  /// Whether any visit may be shorter than planned.
  let mayShorten: Bool
  let windowFirst: FlatArray<Int32>
  let windowOpens: FlatArray<Int32>
  let windowCloses: FlatArray<Int32>
  let least: FlatArray<Int32>
  let most: FlatArray<Int32>
  let mostPerDay: FlatArray<Int32>
  let coolDown: FlatArray<Int32>
  let origin: FlatArray<Int>
  let lastEnd: FlatArray<Int>
  let guarantee: FlatArray<Int>
  let scale: FlatArray<Int>
  let terminal: FlatArray<Int>
  let missedWeight: FlatArray<Int>
  let prize: FlatArray<Int>

  // By shift.
  let day: FlatArray<Int32>
  let shiftStart: FlatArray<Int32>
  let shiftEnd: FlatArray<Int32>
  let breakLength: FlatArray<Int32>
  let breakFrom: FlatArray<Int32>
  let breakLatest: FlatArray<Int32>
  let reserve: FlatArray<Int32>
  /// Shifts that work on the same day as a shift, itself apart: ``mates`` from `mateFirst[s]` to `mateFirst[s+1]`.
  let mateFirst: FlatArray<Int32>
  let mates: FlatArray<Int32>

  // Travel, the idle clock, the part of chance.
  let locations: Int
  let travelFrom: Int
  let columns: FlatArray<Int32>
  let minutes: FlatArray<Int32>
  /// Minutes between locations in the middle of the tabulated day: what estimates go by.
  let quietMinutes: FlatArray<Int32>
  let breakPlace: FlatArray<Int32>
  let clock: FlatArray<Int32>
  let potential: FlatArray<Int32>
  let potentialSlots: Int

  init(_ problem: PatrolProblem) {
    places = problem.places.count
    shifts = problem.shifts.count
    locations = places + 1
    let horizon = problem.horizon.upperBound - problem.horizon.lowerBound
    clockStart = problem.horizon.lowerBound
    clockEnd = problem.horizon.upperBound
    travelWeight = problem.weights.travel
    sharedBreakWeight = problem.weights.sharedBreak
    bunchedWeight = problem.weights.bunchedTime
    excessWeight = problem.weights.excess
    breachWeight = problem.weights.breach

    mayWait = problem.places.contains { $0.weight > 0 }
    daysPerPeriod = max(1, problem.daysPerPeriod)
    periods = PatrolTables.periods(problem)
    let periods = periods

    let shortest = max(1, problem.places.map(\.leastMinutes).min() ?? 1)
    let longest = problem.shifts.map { $0.end - $0.start }.max() ?? 0
    let visits = problem.places.reduce(0) { $0 + max(0, min($1.most, 10_000)) } * periods
    capacity = max(1, min(max(0, longest) / shortest + 1, visits)) + 2
    visitCapacity = (problem.places.map { max(0, min($0.most, 10_000)) }.max() ?? 0) * periods + 3

    onSite = arena.array(problem.places.map { Int32(clamping: max(0, min($0.leastMinutes, 100_000))) })
    var first: [Int32] = [0]
    var opens: [Int32] = []
    var closes: [Int32] = []
    for place in problem.places {
      // Windows bound the start of a visit here: its end must lie inside as well.
      for window in place.windows where window.upperBound - place.leastMinutes >= window.lowerBound {
        opens.append(Int32(clamping: window.lowerBound))
        closes.append(Int32(clamping: window.upperBound - place.leastMinutes))
      }
      if place.windows.isEmpty {
        opens.append(-PatrolTables.never)
        closes.append(PatrolTables.never - 1)
      }
      first.append(Int32(opens.count))
    }
    windowFirst = arena.array(first)
    windowOpens = arena.array(opens)
    windowCloses = arena.array(closes)
    least = arena.array(problem.places.map { Int32(clamping: max(0, $0.least)) })
    most = arena.array(problem.places.map { Int32(max(0, min($0.most, 10_000))) })
    mostPerDay = arena.array(problem.places.map { Int32(clamping: max(0, $0.mostPerDay)) })
    coolDown = arena.array(problem.places.map { Int32(max(0, min($0.coolDown, 1_000_000))) })
    let start = problem.horizon.lowerBound
    origin = arena.array(problem.places.map { min($0.lastSeen ?? start, start) })
    lastEnd = arena.array(problem.places.map { $0.lastEnd ?? -(1 << 30) })
    guarantee = arena.array(problem.places.map { $0.guarantee ?? (1 << 40) })
    let total = max(1, problem.places.reduce(0) { $0 + max(0, $1.weight) })
    scale = arena.array(
      problem.places.map {
        Int(
          (Double(max(0, $0.weight)) / Double(total) * Double(PatrolTables.unit) / Double(2 * max(1, horizon))
            * Double(1 << PatrolTables.scaleBits)).rounded())
      })
    // The open gap at the end goes on growing: as often as the place is seen it lasts half a gap more.
    let open = max(0, min(problem.weights.openGap, 1000))
    terminal = arena.array(
      problem.places.map { horizon * open / (100 * max(1, min($0.usual, 10_000) * periods)) })
    let lengths = PatrolTables.lengths(problem, visitHorizon: horizon, periods: periods)
    planned = arena.array(lengths.planned)
    self.longest = arena.array(lengths.longest)
    worthFirst = arena.array(lengths.first)
    worth = arena.array(lengths.worth)
    shortCost = arena.array(lengths.cost)
    mayShorten = problem.places.contains { $0.leastMinutes < $0.onSite }
    missedWeight = arena.array(problem.places.map { problem.weights.missed * max(1, min($0.priority, 100)) })
    prize = arena.array(problem.places.map(\.prize))

    day = arena.array(problem.shifts.map { Int32(clamping: $0.day) })
    shiftStart = arena.array(problem.shifts.map { Int32(clamping: $0.start) })
    shiftEnd = arena.array(problem.shifts.map { Int32(clamping: $0.end) })
    breakLength = arena.array(problem.shifts.map { Int32(clamping: max(0, $0.breakLength)) })
    breakFrom = arena.array(problem.shifts.map { Int32(clamping: max($0.start, $0.breakStarts.lowerBound)) })
    breakLatest = arena.array(problem.shifts.map { Int32(clamping: $0.breakStarts.upperBound) })
    reserve = arena.array(problem.shifts.map { Int32(clamping: max(0, $0.reserve)) })
    var byDay: [Int: [Int32]] = [:]
    for (index, shift) in problem.shifts.enumerated() { byDay[shift.day, default: []].append(Int32(index)) }
    var mateFirst: [Int32] = [0]
    var mates: [Int32] = []
    for (index, shift) in problem.shifts.enumerated() {
      mates += (byDay[shift.day] ?? []).filter { $0 != Int32(index) }
      mateFirst.append(Int32(mates.count))
    }
    self.mateFirst = arena.array(mateFirst)
    self.mates = arena.array(mates)

    let travel = problem.travel
    travelFrom = travel.earliest
    columns = arena.array(travel.columns.isEmpty ? [0] : travel.columns)
    minutes = arena.array(
      travel.places == locations && !travel.minutes.isEmpty
        ? travel.minutes : [Int32](repeating: 0, count: locations * locations))
    let quiet = PatrolTables.quiet(travel, locations: locations)
    quietMinutes = arena.array(quiet)
    breakPlace = arena.array(PatrolTables.breakPlaces(problem, quiet, locations: locations))
    clock = arena.array(problem.clock.isEmpty ? [0] : problem.clock.map { Int32(clamping: $0) })
    potentialSlots = problem.potentialSlots
    potential = arena.array(
      problem.potential.count == places * problem.potentialSlots ? problem.potential : [])
  }

  // The last period of a horizon may be shorter; one that no shift reaches and no clock shows is none.
  static func periods(_ problem: PatrolProblem) -> Int {
    guard problem.daysPerPeriod < 10_000 else { return 1 }
    // The clock runs a day beyond the horizon, for shifts that cross its last midnight.
    let days = max(1, (problem.clock.count - 1) / 1440 - 1)
    return (days + max(1, problem.daysPerPeriod) - 1) / max(1, problem.daysPerPeriod)
  }

  private static func quiet(_ travel: TravelTable, locations: Int) -> [Int32] {
    let size = locations * locations
    guard travel.places == locations, !travel.columns.isEmpty else {
      return [Int32](repeating: 0, count: size)
    }
    let middle = Int(travel.columns[travel.columns.count / 2]) * size
    return Array(travel.minutes[middle..<middle + size])
  }

  // Between every two locations, where a break costs the least detour. Judged in the middle of the day: only
  // the choice is fixed here, times are those of the hour.
  private static func breakPlaces(
    _ problem: PatrolProblem, _ quiet: [Int32], locations: Int
  ) -> [Int32] {
    guard problem.travel.places == locations else {
      return [Int32](repeating: 0, count: locations * locations)
    }
    let allowed =
      [0]
      + problem.places.indices.filter { problem.breaksAnywhere || problem.places[$0].isBreakPlace }.map {
        $0 + 1
      }
    func minutes(_ a: Int, _ b: Int) -> Int32 { quiet[a * locations + b] }
    let isAllowed = (0..<locations).map(Set(allowed).contains)
    var result: [Int32] = []
    result.reserveCapacity(locations * locations)
    for from in 0..<locations {
      for to in 0..<locations {
        if isAllowed[from] {
          result.append(Int32(from))
        } else if isAllowed[to] {
          result.append(Int32(to))
        } else {
          let best = allowed.min { minutes(from, $0) + minutes($0, to) < minutes(from, $1) + minutes($1, to) }
          result.append(Int32(best ?? 0))
        }
      }
    }
    return result
  }

  /// Where the legs from a location stand in ``minutes`` when leaving at that minute of the day.
  @inline(__always)
  func row(_ from: Int32, _ departure: Int32) -> Int {
    let index = max(0, min(Int(departure) &- travelFrom, columns.count &- 1))
    return (Int(columns[index]) &* locations &+ Int(from)) &* locations
  }

  /// Minutes from a location to another in the middle of the day.
  @inline(__always)
  func quiet(_ from: Int32, _ to: Int32) -> Int32 { quietMinutes[Int(from) &* locations &+ Int(to)] }

  /// Minutes from a location to another when leaving at that minute of the day.
  @inline(__always)
  func duration(_ from: Int32, _ to: Int32, _ departure: Int32) -> Int32 {
    let index = max(0, min(Int(departure) &- travelFrom, columns.count &- 1))
    let column = Int(columns[index])
    return minutes[(column &* locations &+ Int(from)) &* locations &+ Int(to)]
  }

  /// The first minute from `time` on at which a visit may start that takes so much longer than the fewest minutes.
  @inline(__always)
  func opening(_ place: Int32, _ time: Int32, longer: Int32 = 0) -> Int32 {
    var index = Int(windowFirst[place])
    let end = Int(windowFirst[Int(place) &+ 1])
    while index < end {
      let begin = max(time, windowOpens[index])
      if begin &+ longer <= windowCloses[index] { return begin }
      index &+= 1
    }
    return PatrolTables.never
  }

  /// The last minute up to `time` at which a visit may start that takes so much longer; `-never` where there is none.
  @inline(__always)
  func closing(_ place: Int32, _ time: Int32, longer: Int32 = 0) -> Int32 {
    let begin = Int(windowFirst[place])
    var index = Int(windowFirst[Int(place) &+ 1])
    while index > begin {
      index &-= 1
      let last = min(time, windowCloses[index] &- longer)
      if last >= windowOpens[index] { return last }
    }
    return 0 &- PatrolTables.never
  }

  /// The idle minute of a civil minute.
  @inline(__always)
  func idle(_ civil: Int) -> Int { Int(clock[max(0, min(civil, clock.count &- 1))]) }
}
