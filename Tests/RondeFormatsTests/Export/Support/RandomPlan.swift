import RondeFormats
import RondeModel

/// Plans that nobody should make: agents in lots of other employers, teams across employers, teams named
/// after their members, agents and residences that no table knows. What an export shows of them must still
/// be the recipient's own.
struct RandomPlan {
  let scenario: Scenario
  let plan: Plan

  /// A word that stands in an agent's name or identifier and nowhere else.
  static func word(_ place: Int) -> String { "Ænixq\(place)" }
  static func idWord(_ place: Int) -> String { "agentq\(place)" }

  /// A plan of a generated service; `shuffle` varies the plan and not the service.
  init(seed: UInt64, shuffle: UInt64) {
    let made = ScenarioGenerator(seed: seed, sectors: 4, residences: 20, agents: 14, historyWeeks: 2)
      .scenario()
    var scenario = made
    var names: [Identifier<Agent>: Identifier<Agent>] = [:]
    scenario.agents = EntityTable(
      made.agents.enumerated().map { place, agent in
        let id = Identifier<Agent>(RandomPlan.idWord(place))
        names[agent.id] = id
        return Agent(
          id: id, name: "Zoé D’\(RandomPlan.word(place)) 🦊", subcontractor: agent.subcontractor,
          contract: agent.contract, skills: agent.skills, home: agent.home, others: agent.others,
          isBeginner: agent.isBeginner)
      })
    scenario.absences = scenario.agents.prefix(3).map {
      Absence(agent: $0.id, from: made.horizon.start + 2, to: made.horizon.start + 4)
    }
    scenario.locks = [
      .appointment(
        agent: scenario.agents[0].id, date: made.horizon.start, start: ClockTime(9), end: ClockTime(11))
    ]
    scenario.history = made.history.compactMap { past in
      names[past.agent].map { PastShift(agent: $0, shift: past.shift, sector: past.sector) }
    }
    scenario.counters = []
    scenario.wishes = []
    scenario.conflicts = []
    self.scenario = scenario
    var state = seed &* 0x9E37_79B9_7F4A_7C15 &+ shuffle
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var roster: [Duty] = []
    var routes: [Route] = []
    for date in scenario.horizon.dates {
      var team = 0
      for (place, agent) in scenario.agents.enumerated() where next(10) < 6 {
        if next(2) == 0 { team = place }
        let name = Identifier<TeamName>("équipe de \(scenario.agents[team].name) \(date)")
        let start = ClockTime(14 + next(4))
        let shift = Shift(
          date: date, start: start, end: start + .hours(6 + next(3)),
          breaks: [Break(start: start + .hours(3), end: start + .hours(3) + 20)])
        let sector = next(9) == 0 ? "inconnu" : scenario.sectors[next(scenario.sectors.count)].id
        let who = next(12) == 0 ? Identifier<Agent>("intrus \(place)") : agent.id
        roster.append(Duty(agent: who, shift: shift, sector: next(15) == 0 ? nil : sector, team: name))
        guard !routes.contains(where: { $0.team == name }) else { continue }
        let stops = (0..<next(5)).map { step in
          let residence = next(20) == 0 ? "disparue" : scenario.residences[next(scenario.residences.count)].id
          let arrival = start + Minutes(30 + 40 * step)
          return Stop(residence: residence, arrival: arrival, start: arrival + 2, end: arrival + 20)
        }
        routes.append(
          Route(
            team: name, departure: start, stops: stops,
            pause: RouteBreak(
              afterStops: next(6), residence: nil, start: start + .hours(3), end: start + .hours(3) + 20),
            back: shift.end))
      }
    }
    plan = Plan(
      horizon: scenario.horizon,
      origin: PlanOrigin(seed: seed, iterations: nil, seconds: nil, method: "hand"),
      roster: roster, routes: routes)
  }
}
