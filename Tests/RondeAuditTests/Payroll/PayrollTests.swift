import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct PayrollTests {
  let profile = TinyScenario.statute()

  func days(_ shifts: [Shift], _ profile: EmployerProfile? = nil) -> [PayrollDay] {
    Payroll.days(shifts, of: "ada", under: profile ?? self.profile, in: .paris)
  }

  @Test func aShiftPastMidnightIsSplitOverItsTwoDays() {
    // Saturday 26 December to Sunday 01:00, with a break.
    let split = days([shift("2026-12-26", "18:00-25:00", "21:30-21:50")])
    #expect(split.map(\.date.description) == ["2026-12-26", "2026-12-27"])
    #expect(split.map(\.work) == [.hours(6) - 20, .hours(1)])
    #expect(split.map(\.unpaidBreaks) == [20, 0])
    #expect(split.map(\.night) == [.hours(3) - 20, .hours(1)])
    #expect(split.map(\.sunday) == [0, .hours(1)])
  }

  @Test func aHolidayOnASundayIsBoth() {
    // 1 November 2026 is a Sunday and All Saints’.
    let day = days([shift("2026-11-01", "14:00-19:00")])
    #expect(day.first?.sunday == .hours(5))
    #expect(day.first?.holiday == .hours(5))
  }

  @Test func clockChangesCountAsTheyPass() {
    // 23:00 to 04:00 on the clock.
    #expect(days([shift("2027-03-27", "23:00-28:00")]).map(\.work.count).reduce(0, +) == 240)
    #expect(days([shift("2026-10-24", "23:00-28:00")]).map(\.work.count).reduce(0, +) == 360)
  }

  @Test func labourDayIsPaidDouble() {
    let pay = EmployerProfile.Pay(hour: 2000, night: 10, sunday: 10, holiday: 50)
    let may = days([shift("2026-05-01", "14:00-19:00")])
    #expect(may.first?.cost(pay) == Cost(20_000))
    let assumption = days([shift("2026-08-15", "14:00-19:00")])
    #expect(assumption.first?.cost(pay) == Cost(15_000))
    let evening = days([shift("2026-12-21", "19:00-24:00")])
    #expect(evening.first?.cost(pay) == Cost(10_600))
  }

  @Test func thePartsAddUpToTheWhole() {
    var state: UInt64 = 20_261_221
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    for _ in 0..<500 {
      let date = TinyScenario.date("2026-01-01") + random(800)
      let start = 600 + random(900)
      let length = 60 + random(840)
      let pause = start + random(length)
      let worked = Shift(
        date: date, start: ClockTime(minute: start), end: ClockTime(minute: start + length),
        breaks: [
          Break(
            start: ClockTime(minute: pause),
            end: ClockTime(minute: min(start + length, pause + random(60))))
        ])
      let parts = days([worked])
      #expect(parts.map(\.work.count).reduce(0, +) == worked.work(in: .paris).count)
      #expect(parts.map(\.presence.count).reduce(0, +) == worked.presence(in: .paris).count)
      #expect(
        parts.map(\.night.count).reduce(0, +) == worked.nightWork(under: LawFigures(), in: .paris).count)
      #expect(parts.allSatisfy { $0.night <= $0.work && $0.sunday <= $0.work && $0.holiday <= $0.work })
    }
  }
}
