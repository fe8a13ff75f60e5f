import RondeAudit
import RondeFormats
import RondeModel
import RondePlanning
import RondeSearch
import Testing

/// A lawful plan altered by hand is caught each time, under the rule that it breaks.
@Suite struct AlteredPlanTests {
  @Test(arguments: Alteration.all) func isCaught(_ alteration: Alteration) async throws {
    let (scenario, plan) = await AlteredPlanTests.sound.value
    var altered = plan
    let changed = try #require(alteration.change(&altered, scenario), "nothing to alter")
    let found = Auditor(changed).audit(altered).findings
    #expect(found.contains { alteration.rules.contains($0.rule) }, "\(Set(found.map(\.rule)).sorted())")
  }

  private static let sound = Task {
    let scenario = ScenarioGenerator(
      seed: 4, sectors: 4, residences: 24, agents: 32, historyWeeks: 3, visitWeeks: 1
    ).scenario()
    let week = await Planner(scenario).plan(PlanningRequest(budget: .iterations(20)))
    return (scenario, week.plan)
  }

  @Test func thePlanItselfIsSound() async {
    let (scenario, plan) = await AlteredPlanTests.sound.value
    #expect(!Auditor(scenario).audit(plan).hasBreach)
    #expect(plan.routes.contains { $0.stops.count > 1 })
  }
}

/// One change to a plan, and the rules of which at least one must be named.
struct Alteration: CustomTestStringConvertible, Sendable {
  let name: String
  let rules: [String]
  /// Alters the plan; nil where it holds nothing to alter. The scenario may change with it (a lock).
  let change: @Sendable (inout Plan, Scenario) -> Scenario?
  var testDescription: String { name }

  private init(
    _ name: String, _ rules: String..., change: @escaping @Sendable (inout Plan, Scenario) -> Scenario?
  ) {
    (self.name, self.rules, self.change) = (name, rules, change)
  }

  static let all = people + hours + routes + locks

  private static let people = [
    Alteration("an agent of another lot", "OTHER-LOT") { plan, scenario in
      let here = scenario.agents[plan.roster[0].agent]
      guard let other = scenario.agents.first(where: { $0.subcontractor != here?.subcontractor }) else {
        return nil
      }
      plan.roster[0].agent = other.id
      return scenario
    },
    Alteration("an agent nobody knows", "UNKNOWN-AGENT") { plan, scenario in
      plan.roster[0].agent = "nobody"
      return scenario
    },
    Alteration("a sector nobody knows", "UNKNOWN-SECTOR") { plan, scenario in
      plan.roster[0].sector = "nowhere"
      return scenario
    },
    Alteration("a team of one", "TEAM-SIZE") { plan, scenario in
      plan.roster.removeFirst()
      return scenario
    },
    Alteration("a team of three", "TEAM-SIZE") { plan, scenario in
      guard let third = plan.roster.first(where: { $0.team != plan.roster[0].team }) else { return nil }
      plan.roster.append(
        Duty(
          agent: third.agent, shift: plan.roster[0].shift, sector: plan.roster[0].sector,
          team: plan.roster[0].team))
      return scenario
    },
    Alteration("a duty twice", "OVERLAP", "TEAM-SIZE") { plan, scenario in
      plan.roster.append(plan.roster[0])
      return scenario
    },
    Alteration("a duty twice, in another team", "OVERLAP") { plan, scenario in
      var second = plan.roster[0]
      second.team = "another"
      plan.roster.append(second)
      return scenario
    },
    Alteration("no team's name", "TEAM-SIZE") { plan, scenario in
      plan.roster[0].team = nil
      return scenario
    },
    Alteration("a pair in conflict", "TEAM-CONFLICT") { plan, scenario in
      guard let team = plan.teams.first else { return nil }
      var changed = scenario
      changed.conflicts.append(Conflict(team.members[1], team.members[0]))
      return changed
    },
    Alteration("work during an absence", "ABSENCE") { plan, scenario in
      let (agent, date) = (plan.roster[0].agent, plan.roster[0].shift.date)
      var changed = scenario
      changed.absences.append(Absence(agent: agent, from: date, to: date))
      return changed
    },
  ]

