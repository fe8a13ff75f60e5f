import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct NightSectionTests {
  @Test func theReportNamesNightWorkersAndDates() {
    // Two evenings to midnight a week for twelve weeks, and this one: by habit, and later by the year.
    let monday = SamplePlan.monday
    func shift(_ date: CivilDate) -> Shift { Shift(date: date, start: ClockTime(19), end: ClockTime(24)) }
    let history = (1...12).flatMap { week in
      [1, 2].map { PastShift(agent: "ada", shift: shift(monday - 7 * week + $0), sector: "seclin") }
    }
    let scenario = TinyScenario.onePost(history: history)
    let plan = TinyPlan.of(
      scenario,
      roster: [1, 2].map { Duty(agent: "ada", shift: shift(monday + $0), sector: "seclin", team: nil) })
    let overview = PlanOverview(plan: plan, scenario: scenario, language: .fr)
    let html = NightSection(overview: overview).html.source
    #expect(html.contains("1\u{A0}travailleur de nuit"))
    #expect(html.contains("par l’horaire habituel"))
    #expect(html.contains("78\u{A0}h"))
    // 192 h are missing at 6 h a week: 32 weeks after Sunday 27 December 2026.
    #expect(html.contains("dimanche 8 août 2027"))
    #expect(Markup.unbalanced(html) == nil)
  }
}
