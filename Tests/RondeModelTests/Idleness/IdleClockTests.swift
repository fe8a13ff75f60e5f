import RondeModel
import RondeTestSupport
import Testing

/// Service 14:00–24:00: ten hours at full rate, fourteen at a quarter.
@Suite struct IdleClockTests {
  let scenario = TinyScenario.onePost()
  var clock: IdleClock { IdleClock(scenario) }
  let monday = TinyScenario.date("2026-12-21")

  @Test func aDayCountsItsServiceWholeAndTheRestAQuarter() {
    #expect(clock.minute(monday, ClockTime(14)) - clock.start == 14 * 60 / 4)
    #expect(clock.minute(monday, ClockTime(18)) - clock.start == 14 * 60 / 4 + 4 * 60)
    #expect(clock.minute(monday + 1, ClockTime(0)) - clock.start == 14 * 60 / 4 + 10 * 60)
    #expect(clock.end - clock.start == 7 * (14 * 60 / 4 + 10 * 60))
  }

  @Test func midnightHasOneReading() {
    #expect(clock.minute(monday, ClockTime(24)) == clock.minute(monday + 1, ClockTime(0)))
    #expect(clock.minute(monday, ClockTime(25)) == clock.minute(monday + 1, ClockTime(1)))
  }

  @Test func aServicePastMidnightCountsWholeToItsClose() {
    var late = scenario
    late.seasons = [
      Season(from: monday - 400, to: monday + 400, opens: ClockTime(19), closes: ClockTime(25))
    ]
    let clock = IdleClock(late)
    #expect(clock.minute(monday, ClockTime(25)) - clock.minute(monday, ClockTime(24)) == 60)
    #expect(clock.minute(monday, ClockTime(26)) - clock.minute(monday, ClockTime(25)) == 15)
    #expect(clock.end == clock.minute(monday + 6, ClockTime(25)))
  }

  @Test func farAwayDatesStandStill() {
    #expect(clock.minute(CivilDate(dayNumber: Int.min / 4000), ClockTime(0)) == 0)
    #expect(clock.minute(monday + 9999, ClockTime(3)) >= clock.end)
  }

  @Test func theMeanIsTheAreaUnderTheAge() {
    let (start, end) = (clock.start, clock.end)
    let length = end - start
    // Seen at the start and in the middle: two equal gaps, mean age a quarter of the horizon.
    let twice = clock.idleness(visits: [start + length / 2], lastSeen: start)
    #expect(twice.worst == length / 2)
    #expect(twice.meanHundredths == 100 * length / 4)
    // The age at the start is history's: without a visit the mean is that age plus half the horizon.
    let never = clock.idleness(visits: [], lastSeen: start - 1000)
    #expect(never.worst == length + 1000)
    #expect(never.meanHundredths == 100 * (1000 + length / 2))
  }
}
