import RondeFormats
import RondeModel
import Testing

/// A small service to which something bad happens.
struct HostileScenario: CustomTestStringConvertible, Sendable {
  let name: String
  let scenario: @Sendable () -> Scenario
  var testDescription: String { name }

  private init(
    _ name: String, horizon: Horizon = ScenarioGenerator.christmasWeek, agents: Int = 10,
    _ change: @escaping @Sendable (inout Scenario) -> Void = { _ in }
  ) {
    self.name = name
    scenario = {
      var scenario = ScenarioGenerator(
        seed: 11, sectors: 2, residences: 8, agents: agents, historyWeeks: 2, visitWeeks: 1, horizon: horizon
      ).scenario()
      change(&scenario)
      return scenario
    }
  }

  /// Those in which the very first solution is the hardest to make lawful.
  static let binding = calendar + locks
  static let all: [HostileScenario] = people + service + calendar + residences + locks

  private static let people = [
    HostileScenario("a sector without agents") { scenario in
      let gone = scenario.sectors[0].id
      scenario.keep { $0.home == gone ? nil : $0.changed(others: [$0.home]) }
    },
    HostileScenario("nobody on Sunday") { scenario in
      let sunday = scenario.horizon.start + 6
      scenario.absences += scenario.agents.map { Absence(agent: $0.id, from: sunday, to: sunday) }
    },
    HostileScenario("no agents") { $0.keep { _ in nil } },
    HostileScenario("one agent") { scenario in
      let only = scenario.agents[0].id
      scenario.keep { $0.id == only ? $0 : nil }
    },
    HostileScenario("only beginners") { $0.keep { $0.changed(isBeginner: true) } },
    HostileScenario("nobody leads") { $0.keep { $0.changed(skills: ["permis"]) } },
    HostileScenario("every pair in conflict") { scenario in
      let ids = scenario.agents.map(\.id)
      scenario.conflicts = ids.flatMap { a in ids.filter { a < $0 }.map { Conflict(a, $0) } }
    },
    HostileScenario("everyone absent all week") { scenario in
      let (first, last) = (scenario.horizon.start - 30, scenario.horizon.end + 30)
      scenario.absences += scenario.agents.map { Absence(agent: $0.id, from: first, to: last) }
    },
    HostileScenario("everyone away from 17:00 to 19:00") { scenario in
      let (first, last) = (scenario.horizon.start, scenario.horizon.end)
      scenario.absences += scenario.agents.map {
        Absence(agent: $0.id, from: first, to: last, hours: ClockTime(17)...ClockTime(19))
      }
    },
    HostileScenario("a past of 60 h a week") { scenario in
      let monday = scenario.horizon.start
      scenario.history = scenario.agents.flatMap { agent in
        (1...12).reversed().map { back in
          let shift = Shift(date: monday - back, start: ClockTime(14), end: ClockTime(24))
          return PastShift(agent: agent.id, shift: shift, sector: agent.home)
        }
      }
    },
  ]

  private static let service = [
    HostileScenario("no shape is lawful") { scenario in
      scenario.change { ShapeRules(grid: 60, least: .hours(12), most: .hours(14), breaks: $0.breaks) }
    },
    HostileScenario("shifts fixed outside the service") { scenario in
      scenario.change {
        ShapeRules(
          grid: 60, least: .hours(4), most: .hours(8), breaks: $0.breaks,
          fixed: [ClockTime(6)...ClockTime(13)])
      }
    },
    HostileScenario("fifty teams wanted") { scenario in
      scenario.demand = scenario.sectors.map {
        DemandRule(
          sector: $0.id, day: .every, from: ClockTime(14), to: ClockTime(24), minimum: 50, desired: 50)
      }
    },
    HostileScenario("no demand") { $0.demand = [] },
    HostileScenario("service over midnight") { scenario in
      scenario.openUntil(ClockTime(26))
    },
    HostileScenario("service all night") { scenario in
      scenario.seasons = [
        Season(
          from: scenario.horizon.start - 300, to: scenario.horizon.end + 300, opens: ClockTime(20),
          closes: ClockTime(30))
      ]
      scenario.demand = scenario.sectors.map {
        DemandRule(
          sector: $0.id, day: .every, from: ClockTime(20), to: ClockTime(30), minimum: 1, desired: 2)
      }
    },
    HostileScenario("closed all week") { $0.seasons = [] },
  ]

  private static let calendar = [
    HostileScenario("clocks go forward", horizon: week("2027-03-22")) { $0.openUntil(ClockTime(28)) },
    HostileScenario("clocks go back", horizon: week("2026-10-19")) { $0.openUntil(ClockTime(28)) },
    HostileScenario("two weeks", horizon: week("2026-12-21", weeks: 2)),
    HostileScenario("three weeks", horizon: week("2026-10-12", weeks: 3), agents: 8),
    HostileScenario("May: holidays on Fridays", horizon: week("2026-04-27")),
  ]

