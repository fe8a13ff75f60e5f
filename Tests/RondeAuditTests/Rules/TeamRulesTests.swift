import RondeAudit
import RondeModel
import RondeTestSupport
import Testing

@Suite struct TeamRulesTests {
  func report(
    lead: Set<Identifier<Agent>> = ["ada"], beginners: Set<Identifier<Agent>> = [], conflicts: [Conflict] = []
  ) -> AuditReport {
    var scenario = TinyScenario.onePost()
    scenario.skills = EntityTable([Skill(id: "chef", name: "chef d’équipe", perTeam: 1)])
    scenario.conflicts = conflicts
    scenario.agents = EntityTable(
      scenario.agents.map { agent in
        Agent(
          id: agent.id, name: agent.name, subcontractor: agent.subcontractor, contract: agent.contract,
          skills: lead.contains(agent.id) ? ["chef"] : [], home: agent.home, others: [],
          isBeginner: beginners.contains(agent.id))
      })
    return Auditor(scenario).audit(TinyPlan.oneRoute(scenario))
  }

  @Test func everyTeamNeedsItsSkills() {
    #expect(report().findings(.breach).map(\.rule) == [])
    #expect(report(lead: ["cleo"]).findings(.breach).map(\.rule) == ["TEAM-SKILL"])
  }

  @Test func aPairToKeepApart() {
    #expect(report(conflicts: [Conflict("bob", "ada")]).findings(.breach).map(\.rule) == ["TEAM-CONFLICT"])
    #expect(report(conflicts: [Conflict("bob", "cleo")]).findings(.breach).map(\.rule) == [])
  }

  @Test func twoBeginnersTogether() {
    #expect(report(beginners: ["ada", "bob"]).findings(.breach).map(\.rule) == ["TEAM-BEGINNERS"])
    #expect(report(beginners: ["ada"]).findings(.breach).map(\.rule) == [])
  }

  @Test func anUnlawfulTeamCoversNothing() {
    let lawful = report().indicators.missingMinimum
    #expect(report(lead: []).indicators.missingMinimum == lawful + 8 * 60)
  }
}
