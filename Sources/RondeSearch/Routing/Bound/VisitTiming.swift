/// The best timing of the visits of one place that has the teams for itself.
enum VisitTiming {
  /// The least areas of a place for 0, 1, … `most` visits, its cool-down kept.
  static func leastAreas(
    of place: Int, in problem: PatrolProblem, _ tables: PatrolTables, most: Int
  ) -> [Double] {
    let open = openTimes(of: place, in: problem, tables)
    return leastAreas(
      at: open.map(\.idle), earlier: earlier(than: open, of: place, tables), most: most,
      origin: tables.origin[place], begin: tables.clockStart, end: tables.clockEnd)
  }

  /// Those of ``times(of:in:_:)`` that are not too soon after the last visit before the horizon.
  static func openTimes(
    of place: Int, in problem: PatrolProblem, _ tables: PatrolTables
  ) -> [(idle: Int, civil: Int)] {
    let free = tables.lastEnd[place] + Int(tables.coolDown[place])
    return times(of: place, in: problem, tables).filter { $0.civil >= free }
  }

  /// Before each of those times, how many of them leave the cool-down.
  static func earlier(than times: [(idle: Int, civil: Int)], of place: Int, _ tables: PatrolTables) -> [Int] {
    let pause = Int(tables.onSite[place]) + Int(tables.coolDown[place])
    var earlier: [Int] = []
    for (rank, time) in times.enumerated() {
      var count = earlier.last ?? 0
      while count < rank && times[count].civil + pause <= time.civil { count += 1 }
      earlier.append(count)
    }
    return earlier
  }

  /// The most visits that a place may have over the horizon.
  static func most(of place: Int, in problem: PatrolProblem, _ tables: PatrolTables) -> Int {
    let days = Set(problem.shifts.map(\.day)).count
    let place = problem.places[place]
    return min(
      min(max(0, place.most), 10_000) * tables.periods, max(0, min(place.mostPerDay, 10_000)) * days)
  }

  /// The idle minutes at which some shift can start a visit of a place, in order.
  static func starts(of place: Int, in problem: PatrolProblem, _ tables: PatrolTables) -> [Int] {
    times(of: place, in: problem, tables).map(\.idle)
  }

  /// The idle and civil minutes at which some shift can start a visit of a place, in order.
  static func times(
    of place: Int, in problem: PatrolProblem, _ tables: PatrolTables
  ) -> [(idle: Int, civil: Int)] {
    var isPossible = [Bool](repeating: false, count: problem.clock.count + 1)
    let stay = problem.places[place].leastMinutes
    for shift in problem.shifts.indices {
      let hours = problem.shifts[shift]
      let there = tables.duration(0, Int32(place) + 1, Int32(clamping: hours.start))
      var minute = Int(tables.opening(Int32(place), Int32(clamping: hours.start) + there))
      while minute + stay <= hours.end {
        let civil = max(0, min(hours.day * problem.dayLength + minute, problem.clock.count))
        isPossible[civil] = true
        minute = Int(tables.opening(Int32(place), Int32(minute) + 1))
      }
    }
    var result: [(idle: Int, civil: Int)] = []
    for civil in isPossible.indices where isPossible[civil] {
      result.append((tables.idle(civil), civil))
    }
    return result
  }

  /// The least Σg² less the square of the age at the start, for 0, 1, … `most` visits at those minutes: shorter
  /// where fewer can be made.
  ///
  /// Squares of gaps obey the quadrangle inequality, so the best earlier visit moves forward with the later
  /// one, and each number of visits takes n log n steps (Yao 1980).
  ///
  /// - Parameter earlier: how many of the starts, from the first on, leave enough time before each; it never
  ///   falls. All before it where it is nil.
  static func leastAreas(
    at starts: [Int], earlier: [Int]? = nil, most: Int, origin: Int, begin: Int, end: Int
  ) -> [Double] {
    let age = Double(begin - origin)
    func square(_ gap: Int) -> Double { Double(gap) * Double(gap) }
    var result = [square(end - origin) - age * age]
    guard most > 0, !starts.isEmpty else { return result }
    var before = starts.map { square($0 - origin) }
    var after = before
    for count in 1...most {
      result.append(
        starts.indices.reduce(Double.infinity) { min($0, before[$1] + square(end - starts[$1])) } - age * age)
      guard count < most, count < starts.count else { break }
      var ranges = [(0, starts.count - 1, 0, starts.count - 1)]
      while let (low, high, first, last) = ranges.popLast() {
        let middle = (low + high) / 2
        var best = (value: Double.infinity, at: first)
        let allowed = min(last, earlier.map { $0[middle] - 1 } ?? middle)
        for other in first..<max(first, allowed + 1) {
          let value = before[other] + square(starts[middle] - starts[other])
          if value < best.value { best = (value, other) }
        }
        after[middle] = best.value
        if low < middle { ranges.append((low, middle - 1, first, max(first, best.at))) }
        if middle < high { ranges.append((middle + 1, high, best.at, last)) }
      }
      (before, after) = (after, before)
    }
    // More visits than one likes never cost more: a visit too many stands beside another.
    for count in result.indices.dropFirst() { result[count] = min(result[count], result[count - 1]) }
    return result
  }
}
