import RondeModel

/// The auditor's own count of an area's day, by a relaxation that no plan can beat: every sector is covered
/// with the shapes that reach furthest, and each agent who is free that day is free for this area.
struct DayCount {
  let area: Area
  let date: CivilDate
  /// Team-shifts that the minimum demand needs at least.
  let neededTeams: Int
  /// Who could work that day in the area.
  let available: [Agent]
  /// Teams that these can make at most.
  let possibleTeams: Int
  /// What each further team covers at best, the most first: minutes of minimum demand.
  let covers: [Int]
  /// Team-minutes of minimum demand that must be missing.
  let missing: Int

  init(_ area: Area, _ slots: [SlotCover], _ free: FreeAgents, _ scenario: Scenario) {
    self.area = area
    date = free.date
    let own = slots.filter { $0.date == free.date && area.contains($0.sector) }
    let bySector = area.sectors.map { sector in own.filter { $0.sector.id == sector.id } }
    let slot = scenario.settings.slot
    // What so many teams cover at best: each takes the best stretch of a sector, as if the others took none.
    let gains = bySector.map { slots -> [Int] in
      let best = free.shapes.map { DayCount.gain($0, slots, slot) }.max() ?? 0
      var left = slots.reduce(0) { $0 + $1.minimum * $1.length }
      var gains: [Int] = []
      while best > 0, left > 0, gains.count < 1000 {
        gains.append(min(best, left))
        left -= best
      }
      return gains
    }
    let needed = zip(bySector, gains).map { max(DayCount.leastTeams($0, free.shapes), $1.count) }
    let people = free.agents.filter { area.mayWork($0, scenario) }
    available = people
    neededTeams = needed.reduce(0, +)
    possibleTeams = DayCount.possibleTeams(needed, people, area, scenario)
    let covers = gains.flatMap { $0 }
    self.covers = Array(covers.sorted(by: >).prefix(possibleTeams))
    let total = own.reduce(0) { $0 + $1.minimum * $1.length }
    let least = possibleTeams < neededTeams ? own.filter { $0.minimum > 0 }.map(\.length).min() ?? 0 : 0
    // What no shape reaches is missing whoever is there.
    let unreached = own.filter { slot in !free.shapes.contains { $0.spans(slot.from, slot.to) } }
      .reduce(0) { $0 + $1.minimum * $1.length }
    missing = max(total - self.covers.reduce(0, +), least, unreached)
  }

  // Minutes of minimum demand that one team of a shape can cover: a long break leaves slots open, at best
  // such as want nobody.
  private static func gain(_ shape: ShiftShape, _ slots: [SlotCover], _ slot: Minutes) -> Int {
    let spanned = slots.filter { shape.spans($0.from, $0.to) }
    let wanted = spanned.filter { $0.minimum > 0 }
    let open = max(0, shape.slotsLeftOpen(slot) - (spanned.count - wanted.count))
    return max(0, wanted.reduce(0) { $0 + $1.length } - open * slot.count)
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

  // Two seats a team, the skills that each team needs, and never two beginners together.
  private static func possibleTeams(
    _ needed: [Int], _ people: [Agent], _ area: Area, _ scenario: Scenario
  ) -> Int {
    let seats = zip(area.sectors, needed).flatMap { sector, teams in
      Array(repeating: sector.id, count: min(2 * teams, 500))
    }
    var teams = min(filled(seats, people, scenario) / 2, people.filter { !$0.isBeginner }.count)
    for skill in scenario.skills where skill.perTeam > 0 {
      teams = min(teams, people.filter { $0.skills.contains(skill.id) }.count / skill.perTeam)
    }
    return teams
  }

  /// How many seats of teams the people can fill, each agent in at most one, in a sector open to the agent: a
  /// largest matching by augmenting paths.
  static func filled(_ seats: [Identifier<Sector>], _ people: [Agent], _ scenario: Scenario) -> Int {
    let sectors = Set(seats).sorted()
    let allowed = people.map { agent in Set(sectors.filter { scenario.mayWork(agent, in: $0) }) }
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
}

extension ShiftShape {
  /// The least number of whole slots that the break fills, wherever it lies.
  func slotsLeftOpen(_ slot: Minutes) -> Int {
    guard slot > .zero else { return 0 }
    return max(0, (breakLength.count - slot.count + 1) / slot.count)
  }
}
