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
    #expect(report.availability.shortfalls.contains { $0.scope == .week(monday) })
    #expect(report.availability.unprovenMissing <= 7 * 600 - 7 * 20)
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
}
