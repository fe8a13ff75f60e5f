import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct WeeklyRulesTests {
  let auditor = Auditor(TinyScenario.onePost())
  let monday = "2026-12-21"

  @Test func fortyEightHoursOfACivilWeek() {
    // Six days of 8 h are 48 h; a minute more on one of them breaks.
    let six = shifts(monday, [0, 1, 2, 3, 4, 5], "14:00-22:20", "18:00-18:20")
    #expect(auditor.broken(six) == [])
    let more = Array(six.dropLast()) + [shift("2026-12-26", "14:00-22:21", "18:00-18:20")]
    let over = auditor.rulings(more)
    #expect(over.map(\.rule) == ["FR-WEEK48"])
    #expect(over.first?.measured == 48 * 60 + 1)
  }

  @Test func aSundayShiftPastMidnightIsCutAtTheWeeksEnd() {
    // The hour after Sunday 24:00 belongs to the next week.
    let week = shifts(monday, [1, 2, 3, 4, 5], "14:00-22:20", "18:00-18:20")
    let sunday = shift("2026-12-27", "16:00-25:20", "20:00-20:20")
    #expect(!auditor.broken(week + [sunday]).contains("FR-WEEK48"))
  }

  @Test func sixDaysOfACivilWeek() {
    #expect(auditor.broken(shifts(monday, [0, 1, 2, 3, 4, 5], "14:00-18:00")) == [])
    let seven = auditor.broken(shifts(monday, Array(0..<7), "14:00-18:00"))
    #expect(seven.contains("FR-6DAYS"))
    #expect(seven.contains("FR-WREST35"))
  }

  @Test func twelveDaysInARowAreLawfulWhenEachWeekHoldsItsRest() {
    // Monday off, Tuesday of week 1 to Saturday of week 2, Sunday off.
    let twelve = shifts(monday, Array(1...12), "14:00-22:20", "18:00-18:20")
    let statute = Auditor(TinyScenario.onePost(weeks: 2))
    #expect(statute.broken(twelve) == [])
    let convention = Auditor(
      TinyScenario.onePost(weeks: 2, profile: TinyScenario.statute(convention: .idcc1351)))
    #expect(convention.broken(twelve).contains("P1-48"))
  }

  @Test func oneFullDayOffIsEnoughRest() {
    // Wednesday off: from Tuesday 24:00 to Thursday 14:00 are 38 h.
    let days = shifts(monday, [0, 1, 3, 4, 5, 6], "16:00-24:00", "20:00-20:20")
    #expect(!auditor.broken(days).contains("FR-WREST35"))
  }

  @Test func thirtyFiveHoursAroundTheDayOff() {
    // Work until Tuesday 24:00 and from Thursday 11:00 leaves 35 h; from 10:59 it does not.
    let before = shifts(monday, [0, 1], "18:00-24:00", "21:00-21:20")
    let after = shifts(monday, [4, 5, 6], "14:00-18:00")
    #expect(auditor.broken(before + [shift("2026-12-24", "11:00-15:00")] + after) == [])
    let short = auditor.rulings(before + [shift("2026-12-24", "10:59-15:00")] + after)
    #expect(short.map(\.rule) == ["FR-WREST35"])
    #expect(short.first?.measured == 35 * 60 - 1)
  }

  @Test func aSaturdayShiftToOneLeavesTwentyThreeHoursOfSunday() {
    let week = shifts(monday, [0, 1, 2, 3, 4], "18:00-22:00")
    let saturday = shift("2026-12-26", "19:00-25:00", "22:00-22:20")
    let short = auditor.rulings(week + [saturday])
    #expect(short.map(\.rule) == ["FR-WREST35"])
    #expect(short.first?.measured == 23 * 60)
    #expect(auditor.broken(week + [shift("2026-12-26", "18:00-24:00", "21:00-21:20")]) == [])
  }

  @Test func theSundayOfTheSpringChangeIsAWholeDayOff() {
    let spring = Auditor(TinyScenario.onePost(monday: "2027-03-22"))
    #expect(
      spring.broken(shifts("2027-03-22", [0, 1, 2, 3, 4, 5], "18:00-24:00", "21:00-21:20")) == [])
  }

  @Test func theSundayOfTheAutumnChange() {
    // Saturday 25:00 to Sunday 24:00 are 24 h that pass, for that Sunday has twenty-five.
    let autumn = Auditor(TinyScenario.onePost(monday: "2026-10-19"))
    let week = shifts("2026-10-19", [0, 1, 2, 3, 4], "14:00-18:00")
    #expect(autumn.broken(week + [shift("2026-10-24", "19:00-25:00", "22:00-22:20")]) == [])
  }

  @Test func aPlanOfOneWeekIsJudgedWithTheHistoryBeforeIt() {
    // The Sunday before was worked to 24:00; the rest of the plan's week lies on its Wednesday.
    let past = history(shifts("2026-12-14", [6], "16:00-24:00", "20:00-20:20"))
    let auditor = Auditor(TinyScenario.onePost(history: past))
    #expect(auditor.broken(shifts(monday, [0, 1, 3, 4, 5, 6], "14:00-18:00")) == [])
  }
}

