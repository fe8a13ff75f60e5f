import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct PartTimeTests {
  let auditor = Auditor(TinyScenario.onePost())
  let day = "2026-12-21"

  @Test func aGapOfThreeHoursBreaksAndOneOfTwoDoesNot() {
    let three = auditor.rulings([shift(day, "14:00-16:00"), shift(day, "19:00-22:00")], by: "eve")
    #expect(three.map(\.rule) == ["FR-PTGAP"])
    #expect(three.first?.measured == 180)
    #expect(auditor.broken([shift(day, "14:00-16:00"), shift(day, "18:00-21:00")], by: "eve") == [])
    #expect(
      auditor.broken([shift(day, "14:00-16:00"), shift(day, "18:01-21:00")], by: "eve") == ["FR-PTGAP"])
  }

  @Test func aGapInsideOneShiftIsAGap() {
    #expect(auditor.broken([shift(day, "14:00-22:00", "16:00-19:00")], by: "eve") == ["FR-PTGAP"])
  }

  @Test func twoGapsBreakAndOneWithAPauseDoesNot() {
    let two = auditor.rulings([shift(day, "14:00-21:00", "15:00-16:00", "18:00-19:00")], by: "eve")
    #expect(two.map(\.rule) == ["FR-PTGAP"])
    #expect(two.first?.measured == 2)
    #expect(auditor.broken([shift(day, "14:00-21:00", "15:00-16:00", "18:00-18:30")], by: "eve") == [])
  }

  @Test func aFullTimerMayBeInterrupted() {
    #expect(auditor.broken([shift(day, "14:00-16:00"), shift(day, "19:00-22:00")]) == [])
  }

  @Test func extraHoursStayBelowFullTime() {
    let five = shifts(day, [0, 1, 2, 3, 4], "14:00-21:20", "17:00-17:20")
    #expect(auditor.broken(five, by: "eve") == ["FR-PTMAX"])
    let less = Array(five.dropLast()) + [shift("2026-12-25", "14:00-21:19", "17:00-17:20")]
    #expect(auditor.broken(less, by: "eve") == [])
  }

  @Test func aShortContractNeedsABasis() {
    func findings(_ bases: EmployerProfile.Bases, weekly: Minutes, request: Bool = false) -> [String] {
      var scenario = TinyScenario.onePost(profile: TinyScenario.statute(bases: bases))
      scenario.contracts = EntityTable(
        scenario.contracts.filter(\.isFullTime) + [
          Contract(
            id: "partiel", name: "", weekly: weekly, isFullTime: false, extra: .hours(4),
            atOwnRequest: request)
        ])
      let duty = Duty(agent: "eve", shift: shift(day, "14:00-18:00"), sector: "seclin", team: nil)
      let plan = Plan(
        horizon: scenario.horizon, origin: PlanOrigin(seed: 0, iterations: nil, seconds: nil, method: "hand"),
        roster: [duty], routes: [])
      return Auditor(scenario).audit(plan).findings(.basis).map(\.rule)
    }
    let none = EmployerProfile.Bases(night: .init("a"), sunday: .init("b"))
    #expect(findings(none, weekly: .hours(24)) == [])
    #expect(findings(none, weekly: .hours(24) - 1) == ["FR-PT24"])
    #expect(findings(none, weekly: .hours(20), request: true) == [])
    #expect(
      findings(.init(night: .init("a"), sunday: .init("b"), shortPartTime: .init("c")), weekly: 60) == [])
  }
}
