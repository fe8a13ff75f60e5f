import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct NoticeTests {
  let statute = TinyScenario.onePost()
  let convention = TinyScenario.onePost(profile: TinyScenario.statute(convention: .idcc1351))

  func rules(
    _ agent: Identifier<Agent>, _ date: String, told: String, _ scenario: Scenario,
    _ kind: ScheduleChange.Kind = .single
  ) -> [String] {
    let change = ScheduleChange(
      agent: agent, date: TinyScenario.date(date), told: TinyScenario.date(told), kind: kind)
    return Notice.consents(for: [change], in: scenario).map(\.rule)
  }

  @Test func aPartTimerToldSixOrSevenWorkingDaysAhead() {
    // From Wednesday 2 December: 3, 4, 7, 8, 9, 10 are six working days, the 11th is the seventh.
    #expect(rules("eve", "2026-12-10", told: "2026-12-02", statute) == ["FR-PTNOTICE"])
    #expect(rules("eve", "2026-12-11", told: "2026-12-02", statute) == [])
  }

  @Test func aPublicHolidayIsNoWorkingDay() {
    // Christmas is the Friday: 18, 21, 22, 23, 24, 28 December are six.
    #expect(rules("eve", "2026-12-28", told: "2026-12-17", statute) == ["FR-PTNOTICE"])
    #expect(rules("eve", "2026-12-29", told: "2026-12-17", statute) == [])
  }

  @Test func anAgreementMayGoToThree() {
    let three = TinyScenario.onePost(profile: TinyScenario.statute(agreements: [.partTimeNotice(3)]))
    #expect(rules("eve", "2026-12-09", told: "2026-12-04", three) == [])
    #expect(rules("eve", "2026-12-08", told: "2026-12-04", three) == ["FR-PTNOTICE"])
  }

  @Test func aFullTimerHasSevenCalendarDays() {
    #expect(rules("ada", "2026-12-27", told: "2026-12-20", statute) == [])
    #expect(rules("ada", "2026-12-26", told: "2026-12-20", statute) == ["FR-NOTICE7"])
  }

  @Test func theConventionAsksAWeekForAPlanningAndTwoDaysForAChange() {
    #expect(rules("ada", "2026-12-21", told: "2026-12-14", convention, .planning) == [])
    #expect(rules("ada", "2026-12-21", told: "2026-12-15", convention, .planning) == ["P1-PLAN7"])
    #expect(rules("ada", "2026-12-23", told: "2026-12-21", convention) == [])
    #expect(rules("ada", "2026-12-22", told: "2026-12-21", convention) == ["P1-PLAN7"])
  }

  @Test func aChangeToldAfterwardsIsLate() {
    #expect(rules("eve", "2026-12-10", told: "2026-12-12", statute) == ["FR-PTNOTICE"])
  }
}
