import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct DailyRulesTests {
  let auditor = Auditor(TinyScenario.onePost())

  @Test func tenHoursOfWorkAndAMinuteMore() {
    #expect(auditor.broken([shift("2026-12-21", "13:00-23:20", "18:00-18:20")]) == [])
    let over = auditor.rulings([shift("2026-12-21", "13:00-23:21", "18:00-18:20")])
    #expect(over.map(\.rule) == ["FR-DAY10"])
    #expect(over.first?.measured == 601)
    #expect(over.first?.limit == 600)
  }

  @Test func anAgreementMayGoToTwelveHours() {
    let twelve = Auditor(
      TinyScenario.onePost(profile: TinyScenario.statute(agreements: [.dailyWork(.hours(12))])))
    #expect(twelve.broken([shift("2026-12-21", "11:00-23:40", "16:00-16:20", "20:00-20:20")]) == [])
    #expect(
      twelve.broken([shift("2026-12-21", "10:59-23:40", "16:00-16:20", "20:00-20:20")]) == ["FR-DAY10"])
  }

  @Test func thirteenHoursOfAmplitude() {
    let day = "2026-12-21"
    #expect(auditor.broken([shift(day, "08:00-12:00"), shift(day, "16:00-21:00")]) == [])
    let over = auditor.rulings([shift(day, "08:00-12:00"), shift(day, "16:00-21:01")])
    #expect(over.map(\.rule) == ["FR-AMP13"])
    #expect(over.first?.measured == 13 * 60 + 1)
  }

  @Test func elevenHoursOfRest() {
    let late = shift("2026-12-21", "18:00-24:00", "21:00-21:20")
    #expect(auditor.broken([late, shift("2026-12-22", "11:00-15:00")]) == [])
    let over = auditor.rulings([late, shift("2026-12-22", "10:59-15:00")])
    #expect(over.map(\.rule) == ["FR-REST11"])
    #expect(over.first?.measured == 659)
    #expect(
      over.first?.text.fr
        == "Ada : repos de 10 h 59 entre lundi 21 décembre 24:00 et mardi 22 décembre 10:59 ; 11 h sont dues"
        + " (L3131-1).")
  }

  @Test func restIsElapsedTimeWhenTheClocksGoForward() {
    let spring = Auditor(TinyScenario.onePost(monday: "2027-03-22"))
    let saturday = shift("2027-03-27", "18:00-24:00", "21:00-21:20")
    let short = spring.rulings([saturday, shift("2027-03-28", "11:00-15:00")])
    #expect(short.map(\.rule) == ["FR-REST11"])
    #expect(short.first?.measured == 600)
    #expect(spring.broken([saturday, shift("2027-03-28", "12:00-16:00")]) == [])
  }

  @Test func restIsElapsedTimeWhenTheClocksGoBack() {
    // Saturday 24:00 to Sunday 25 October 2026 10:00 is ten hours on the clock and eleven that pass.
    let autumn = Auditor(TinyScenario.onePost(monday: "2026-10-19"))
    let saturday = shift("2026-10-24", "18:00-24:00", "21:00-21:20")
    #expect(autumn.broken([saturday, shift("2026-10-25", "10:00-14:00")]) == [])
    #expect(autumn.broken([saturday, shift("2026-10-25", "09:59-14:00")]) == ["FR-REST11"])
  }

  @Test func aShiftToOneOnTheNightOfTheClockChange() {
    // 01:00 comes before the change at 02:00: the rest to noon loses the hour.
    let spring = Auditor(TinyScenario.onePost(monday: "2027-03-22"))
    let saturday = shift("2027-03-27", "19:00-25:00", "22:00-22:20")
    let short = spring.rulings([saturday, shift("2027-03-28", "12:00-16:00")])
    #expect(short.map(\.rule) == ["FR-REST11"])
    #expect(short.first?.measured == 600)
    #expect(spring.broken([saturday, shift("2027-03-28", "13:00-17:00")]) == [])
  }

  @Test func aMorningTrainingAfterALateShiftIsWork() {
    let training = Lock.appointment(
      agent: "ada", date: TinyScenario.date("2026-12-22"), start: ClockTime(9), end: ClockTime(12))
    let late = [shift("2026-12-21", "18:00-24:00", "21:00-21:20")]
    #expect(Auditor(TinyScenario.onePost(locks: [training])).broken(late) == ["FR-REST11"])
  }

  @Test func restAfterTheHistoryIsThePlansConcern() {
    let past = history([shift("2026-12-20", "18:00-24:00", "21:00-21:20")])
    let auditor = Auditor(TinyScenario.onePost(history: past))
    #expect(auditor.broken([shift("2026-12-21", "10:00-14:00")]) == ["FR-REST11"])
  }

  @Test func aBreachOfHistoryAloneIsNotReported() {
    let past = history(
      [shift("2026-12-16", "18:00-24:00", "21:00-21:20"), shift("2026-12-17", "09:00-13:00")])
    #expect(Auditor(TinyScenario.onePost(history: past)).broken([shift("2026-12-22", "14:00-18:00")]) == [])
  }

  @Test func theConventionAsksTwelveHours() {
    let guarded = Auditor(
      TinyScenario.onePost(profile: TinyScenario.statute(convention: .idcc1351)))
    let late = shift("2026-12-21", "18:00-24:00", "21:00-21:20")
    #expect(guarded.broken([late, shift("2026-12-22", "12:00-16:00")]) == [])
    #expect(guarded.broken([late, shift("2026-12-22", "11:59-16:00")]) == ["P1-REST12"])
  }
}
