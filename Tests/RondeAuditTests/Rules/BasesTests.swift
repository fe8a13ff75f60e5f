import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct BasesTests {
  func rules(_ bases: EmployerProfile.Bases, monday: String = "2026-12-21", days: Int = 7) -> [String] {
    let scenario = TinyScenario.onePost(monday: monday, profile: TinyScenario.statute(bases: bases))
    return Auditor(scenario).audit(TinyPlan.twoTeams(scenario, days: days)).findings(.basis).map(\.rule)
  }
  let night = EmployerProfile.Basis("accord")
  let sunday = EmployerProfile.Basis("R3132-5")

  @Test func nightWorkNeedsItsText() {
    #expect(rules(.init(night: night, sunday: sunday)) == [])
    #expect(rules(.init(sunday: sunday)) == ["FR-NIGHTLAW"])
  }

  @Test func sundayWorkNeedsItsText() {
    #expect(rules(.init(night: night)) == ["FR-SUN"])
    #expect(rules(.init(night: night), days: 6) == [])
  }

  @Test func aSaturdayShiftPastMidnightWorksTheSunday() {
    var scenario = TinyScenario.onePost(profile: TinyScenario.statute(bases: .init(night: night)))
    let start = scenario.horizon.start
    scenario.seasons = [Season(from: start, to: start + 6, opens: ClockTime(19), closes: ClockTime(25))]
    func rules(to end: Int) -> [String] {
      let roster = ["ada", "bob"].map {
        Duty(
          agent: Identifier($0), shift: Shift(date: start + 5, start: ClockTime(20), end: ClockTime(end)),
          sector: "seclin", team: "A")
      }
      return Auditor(scenario).audit(TinyPlan.of(scenario, roster: roster)).findings(.basis).map(\.rule)
    }
    #expect(rules(to: 24) == [])
    #expect(rules(to: 25) == ["FR-SUN"])
  }

  @Test func theFirstOfMayNeedsAServiceThatCannotStop() {
    // 1 May 2026 is a Friday.
    #expect(rules(.init(night: night), monday: "2026-04-27", days: 5) == ["FR-HOL"])
    #expect(rules(.init(night: night), monday: "2026-04-27", days: 4) == [])
    #expect(rules(.init(night: night, sunday: sunday), monday: "2026-04-27", days: 5) == [])
  }

  @Test func aPlanWithoutItsBasisIsNotShownLawful() {
    let scenario = TinyScenario.onePost(profile: TinyScenario.statute(bases: .init(sunday: sunday)))
    let report = Auditor(scenario).audit(TinyPlan.twoTeams(scenario, days: 1))
    #expect(!report.isShownLawful)
    #expect(!report.hasBreach)
  }
}
