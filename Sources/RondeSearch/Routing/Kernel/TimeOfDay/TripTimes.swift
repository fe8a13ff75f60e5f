/// When who leaves arrives, by the ``TravelTable`` of a problem, or by plain durations where it has none.
final class TripTimes: Sendable {
  /// The matrix of each minute of the day from `first` on; the first and the last one hold beyond.
  private let matrix: FlatArray<Int32>
  private let first: Int
  private let durations: FlatArray<Int32>
  private let width: Int
  /// The longest trip at any time.
  private let longest: Int32
  private let arena: Arena

  /// The times of trips between some points of a problem, by their place in the list.
  init(_ problem: RoutingProblem, points: [Int]) {
    let arena = Arena()
    self.arena = arena
    width = points.count
    first = problem.travel?.earliest ?? 0
    matrix = arena.array(problem.travel?.columns ?? [0])
    let matrices = problem.travel?.minutes ?? problem.durations
    var durations: [Int32] = []
    for start in stride(from: 0, to: matrices.count, by: max(1, problem.points * problem.points)) {
      for from in points {
        for to in points { durations.append(matrices[start + from * problem.points + to]) }
      }
    }
    longest = durations.max() ?? 0
    self.durations = arena.array(durations)
  }

  /// When who leaves at `time` arrives.
  @inline(__always)
  func arrival(_ from: Int, _ to: Int, leaving time: Int32) -> Int32 {
    let number = Int(matrix[max(0, min(Int(time) &- first, matrix.count &- 1))])
    return time &+ durations[(number &* width &+ from) &* width &+ to]
  }

  /// When to leave at the latest to arrive by `time`; -1 if that is before the day.
  func departure(_ from: Int, _ to: Int, arrivingBy time: Int32) -> Int32 {
    // Whoever leaves so early is in time at any pace.
    var early = max(-1, time &- longest)
    var late = time
    while early < late {
      let middle = early &+ (late &- early &+ 1) / 2
      if arrival(from, to, leaving: middle) <= time { early = middle } else { late = middle &- 1 }
    }
    return early
  }
}
