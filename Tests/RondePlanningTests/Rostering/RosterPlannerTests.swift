import RondeModel
import RondePlanning
import RondeSearch
import Testing

@Suite struct RosterPlannerTests {
  private func plan(_ scenario: Scenario, iterations: Int = 15, threads: Int = 2) async -> RosterPlan {
    await RosterPlanner(scenario).run(.iterations(iterations), seed: 1, threads: threads)
  }

  /// Teams of two lawful members; rest, days, hours and breaks of each agent, counted from the duties.
  private func check(_ scenario: Scenario, _ duties: [Duty], rest: Minutes = .hours(11)) {
    var teams: [Identifier<TeamName>: [Duty]] = [:]
    for duty in duties { if let team = duty.team { teams[team, default: []].append(duty) } }
    for (name, members) in teams {
      #expect(members.count == 2, "\(name)")
      #expect(Set(members.map(\.agent)).count == 2)
      #expect(Set(members.map(\.shift)).count == 1)
      #expect(Set(members.map(\.sector)).count == 1)
      let agents = members.compactMap { scenario.agents[$0.agent] }
      #expect(agents.contains { $0.skills.contains("lead") })
      #expect(agents.contains { !$0.isBeginner })
    }
    for agent in scenario.agents {
      let own = duties.filter { $0.agent == agent.id }.map(\.shift)
      for (before, after) in zip(own, own.dropFirst()) {
        #expect(after.begins(in: scenario.zone) - before.ends(in: scenario.zone) >= rest)
      }
      for week in Set(own.map(\.date.monday)) {
        let days = own.filter { $0.date.monday == week }
        let work = days.reduce(0) { $0 + $1.work(in: scenario.zone).count }
        #expect(days.count <= 6)
        let contract = scenario.contracts[agent.contract]
        #expect(work <= min(48 * 60, ((contract?.weekly ?? 0) + (contract?.extra ?? 0)).count))
        let long = days.contains { $0.work(in: scenario.zone) > .hours(8) }
        let nights = days.count { $0.end >= ClockTime(24) }
        #expect(!long || nights < 2, "a night worker's day")
      }
      for shift in own {
        let work = shift.work(in: scenario.zone)
        #expect(work < .hours(6) || shift.breaks.contains { $0.end - $0.start >= 20 })
        for stretch in shift.stretches { #expect(stretch.end - stretch.start <= .hours(6)) }
      }
    }
  }

  @Test func coversTheMinimumLawfully() async {
    let scenario = RosterScenario(agents: 16).build()
    let result = await plan(scenario, iterations: 40)
    #expect(RosterCount(scenario, result.duties).missingMinimum == 0)
    check(scenario, result.duties)
  }

  @Test func sameBytesOnOneAndTwoThreads() async {
    let scenario = RosterScenario(agents: 9).build()
    let one = await plan(scenario, iterations: 20, threads: 1)
    let two = await plan(scenario, iterations: 20, threads: 2)
    #expect(one.duties == two.duties)
    #expect(one.cost == two.cost)
  }

  @Test func securityConvention() async {
    let scenario = RosterScenario(agents: 12, convention: .idcc1351).build()
    let result = await plan(scenario)
    check(scenario, result.duties, rest: .hours(12))
    #expect(result.duties.allSatisfy { $0.shift.work(in: scenario.zone) >= .hours(4) })
  }

  @Test func twoWeeksFollowEachOther() async {
    let scenario = RosterScenario(agents: 10, weeks: 2).build()
    let result = await plan(scenario, iterations: 40)
    check(scenario, result.duties)
    #expect(Set(result.duties.map(\.shift.date.monday)).count == 2)
  }

  @Test func everybodyAbsentOnSunday() async {
    let sunday = RosterScenario.monday + 6
    let absences = (0..<14).map { Absence(agent: RosterScenario.agent($0), from: sunday, to: sunday) }
    let scenario = RosterScenario(absences: absences).build()
    let result = await plan(scenario, iterations: 40)
    check(scenario, result.duties)
    #expect(!result.duties.contains { $0.shift.date == sunday })
    // Three sectors × ten hours of Sunday, and nothing else.
    #expect(RosterCount(scenario, result.duties).missingMinimum < 3 * 600 + 600)
  }

  @Test func nobodyAtAll() async {
    let scenario = RosterScenario(agents: 0).build()
    let result = await plan(scenario)
    #expect(result.duties.isEmpty && result.released.isEmpty)
  }

  @Test func locksAreKeptOrNamed() async {
    let monday = RosterScenario.monday
    let agent = RosterScenario.agent(0)
    let kept = Lock.duty(
      agent: agent, date: monday + 1, start: ClockTime(16), end: ClockTime(24), sector: "s2")
    let off = Lock.off(agent: RosterScenario.agent(1), date: monday + 2)
    // An appointment at 8 after a shift to midnight leaves eight hours.
    let other = RosterScenario.agent(2)
    let late = Lock.duty(
      agent: other, date: monday + 1, start: ClockTime(16), end: ClockTime(24), sector: "s2")
    let early = Lock.appointment(agent: other, date: monday + 2, start: ClockTime(8), end: ClockTime(10))
    let scenario = RosterScenario(locks: [kept, off, late, early]).build()
    let result = await plan(scenario)
    #expect(result.released == [late])
    #expect(
      result.duties.contains {
        $0.agent == agent && $0.shift.date == monday + 1 && $0.shift.start == ClockTime(16)
          && $0.sector == "s2"
      })
    #expect(!result.duties.contains { $0.agent == RosterScenario.agent(1) && $0.shift.date == monday + 2 })
  }

  @Test func historyBindsTheFirstDays() async {
    let monday = RosterScenario.monday
    // Agent 0 worked the six days before, to midnight: with the convention 48 h of service are reached.
    let history = (1...6).map { back in
      PastShift(
        agent: RosterScenario.agent(0),
        shift: Shift(
          date: monday - back, start: ClockTime(15, 30), end: ClockTime(24),
          breaks: [Break(start: ClockTime(19), end: ClockTime(19, 30))]), sector: "s0")
    }
    let scenario = RosterScenario(convention: .idcc1351, history: history).build()
    let result = await plan(scenario, iterations: 20)
    #expect(!result.duties.contains { $0.agent == RosterScenario.agent(0) && $0.shift.date == monday })
  }
}
