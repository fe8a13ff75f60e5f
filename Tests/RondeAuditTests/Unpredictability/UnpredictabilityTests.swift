import RondeModel
import RondeTestSupport
import Testing

@testable import RondeAudit

/// Patterns of visits, each with the observer who sees through it.
@Suite struct UnpredictabilityTests {
  /// Hours of the evening (from 14:00) at which a residence is seen, by week and day.
  typealias Pattern = (_ residence: Int, _ week: Int, _ day: Int) -> [Int]

  /// Eight weeks of history and `weeks` of plan after a pattern; two teams on duty all evenings.
  private func score(weeks: Int = 1, history: Int = 8, pattern: Pattern) -> Unpredictability? {
    let monday = TinyScenario.date("2026-12-21")
    let names = ["r2", "r3", "r4"]
    var visits: [PastVisit] = []
    for (number, name) in names.enumerated() {
      for week in -history..<0 {
        for day in 0..<7 {
          visits += pattern(number, week, day).map {
            PastVisit(residence: Identifier(name), date: monday + 7 * week + day, time: ClockTime(14 + $0))
          }
        }
      }
    }
    let scenario = TinyScenario.onePost(weeks: weeks, visits: visits)
    var plan = TinyPlan.twoTeams(scenario, days: 7 * weeks)
    for week in 0..<weeks {
      for day in 0..<7 {
        let date = monday + 7 * week + day
        for late in [false, true] {
          let stops = names.enumerated().flatMap { number, name in
            pattern(number, week, day).filter { ($0 >= 5) == late }.map { hour in
              Stop(
                residence: Identifier(name), arrival: ClockTime(14 + hour), start: ClockTime(14 + hour),
                end: ClockTime(14 + hour) + 20)
            }
          }
          plan.routes.append(
            Route(
              team: Identifier("\(date) \(late ? "B" : "A")"), departure: ClockTime(late ? 19 : 14),
              stops: stops, pause: nil, back: ClockTime(late ? 24 : 19)))
        }
      }
    }
    return Unpredictability(scenario, plan)
  }

  private func reach(_ score: Unpredictability?, _ observer: Unpredictability.Observer) -> Int? {
    let place = Unpredictability.Observer.allCases.firstIndex(of: observer)
    return score.flatMap { score in place.map { score.observers[$0] } }
  }

  @Test func theSamePlanEveryWeekIsFullyForetold() {
    // Each weekday has its hour, so that no hour of the day is quiet in itself.
    let score = score { residence, _, day in [(3 * day + residence) % 10] }
    #expect(score?.total.value == 1000)
    #expect(score?.total.observer == .weekly)
    #expect(score?.total.low == 1000)
    #expect(score?.residences["r2"]?.value == 1000)
    #expect(score?.sectors["seclin"]?.value == 1000)
    #expect(score?.uncovered == 0)
    #expect(score?.weeks == 1)
  }

  @Test func evenlyRandomVisitsAreNotForetold() {
    var draws = Bootstrap.Draws(seed: 11)
    var drawn: [Int: [Int]] = [:]
    let score = score(weeks: 16) { residence, week, day in
      let key = (residence * 100 + week + 20) * 7 + day
      if let known = drawn[key] { return known }
      let hours = (0..<10).filter { _ in draws.below(5) == 0 }
      drawn[key] = hours
      return hours
    }
    #expect((score?.total.value ?? 999) < 120)
    #expect((score?.entropy ?? 0) > 980)
    #expect(score?.weeks == 16)
    #expect(score.map { $0.total.low <= $0.total.value && $0.total.value <= $0.total.high } == true)
  }

  @Test func theHourOfTheDayIsLearnt() {
    var draws = Bootstrap.Draws(seed: 3)
    var drawn: [Int: [Int]] = [:]
    let score = score { residence, week, day in
      let key = (residence * 100 + week + 20) * 7 + day
      let hours = drawn[key] ?? [draws.below(7)]
      drawn[key] = hours
      return hours
    }
    #expect(reach(score, .timeOfDay) == 1000)
    #expect((reach(score, .antiFrequency) ?? 0) < 0)
  }

  @Test func avoidingWhatOneDidIsLearntToo() {
    let score = score { residence, week, day in
      week < 0 ? [(day + residence) % 5] : [5 + (3 * day + residence) % 5]
    }
    #expect(score?.total.observer == .antiFrequency)
    #expect(score?.total.value == 1000)
    #expect((reach(score, .weekly) ?? 0) < 200)
    #expect((reach(score, .timeOfDay) ?? 0) < 0)
  }

  @Test func aPauseAfterTheLastVisitIsLearnt() {
    // In the history any hour may be busy; the Monday to come is after a Sunday with a late visit.
    var draws = Bootstrap.Draws(seed: 5)
    var drawn: [Int: [Int]] = [:]
    let score = score { residence, week, day in
      if day == 0 && week == 0 { return [] }
      if day == 6 { return [9] }
      let key = (residence * 100 + week + 20) * 7 + day
      let hours = drawn[key] ?? [draws.below(10), draws.below(10), draws.below(10)]
      drawn[key] = hours
      return hours
    }
    #expect(reach(score, .justLeft) == 1000)
    #expect(score?.total.observer == .justLeft)
  }

  @Test func withoutEightWeeksNothingIsSaid() {
    #expect(score(history: 7) { _, _, day in [day] } == nil)
    #expect(score(history: 8) { _, _, day in [day] } != nil)
    // The ninth week is tested beside the plan's.
    #expect(score(history: 9) { _, _, day in [day] }?.weeks == 2)
    let scenario = TinyScenario.onePost()
    let report = Auditor(scenario).audit(TinyPlan.oneRoute(scenario))
    #expect(report.indicators.exploitScore == nil)
  }

  @Test func hoursWithoutATeamAreTheRostersDoing() {
    let visits = (1...56).map {
      PastVisit(residence: "r2", date: TinyScenario.date("2026-12-21") - $0, time: ClockTime(15))
    }
    let scenario = TinyScenario.onePost(visits: visits)
    var plan = TinyPlan.twoTeams(scenario, days: 7)
    plan.routes = scenario.horizon.dates.map { date in
      Route(
        team: Identifier("\(date) A"), departure: ClockTime(14),
        stops: [Stop(residence: "r2", arrival: ClockTime(15), start: ClockTime(15), end: ClockTime(15, 20))],
        pause: nil, back: ClockTime(19))
    }
    #expect(Unpredictability(scenario, plan)?.uncovered == 0)
    plan.roster.removeAll { $0.team?.text.hasSuffix("B") == true }
    // Nobody after 19:00: of the nineteen windows 14:00, 14:30 … 23:00 nine end by then. r1 is open from 18:00:
    // one of its eleven is left.
    let weights = scenario.residences.map { $0.weight(in: scenario) }
    let all = weights.reduce(0, +)
    let mean = (weights[0] * (10 * 1000 / 11) + (all - weights[0]) * (10 * 1000 / 19)) / all
    #expect(Unpredictability(scenario, plan)?.uncovered == mean)
  }
}
