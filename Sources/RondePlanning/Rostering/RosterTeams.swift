import RondeModel
import RondeSearch

/// Gives the posts of a solution their breaks and team names.
struct RosterTeams {
  private let scenario: Scenario
  private let monday: CivilDate
  private let sectors: [Sector]
  private let agents: [Agent]
  private let law: LawFigures

  init(_ scenario: Scenario, monday: CivilDate, sectors: [Sector], agents: [Agent], law: LawFigures) {
    self.scenario = scenario
    self.monday = monday
    self.sectors = sectors
    self.agents = agents
    self.law = law
  }

  /// The duties of `posts`.
  func duties(_ posts: [RosterPost], _ shapes: [RosterShapes.PlacedShape]) -> [Duty] {
    var duties: [Duty] = []
    for day in 0..<7 {
      for sector in sectors.indices {
        let here = posts.filter { $0.day == day && $0.sector == sector }
        guard !here.isEmpty else { continue }
        let pauses = breaks(here, shapes, day: day, sector: sector)
        for (number, post) in here.enumerated() {
          let shape = shapes[post.shape].shape
          let shift = Shift(
            date: monday + day, start: shape.start, end: shape.end, breaks: pauses[number].map { [$0] } ?? [])
          let team = Identifier<TeamName>("\(sectors[sector].id)-\(monday + day)-\(number + 1)")
          for member in post.members {
            duties.append(
              Duty(agent: agents[member].id, shift: shift, sector: sectors[sector].id, team: team))
          }
        }
      }
    }
    return duties
  }

  /// The breaks of a sector's teams, one after another, so that as few slots as can be stand below demand.
  private func breaks(
    _ posts: [RosterPost], _ shapes: [RosterShapes.PlacedShape], day: Int, sector: Int
  ) -> [Break?] {
    let demand = scenario.demand(of: sectors[sector].id, on: monday + day)
    var present = demand.map { slot in
      posts.count { $0.members.count == 2 && shapes[$0.shape].shape.spans(slot.from, slot.to) }
    }
    var placed: [Break?] = posts.map { shapes[$0.shape].pause }
    func leave(_ pause: Break) {
      for (index, slot) in demand.enumerated() where pause.start <= slot.from && slot.to <= pause.end {
        present[index] -= 1
      }
    }
    for pause in placed { if let pause { leave(pause) } }
    for (number, post) in posts.enumerated() where placed[number] == nil {
      let slots = demand.enumerated().map { index, slot -> (from: ClockTime, to: ClockTime, cost: Int) in
        let missing =
          present[index] - 1 < slot.minimum ? 100_000 : present[index] - 1 < slot.desired ? 2_000 : 30
        return (slot.from, slot.to, missing)
      }
      placed[number] = RosterBreaks.place(
        shapes[post.shape].shape, on: monday + day, in: scenario.zone, law: law, slots: slots,
        others: placed.compactMap { $0 })
      if let pause = placed[number] { leave(pause) }
    }
    return placed
  }
}