  private static let residences = [
    HostileScenario("no residences") { $0.residences = EntityTable([]) },
    HostileScenario("windows that no team reaches") { scenario in
      scenario.change { $0.changed(windows: [ClockTime(14)...ClockTime(14, 20)], onSite: 20) }
    },
    HostileScenario("windows in the morning") { scenario in
      scenario.change { $0.changed(windows: [ClockTime(8)...ClockTime(10)], onSite: 20) }
    },
    HostileScenario("visits longer than a shift") { scenario in
      scenario.change { $0.changed(windows: [], onSite: 700) }
    },
  ]

  private static let locks = [
    HostileScenario("appointments in the morning") { scenario in
      scenario.locks = scenario.agents.flatMap { agent in
        scenario.horizon.dates.dropFirst().prefix(3).map {
          .appointment(agent: agent.id, date: $0, start: ClockTime(8), end: ClockTime(10))
        }
      }
    },
    HostileScenario("everyone locked on duty for ten hours every day") { scenario in
      scenario.locks = scenario.agents.flatMap { agent in
        scenario.horizon.dates.map {
          .duty(agent: agent.id, date: $0, start: ClockTime(14), end: ClockTime(24), sector: agent.home)
        }
      }
    },
    HostileScenario("one agent locked without a colleague") { scenario in
      let (agent, monday) = (scenario.agents[0], scenario.horizon.start)
      scenario.absences = scenario.agents.dropFirst().map {
        Absence(agent: $0.id, from: monday, to: monday + 6)
      }
      scenario.locks = [
        .duty(agent: agent.id, date: monday, start: ClockTime(14), end: ClockTime(21), sector: agent.home)
      ]
    },
    HostileScenario("locks against each other and outside") { scenario in
      let (agent, monday) = (scenario.agents[0], scenario.horizon.start)
      let (other, far) = (scenario.sectors[1].id, monday + 400)
      scenario.locks = [
        .off(agent: agent.id, date: monday),
        .duty(agent: agent.id, date: monday, start: ClockTime(14), end: ClockTime(21), sector: agent.home),
        .duty(agent: agent.id, date: monday, start: ClockTime(15), end: ClockTime(22), sector: other),
        .duty(agent: agent.id, date: monday + 1, start: ClockTime(22), end: ClockTime(20), sector: "?"),
        .off(agent: "nobody", date: monday), .off(agent: agent.id, date: far),
        .appointment(agent: agent.id, date: monday + 2, start: ClockTime(12), end: ClockTime(15)),
      ]
    },
    HostileScenario("everyone off") { scenario in
      scenario.locks = scenario.agents.flatMap { agent in
        scenario.horizon.dates.map { .off(agent: agent.id, date: $0) }
      }
    },
  ]

  private static func week(_ monday: String, weeks: Int = 1) -> Horizon {
    Horizon(start: CivilDate(monday) ?? ScenarioGenerator.christmasWeek.start, days: 7 * weeks)
  }
}

extension Scenario {
  /// Replaces each agent, or removes it; what was said of those removed goes with them.
  fileprivate mutating func keep(_ change: (Agent) -> Agent?) {
    agents = EntityTable(agents.compactMap(change))
    let kept = Set(agents.map(\.id))
    history = history.filter { kept.contains($0.agent) }
    counters = counters.filter { kept.contains($0.agent) }
    absences = absences.filter { kept.contains($0.agent) }
    wishes = wishes.filter { kept.contains($0.agent) }
    conflicts = conflicts.filter { kept.contains($0.first) && kept.contains($0.second) }
  }

  fileprivate mutating func change(_ change: (ShapeRules) -> ShapeRules) {
    profiles = EntityTable(
      profiles.map {
        EmployerProfile(
          id: $0.id, name: $0.name, convention: $0.convention, agreements: $0.agreements, bases: $0.bases,
          shapes: change($0.shapes), pay: $0.pay)
      })
  }

  fileprivate mutating func change(_ change: (Residence) -> Residence) {
    residences = EntityTable(residences.map(change))
  }

  /// Service from 14:00 to a time after midnight, with a team wanted all the while.
  fileprivate mutating func openUntil(_ close: ClockTime) {
    seasons = [
      Season(from: horizon.start - 300, to: horizon.end + 300, opens: ClockTime(14), closes: close)
    ]
    demand = sectors.map {
      DemandRule(sector: $0.id, day: .every, from: ClockTime(14), to: close, minimum: 1, desired: 2)
    }
  }
}

extension Agent {
  fileprivate func changed(
    skills: [Identifier<Skill>]? = nil, others: [Identifier<Sector>]? = nil, isBeginner: Bool? = nil
  ) -> Agent {
    Agent(
      id: id, name: name, subcontractor: subcontractor, contract: contract, skills: skills ?? self.skills,
      home: home, others: others ?? self.others, isBeginner: isBeginner ?? self.isBeginner)
  }
}

extension Residence {
  fileprivate func changed(windows: [ClosedRange<ClockTime>], onSite: Minutes) -> Residence {
    Residence(
      id: id, name: name, sector: sector, place: place, dwellings: dwellings, visitClass: visitClass,
      onSite: onSite, windows: windows, isBreakPlace: isBreakPlace)
  }
}
