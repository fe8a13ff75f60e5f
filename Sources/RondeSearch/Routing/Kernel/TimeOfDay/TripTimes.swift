/// When who leaves arrives, where trips take longer in some periods of the day than in others.
///
/// A trip that a period's end cuts goes on at the pace of the next: the part of the way that is left is what counts
/// (Ichoua, Gendreau and Potvin 2003). Every step rounds the same way, so that whoever leaves later never arrives
/// earlier.
final class TripTimes: Sendable {
  /// A matrix for each period, from column to column of the ``RoutingTables``.
  private let durations: FlatArray<Int32>
  /// When each period ends; the last one does not.
  private let ends: FlatArray<Int32>
  private let width: Int
  /// The longest trip in any period.
  private let longest: Int32
  private let arena: Arena

  init(_ problem: RoutingProblem, columns: [Int]) {
    let arena = Arena()
    self.arena = arena
    width = columns.count
    ends = arena.array(problem.periods + [Int32.max])
    var durations: [Int32] = []
    durations.reserveCapacity((problem.periods.count + 1) * width * width)
    for period in 0...problem.periods.count {
      for from in columns {
        for to in columns {
          durations.append(problem.durations[(period * problem.points + from) * problem.points + to])
        }
      }
    }
    longest = durations.max() ?? 0
    self.durations = arena.array(durations)
  }

  /// When who leaves at `time` arrives.
  func arrival(_ from: Int, _ to: Int, leaving time: Int32) -> Int32 {
    var period = 0
    while ends[period] <= time { period &+= 1 }
    let matrix = width &* width
    var place = period &* matrix &+ from &* width &+ to
    var now = time
    var left = 1.0
    while true {
      let duration = durations[place]
      let rest = Int32((left * Double(duration)).rounded(.up))
      if rest <= ends[period] &- now { return now &+ rest }
      left -= Double(ends[period] &- now) / Double(duration)
      now = ends[period]
      period &+= 1
      place &+= matrix
    }
  }

  /// When to leave at the latest to arrive by `time`; negative if that is before the day.
  func departure(_ from: Int, _ to: Int, arrivingBy time: Int32) -> Int32 {
    if time < 0 { return -1 }
    // Between the two lies the last departure in time: the first is early enough whatever the period.
    var early = max(-1, time &- longest &- 1)
    var late = time
    while early < late {
      let middle = early &+ (late &- early &+ 1) / 2
      if arrival(from, to, leaving: middle) <= time { early = middle } else { late = middle &- 1 }
    }
    return early
  }
}
