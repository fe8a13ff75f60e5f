import RondeModel

/// The auditor's own count of one employer's civil week: the work that the minimum demand asks at least,
/// beside
/// the work that all its agents may give at most.
struct WeekCount {
  let employer: Subcontractor
  let monday: CivilDate
  /// Minutes of work that the minimum demand needs at least.
  let neededWork: Int
  /// Minutes of work that law, contracts and absences allow at most.
  let availableWork: Int
  /// Agent-days that the minimum demand needs at least.
  let neededDays: Int
  /// Agent-days that six days a week and absences allow at most.
  let availableDays: Int
  /// Team-minutes of minimum demand that must be missing.
  let missing: Int

  init(_ employer: Subcontractor, _ days: [DayCount], _ slots: [SlotCover], _ file: CaseFile) {
    self.employer = employer
    let monday = (days.first?.date ?? file.horizon.start).monday
    self.monday = monday
    let scenario = file.scenario
    let own = slots.filter {
      $0.date.monday == monday && scenario.subcontractor(of: $0.sector.id)?.id == employer.id
    }
    let total = own.reduce(0) { $0 + $1.minimum * $1.length }
    let shapes = days.flatMap { DayCount.shapes(employer, $0.date, scenario) }
    // Thousandths of presence that are work, in the shape that pauses most.
    let share = shapes.map { $0.work.count * 1000 / max(1, $0.presence.count) }.min() ?? 1000
    neededWork = 2 * total * share / 1000
    neededDays = days.reduce(0) { $0 + 2 * $1.neededTeams }
    let longest = shapes.map(\.work.count).max() ?? 0
    var work = 0
    var agentDays = 0
    for agent in scenario.agents where agent.subcontractor == employer.id {
      guard let timeline = Timeline(of: agent, in: scenario, duties: [], horizon: file.horizon) else {
        continue
      }
      let free = min(
        days.filter { day in day.available.contains { $0.id == agent.id } }.count, timeline.law.workDays)
      agentDays += free
      work += max(0, min(free * longest, WeekCount.most(timeline, inWeekOf: monday)))
    }
    availableWork = work
    availableDays = agentDays
    missing = neededWork > work ? max(1, (neededWork - work) * 1000 / (2 * max(1, share))) : 0
  }

  /// Most work of the plan that law and contract leave an agent in a week after the history.
  private static func most(_ timeline: Timeline, inWeekOf monday: CivilDate) -> Int {
    let law = timeline.law
    let before = (1..<max(2, law.averageWeeks)).reduce(0) {
      $0 + timeline.work(inWeekOf: monday - 7 * $1).count
    }
    let average = law.averageWork.count * law.averageWeeks - before
    let contract = (timeline.contract.weekly + timeline.contract.extra).count
    let partTime = timeline.contract.isFullTime ? Int.max : law.fullTimeWeek.count - 1
    return min(law.weeklyWork.count, average, contract, partTime)
  }
}
