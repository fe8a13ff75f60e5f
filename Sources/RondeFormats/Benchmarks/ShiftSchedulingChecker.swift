/// Judges a roster by the benchmark's rules, straight from the instance; it shares no code with any
/// search.
public struct ShiftSchedulingChecker: Sendable {
  private let instance: ShiftSchedulingInstance

  /// A judge for `instance`.
  public init(_ instance: ShiftSchedulingInstance) { self.instance = instance }

  /// Sum of the unmet requests and of cover missing or in excess, for `roster[employee][day]`, nil off.
  public func penalty(_ roster: [[Int?]]) -> Int {
    var penalty = 0
    for request in instance.requests {
      let worked = roster[request.employee][request.day] == request.shift
      if worked != request.wantsShift { penalty += request.weight }
    }
    for cover in instance.cover {
      let present = roster.count { $0[cover.day] == cover.shift }
      penalty += max(0, cover.requirement - present) * cover.weightUnder
      penalty += max(0, present - cover.requirement) * cover.weightOver
    }
    return penalty
  }

  /// Every hard rule that the roster breaks, one sentence each.
  public func breaches(_ roster: [[Int?]]) -> [String] {
    var breaches: [String] = []
    for (employee, row) in zip(instance.employees, roster) {
      func report(_ what: String) { breaches.append("\(employee.id): \(what)") }
      let minutes = row.reduce(0) { $0 + ($1.map { instance.shifts[$0].minutes } ?? 0) }
      if minutes > employee.maxMinutes { report("\(minutes) min, at most \(employee.maxMinutes)") }
      if minutes < employee.minMinutes { report("\(minutes) min, at least \(employee.minMinutes)") }
      for (type, most) in employee.maxShifts.enumerated() {
        let count = row.count { $0 == type }
        if count > most { report("\(count) × \(instance.shifts[type].id), at most \(most)") }
      }
      for day in employee.daysOff where row[day] != nil { report("works on day \(day), a day off") }
      for day in row.indices.dropFirst() {
        if let before = row[day - 1], let after = row[day], instance.shifts[before].barred.contains(after) {
          report("\(instance.shifts[after].id) follows \(instance.shifts[before].id) on day \(day)")
        }
      }
      for run in runs(row) {
        let inside = run.days.lowerBound > 0 && run.days.upperBound < row.count
        let length = run.days.count
        if run.isWork {
          if length > employee.maxConsecutive {
            report("\(length) shifts in a row from \(run.days.lowerBound)")
          }
          if inside, length < employee.minConsecutive {
            report("only \(length) shifts in a row from \(run.days.lowerBound)")
          }
        } else if inside, length < employee.minDaysOff {
          report("only \(length) days off in a row from \(run.days.lowerBound)")
        }
      }
      let weekends = stride(from: 5, to: row.count, by: 7).count { saturday in
        row[saturday] != nil || (saturday + 1 < row.count && row[saturday + 1] != nil)
      }
      if weekends > employee.maxWeekends { report("\(weekends) weekends, at most \(employee.maxWeekends)") }
    }
    return breaches
  }

  private func runs(_ row: [Int?]) -> [(days: Range<Int>, isWork: Bool)] {
    var runs: [(days: Range<Int>, isWork: Bool)] = []
    var start = 0
    for day in row.indices.dropFirst() where (row[day] != nil) != (row[day - 1] != nil) {
      runs.append((start..<day, row[start] != nil))
      start = day
    }
    if !row.isEmpty { runs.append((start..<row.count, row[start] != nil)) }
    return runs
  }
}
