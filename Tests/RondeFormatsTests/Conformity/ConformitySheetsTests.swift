import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct ConformitySheetsTests {
  private func document(_ scenario: Scenario, _ roster: [Duty]) -> ConformityDocument {
    ConformityDocument(
      generator: "ronde", scenario: scenario, plan: TinyPlan.of(scenario, roster: roster), findings: [])
  }

  private func records(_ bytes: [UInt8]) -> [[String]] {
    DelimitedText(bytes).records.map { $0.cells.map(\.text) }
  }

  /// A random week of a generated service; shifts may pass midnight, and the clocks may change.
  private func week(_ seed: Int) -> (Scenario, [Duty]) {
    var scenario = ScenarioGenerator(seed: UInt64(seed), sectors: 2, residences: 10, agents: 12).scenario()
    // The night of 28 March 2027 has 23 hours, that of 25 October 2026 has 25.
    let mondays = [scenario.horizon.start, "2027-03-22", "2026-10-19"].map {
      CivilDate("\($0)") ?? SamplePlan.monday
    }
    scenario.settings.horizon = Horizon(start: mondays[seed % 3], days: 7)
    scenario.history = []
    scenario.counters = []
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var roster: [Duty] = []
    for agent in scenario.agents {
      for date in scenario.horizon.dates where random(3) > 0 {
        let start = ClockTime(14 + random(6), 15 * random(4))
        let end = start + .hours(4) + Minutes(15 * random(20))
        let pause = start + .hours(1) + Minutes(random(100))
        let breaks = random(3) > 0 ? [Break(start: pause, end: pause + 20)] : []
        roster.append(
          Duty(
            agent: agent.id, shift: Shift(date: date, start: start, end: end, breaks: breaks),
            sector: agent.home, team: nil))
      }
    }
    return (scenario, roster)
  }

  @Test(arguments: 0..<12) func payrollMinutesAreConserved(seed: Int) throws {
    let (scenario, roster) = week(seed)
    let rows = records(ConformitySheets(document(scenario, roster)).payroll)
    #expect(!rows.isEmpty)
    var presence = 0
    for row in rows {
      let minutes = try row.dropFirst(4).map { try #require(Int($0)) }
      let (work, paidBreak, unpaid) = (minutes[0], minutes[1], minutes[2])
      let (night, sunday, holiday, paid) = (minutes[3], minutes[4], minutes[5], minutes[7])
      presence += work + paidBreak + unpaid
      #expect(paid == work + paidBreak)
      #expect(night <= work)
      #expect(sunday == 0 || sunday == work)
      #expect(holiday == 0 || holiday == work)
    }
    let elapsed = roster.reduce(0) {
      $0 + ($1.shift.ends(in: scenario.zone) - $1.shift.begins(in: scenario.zone)).count
    }
    #expect(presence == elapsed)
  }

  @Test func payrollIsSplitAtMidnight() {
    let scenario = TinyScenario.onePost()
    // Saturday 26 December 2026, 18:00 to Sunday 01:00.
    let duty = Duty(
      agent: "ada", shift: Shift(date: SamplePlan.monday + 5, start: ClockTime(18), end: ClockTime(25)),
      sector: "seclin", team: nil)
    let sheets = ConformitySheets(document(scenario, [duty]))
    #expect(
      records(sheets.payroll) == [
        ["ada", "Ada", "alpha", "26/12/2026", "360", "0", "0", "180", "0", "0", "0", "360"],
        ["ada", "Ada", "alpha", "27/12/2026", "60", "0", "0", "60", "60", "0", "0", "60"],
      ])
    let text = String(decoding: sheets.payroll, as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}agent;nom;prestataire;date;travail;pause payée;pause non payée;nuit;"))
  }

  @Test func anAppointmentIsPaidWhetherThePlanListsItOrNot() {
    let date = SamplePlan.monday + 1
    let scenario = TinyScenario.onePost(locks: [
      .appointment(agent: "bob", date: date, start: ClockTime(9), end: ClockTime(11))
    ])
    let listed = Duty(
      agent: "bob", shift: Shift(date: date, start: ClockTime(9), end: ClockTime(11)), sector: nil, team: nil)
    let expected = [["bob", "Bob", "alpha", "22/12/2026", "120", "0", "0", "0", "0", "0", "0", "120"]]
    #expect(records(ConformitySheets(document(scenario, [])).payroll) == expected)
    #expect(records(ConformitySheets(document(scenario, [listed])).payroll) == expected)
  }

  /// The next week's scenario reads what this week's plan wrote.
  @Test(arguments: 1...6) func countersAreReadBackAsRolled(seed: Int) throws {
    var scenario = ScenarioGenerator(seed: UInt64(seed), sectors: 2, residences: 20, agents: 14).scenario()
    let roster = scenario.agents.flatMap { agent in
      [1, 3, 5, 6].map { day in
        Duty(
          agent: agent.id,
          shift: Shift(date: scenario.horizon.start + day, start: ClockTime(17), end: ClockTime(24)),
          sector: agent.home, team: nil)
      }
    }
    let plan = TinyPlan.of(scenario, roster: roster)
    let written = ConformitySheets(document(scenario, roster)).counters
    let rolled = AgentCounters.after(plan, in: scenario).map(\.counter)
    #expect(rolled.contains { $0.nightWork > .zero })
    scenario.settings.horizon = Horizon(start: scenario.horizon.end, days: 7)
    scenario.locks = []
    scenario.absences = []
    scenario.wishes = []
    scenario.seasons = scenario.seasons.map {
      Season(from: $0.from, to: $0.to + 30, opens: $0.opens, closes: $0.closes)
    }
    var files = ScenarioFolder.files(of: scenario).filter { $0.name != "compteurs.csv" }
    files.append(SourceFile(name: "counters.csv", bytes: written))
    do {
      let read = try ScenarioFolder.read(files).scenario
      #expect(read.counters == rolled)
      #expect(read.counters.allSatisfy { $0.asOf == scenario.horizon.start })
    } catch {
      Issue.record("\(error.issues.prefix(5).map { $0.message(.fr) })")
    }
  }

  @Test func aCounterNeverPassesWhatTheReaderTakes() {
    let full = Counter(
      agent: "ada", asOf: SamplePlan.monday, nightWork: .hours(100), sundays: 54, holidays: 13, closings: 367)
    #expect(CellText.counter(full).suffix(3) == ["53", "12", "366"])
  }
}
