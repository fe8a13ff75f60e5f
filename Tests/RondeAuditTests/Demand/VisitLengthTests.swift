import RondeModel
import RondeTestSupport
import Testing

@testable import RondeAudit

@Suite struct VisitLengthTests {
  private let scenario = TinyScenario.onePost()
  private var plan: Plan { TinyPlan.oneRoute(scenario) }

  /// The scenario with residences where fewer minutes count.
  private func allowing(_ least: Minutes) -> Scenario {
    var other = scenario
    other.residences = EntityTable(
      scenario.residences.map {
        Residence(
          id: $0.id, name: $0.name, sector: $0.sector, place: $0.place, dwellings: $0.dwellings,
          visitClass: $0.visitClass, onSite: $0.onSite, leastOnSite: least, windows: $0.windows,
          isBreakPlace: $0.isBreakPlace)
      })
    return other
  }

  private func lengths(_ plan: Plan, _ scenario: Scenario) -> [Int] {
    Auditor(scenario).audit(plan).findings.filter { $0.rule == "VISIT-LENGTH" }.compactMap(\.limit)
  }

  @Test func theResidenceSaysHowShortAVisitMayBe() {
    var shorter = plan
    shorter.routes[0].stops[0].end = shorter.routes[0].stops[0].start + 15
    #expect(lengths(shorter, scenario) == [20])
    #expect(lengths(shorter, allowing(15)) == [])
    #expect(lengths(shorter, allowing(16)) == [16])
    // A least above the planned minutes asks for no more than these.
    #expect(lengths(plan, allowing(30)) == [])
  }

  @Test func minutesOnSiteAndTheirWorthAreCounted() {
    let whole = Auditor(scenario).audit(plan).indicators
    #expect(whole.onSiteMinutes == plan.routes[0].stops.count * 20)
    #expect(whole.shortVisits == 0)
    #expect(whole.visitWorth == 1000)
    var other = plan
    other.routes[0].stops[0].end = other.routes[0].stops[0].start + 15
    let short = Auditor(allowing(15)).audit(other).indicators
    #expect(short.onSiteMinutes == whole.onSiteMinutes - 5)
    #expect(short.shortVisits == 1)
    #expect(short.visitWorth < 1000 && short.visitWorth > 850)
    // The five minutes are free now.
    #expect(short.freeMinutes == whole.freeMinutes + 5)
  }

  @Test func aShiftIsVisitsWaysBreaksAndFreeTime() throws {
    let team = try #require(plan.teams.first { $0.name == plan.routes[0].team })
    let time = RouteTime(plan.routes[0], of: team, in: scenario)
    let breaks = team.shift.breaks.reduce(0) { $0 + ($1.end - $1.start).count }
    #expect(time.travel > 0)
    #expect(
      time.travel + time.onSite + time.free + breaks == (team.shift.end - team.shift.start).count)
    #expect(time.freeAtEnd == (team.shift.end - plan.routes[0].back).count)
    var late = plan.routes[0]
    late.back = team.shift.end
    #expect(RouteTime(late, of: team, in: scenario).freeAtEnd == 0)
    let figures = Auditor(scenario).audit(plan).indicators
    #expect(figures.freeMinutes == time.free)
    #expect(figures.freeMinutesAtEnd == time.freeAtEnd)
  }

  @Test func breaksOfOneSectorAtOnceAreCounted() {
    func shared(_ from: [ClockTime]) -> Int {
      var two = plan
      two.roster = zip(["ada", "bob", "cleo", "dan"], [0, 0, 1, 1]).map { agent, team in
        let pause = Break(start: from[team], end: from[team] + 20)
        let shift = Shift(
          date: scenario.horizon.start, start: ClockTime(14), end: ClockTime(22), breaks: [pause])
        return Duty(agent: Identifier(agent), shift: shift, sector: "seclin", team: team == 0 ? "A" : "B")
      }
      return Auditor(scenario).audit(two).indicators.sharedBreakMinutes
    }
    #expect(shared([ClockTime(18), ClockTime(18)]) == 20)
    #expect(shared([ClockTime(18), ClockTime(18, 15)]) == 5)
    #expect(shared([ClockTime(18), ClockTime(18, 20)]) == 0)
  }
}
