import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct CountersTests {
  let monday = TinyScenario.date("2026-12-21")

  func lates(_ weeks: Int, _ days: [Int]) -> [PastShift] {
    history(
      (1...weeks).reversed().flatMap { back in
        shifts((monday - 7 * back).description, days, "16:00-24:00", "20:00-20:20")
      })
  }

  func forecast(_ scenario: Scenario, _ shifts: [Shift]) -> NightForecast? {
    let roster = shifts.map { Duty(agent: "ada", shift: $0, sector: "seclin", team: nil) }
    return NightForecast.all(scenario, TinyPlan.of(scenario, roster: roster)).first { $0.agent == "ada" }
  }

  @Test func theForecastNamesTheDayOnWhichAnAgentTips() throws {
    // One late shift a week for 51 weeks and 100 h more: 3 h a week go on.
    let counter = Counter(
      agent: "ada", asOf: monday - 84, nightWork: .hours(300), sundays: 0, holidays: 0, closings: 0)
    let scenario = TinyScenario.onePost(history: lates(12, [1, 2, 4]), counters: [counter])
    let late = shifts("2026-12-21", [1, 2, 4], "16:00-24:00", "20:00-20:20")
    let forecast = try #require(self.forecast(scenario, late))
    #expect(forecast.weekly == .hours(9))
    #expect(forecast.isByHabit)
    // 12 weeks and the plan's are 117 h; of the counter's 300 h 274 days of 365 are left.
    #expect(forecast.yearWork == .hours(117) + Minutes(300 * 60 * (365 - 84 - 7) / 365))
    #expect(forecast.isByYear)
    #expect(forecast.since == monday)
    #expect(forecast.expected == nil)
  }

  @Test func whoTipsLaterIsForetold() throws {
    let scenario = TinyScenario.onePost(history: lates(12, [1, 2]))
    let forecast = try #require(
      self.forecast(scenario, shifts("2026-12-21", [1, 2], "16:00-24:00", "20:00-20:20")))
    #expect(forecast.yearWork == .hours(78))
    #expect(!forecast.isByYear)
    // 192 h are missing at 6 h a week: 32 weeks after Sunday 27 December.
    #expect(forecast.expected == monday + 6 + 7 * 32)
  }

  @Test func whoWorksNoNightNeverTips() throws {
    let forecast = try #require(self.forecast(TinyScenario.onePost(), [shift("2026-12-21", "14:00-19:00")]))
    #expect(forecast.expected == nil)
    #expect(forecast.since == nil)
    #expect(!forecast.isNightWorker)
  }

  @Test func countersRollForward() throws {
    let counter = Counter(
      agent: "ada", asOf: monday, nightWork: .hours(100), sundays: 10, holidays: 3, closings: 50)
    let scenario = TinyScenario.onePost(
      history: lates(4, [6]), counters: [counter])
    // Christmas is the Friday; the Sunday closes at 24:00.
    let roster = [
      shift("2026-12-25", "14:00-20:00", "17:00-17:20"), shift("2026-12-27", "16:00-24:00", "20:00-20:20"),
    ]
    .map { Duty(agent: "ada", shift: $0, sector: "seclin", team: nil) }
    let plan = TinyPlan.of(scenario, roster: roster)
    let rolled = try #require(AgentCounters.after(plan, in: scenario).first { $0.counter.agent == "ada" })
    #expect(rolled.counter.asOf == monday + 7)
    // Seven days of 365 fall out of the old counter; its own days before 21 December are not counted twice.
    #expect(rolled.counter.nightWork == Minutes(6000 * 358 / 365) + .hours(3))
    #expect(rolled.counter.sundays == 10 + 1)
    #expect(rolled.counter.holidays == 3 + 1)
    #expect(rolled.counter.closings == 49 + 1)
    #expect(rolled.weeks.last == .hours(6) - 20 + .hours(8) - 20)
    #expect(rolled.weeks.count == 12)
    #expect(rolled.sundayCredit == nil)
  }

  @Test func sundaysAreADebtOrACredit() throws {
    let profile = TinyScenario.statute(convention: .idcc1351)
    func credit(_ past: [PastShift]) throws -> Int? {
      let scenario = TinyScenario.onePost(profile: profile, history: past)
      let plan = TinyPlan.of(scenario, roster: [])
      return try #require(AgentCounters.after(plan, in: scenario).first { $0.counter.agent == "ada" })
        .sundayCredit
    }
    // 88 days of the quarter's 92 have passed: five of the six Sundays are due by now.
    #expect(try credit([]) == 13 - 5)
    #expect(try credit(lates(11, [6])) == 2 - 5)
  }
}
