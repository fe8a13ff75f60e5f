import RondeFormats
import RondeSearch

/// States a benchmark instance as a roster problem of single members, and reads its solution back.
///
/// Each shift type is one step of the day, in the one sector there is, and covers what is wanted of itself. Types
/// that no rule on sequences tells apart share a duty kind.
struct ShiftSchedulingCompiler {
  let instance: ShiftSchedulingInstance

  func problem() -> RosterProblem {
    let unit = max(1, instance.shifts.reduce(0) { greatestCommonDivisor($0, $1.minutes) })
    var wishes: [[ShiftSchedulingInstance.Request]] = Array(repeating: [], count: instance.employees.count)
    for request in instance.requests { wishes[request.employee].append(request) }
    return RosterProblem(
      days: instance.days,
      shapes: instance.shifts.enumerated().map { type, shift in
        .init(start: type, end: type + 1, units: shift.minutes / unit)
      },
      cover: instance.cover.map { cover in
        .init(
          day: cover.day, from: cover.shift, to: cover.shift + 1,
          costs: (0...max(cover.requirement * 2, cover.requirement + 4)).map { count in
            Int64(max(0, cover.requirement - count) * cover.weightUnder)
              + Int64(max(0, count - cover.requirement) * cover.weightOver)
          })
      },
      members: instance.employees.enumerated().map { index, employee in
        member(employee, wishes[index], unit: unit)
      })
  }

  /// The roster of `solution`, as the checker reads it.
  func roster(_ solution: RosterSolution) -> [[Int?]] {
    var roster: [[Int?]] = Array(
      repeating: Array(repeating: nil, count: instance.days), count: instance.employees.count)
    for post in solution.posts {
      for member in post.members { roster[member][post.day] = post.shape }
    }
    return roster
  }

  private func member(
    _ employee: ShiftSchedulingInstance.Employee, _ wishes: [ShiftSchedulingInstance.Request],
    unit: Int
  ) -> RosterProblem.Member {
    let kindOf = kinds(employee)
    let kinds = (kindOf.max() ?? -1) + 1
    let typeOf = (0..<kinds).map { kind in
      instance.shifts.indices.first { kindOf[$0] == kind && employee.maxShifts[$0] > 0 } ?? 0
    }
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
    // An unmet wish for a shift costs its weight whatever else is done that day: the weight stands on
    // the day off and on every other shift.
    var off = [Int64](repeating: 0, count: instance.days)
    var extra = [Int64](repeating: 0, count: instance.days * instance.shifts.count)
    for wish in wishes {
      let place = wish.day * instance.shifts.count + wish.shift
      if wish.wantsShift {
        off[wish.day] += Int64(wish.weight)
        extra[place] -= Int64(wish.weight)
      } else {
        extra[place] += Int64(wish.weight)
      }
    }
    return RosterProblem.Member(
      rules: rules, kindOfShape: kindOf,
      shapeCost: extra.enumerated().map { place, cost in
        let day = place / instance.shifts.count
        return employee.daysOff.contains(day) ? nil : off[day] + cost
      },
      totals: (0...employee.maxMinutes / unit).map { $0 * unit < employee.minMinutes ? nil : 0 },
      offCosts: off, mostOfShape: employee.maxShifts)
  }

  /// The duty kind of each shift type. What an employee never works tells no types apart, and is of the kind of
  /// any type as long.
  private func kinds(_ employee: ShiftSchedulingInstance.Employee) -> [Int] {
    let shifts = instance.shifts
    let worked = shifts.indices.filter { employee.maxShifts[$0] > 0 }
    var kindOf = [Int](repeating: 0, count: shifts.count)
    var samples: [Int] = []
    for type in worked {
      let alike = samples.firstIndex { other in
        shifts[type].minutes == shifts[other].minutes
          && worked.allSatisfy {
            shifts[type].barred.contains($0) == shifts[other].barred.contains($0)
              && shifts[$0].barred.contains(type) == shifts[$0].barred.contains(other)
          }
      }
      kindOf[type] = alike ?? samples.count
      if alike == nil { samples.append(type) }
    }
    for type in shifts.indices where employee.maxShifts[type] == 0 {
      kindOf[type] = samples.firstIndex { shifts[$0].minutes == shifts[type].minutes } ?? 0
    }
    return kindOf
  }

  private func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }
}