  private static let hours = [
    Alteration("a second shift before the rest is over", "FR-REST11", "P1-REST12", "OVERLAP") {
      plan, scenario in
      guard let late = plan.roster.first(where: { $0.shift.end >= ClockTime(23) }) else { return nil }
      let next = late.shift.date + 1
      plan.roster.removeAll { $0.agent == late.agent && $0.shift.date == next }
      let shift = Shift(date: next, start: ClockTime(8), end: ClockTime(12))
      plan.roster.append(Duty(agent: late.agent, shift: shift, sector: late.sector, team: late.team))
      return scenario
    },
    Alteration("seven days in a row", "FR-6DAYS") { plan, scenario in
      let duty = plan.roster[0]
      plan.roster.removeAll { $0.agent == duty.agent }
      for date in scenario.horizon.dates {
        let shift = Shift(date: date, start: ClockTime(14), end: ClockTime(19))
        plan.roster.append(
          Duty(agent: duty.agent, shift: shift, sector: duty.sector, team: Identifier("t\(date)")))
      }
      return scenario
    },
    Alteration("thirteen hours of work", "FR-DAY10", "FR-NW8") { plan, scenario in
      let date = plan.roster[0].shift.date
      plan.roster[0].shift = Shift(date: date, start: ClockTime(11), end: ClockTime(24))
      return scenario
    },
    Alteration("the break removed", "FR-BREAK") { plan, scenario in
      guard let team = plan.teams.first(where: { $0.shift.end - $0.shift.start >= 6 * 60 }) else {
        return nil
      }
      plan.each(team.name) { $0.shift = Shift(date: $0.shift.date, start: $0.shift.start, end: $0.shift.end) }
      return scenario
    },
    Alteration("one member's hours", "TEAM-HOURS") { plan, scenario in
      let shift = plan.roster[0].shift
      plan.roster[0].shift = Shift(
        date: shift.date, start: shift.start + 60, end: shift.end, breaks: shift.breaks)
      return scenario
    },
    Alteration("before the service opens", "SHIFT-HOURS") { plan, scenario in
      let shift = plan.roster[0].shift
      plan.roster[0].shift = Shift(
        date: shift.date, start: ClockTime(12), end: shift.end, breaks: shift.breaks)
      return scenario
    },
    Alteration("a shift that ends before it starts", "SHIFT-HOURS") { plan, scenario in
      plan.roster[0].shift = Shift(
        date: plan.roster[0].shift.date, start: ClockTime(20), end: ClockTime(15))
      return scenario
    },
    Alteration("a day of another week", "OUTSIDE-HORIZON") { plan, scenario in
      let shift = plan.roster[0].shift
      plan.roster[0].shift = Shift(
        date: shift.date + 7, start: shift.start, end: shift.end, breaks: shift.breaks)
      return scenario
    },
    Alteration("another week's plan", "OTHER-HORIZON") { plan, scenario in
      plan.horizon = Horizon(start: plan.horizon.start + 7, days: 7)
      return scenario
    },
  ]

