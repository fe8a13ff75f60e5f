@testable import RondeSearch

/// A made-up roster of two weeks and two duties: runs of two to five days, totals of seven to ten, a limit kept by
/// price, wishes that cost less than `dearest`.
func twoWeeks(
  _ random: RandomSource, employees: Int, dearest: Int, countsWeekends: Bool = false
) -> ScheduleTables {
  var random = random
  var builder = ScheduleBuilder(employees: employees, days: 14)
  builder.priceScale = 64
  var rows: [[Int]] = []
  for _ in 0..<14 {
    rows.append(
      (0..<2).map { _ in
        let wanted = 1 + random.below(3)
        return builder.addRow(
          costs: (0...employees).map { Int64(max(0, wanted - $0) * 100 + max(0, $0 - wanted)) })
      })
  }
  for employee in 0..<employees {
    var rules = DutyRules(days: 14, kinds: 2)
    rules.follows = [[true, true, false, true]]
    rules.maxRun = 5
    rules.minRun = 2
    rules.minOff = 2
    if countsWeekends { rules.weekendOf = (0..<14).map { $0 % 7 >= 5 ? $0 / 7 : -1 } }
    let number = builder.addRules(rules, units: [1, 1])
    builder.setEmployee(employee, rules: number, totals: (0...10).map { $0 < 7 ? nil : 0 })
    let counter = builder.addCounter(employee, maximum: 5)
    for day in 0..<14 {
      for duty in 0..<2 {
        builder.addChoice(
          employee, day: day, duty: duty, kind: duty, cost: Int32(random.below(dearest)),
          rows: [rows[day][duty]], counter: duty == 1 ? counter : nil)
      }
    }
  }
  return builder.build()
}
