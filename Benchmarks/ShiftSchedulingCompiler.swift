import RondeFormats
import RondeSearch

/// Turns a benchmark instance into the engine's own roster problem, and its solution back.
///
/// Shift types that no rule of an employee tells apart share a duty kind. A limit on a type that cannot
/// bind is left out, a small one is kept exactly in the schedule's state, a wide one by price.
struct ShiftSchedulingCompiler {
  let instance: ShiftSchedulingInstance
  /// The widest limit that is kept exactly.
  private let exactLimit = 7

  func problem() -> RosterProblem {
    var builder = RosterBuilder(employees: instance.employees.count, days: instance.days)
    builder.priceScale = 64
    let unit = instance.shifts.reduce(0) { greatestCommonDivisor($0, $1.minutes) }
    var row: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: instance.shifts.count), count: instance.days)
    for cover in instance.cover {
      let costs = (0...max(cover.requirement * 2, cover.requirement + 4)).map { count in
        Int64(max(0, cover.requirement - count) * cover.weightUnder)
          + Int64(max(0, count - cover.requirement) * cover.weightOver)
      }
      row[cover.day][cover.shift] = builder.addRow(costs: costs)
    }
    var wishes: [[ShiftSchedulingInstance.Request]] = Array(repeating: [], count: instance.employees.count)
    for request in instance.requests { wishes[request.employee].append(request) }
    for (index, employee) in instance.employees.enumerated() {
      addEmployee(index, employee, wishes[index], row, unit: max(1, unit), &builder)
    }
    return builder.build()
  }

  /// The roster of `solution`, as the checker reads it.
  func roster(_ solution: RosterSolution, _ problem: RosterProblem) -> [[Int?]] {
    (0..<instance.employees.count).map { employee in
      (0..<instance.days).map { day in
        let choice = Int(solution.choices[employee * instance.days + day])
        return choice < 0 ? nil : problem.duty(ofChoice: choice)
      }
    }
  }

  private func addEmployee(
    _ index: Int, _ employee: ShiftSchedulingInstance.Employee,
    _ wishes: [ShiftSchedulingInstance.Request], _ row: [[Int?]], unit: Int, _ builder: inout RosterBuilder
  ) {
    let shortest = instance.shifts.map(\.minutes).min() ?? 1
    let possible = min(instance.days, employee.maxMinutes / max(1, shortest))
    let binding = instance.shifts.indices.filter { (1..<possible).contains(employee.maxShifts[$0]) }
    // Over a long horizon a state for each count would be too many.
    let most = instance.days <= 100 ? exactLimit : 0
    let exact = binding.filter { employee.maxShifts[$0] <= most }
      .sorted { employee.maxShifts[$0] < employee.maxShifts[$1] }.prefix(1)
    let kindOf = kinds(exact: Array(exact))
    let kinds = (kindOf.max() ?? -1) + 1
    let typeOf = (0..<kinds).map { kind in kindOf.firstIndex(of: kind) ?? 0 }
    var rules = DutyRules(days: instance.days, kinds: kinds)
    rules.follows = [
      (0..<kinds * kinds).map { pair in
        !instance.shifts[typeOf[pair / kinds]].barred.contains(typeOf[pair % kinds])
      }
    ]
    rules.maxRun = employee.maxConsecutive
    rules.minRun = employee.minConsecutive
    rules.minOff = employee.minDaysOff
    rules.weekendOf = (0..<instance.days).map { $0 % 7 >= 5 ? $0 / 7 : -1 }
    rules.maxWeekends = employee.maxWeekends
    rules.weekStarts = Array(repeating: false, count: instance.days)
    rules.limits = exact.map { .init(kinds: [kindOf[$0]], maximum: employee.maxShifts[$0]) }
    let number = builder.addRules(rules, units: typeOf.map { instance.shifts[$0].minutes / unit })
    builder.setEmployee(
      index, rules: number,
      totals: (0...employee.maxMinutes / unit).map { $0 * unit < employee.minMinutes ? nil : 0 })
    var counters = [Int?](repeating: nil, count: instance.shifts.count)
    for type in binding where !exact.contains(type) {
      counters[type] = builder.addCounter(index, maximum: employee.maxShifts[type])
    }
    // An unmet wish for a shift costs its weight whatever else is done that day: the weight stands on
    // the day off and on every other shift.
    var base = [Int32](repeating: 0, count: instance.days)
    var extra = [Int32](repeating: 0, count: instance.days * instance.shifts.count)
    for wish in wishes {
      let place = wish.day * instance.shifts.count + wish.shift
      if wish.wantsShift {
        base[wish.day] += Int32(wish.weight)
        extra[place] -= Int32(wish.weight)
      } else {
        extra[place] += Int32(wish.weight)
      }
    }
    for day in 0..<instance.days {
      builder.setDayOff(index, day: day, cost: base[day])
      guard !employee.daysOff.contains(day) else { continue }
      for type in instance.shifts.indices where employee.maxShifts[type] > 0 {
        builder.addChoice(
          index, day: day, duty: type, kind: kindOf[type],
          cost: base[day] + extra[day * instance.shifts.count + type],
          rows: row[day][type].map { [$0] } ?? [], counter: counters[type])
      }
    }
  }

  /// The duty kind of each shift type.
  private func kinds(exact: [Int]) -> [Int] {
    var kindOf: [Int] = []
    var samples: [Int] = []
    for type in instance.shifts.indices {
      let alike = samples.firstIndex { other in
        !exact.contains(type) && !exact.contains(other)
          && instance.shifts[type].minutes == instance.shifts[other].minutes
          && Set(instance.shifts[type].barred) == Set(instance.shifts[other].barred)
          && instance.shifts.allSatisfy { $0.barred.contains(type) == $0.barred.contains(other) }
      }
      if let alike {
        kindOf.append(alike)
      } else {
        kindOf.append(samples.count)
        samples.append(type)
      }
    }
    return kindOf
  }

  private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }
}
