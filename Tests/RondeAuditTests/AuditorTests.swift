import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct AuditorTests {
  let monday = TinyScenario.date("2026-12-21")

  @Test func findingsComeInOneOrderAndOnce() {
    let scenario = TinyScenario.onePost()
    var plan = TinyPlan.twoTeams(scenario)
    let report = Auditor(scenario).audit(plan)
    plan.roster.reverse()
    let reversed = Auditor(scenario).audit(plan)
    #expect(report.findings.map(\.text.fr).sorted() == reversed.findings.map(\.text.fr).sorted())
    let kinds = report.findings.map(\.kind)
    #expect(kinds == kinds.sorted())
    #expect(Set(report.findings).count == report.findings.count)
  }

  @Test func anEmptyPlanIsLawfulAndShort() {
    let scenario = TinyScenario.onePost()
    let report = Auditor(scenario).audit(TinyPlan.of(scenario, roster: []))
    #expect(report.isShownLawful)
    #expect(report.indicators.missingMinimum == 7 * 600)
    #expect(report.indicators.underContract == (4 * 35 + 24) * 60)
  }

  @Test func absurdPlansDoNotTrap() {
    let scenario = TinyScenario.onePost()
    var plan = TinyPlan.oneRoute(scenario)
    plan.horizon = Horizon(start: CivilDate(dayNumber: -900_000), days: Int.max)
    plan.roster.append(
      Duty(
        agent: "ada",
        shift: Shift(
          date: CivilDate(dayNumber: 900_000), start: ClockTime(48), end: ClockTime(0),
          breaks: [Break(start: ClockTime(30), end: ClockTime(2))]), sector: nil, team: "A"))
    plan.routes[0].stops = []
    plan.routes[0].pause = RouteBreak(
      afterStops: -4, residence: "nowhere", start: ClockTime(48), end: ClockTime(0))
    let report = Auditor(scenario).audit(plan)
    #expect(report.hasBreach)
  }

  @Test func whyAnAgentCannotTakeAShift() {
    let scenario = TinyScenario.onePost(absences: [Absence(agent: "eve", from: monday, to: monday)])
    let plan = TinyPlan.of(scenario, roster: TinyPlan.roster(on: monday))
    let auditor = Auditor(scenario)
    func rules(_ agent: Identifier<Agent>, _ date: String, _ hours: String) -> [String] {
      auditor.obstacles(to: agent, taking: shift(date, hours), in: "seclin", given: plan).map(\.rule)
    }
    #expect(rules("eve", "2026-12-21", "14:00-19:00") == ["ABSENCE"])
    #expect(rules("ada", "2026-12-21", "18:00-21:00").first == "OVERLAP")
    #expect(rules("cleo", "2026-12-22", "14:00-19:00") == [])
    #expect(rules("cleo", "2026-12-22", "14:00-20:00") == ["FR-BREAK"])
  }

  @Test func contractHoursAndWishes() {
    let wishes = [
      Wish(agent: "ada", day: .date(monday), kind: .off, weight: 3),
      Wish(agent: "cleo", day: .date(monday), kind: .early, weight: 2),
      Wish(agent: "bob", day: .date(monday), kind: .late, weight: 4),
      Wish(agent: "dan", day: .date(monday), kind: .with("ada"), weight: 5),
      Wish(agent: "dan", day: .date(monday), kind: .with("cleo"), weight: 9),
      Wish(agent: "eve", day: .every, kind: .off, weight: 9),
    ]
    let scenario = TinyScenario.onePost(
      absences: [Absence(agent: "ada", from: monday + 1, to: monday + 4)], wishes: wishes)
    let report = Auditor(scenario).audit(TinyPlan.twoTeams(scenario, days: 1))
    #expect(report.indicators.wishesMissed == 3 + 2 + 4 + 5)
    #expect(report.findings.filter { $0.rule == "WISH" }.count == 4)
    // Ada is absent four days of seven: 15 h are due, 5 h are paid.
    let under = report.findings.first { $0.rule == "CONTRACT-UNDER" && $0.agent == "ada" }
    #expect(under?.limit == 15 * 60)
    #expect(under?.measured == 5 * 60)
  }

  @Test func hoursBeyondTheContract() {
    let scenario = TinyScenario.onePost()
    func rules(_ days: Int, _ hours: String) -> [String] {
      let roster = ["ada", "bob"].flatMap { agent in
        shifts("2026-12-21", Array(0..<days), hours, "18:00-18:20").map {
          Duty(
            agent: Identifier(agent), shift: $0, sector: "seclin", team: Identifier("\($0.date)"))
        }
      }
      return Auditor(scenario).audit(TinyPlan.of(scenario, roster: roster)).findings
        .filter { $0.agent == "ada" && $0.rule.hasPrefix("CONTRACT") }.map(\.rule)
    }
    #expect(rules(5, "14:00-21:20") == [])
    #expect(rules(5, "14:00-21:21") == ["CONTRACT-OVER"])
    #expect(rules(6, "14:00-21:30") == ["CONTRACT-OVER"])
    #expect(rules(6, "14:00-21:31") == ["CONTRACT-EXTRA"])
  }
}
