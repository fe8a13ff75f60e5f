import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct VisitGapsTests {
  func findings(_ scenario: Scenario, _ plan: Plan, _ rule: String) -> [Finding] {
    Auditor(scenario).audit(plan).findings.filter { $0.rule == rule }
  }

  @Test func leastAndDesiredVisits() {
    let scenario = TinyScenario.onePost()
    let plan = TinyPlan.oneRoute(scenario)
    let missed = findings(scenario, plan, "LEAST-VISITS")
    #expect(missed.map(\.residence) == ["r1"])
    #expect(missed.first?.measured == 1)
    #expect(missed.first?.limit == 3)
    #expect(missed.first?.text.fr.contains("1 tournée(s) pouvaient y passer") == true)
    let report = Auditor(scenario).audit(plan)
    #expect(report.indicators.missedLeastVisits == 2)
    #expect(report.indicators.visits == 4)
  }

  @Test func aMissWithoutATeamSaysSo() {
    let scenario = TinyScenario.onePost()
    let missed = findings(scenario, TinyPlan.of(scenario, roster: []), "LEAST-VISITS")
    #expect(missed.count == 4)
    #expect(missed.allSatisfy { $0.text.fr.contains("aucune équipe du secteur en service") })
  }

  @Test func mostPerEveningAndCoolDown() {
    let scenario = TinyScenario.onePost()
    func again(_ start: ClockTime) -> Plan {
      var plan = TinyPlan.oneRoute(scenario)
      plan.routes[0].stops.append(Stop(residence: "r2", arrival: start, start: start, end: start + 20))
      plan.routes[0].back = ClockTime(22)
      return plan
    }
    // r2 was seen 14:20–14:40.
    let plan = again(ClockTime(21))
    #expect(findings(scenario, plan, "MOST-PER-EVENING").map(\.residence) == ["r2"])
    #expect(findings(scenario, plan, "COOL-DOWN") == [])
    var often = scenario
    often.classes = EntityTable(
      scenario.classes.map {
        VisitClass(
          id: $0.id, name: $0.name, least: $0.least, desired: $0.desired, mostPerEvening: 2,
          coolDown: .hours(6) + 20, priority: $0.priority)
      })
    #expect(findings(often, plan, "MOST-PER-EVENING") == [])
    #expect(findings(often, again(ClockTime(21)), "COOL-DOWN") == [])
    #expect(findings(often, again(ClockTime(20, 59)), "COOL-DOWN").map(\.residence) == ["r2"])
  }

  @Test func theGuaranteeBoundsTheLongestGap() {
    // Seen on the eve at 20:00, then on Monday 19:00 and never again: r1 is unseen for the rest of the week.
    let eve = ["r1", "r2", "r3", "r4"].map {
      PastVisit(residence: Identifier($0), date: TinyScenario.date("2026-12-20"), time: ClockTime(20))
    }
    let scenario = TinyScenario.onePost(visits: eve)
    let gaps = findings(scenario, TinyPlan.oneRoute(scenario), "GAP-GUARANTEE")
    // The even gap of three visits is a third of the week; one visit a week allows 1.4 weeks.
    #expect(gaps.map(\.residence) == ["r1"])
    #expect(gaps.first?.limit == 7 * 810 * 140 / 300)
    #expect(gaps.first?.measured == 7 * 810 - 210 - 300)
  }
}
