extension PatrolScore {
  /// The figures of a solution, computed from its times and not from what the search kept.
  init(of solution: PatrolSolution, in problem: PatrolProblem, _ tables: PatrolTables) {
    var starts = [[Int]](repeating: [], count: problem.places.count)
    var days = starts
    for (route, shift) in zip(solution.routes, problem.shifts) {
      for visit in route.visits {
        starts[visit.place].append(shift.day * 1440 + visit.start)
        days[visit.place].append(shift.day)
      }
      visits += route.visits.count
      travel += route.travel
      let stay = route.visits.reduce(0) { $0 + $1.end - $1.start }
      let busy = route.travel + stay
      onSite += stay
      shortened += route.visits.count { $0.end - $0.start < problem.places[$0.place].onSite }
      let paused = route.pause.map { $0.end - $0.start } ?? 0
      free += max(0, shift.end - shift.start - busy - paused)
      freeAtEnd += max(0, shift.end - route.back)
      overrun += max(0, busy + paused + shift.reserve - (shift.end - shift.start))
    }
    let bounds = PatrolBound(problem, tables, overrun: overrun)
    var area = 0.0
    var perfect = 0.0
    for (index, place) in problem.places.enumerated() {
      var last = tables.origin[index]
      var sum = -Double(tables.clockStart - last) * Double(tables.clockStart - last)
      for idle in starts[index].sorted().map(tables.idle) + [tables.clockEnd] {
        let gap = idle - last
        sum += Double(gap) * Double(gap)
        worstGap = max(worstGap, gap)
        excess += max(0, gap - tables.guarantee[index])
        last = idle
      }
      area += sum * Double(max(0, place.weight))
      perfect += bounds.area(index, starts[index].count) * Double(max(0, place.weight))
      let short = (0..<tables.periods).reduce(0) { sum, period in
        sum
          + max(
            0,
            place.least - days[index].count { min($0 / tables.daysPerPeriod, tables.periods - 1) == period })
      }
      missed += short
      weightedMissed += short * max(1, min(place.priority, 100))
    }
    for (index, first) in solution.routes.enumerated() {
      guard let a = first.pause else { continue }
      for (other, second) in solution.routes.enumerated() where other < index {
        guard problem.shifts[index].day == problem.shifts[other].day, let b = second.pause else { continue }
        sharedBreaks += max(0, min(a.end, b.end) - max(a.start, b.start))
      }
    }
    let mean = tables.mean(in: problem)
    idleness = Int((area * mean).rounded(.up))
    perfectTiming = Int((perfect * mean).rounded(.down))
    bound = Int((bounds.least * mean).rounded(.down))
  }
}

extension PatrolTables {
  /// What a unit of weight × area is of weighted mean idleness, in thousandths of an idle minute.
  func mean(in problem: PatrolProblem) -> Double {
    let total = Double(max(1, problem.places.reduce(0) { $0 + max(0, $1.weight) }))
    return 1000 / (2 * Double(max(1, clockEnd - clockStart)) * total)
  }
}
