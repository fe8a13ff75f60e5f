/// Up to eight shifts whose routes are priced at once: a lane of each vector belongs to one of them.
///
/// Evenings of a week have the same places, legs and windows and differ only in prices, so that one sweep over the
/// minutes of the day serves several.
struct ShiftLanes {
  typealias Values = SIMD8<Float>

  let shifts: [Int]
  /// Minutes of the day of the first start and the last end.
  let begin: Int
  let finish: Int
  /// The break, the same for all.
  let pause: Int
  let ends: SIMD8<Int32>
  let breakFrom: SIMD8<Int32>
  let breakLatest: SIMD8<Int32>
  // The last minute of the day at which any break may start.
  let lastBreak: Int

  static let count = Values.scalarCount
  static let none = Values(repeating: -.infinity)

  /// - Parameter shifts: at least one and no more than there are lanes, with breaks of equal length.
  init(_ shifts: [Int], _ tables: PatrolTables) {
    self.shifts = shifts
    begin = Int(shifts.map { tables.shiftStart[$0] }.min() ?? 0)
    finish = max(begin, Int(shifts.map { tables.shiftEnd[$0] }.max() ?? 0))
    pause = Int(shifts.first.map { tables.breakLength[$0] } ?? 0)
    var ends = SIMD8<Int32>(repeating: .min)
    var breakFrom = SIMD8<Int32>(repeating: .max)
    var breakLatest = SIMD8<Int32>(repeating: .min)
    for (lane, shift) in shifts.enumerated() {
      ends[lane] = tables.shiftEnd[shift]
      breakFrom[lane] = tables.breakFrom[shift]
      breakLatest[lane] = tables.breakLatest[shift]
    }
    self.ends = ends
    self.breakFrom = breakFrom
    self.breakLatest = breakLatest
    lastBreak = Int(breakLatest.max())
  }

  /// Shifts put together by break and hours.
  static func groups(of shifts: [Int], _ tables: PatrolTables) -> [ShiftLanes] {
    let sorted = shifts.sorted {
      (tables.breakLength[$0], tables.shiftStart[$0], tables.shiftEnd[$0], $0)
        < (tables.breakLength[$1], tables.shiftStart[$1], tables.shiftEnd[$1], $1)
    }
    var groups: [[Int]] = []
    for shift in sorted {
      if let last = groups.last, last.count < count, let first = last.first,
        tables.breakLength[first] == tables.breakLength[shift]
      {
        groups[groups.count - 1].append(shift)
      } else {
        groups.append([shift])
      }
    }
    return groups.map { ShiftLanes($0, tables) }
  }
}
