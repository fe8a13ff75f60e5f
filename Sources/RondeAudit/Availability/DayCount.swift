import RondeModel

/// The auditor's own count of one employer's day, by a relaxation that no plan can beat: every sector is
/// covered
/// with the shapes that reach furthest, and whoever could lawfully work that day if it were the only one of
/// the
/// plan is free for it.
struct DayCount {
  let employer: Subcontractor
  let date: CivilDate
  /// Team-shifts that the minimum demand needs at least, by sector.
  let needed: [(sector: Sector, teams: Int)]
  /// Who could work that day.
  let available: [Agent]
  /// Teams that the people available can make at most.
  let possibleTeams: Int
  /// Team-minutes of minimum demand that must be missing.
  let missing: Int

  var neededTeams: Int { needed.reduce(0) { $0 + $1.teams } }

  init(_ employer: Subcontractor, _ date: CivilDate, _ slots: [SlotCover], _ file: CaseFile) {
    self.employer = employer
    self.date = date
    let scenario = file.scenario
    let shapes = DayCount.shapes(employer, date, scenario)
    let own = slots.filter { $0.date == date && scenario.subcontractor(of: $0.sector.id)?.id == employer.id }
    let sectors = scenario.sectors.filter { sector in own.contains { $0.sector.id == sector.id } }
    let bySector = sectors.map { sector in own.filter { $0.sector.id == sector.id } }
    needed = zip(sectors, bySector).map { ($0, DayCount.leastTeams($1, shapes)) }
    let people = scenario.agents.filter {
      $0.subcontractor == employer.id && DayCount.isAvailable($0, date, shapes, file)
    }
    available = people
    let seats = needed.flatMap { need in Array(repeating: need.sector.id, count: min(2 * need.teams, 2000)) }
    var teams = DayCount.filled(seats, people, scenario) / 2
    for skill in scenario.skills where skill.perTeam > 0 {
      teams = min(teams, people.filter { $0.skills.contains(skill.id) }.count / skill.perTeam)
    }
    possibleTeams = teams
    let total = own.reduce(0) { $0 + $1.minimum * $1.length }
    let wanted = needed.reduce(0) { $0 + $1.teams }
    guard teams < wanted else {
      missing = 0
      return
    }
    // What so many teams cover at best: each takes the best stretch of a sector, as if the others took none.
    var gains: [Int] = []
    for (sector, slots) in zip(sectors, bySector) {
      let best = shapes.map { shape in DayCount.gain(shape, slots) }.max() ?? 0
      let crew = people.filter { scenario.mayWork($0, in: sector.id) }.count / 2
      var left = slots.reduce(0) { $0 + $1.minimum * $1.length }
      for _ in 0..<crew where left > 0 && best > 0 {
        gains.append(min(best, left))
        left -= best
      }
    }
    let covered = gains.sorted(by: >).prefix(teams).reduce(0, +)
    missing = max(total - covered, own.filter { $0.minimum > 0 }.map(\.length).min() ?? 0)
  }

  /// The shapes that the employer's profile allows on a day.
  static func shapes(_ employer: Subcontractor, _ date: CivilDate, _ scenario: Scenario) -> [ShiftShape] {
    guard let profile = scenario.profiles[employer.profile], let hours = scenario.hours(on: date) else {
      return []
    }
    return profile.shapes.shapes(opens: hours.lowerBound, closes: hours.upperBound, law: profile.law)
  }

  // Minutes of minimum demand that one team of a shape can cover.
  private static func gain(_ shape: ShiftShape, _ slots: [SlotCover]) -> Int {
    slots.filter { $0.minimum > 0 && shape.spans($0.from, $0.to) }.reduce(0) { $0 + $1.length }
  }

  /// The least number of shifts that cover every slot's minimum. From the left each slot still short takes
  /// further shifts of the shape that holds it and ends last: no other choice covers more of what follows.
  static func leastTeams(_ slots: [SlotCover], _ shapes: [ShiftShape]) -> Int {
    var running: [ClockTime] = []
    var count = 0
    for slot in slots {
      running.removeAll { $0 < slot.to }
      let short = min(slot.minimum, 1000) - running.count
      guard short > 0, let end = shapes.filter({ $0.spans(slot.from, slot.to) }).map(\.end).max() else {
        continue
      }
      running += Array(repeating: end, count: short)
      count += short
    }
    return count
  }

  /// How many seats of teams the people can fill, each agent in at most one, in a sector open to the agent: a
  /// largest matching by augmenting paths.
  static func filled(_ seats: [Identifier<Sector>], _ people: [Agent], _ scenario: Scenario) -> Int {
    let allowed = people.map { agent in
      Set(Set(seats).filter { scenario.mayWork(agent, in: $0) })
    }
    var holder: [Int?] = Array(repeating: nil, count: seats.count)
    func seat(_ person: Int, _ tried: inout Set<Int>) -> Bool {
      for (place, sector) in seats.enumerated() where allowed[person].contains(sector) {
        guard tried.insert(place).inserted else { continue }
        guard let other = holder[place] else {
          holder[place] = person
          return true
        }
        if seat(other, &tried) {
          holder[place] = person
          return true
        }
      }
      return false
    }
    return people.indices.reduce(0) { count, person in
      var tried: Set<Int> = []
      return count + (seat(person, &tried) ? 1 : 0)
    }
  }

  // Whether any shape would do if that day were the only one of the plan: neither absent, nor locked, nor
  // against the law after the agent's history.
  private static func isAvailable(
    _ agent: Agent, _ date: CivilDate, _ shapes: [ShiftShape], _ file: CaseFile
  ) -> Bool {
    let scenario = file.scenario
    let absent = scenario.absences.contains {
      $0.agent == agent.id && $0.hours == nil && $0.from <= date && date <= $0.to
    }
    guard !absent, !scenario.locks.contains(.off(agent: agent.id, date: date)),
      let shortest = shapes.min(by: { ($0.work, $0.start) < ($1.work, $1.start) })
    else { return false }
    // The shortest shape nearly always answers; the others are tried when it does not.
    return ([shortest] + shapes).contains { shape in
      let duty = Duty(agent: agent.id, shift: shape.shift(on: date), sector: agent.home, team: nil)
      guard let timeline = Timeline(of: agent, in: scenario, duties: [duty], horizon: file.horizon) else {
        return false
      }
      return LockRules.findings(timeline, scenario, [duty]).isEmpty
        && DutyCoherence.overlaps(timeline, [duty]).isEmpty && LawRules.findings(timeline).isEmpty
    }
  }
}
