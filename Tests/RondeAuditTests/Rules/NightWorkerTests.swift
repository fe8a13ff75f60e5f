import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct NightWorkerTests {
  let monday = "2026-12-21"
  let late22 = TinyScenario.statute(agreements: [.nightWindow(ClockTime(22), ClockTime(31))])

  // Weeks of shifts 16–24 before the horizon, on these days of each week.
  func lates(_ weeks: Int, _ days: [Int]) -> [Shift] {
    (1...weeks).reversed().flatMap { back in
      shifts((TinyScenario.date(monday) - 7 * back).description, days, "16:00-24:00", "20:00-20:20")
    }
  }

  func record(_ shifts: [Shift], _ profile: EmployerProfile) -> NightRecord {
    NightRecord(shifts: shifts, counter: nil, law: profile.law, zone: .paris)
  }

  @Test func twoLateShiftsAWeekMakeANightWorker() {
    let profile = TinyScenario.statute()
    let shifts = lates(40, [1, 3])
    #expect(record(shifts, profile).test(on: TinyScenario.date("2026-12-15")) != nil)
    #expect(record(Array(shifts.suffix(20)), profile).test(on: TinyScenario.date("2026-12-15")) == .habit)
  }

  @Test func withAWindowFromTenTheyDoNot() {
    let record = record(lates(40, [1, 3]), late22)
    let sunday = TinyScenario.date("2026-12-20")
    #expect(record.yearWork(endingOn: sunday) == .hours(160))
    #expect(record.test(on: sunday) == nil)
  }

  @Test(arguments: [(89, false), (90, true)])
  func ninetyLateShiftsInTwelveMonths(count: Int, isNightWorker: Bool) {
    // One every four days: 90 fit into 357 days. Weeks with two of them are some, not half of the weeks.
    let last = TinyScenario.date("2026-12-20")
    let all = (0..<count).map { index in
      shift((last - 4 * index).description, "16:00-24:00", "20:00-20:20")
    }
    let record = record(all, TinyScenario.statute(agreements: []))
    #expect(record.yearWork(endingOn: last) == .hours(3 * count))
    #expect((record.yearWork(endingOn: last) >= LawFigures().nightYearWork) == isNightWorker)
    if isNightWorker {
      #expect(record.test(on: last) == .year)
    } else {
      #expect(record.test(on: last) != .year)
    }
  }

  @Test func theEightHourCapIsActiveForANightWorker() {
    let past = history(lates(11, [1, 3]))
    let auditor = Auditor(TinyScenario.onePost(history: past))
    let nine = [
      shift("2026-12-22", "14:40-24:00", "19:00-19:20"), shift("2026-12-24", "16:00-24:00", "20:00-20:20"),
    ]
    let over = auditor.rulings(nine)
    #expect(over.map(\.rule) == ["FR-NW8"])
    #expect(over.first?.measured == 9 * 60)
    let eight = [
      shift("2026-12-22", "15:40-24:00", "19:00-19:20"), shift("2026-12-24", "16:00-24:00", "20:00-20:20"),
    ]
    #expect(auditor.broken(eight) == [])
    #expect(Auditor(TinyScenario.onePost(profile: late22, history: past)).broken(nine) == [])
  }

  @Test func anAgreementMayLiftTheCap() {
    let profile = TinyScenario.statute(agreements: [.nightWorkerDailyWork(.hours(10))])
    let auditor = Auditor(TinyScenario.onePost(profile: profile, history: history(lates(11, [1, 3]))))
    #expect(
      auditor.broken([
        shift("2026-12-22", "14:00-24:00", "19:00-19:20"), shift("2026-12-24", "16:00-24:00", "20:00-20:20"),
      ]) == [])
  }

  @Test func aSingleWeekOfTwoAmongOthersIsNoHabit() {
    let past = history(
      (1...11).flatMap { back in
        shifts((TinyScenario.date(monday) - 7 * back).description, [1, 3], "14:00-20:59", "17:00-17:20")
      })
    let auditor = Auditor(TinyScenario.onePost(history: past))
    #expect(
      auditor.broken([
        shift("2026-12-22", "14:00-24:00", "19:00-19:20"), shift("2026-12-24", "16:00-24:00", "20:00-20:20"),
      ]) == [])
  }

  @Test func fortyHoursOnAverageForANightWorker() {
    // Five days of 8 h are 40 h; 8 h 01 on one day of the plan is above.
    let past = history(
      (1...11).flatMap { back in
        shifts(
          (TinyScenario.date(monday) - 7 * back).description, [0, 1, 2, 3, 4], "15:40-24:00", "19:00-19:20")
      })
    let auditor = Auditor(TinyScenario.onePost(history: past))
    let forty = shifts(monday, [0, 1, 2, 3, 4], "15:40-24:00", "19:00-19:20")
    #expect(auditor.broken(forty) == [])
    let over = auditor.rulings(forty + [shift("2026-12-26", "14:00-15:00")])
    #expect(over.map(\.rule) == ["FR-NW40"])
    #expect(over.first?.measured == 40 * 60 + 5)
  }

  @Test func aCounterIsSpreadOverItsTwelveMonths() {
    let asOf = TinyScenario.date("2026-12-21")
    let counter = Counter(
      agent: "ada", asOf: asOf, nightWork: .hours(365), sundays: 0, holidays: 0, closings: 0)
    let record = NightRecord(shifts: [], counter: counter, law: LawFigures(), zone: .paris)
    #expect(record.yearWork(endingOn: asOf - 1) == .zero)
    #expect(record.yearWork(endingOn: asOf + 99) == .hours(265))
  }
}
