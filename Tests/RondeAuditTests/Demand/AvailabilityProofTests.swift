import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct AvailabilityProofTests {
  let monday = TinyScenario.date("2026-12-21")

  func report(_ scenario: Scenario, days: Int = 0) -> AuditReport {
    Auditor(scenario).audit(TinyPlan.twoTeams(scenario, days: days))
  }

  @Test func whereEnoughPeopleAreThereAGapIsNotCalledUnavoidable() {
    let report = report(TinyScenario.onePost(), days: 6)
    #expect(report.availability.shortfalls.isEmpty)
    #expect(report.availability.unprovenMissing == 600)
    let gap = report.findings.first { $0.rule == "COVER-MIN" }
    #expect(
      gap?.text.fr.contains(
        "évitable ? Alpha a 5 agents disponibles ce jour pour 2"
          + " nécessaires") == true)
  }

  @Test func everyoneAbsentOnSundayIsProved() {
    let absences = ["ada", "bob", "cleo", "dan", "eve"].map {
      Absence(agent: Identifier($0), from: monday + 6, to: monday + 6)
    }
    let report = report(TinyScenario.onePost(absences: absences), days: 6)
    #expect(report.availability.shortfalls.map(\.scope) == [.day(monday + 6)])
    #expect(report.availability.shortfalls.first?.missing == 600)
    #expect(report.availability.unprovenMissing == 0)
    let gap = report.findings.first { $0.rule == "COVER-MIN" }
    #expect(gap?.text.fr.contains("inévitable : Alpha a 0 agent(s) disponible(s)") == true)
  }

  @Test func onePersonIsNoTeam() {
    let absences = ["bob", "cleo", "dan", "eve"].map {
      Absence(agent: Identifier($0), from: monday + 6, to: monday + 6)
    }
    let report = report(TinyScenario.onePost(absences: absences), days: 6)
    #expect(report.availability.shortfalls.first?.available == ["ada"])
    #expect(report.availability.shortfalls.first?.missing == 600)
  }

  @Test func theWeeksHoursAreCounted() {
    // Two agents of 43 h at most cannot give the 140 h that the post needs, whichever day one looks at.
    var scenario = TinyScenario.onePost()
    scenario.agents = EntityTable(Array(scenario.agents.prefix(2)))
    let plan = TinyPlan.of(scenario, roster: [])
    let report = Auditor(scenario).audit(plan)
    // 43 h paid in six shifts, each with an unpaid pause of 20 minutes, are 45 h of presence.
    let most = 45 * 60
    let week = report.availability.shortfalls.first { $0.scope == .week(monday) }
    #expect(week?.missing == 4200 - most)
    #expect(report.availability.unprovenMissing == most)
  }

  @Test func whoMayNotLawfullyWorkIsNotAvailable() {
    // Six days of the convention's 48 h of service before the horizon: Monday is a day of rest for all.
    let past = ["ada", "bob", "cleo", "dan", "eve"].flatMap { agent in
      history(shifts("2026-12-15", [0, 1, 2, 3, 4, 5], "15:00-23:20", "19:00-19:20"), of: Identifier(agent))
    }
    let scenario = TinyScenario.onePost(
      profile: TinyScenario.statute(convention: .idcc1351), history: past)
    let report = report(scenario)
    let day = report.availability.shortfalls.first { $0.scope == .day(monday) }
    #expect(day?.available == [])
  }

  @Test func leastTeamsCoverADayWithTheLongestShapes() {
    // Shifts of at most 12 h under the 10 h rule: one team covers 14–24, so two agents are needed, not four.
    let absences = ["cleo", "dan", "eve"].map {
      Absence(agent: Identifier($0), from: monday, to: monday + 6)
    }
    let report = report(TinyScenario.onePost(absences: absences))
    #expect(!report.availability.shortfalls.contains { $0.scope == .day(monday) })
  }

  // A second sector of the lot whose only agents are these; the first sector keeps the others.
  func withNorth(_ agents: Set<Identifier<Agent>>, absences: [Absence] = []) -> Scenario {
    var scenario = TinyScenario.onePost(absences: absences)
    let seclin = scenario.sectors[0]
    scenario.sectors = EntityTable([
      seclin,
      Sector(id: "nord", name: "Nord", lot: "lot-1", baseName: "Nord", base: seclin.base, priority: 2),
    ])
    scenario.demand.append(
      DemandRule(sector: "nord", day: .every, from: ClockTime(14), to: ClockTime(24), minimum: 1, desired: 1))
    scenario.agents = EntityTable(
      scenario.agents.map { agent in
        let home: Identifier<Sector> = agents.contains(agent.id) ? "nord" : "seclin"
        return Agent(
          id: agent.id, name: agent.name, subcontractor: "alpha", contract: agent.contract, skills: [],
          home: home, others: [home], isBeginner: agent.id == "cleo" || agent.id == "dan")
      })
    return scenario
  }

  @Test func aSectorWhosePeopleAreAwayIsProvedByItself() {
    let away = [Absence(agent: "ada", from: monday, to: monday)]
    let report = report(withNorth(["ada", "bob"], absences: away))
    let day = report.availability.shortfalls.first { $0.sectors == ["nord"] && $0.scope == .day(monday) }
    #expect(day?.missing == 600)
    #expect(day?.available == ["bob"])
    let gap = report.findings.first { $0.rule == "COVER-MIN" && $0.sector == "nord" && $0.date == monday }
    #expect(gap?.text.fr.contains("inévitable : Alpha (Nord) a 1 agent(s)") == true)
  }

  @Test func twoBeginnersMakeNoTeam() {
    let report = report(withNorth(["cleo", "dan"]))
    let day = report.availability.shortfalls.first { $0.sectors == ["nord"] && $0.scope == .day(monday) }
    #expect(day?.missing == 600)
    #expect(day?.possible == 0)
  }

  @Test func aSkillThatTooFewHold() {
    var scenario = TinyScenario.onePost()
    scenario.skills = EntityTable([Skill(id: "chef", name: "chef d’équipe", perTeam: 1)])
    let report = report(scenario)
    #expect(report.availability.shortfalls.first { $0.scope == .day(monday) }?.missing == 600)
    #expect(report.availability.unprovenMissing == 0)
  }
}
