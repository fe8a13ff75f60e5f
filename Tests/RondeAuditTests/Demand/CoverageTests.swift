import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct CoverageTests {
  let scenario = TinyScenario.onePost()
  let monday = TinyScenario.date("2026-12-21")

  func team(_ name: String, _ agents: [String], _ hours: String, _ pauses: String...) -> [Duty] {
    agents.map { agent in
      Duty(
        agent: Identifier(agent),
        shift: pauses.isEmpty ? shift("2026-12-21", hours) : shift("2026-12-21", hours, pauses[0]),
        sector: "seclin", team: Identifier(name))
    }
  }

  func gaps(_ roster: [Duty], _ rule: String = "COVER-MIN") -> [Finding] {
    Auditor(scenario).audit(TinyPlan.of(scenario, roster: roster)).findings
      .filter { $0.rule == rule && $0.date == monday }
  }

  @Test func aDayWithTwoTeamsIsCovered() {
    let report = Auditor(scenario).audit(TinyPlan.twoTeams(scenario, days: 7))
    #expect(report.findings.filter { $0.rule == "COVER-MIN" } == [])
    #expect(report.indicators.missingMinimum == 0)
    #expect(report.indicators.minimumDemand == 7 * 10 * 60)
    #expect(report.indicators.surplus == 0)
    #expect(report.indicators.teams == 14)
  }

  @Test func followingSlotsAreOneGap() {
    let gaps = gaps(team("A", ["ada", "bob"], "14:00-19:00") + team("B", ["cleo", "dan"], "20:30-24:00"))
    #expect(gaps.count == 1)
    #expect(gaps.first?.text.fr.contains("19:00–20:30 : il manque 1 équipe(s) sur 1") == true)
    #expect(gaps.first?.measured == 0)
    #expect(gaps.first?.limit == 1)
  }

  @Test func aSlotIsCoveredByOneShiftThatSpansIt() {
    // 14:00–18:45 does not span the slot 18:30–19:00.
    let gaps = gaps(team("A", ["ada", "bob"], "14:00-18:45") + team("B", ["cleo", "dan"], "18:45-24:00"))
    #expect(gaps.first?.text.fr.contains("18:30–19:00") == true)
  }

  @Test func aBreakThatFillsASlotLeavesItOpen() {
    #expect(
      gaps(team("A", ["ada", "bob"], "14:00-24:00", "18:00-18:20")).isEmpty,
      "twenty minutes of a slot of thirty leave the team at call")
    let hour = gaps(team("A", ["ada", "bob"], "14:00-24:00", "18:00-19:00"))
    #expect(hour.count == 1)
    #expect(hour.first?.text.fr.contains("18:00–19:00") == true)
  }

  @Test func aTeamOfOneCoversNothing() {
    #expect(gaps(team("A", ["ada"], "14:00-24:00", "18:00-18:20")).count == 1)
  }

  @Test func theDesiredDemandIsAWish() {
    var wide = scenario
    wide.demand = [
      DemandRule(
        sector: "seclin", day: .every, from: ClockTime(20), to: ClockTime(22), minimum: 1, desired: 2)
    ]
    let report = Auditor(wide).audit(
      TinyPlan.of(wide, roster: team("A", ["ada", "bob"], "19:00-24:00")))
    let wishes = report.findings.filter { $0.rule == "COVER-DESIRED" && $0.date == monday }
    #expect(wishes.map(\.kind) == [.wish])
    #expect(wishes.first?.text.fr.contains("20:00–22:00") == true)
    #expect(report.indicators.missingDesired == 2 * 60 + 6 * 2 * 2 * 60)
    // 19–20 and 22–24 were wanted by nobody.
    #expect(report.indicators.surplus == 3 * 60)
  }
}
