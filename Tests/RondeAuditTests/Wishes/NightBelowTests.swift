import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct NightBelowTests {
  private let monday = "2026-12-21"

  private func scenario(
    _ asked: Agent.NightWork = .keepBelow, history: [PastShift] = [], counters: [Counter] = []
  ) -> Scenario {
    var scenario = TinyScenario.onePost(history: history, counters: counters)
    scenario.agents = EntityTable(
      scenario.agents.rows.map { agent in
        Agent(
          id: agent.id, name: agent.name, subcontractor: agent.subcontractor, contract: agent.contract,
          skills: agent.skills, home: agent.home, others: agent.others, isBeginner: agent.isBeginner,
          nightWork: agent.id == "ada" ? asked : .free)
      })
    return scenario
  }

  private func found(_ scenario: Scenario, _ own: [Shift]) -> [Finding] {
    let roster = ["ada", "bob"].flatMap { agent in
      own.map { Duty(agent: Identifier(agent), shift: $0, sector: "seclin", team: Identifier("\($0.date)")) }
    }
    return Auditor(scenario).audit(TinyPlan.of(scenario, roster: roster)).findings
      .filter { $0.rule == "NIGHT-BELOW" }
  }

  private func counter(_ hours: Int) -> Counter {
    Counter(
      agent: "ada", asOf: TinyScenario.date(monday), nightWork: .hours(hours), sundays: 0, holidays: 0,
      closings: 0)
  }

  @Test func oneLateShiftKeepsBelowAndTwoDoNot() throws {
    #expect(found(scenario(), shifts(monday, [1], "16:00-24:00", "19:00-19:20")) == [])
    let two = shifts(monday, [1, 3], "16:00-24:00", "19:00-19:20")
    let finding = try #require(found(scenario(), two).first)
    #expect(found(scenario(), two).count == 1)
    #expect(finding.kind == .wish)
    #expect(finding.agent == "ada")
    #expect(finding.date == TinyScenario.date(monday))
    #expect(finding.measured == 2)
    #expect(finding.limit == 1)
    #expect(
      finding.text.fr
        == """
        Ada, à garder sous le seuil, devient travailleur de nuit le lundi 21 décembre : 2 vacations d’au \
        moins 3 h de nuit dans la semaine, 1 au plus pour rester sous le seuil.
        """)
    #expect(
      finding.text.en
        == """
        Ada, to be kept below, becomes a night worker on Monday 21 December: 2 shifts with at least \
        3 h of night work in the week, at most 1 to stay below.
        """)
  }

  @Test func nothingIsSaidOfWhomNothingIsAsked() {
    let two = shifts(monday, [1, 3], "16:00-24:00", "19:00-19:20")
    #expect(found(scenario(.free), two) == [])
    #expect(found(scenario(.concentrate), two) == [])
  }

  // 268 h of the counter are 267 h 15 on Monday evening, for a day of the twelve months fell out.
  @Test func theYearsNumberReached() throws {
    let two = shifts(monday, [0], "14:00-23:00", "18:00-18:20")
    #expect(found(scenario(counters: [counter(268)]), two) == [])
    let three = shifts(monday, [0], "15:40-24:00", "19:00-19:20")
    let finding = try #require(found(scenario(counters: [counter(268)]), three).first)
    #expect(finding.date == TinyScenario.date(monday))
    #expect(finding.limit == 270 * 60 - 1)
    #expect(finding.measured ?? 0 >= 270 * 60)
    #expect(finding.text.fr.contains("de nuit sur douze mois, le seuil est de 270 h"))
    #expect(finding.text.en.contains("of night work in twelve months, the number is 270 h"))
  }

  @Test func aStatusOfThePastIsNotThePlansDoing() {
    let one = shifts(monday, [2], "16:00-24:00", "19:00-19:20")
    #expect(found(scenario(counters: [counter(400)]), one) == [])
  }
}
