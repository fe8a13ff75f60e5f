import RondeModel

/// What law, contract and absences let one agent give in a week at most.
struct WeekGift {
  /// Shifts.
  let shifts: Int
  /// Minutes from first start to last end, all shifts together, slots that a long break must fill left out.
  let presence: Int

  init(
    _ timeline: Timeline, _ monday: CivilDate, freeDays: Int, _ shapes: [ShiftShape], _ scenario: Scenario
  ) {
    let law = timeline.law
    // Appointments of the week are work that no team sees.
    let fixed = timeline.days.filter { $0.date.monday == monday }.flatMap(\.items)
    let fixedWork = timeline.work(inWeekOf: monday).count
    let fixedPaid = fixed.reduce(0) { $0 + scenario.paid($1.shift, under: timeline.profile).count }
    let before = (1..<max(2, law.averageWeeks)).reduce(0) {
      $0 + timeline.work(inWeekOf: monday - 7 * $1).count
    }
    var work = min(law.weeklyWork.count, law.averageWork.count * law.averageWeeks - before) - fixedWork
    if !timeline.contract.isFullTime { work = min(work, law.fullTimeWeek.count - 1 - fixedWork) }
    let paid = (timeline.contract.weekly + timeline.contract.extra).count - fixedPaid
    shifts = min(freeDays, law.workDays)
    presence = WeekGift.most(shifts, work: max(0, work), paid: max(0, paid), shapes, scenario.settings.slot)
  }

  /// The most presence of so many shifts within the limits on work and on paid time: for each number of
  /// shifts and each sum of paid time the most presence, shift after shift.
  private static func most(
    _ shifts: Int, work: Int, paid: Int, _ shapes: [ShiftShape], _ slot: Minutes
  ) -> Int {
    let kinds = Set(shapes.map { Kind($0, slot) }).sorted {
      ($0.presence, $0.work, $0.paid) < ($1.presence, $1.work, $1.paid)
    }
    var best: [Int: Int] = [0: 0]
    for _ in 0..<min(shifts, 7) {
      var next = best
      for (sum, presence) in best {
        for kind in kinds where sum + kind.paid <= paid {
          next[sum + kind.paid] = max(next[sum + kind.paid] ?? 0, presence + kind.presence)
        }
      }
      best = next
    }
    // Work is counted at the best rate that any shape has.
    let share = kinds.map { $0.work * 10_000 / max(1, $0.presence) }.min() ?? 10_000
    return min(best.values.max() ?? 0, work * 10_000 / max(1, share))
  }

  // A shape by what it gives and what it takes.
  private struct Kind: Hashable {
    let presence: Int
    let work: Int
    let paid: Int

    init(_ shape: ShiftShape, _ slot: Minutes) {
      presence = shape.presence.count - shape.slotsLeftOpen(slot) * slot.count
      work = shape.work.count
      paid = shape.paid.count
    }
  }
}
