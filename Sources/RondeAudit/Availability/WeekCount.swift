import RondeModel

/// The auditor's own count of an area's civil week: what all its agents may give at most, as days and as
/// hours of work, beside what the minimum demand asks at least. Whoever a team needs by name of a skill is
/// counted apart: a team has so many drivers, whatever the others could do.
struct WeekCount {
  let area: Area
  let monday: CivilDate
  /// Minutes of work that the minimum demand needs of the scarcest group at least.
  let neededWork: Int
  /// Minutes of work that law, contracts and absences allow that group at most.
  let availableWork: Int
  /// Who the scarcest group is; nil where it is everyone.
  let skill: Skill?
  /// Team-minutes of minimum demand that must be missing.
  let missing: Int

  init(_ area: Area, _ days: [DayCount], _ free: [FreeAgents], _ slots: [SlotCover], _ records: AgentRecords)
  {
    let scenario = records.scenario
    self.area = area
    let monday = (days.first?.date ?? scenario.horizon.start).monday
    self.monday = monday
    let total = slots.filter { $0.date.monday == monday && area.contains($0.sector) }
      .reduce(0) { $0 + $1.minimum * $1.length }
    let shapes = free.flatMap(\.shapes)
    // Thousandths of presence that are work, in the shape that pauses most.
    let share = max(1, shapes.map { $0.work.count * 1000 / max(1, $0.presence.count) }.min() ?? 1000)
    let longest = shapes.map(\.work.count).max() ?? 0
    let bestGain = days.map(\.bestGain).max() ?? 0
    // Days and work that each agent can give.
    let gifts = scenario.agents.compactMap { agent -> (agent: Agent, days: Int, work: Int)? in
      let count = days.filter { day in day.available.contains { $0.id == agent.id } }.count
      guard count > 0, let timeline = records.timeline(of: agent, duties: [])
      else { return nil }
      let most = min(count, timeline.law.workDays)
      return (agent, most, max(0, min(most * longest, WeekCount.mostWork(timeline, inWeekOf: monday))))
    }
    var scarcest = (needed: 0, work: 0, skill: Skill?.none, missing: 0)
    let groups: [(skill: Skill?, perTeam: Int)] =
      [(nil, 2)] + scenario.skills.filter { $0.perTeam > 0 }.map { ($0, min(2, $0.perTeam)) }
    for group in groups {
      let own = gifts.filter { gift in group.skill.map { gift.agent.skills.contains($0.id) } ?? true }
      let agentDays = own.reduce(0) { $0 + $1.days }
      let work = own.reduce(0) { $0 + $1.work }
      let covered = min(agentDays / group.perTeam * bestGain, work * 1000 / (group.perTeam * share))
      if total - covered > scarcest.missing {
        scarcest = (group.perTeam * total * share / 1000, work, group.skill, total - covered)
      }
    }
    (neededWork, availableWork, skill, missing) = scarcest
  }

  /// Most work of the plan that law and contract leave an agent in a week after the history.
  private static func mostWork(_ timeline: Timeline, inWeekOf monday: CivilDate) -> Int {
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
