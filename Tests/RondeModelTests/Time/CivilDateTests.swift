import Foundation
import RondeModel
import Testing

@Suite struct CivilDateTests {
  @Test func everyDayOfThreeCenturiesGoesThereAndBack() throws {
    let first = try #require(CivilDate(year: 1900, month: 1, day: 1))
    let last = try #require(CivilDate(year: 2199, month: 12, day: 31))
    var weekday = first.weekday.rawValue
    for number in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: number)
      let (year, month, day) = date.components
      try #require(CivilDate(year: year, month: month, day: day) == date)
      try #require(date.weekday.rawValue == weekday)
      weekday = (weekday + 1) % 7
    }
  }

  @Test func knownDays() {
    #expect(CivilDate("1970-01-01")?.dayNumber == 0)
    #expect(CivilDate("2026-12-25")?.weekday == .friday)
    #expect(CivilDate("2027-03-28")?.weekday == .sunday)
    #expect(CivilDate("21/12/2026") == CivilDate("2026-12-21"))
    #expect(CivilDate("1/2/2027") == CivilDate("2027-02-01"))
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-00-10", "32/01/2026", "1/2/27", "2026-1", "", "demain"])
  func noDays(text: String) { #expect(CivilDate(text) == nil) }

  @Test func monthsEndWhereTheyEnd() {
    #expect(CivilDate("2026-01-31")?.adding(months: 1) == CivilDate("2026-02-28"))
    #expect(CivilDate("2028-01-31")?.adding(months: 1) == CivilDate("2028-02-29"))
    #expect(CivilDate("2026-03-15")?.adding(months: -12) == CivilDate("2025-03-15"))
  }

  @Test func theWeekBeginsOnMonday() {
    #expect(CivilDate("2026-12-27")?.monday == CivilDate("2026-12-21"))
    #expect(CivilDate("2026-12-21")?.monday == CivilDate("2026-12-21"))
  }

  @Test func asSentencesSayIt() {
    #expect(CivilDate("2027-03-27")?.spoken.fr == "samedi 27 mars")
    #expect(CivilDate("2026-05-01")?.spoken.fr == "vendredi 1er mai")
    #expect(CivilDate("2026-05-01")?.spokenWithYear.en == "Friday 1 May 2026")
  }
}

@Suite struct ClockTimeTests {
  @Test(arguments: [
    ("14:00", 840), ("14h", 840),
    (
      "14 h"
        + " 30", 870
    ), ("25:00", 1500), ("0:00", 0), ("14:00:00", 840),
  ])
  func times(text: String, minute: Int) { #expect(ClockTime(text)?.minute == minute) }

  @Test(arguments: ["14", "14:60", "49:00", "48:01", "-1:00", "14:5", "midi", ""])
  func noTimes(text: String) { #expect(ClockTime(text) == nil) }
}