@Suite struct AverageWorkTests {
  // Five days of so many minutes each, with a pause.
  func week(_ monday: String, minutes: Int) -> [Shift] {
    (0..<5).map { day in
      let length = minutes / 5 + (day == 0 ? minutes % 5 : 0)
      let date = TinyScenario.date(monday) + day
      return Shift(
        date: date, start: ClockTime(10), end: ClockTime(10) + Minutes(length + 20),
        breaks: [Break(start: ClockTime(15), end: ClockTime(15, 20))])
    }
  }

  func before(_ weeks: Int, minutes: Int) -> [PastShift] {
    (1...weeks).flatMap { back in
      history(week((TinyScenario.date("2026-12-21") - 7 * back).description, minutes: minutes))
    }
  }

  @Test func elevenWeeksOfFortyFiveHoursThenThirtyThreeOrThirtyFour() {
    let auditor = Auditor(TinyScenario.onePost(history: before(11, minutes: 45 * 60)))
    #expect(auditor.broken(week("2026-12-21", minutes: 33 * 60)) == [])
    let over = auditor.rulings(week("2026-12-21", minutes: 34 * 60))
    #expect(over.map(\.rule) == ["FR-AVG44"])
    // 11 × 45 + 34 = 529 h in twelve weeks.
    #expect(over.first?.measured == (529 * 60 + 11) / 12)
  }

  @Test func theConventionAllowsFortySix() {
    let profile = TinyScenario.statute(convention: .idcc1351)
    let auditor = Auditor(TinyScenario.onePost(profile: profile, history: before(11, minutes: 47 * 60)))
    #expect(!auditor.broken(week("2026-12-21", minutes: 35 * 60)).contains("P1-46"))
    #expect(auditor.broken(week("2026-12-21", minutes: 36 * 60)).contains("P1-46"))
  }

  @Test func theWorstWindowMayLieInTheMiddle() {
    // Twelve heavy weeks in a plan of twenty, light ones before and after.
    let first = TinyScenario.date("2026-12-21")
    let auditor = Auditor(TinyScenario.onePost(weeks: 20))
    let plan = (0..<20).flatMap { index in
      week((first + 7 * index).description, minutes: (4..<16).contains(index) ? 45 * 60 : 20 * 60)
    }
    let over = auditor.rulings(plan)
    #expect(over.map(\.rule) == ["FR-AVG44"])
    #expect(over.first?.date == first + 7 * 15)
    #expect(over.first?.measured == 45 * 60)
  }

  @Test func aWindowOfHistoryAloneIsNobodysDoing() {
    let auditor = Auditor(TinyScenario.onePost(history: before(14, minutes: 47 * 60)))
    #expect(auditor.broken([]) == [])
  }
}
