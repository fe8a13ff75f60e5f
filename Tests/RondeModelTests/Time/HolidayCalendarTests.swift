import RondeModel
import Testing

@Suite struct HolidayCalendarTests {
  @Test func theElevenHolidaysOf2026() {
    let expected = [
      "2026-01-01", "2026-04-06", "2026-05-01", "2026-05-08", "2026-05-14", "2026-05-25", "2026-07-14",
      "2026-08-15", "2026-11-01", "2026-11-11", "2026-12-25",
    ]
    #expect(HolidayCalendar.holidays(of: 2026).map(\.date.description) == expected)
  }

  @Test func theMovableOnesOf2027() {
    let days = HolidayCalendar.holidays(of: 2027).map(\.date.description)
    #expect(days.count == 11)
    for day in ["2027-03-29", "2027-05-06", "2027-05-17"] { #expect(days.contains(day)) }
    #expect(HolidayCalendar.easterSunday(of: 2027).description == "2027-03-28")
  }

  @Test(arguments: [
    (2000, "2000-04-23"), (2008, "2008-03-23"), (2011, "2011-04-24"), (2024, "2024-03-31"),
    (2038, "2038-04-25"),
  ])
  func easter(year: Int, date: String) { #expect(HolidayCalendar.easterSunday(of: year).description == date) }

  @Test func aHolidayIsKnownByItsName() {
    #expect(CivilDate("2026-12-25").flatMap(HolidayCalendar.holiday)?.name.fr == "Noël")
    #expect(CivilDate("2026-12-26").flatMap(HolidayCalendar.holiday) == nil)
  }
}
