import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct PauseRuleTests {
  let auditor = Auditor(TinyScenario.onePost())

  @Test func sixHoursWithoutAPauseBreakAndAMinuteLessDoesNot() {
    #expect(auditor.broken([shift("2026-12-21", "14:00-20:00")]) == ["FR-BREAK"])
    #expect(auditor.broken([shift("2026-12-21", "14:00-19:59")]) == [])
  }

  @Test func aPauseOfTenMinutesDoesNotResetTheCount() {
    #expect(auditor.broken([shift("2026-12-21", "14:00-20:10", "17:00-17:10")]) == ["FR-BREAK"])
    #expect(auditor.broken([shift("2026-12-21", "14:00-20:20", "17:00-17:20")]) == [])
    #expect(auditor.broken([shift("2026-12-21", "14:00-20:19", "17:00-17:19")]) == ["FR-BREAK"])
  }

  @Test func thePauseComesAtTheSixthHourAtTheLatest() {
    #expect(auditor.broken([shift("2026-12-21", "14:00-22:20", "20:00-20:20")]) == [])
    #expect(auditor.broken([shift("2026-12-21", "14:00-22:20", "20:01-20:21")]) == ["FR-BREAK"])
  }

  @Test func twoShortPausesAreNotOneOfTwenty() {
    #expect(
      auditor.broken([shift("2026-12-21", "14:00-21:20", "16:00-16:10", "19:00-19:10")]) == ["FR-BREAK"])
  }

  @Test func anAgreementMayLengthenIt() {
    let longer = Auditor(TinyScenario.onePost(profile: TinyScenario.statute(agreements: [.breakLength(30)])))
    #expect(longer.broken([shift("2026-12-21", "14:00-20:29", "17:00-17:29")]) == ["FR-BREAK"])
    #expect(longer.broken([shift("2026-12-21", "14:00-20:30", "17:00-17:30")]) == [])
  }
}
