import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct LockRulesTests {
  let monday = TinyScenario.date("2026-12-21")

  func rules(absences: [Absence] = [], locks: [Lock] = []) -> [String] {
    let scenario = TinyScenario.onePost(absences: absences, locks: locks)
    return Auditor(scenario).audit(TinyPlan.twoTeams(scenario, days: 2)).findings(.lock).map(\.rule)
  }

  @Test func anAbsenceIsNotWorked() {
    #expect(rules(absences: [Absence(agent: "ada", from: monday + 1, to: monday + 4)]) == ["ABSENCE"])
    #expect(rules(absences: [Absence(agent: "ada", from: monday + 2, to: monday + 4)]) == [])
    #expect(rules(absences: [Absence(agent: "ada", from: monday - 9, to: monday - 1)]) == [])
  }

  @Test func anAbsenceOfHoursCoversWhatOverlapsIt() {
    func hours(_ from: Int, _ to: Int) -> [Absence] {
      [Absence(agent: "ada", from: monday, to: monday, hours: ClockTime(from)...ClockTime(to))]
    }
    #expect(rules(absences: hours(9, 14)) == [])
    #expect(rules(absences: hours(9, 15)) == ["ABSENCE"])
    #expect(rules(absences: hours(19, 24)) == [])
  }

  @Test func aLockedDayOffStaysOff() {
    #expect(rules(locks: [.off(agent: "cleo", date: monday)]) == ["LOCK-OFF"])
    #expect(rules(locks: [.off(agent: "cleo", date: monday + 2)]) == [])
  }

  @Test func aLockedShiftStandsAsItWas() {
    func lock(_ start: Int, _ end: Int, _ day: Int = 0) -> [Lock] {
      [
        .duty(
          agent: "ada", date: monday + day, start: ClockTime(start), end: ClockTime(end), sector: "seclin")
      ]
    }
    #expect(rules(locks: lock(14, 19)) == [])
    #expect(rules(locks: lock(14, 20)) == ["LOCK-DUTY"])
    #expect(rules(locks: lock(14, 19, 3)) == ["LOCK-DUTY"])
    #expect(rules(locks: lock(14, 19, -3)) == [])
  }
}
