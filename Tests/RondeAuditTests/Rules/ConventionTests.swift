import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct ConventionTests {
  let statute = Auditor(TinyScenario.onePost())
  let profile = TinyScenario.statute(convention: .idcc1351)
  var convention: Auditor { Auditor(TinyScenario.onePost(profile: profile)) }
  let day = "2026-12-21"

  @Test func aThreeHourShift() {
    let three = convention.rulings([shift(day, "14:00-17:00")])
    #expect(three.map(\.rule) == ["P1-MIN4"])
    #expect(three.first?.measured == 180)
    #expect(statute.broken([shift(day, "14:00-17:00")]) == [])
    #expect(convention.broken([shift(day, "14:00-18:00")]) == [])
    #expect(convention.broken([shift(day, "14:00-17:59")]) == ["P1-MIN4"])
  }

  @Test func aGapOfTwoHoursKeepsOnePeriod() {
    #expect(convention.broken([shift(day, "14:00-16:00"), shift(day, "18:00-20:00")]) == [])
    #expect(
      convention.broken([shift(day, "14:00-16:00"), shift(day, "18:01-20:01")]) == ["P1-MIN4", "P1-MIN4"])
  }

  @Test func aMedicalVisitMayBeShort() {
    let visit = Lock.appointment(
      agent: "ada", date: TinyScenario.date(day), start: ClockTime(10), end: ClockTime(11))
    let auditor = Auditor(TinyScenario.onePost(profile: profile, locks: [visit]))
    #expect(auditor.broken([shift(day, "14:00-18:00")]) == [])
  }

  @Test func aDayOfRestAfterFortyEightHours() {
    // Six shifts of 8 h are 48 h: the seventh may begin 24 h after the sixth, not a minute earlier.
    let past = history(shifts("2026-12-15", [0, 1, 2, 3, 4, 5], "14:00-22:20", "18:00-18:20"))
    let auditor = Auditor(TinyScenario.onePost(profile: profile, history: past))
    #expect(auditor.broken([shift("2026-12-21", "22:20-26:20")]) == [])
    let short = auditor.rulings([shift("2026-12-21", "22:19-26:20")])
    #expect(short.map(\.rule) == ["P1-48"])
    #expect(short.first?.measured == 24 * 60 - 1)
  }

  @Test func lessThanFortyEightHoursAskNoLongRest() {
    let past = history(
      shifts("2026-12-15", [0, 1, 2, 3, 4], "14:00-22:20", "18:00-18:20")
        + [shift("2026-12-20", "14:00-22:19", "18:00-18:20")])
    let auditor = Auditor(TinyScenario.onePost(profile: profile, history: past))
    #expect(auditor.broken([shift("2026-12-21", "14:00-18:00")]) == [])
  }

  // Work on every Saturday, Sunday and Monday of the quarter before the horizon but those Sundays' weekends.
  func weekends(off: Int, unpaired: Int = 0) -> [PastShift] {
    var shifts: [Shift] = []
    for week in 0..<12 {
      let sunday = TinyScenario.date("2026-10-04") + 7 * week
      let isOff = week < off
      let isUnpaired = !isOff && week < off + unpaired
      if !isOff && !isUnpaired { shifts.append(shift(sunday.description, "14:00-18:00")) }
      if !isOff {
        shifts.append(shift((sunday - 1).description, "14:00-18:00"))
        shifts.append(shift((sunday + 1).description, "14:00-18:00"))
      }
    }
    return history(shifts.filter { $0.date < TinyScenario.date("2026-12-21") })
  }

  @Test func sixSundaysOffAQuarter() {
    // The quarter ends with the horizon's Sunday, 27 December.
    let sunday = [shift("2026-12-27", "14:00-18:00")]
    let five = Auditor(TinyScenario.onePost(profile: profile, history: weekends(off: 5)))
    let six = Auditor(TinyScenario.onePost(profile: profile, history: weekends(off: 6)))
    #expect(five.rulings(sunday).map(\.rule) == ["P1-SUN2"])
    #expect(five.rulings(sunday).first?.measured == 5)
    #expect(six.broken(sunday) == [])
    #expect(five.broken([shift("2026-12-22", "14:00-18:00")]) == [])
  }

  @Test func aSundayBetweenAWorkedSaturdayAndMondayDoesNotCount() {
    let five = Auditor(TinyScenario.onePost(profile: profile, history: weekends(off: 5, unpaired: 3)))
    #expect(five.broken([shift("2026-12-27", "14:00-18:00")]) == ["P1-SUN2"])
  }

  @Test func partTimersAndTheStatuteHaveNoSuchRule() {
    let past = weekends(off: 0)
    let sunday = [shift("2026-12-27", "14:00-18:00")]
    #expect(Auditor(TinyScenario.onePost(history: past)).broken(sunday) == [])
    let part = past.map { PastShift(agent: "eve", shift: $0.shift, sector: nil) }
    #expect(Auditor(TinyScenario.onePost(profile: profile, history: part)).broken(sunday, by: "eve") == [])
  }

  @Test func twelveHoursNeedANamedAgreement() {
    // Whether a patrol on foot is "présence vigilante" is open, so the convention alone leaves the 10 h.
    let eleven = [shift(day, "12:00-23:40", "16:00-16:20", "20:00-20:20")]
    #expect(convention.broken(eleven) == ["FR-DAY10"])
    let agreed = TinyScenario.statute(convention: .idcc1351, agreements: [.dailyWork(.hours(12))])
    #expect(Auditor(TinyScenario.onePost(profile: agreed)).broken(eleven) == [])
  }
}
