import RondeModel

/// The auditor's own count of an area's civil week: what all its agents may give at most, as days and as
/// hours of work, beside what the minimum demand asks at least. Whoever a team needs by name of a skill is
/// counted apart: a team has so many drivers, whatever the others could do.
struct WeekCount {
  let area: Area
  let monday: CivilDate
  /// Minutes of presence that the minimum demand needs of the scarcest group.
  let needed: Int
  /// Minutes of presence that law, contracts and absences allow that group at most.
  let possible: Int
  /// Shifts that they allow it at most.
  let possibleShifts: Int
  /// Whether the shifts are too few rather than the minutes.
  let isByShifts: Bool
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
    let covers = days.flatMap(\.covers).sorted(by: >)
    let gifts = scenario.agents.compactMap { agent -> (agent: Agent, gift: WeekGift)? in
      let count = days.filter { day in day.available.contains { $0.id == agent.id } }.count
      guard count > 0, let timeline = records.timeline(of: agent, duties: []) else { return nil }
      return (agent, WeekGift(timeline, monday, freeDays: count, shapes, scenario))
    }
    var scarcest = Scarcity(skill: nil, perTeam: 2, shifts: 0, presence: 0, missing: 0, isByShifts: false)
    let groups: [(skill: Skill?, perTeam: Int)] =
      [(nil, 2)] + scenario.skills.filter { $0.perTeam > 0 }.map { ($0, min(2, $0.perTeam)) }
    for group in groups {
      let own = gifts.filter { gift in group.skill.map { gift.agent.skills.contains($0.id) } ?? true }
      let shifts = own.reduce(0) { $0 + $1.gift.shifts }
      let presence = own.reduce(0) { $0 + $1.gift.presence }
      let byShifts = covers.prefix(shifts / group.perTeam).reduce(0, +)
      let covered = min(byShifts, presence / group.perTeam)
      if total - covered > scarcest.missing {
        scarcest = Scarcity(
          skill: group.skill, perTeam: group.perTeam, shifts: shifts, presence: presence,
          missing: total - covered, isByShifts: byShifts == covered)
      }
    }
    needed = scarcest.perTeam * total
    possible = scarcest.presence
    possibleShifts = scarcest.shifts
    isByShifts = scarcest.isByShifts
    skill = scarcest.skill
    missing = scarcest.missing
  }

  // The group that bounds the cover most.
  private struct Scarcity {
    let skill: Skill?
    let perTeam: Int
    let shifts: Int
    let presence: Int
    let missing: Int
    let isByShifts: Bool
  }
}
