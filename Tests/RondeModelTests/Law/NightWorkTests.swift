import RondeModel
import RondeTestSupport
import Testing

@Suite struct NightWorkTests {
  let law = LawFigures()

  @Test(arguments: [
    ("16:00", "24:00", 180), ("14:00", "21:00", 0), ("14:00", "21:01", 1), ("00:00", "06:00", 360),
    ("04:00", "10:00", 120), ("19:00", "25:00", 240), ("20:00", "32:00", 540),
  ])
  func nightMinutesOfAShift(from: String, to: String, minutes: Int) {
    let shift = Shift(
      date: TinyScenario.date("2026-12-21"), start: ClockTime(from) ?? ClockTime(0),
      end: ClockTime(to) ?? ClockTime(0))
    #expect(shift.nightWork(under: law, in: .paris) == Minutes(minutes))
  }

  @Test func aBreakAtNightIsNoNightWork() {
    let shift = Shift(
      date: TinyScenario.date("2026-12-21"), start: ClockTime(16), end: ClockTime(24),
      breaks: [Break(start: ClockTime(21, 30), end: ClockTime(22))])
    #expect(shift.nightWork(under: law, in: .paris) == 150)
  }

  @Test func theNightOfAClockChangeIsAsLongAsItIs() {
    let spring = Shift(date: TinyScenario.date("2027-03-27"), start: ClockTime(21), end: ClockTime(30))
    #expect(spring.nightWork(under: law, in: .paris) == .hours(8))
    let autumn = Shift(date: TinyScenario.date("2026-10-24"), start: ClockTime(21), end: ClockTime(30))
    #expect(autumn.nightWork(under: law, in: .paris) == .hours(10))
  }

  @Test func fromTenTheSameShiftHasTwoHours() {
    let profile = TinyScenario.statute(agreements: [.nightWindow(ClockTime(22), ClockTime(7))])
    let shift = Shift(date: TinyScenario.date("2026-12-21"), start: ClockTime(16), end: ClockTime(24))
    #expect(shift.nightWork(under: profile.law, in: .paris) == .hours(2))
  }
}