  private static let routes = [
    Alteration("a visit cut short", "VISIT-LENGTH") { plan, scenario in
      plan.firstStop { $0.end = $0.start + 1 } ? scenario : nil
    },
    Alteration("a visit before arrival", "VISIT-LENGTH") { plan, scenario in
      plan.firstStop { $0.arrival = $0.start + 1 } ? scenario : nil
    },
    Alteration("a visit outside its window", "VISIT-WINDOW") { plan, scenario in
      guard let stop = plan.routes.flatMap(\.stops).first, let seen = scenario.residences[stop.residence]
      else { return nil }
      var changed = scenario
      let window = stop.end + 1...stop.end + 200
      changed.residences = EntityTable(
        scenario.residences.map { $0.id == seen.id ? seen.opened(window) : $0 })
      return changed
    },
    Alteration("no time to travel", "ROUTE-TRAVEL") { plan, scenario in
      plan.firstStop { $0.arrival = ClockTime(14) } ? scenario : nil
    },
    Alteration("two visits at once", "ROUTE-TRAVEL") { plan, scenario in
      guard let index = plan.routes.firstIndex(where: { $0.stops.count > 1 }) else { return nil }
      plan.routes[index].stops[1] = plan.routes[index].stops[0]
      return scenario
    },
    Alteration("a residence nobody knows", "UNKNOWN-RESIDENCE") { plan, scenario in
      plan.firstStop { $0.residence = "nowhere" } ? scenario : nil
    },
    Alteration("a residence of another sector", "VISIT-SECTOR") { plan, scenario in
      guard let stop = plan.routes.flatMap(\.stops).first,
        let here = scenario.residences[stop.residence],
        let other = scenario.residences.first(where: { $0.sector != here.sector })
      else { return nil }
      return plan.firstStop { $0.residence = other.id } ? scenario : nil
    },
    Alteration("another team's route", "VISIT-SECTOR", "ROUTE-TEAM") { plan, scenario in
      guard let first = plan.routes.firstIndex(where: { !$0.stops.isEmpty }),
        let sector = plan.teams.first(where: { $0.name == plan.routes[first].team })?.sector,
        let other = plan.teams.first(where: { $0.sector != sector })
      else { return nil }
      plan.routes.removeAll { $0.team == other.name }
      guard let index = plan.routes.firstIndex(where: { !$0.stops.isEmpty }) else { return nil }
      plan.routes[index].team = other.name
      return scenario
    },
    Alteration("a route of no team", "ROUTE-TEAM") { plan, scenario in
      plan.routes[0].team = "nobody"
      return scenario
    },
    Alteration("two routes of a team", "ROUTE-TEAM") { plan, scenario in
      plan.routes.append(plan.routes[0])
      return scenario
    },
    Alteration("a departure before the shift", "ROUTE-TIMES") { plan, scenario in
      plan.routes[0].departure = ClockTime(13)
      return scenario
    },
    Alteration("back after the shift", "ROUTE-TIMES") { plan, scenario in
      plan.routes[0].back = ClockTime(25)
      return scenario
    },
    Alteration("a route without its break", "BREAK-ROUTE") { plan, scenario in
      guard let index = plan.routes.firstIndex(where: { $0.pause != nil }) else { return nil }
      plan.routes[index].pause = nil
      return scenario
    },
    Alteration("a break after a stop that is not there", "BREAK-ROUTE") { plan, scenario in
      guard let index = plan.routes.firstIndex(where: { $0.pause != nil }) else { return nil }
      plan.routes[index].pause?.afterStops = 99
      return scenario
    },
    Alteration("a break at a residence without a place for it", "BREAK-PLACE") { plan, scenario in
      guard let index = plan.routes.firstIndex(where: { $0.pause != nil }) else { return nil }
      plan.routes[index].pause?.residence = "nowhere"
      return scenario
    },
    Alteration("seen again too soon", "COOL-DOWN") { plan, scenario in
      guard let index = plan.routes.firstIndex(where: { !$0.stops.isEmpty }) else { return nil }
      let last = plan.routes[index].stops[plan.routes[index].stops.count - 1]
      var again = last
      (again.arrival, again.start) = (last.end + 3, last.end + 3)
      again.end = again.start + (last.end - last.start)
      plan.routes[index].stops.append(again)
      return scenario
    },
  ]

  private static let locks = [
    Alteration("a locked day off worked", "LOCK-OFF") { plan, scenario in
      var changed = scenario
      changed.locks.append(.off(agent: plan.roster[0].agent, date: plan.roster[0].shift.date))
      return changed
    },
    Alteration("a locked shift not kept", "LOCK-DUTY") { plan, scenario in
      let duty = plan.roster[0]
      guard let sector = duty.sector else { return nil }
      var changed = scenario
      changed.locks.append(
        .duty(
          agent: duty.agent, date: duty.shift.date, start: duty.shift.start + 30, end: duty.shift.end,
          sector: sector))
      return changed
    },
    Alteration("work during a locked appointment", "OVERLAP") { plan, scenario in
      let duty = plan.roster[0]
      var changed = scenario
      changed.locks.append(
        .appointment(
          agent: duty.agent, date: duty.shift.date, start: duty.shift.start - 60, end: duty.shift.start + 60))
      return changed
    },
  ]
}

extension Plan {
  fileprivate mutating func each(_ team: Identifier<TeamName>, _ change: (inout Duty) -> Void) {
    for index in roster.indices where roster[index].team == team { change(&roster[index]) }
  }

  /// Changes the first visit of the first route that has one.
  fileprivate mutating func firstStop(_ change: (inout Stop) -> Void) -> Bool {
    guard let index = routes.firstIndex(where: { !$0.stops.isEmpty }) else { return false }
    change(&routes[index].stops[0])
    return true
  }
}

extension Residence {
  fileprivate func opened(_ window: ClosedRange<ClockTime>) -> Residence {
    Residence(
      id: id, name: name, sector: sector, place: place, dwellings: dwellings, visitClass: visitClass,
      onSite: onSite, windows: [window], isBreakPlace: isBreakPlace)
  }
}
