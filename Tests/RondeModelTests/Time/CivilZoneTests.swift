import Foundation
import RondeModel
import Testing

/// Our civil time beside Foundation's database of zones.
@Suite struct CivilZoneTests {
  func foundation(_ identifier: String) throws -> Calendar {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: identifier))
    return calendar
  }

  @Test(arguments: ["Europe/Paris", "America/Martinique", "Indian/Reunion", "UTC"])
  func everyHourOfThreeYearsReadsAsFoundationReadsIt(identifier: String) throws {
    let zone = try #require(CivilZone(identifier: identifier))
    let calendar = try foundation(identifier)
    let first = try #require(CivilDate(year: 2026, month: 1, day: 1))
    for hour in stride(from: 0, to: 3 * 365 * 24, by: 1) {
      let instant = Instant(minute: first.dayNumber * 1440 + hour * 60)
      let (date, time) = zone.civil(instant)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute],
        from: Date(timeIntervalSince1970: Double(instant.minute) * 60))
      let (year, month, day) = date.components
      try #require(
        [year, month, day, time.minute / 60, time.minute % 60]
          == [parts.year, parts.month, parts.day, parts.hour, parts.minute])
    }
  }

  @Test func aClockTimeNamesItsInstant() throws {
    let calendar = try foundation("Europe/Paris")
    for (month, day) in [(3, 27), (3, 28), (3, 29), (10, 30), (10, 31), (11, 1), (7, 14), (1, 1)] {
      let date = try #require(CivilDate(year: 2027, month: month, day: day))
      for hour in 0..<24 where !(month == 3 && day == 28 && hour == 2) {
        let parts = DateComponents(year: 2027, month: month, day: day, hour: hour, minute: 30)
        let expected = try #require(calendar.date(from: parts))
        #expect(
          CivilZone.paris.instant(date, ClockTime(hour, 30)).minute
            == Int(expected.timeIntervalSince1970) / 60, "\(date) \(hour):30")
      }
    }
  }

  @Test func theSkippedHourComesOutAfterTheChange() throws {
    let sunday = try #require(CivilDate(year: 2027, month: 3, day: 28))
    let zone = CivilZone.paris
    #expect(zone.civil(zone.instant(sunday, ClockTime(2, 30))).time == ClockTime(3, 30))
    #expect(zone.instant(sunday, ClockTime(3)) - zone.instant(sunday, ClockTime(1)) == 60)
  }

  @Test func theRepeatedHourIsItsFirstOccurrence() throws {
    let sunday = try #require(CivilDate(year: 2026, month: 10, day: 25))
    let zone = CivilZone.paris
    #expect(zone.instant(sunday, ClockTime(2)) - zone.instant(sunday, ClockTime(1)) == 60)
    #expect(zone.instant(sunday, ClockTime(3)) - zone.instant(sunday, ClockTime(2)) == 120)
  }

  @Test func aDayIsTwentyThreeTwentyFourOrTwentyFiveHoursLong() throws {
    func length(_ month: Int, _ day: Int) throws -> Minutes {
      let date = try #require(CivilDate(year: 2027, month: month, day: day))
      return CivilZone.paris.instant(date, .endOfDay) - CivilZone.paris.instant(date, ClockTime(0))
    }
    #expect(try length(3, 28) == .hours(23))
    #expect(try length(3, 29) == .hours(24))
    #expect(try length(10, 31) == .hours(25))
  }

  @Test func unknownZonesAreRefused() {
    #expect(CivilZone(identifier: "Europe/Parsi") == nil)
    #expect(CivilZone(identifier: "") == nil)
  }
}
