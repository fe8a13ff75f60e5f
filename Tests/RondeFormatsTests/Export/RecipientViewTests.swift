import RondeFormats
import RondeModel
import RondeTestSupport
import Testing

@Suite struct RecipientViewTests {
  private let scenario = SamplePlan.scenario
  private let views = PlanViews(plan: SamplePlan.plan, scenario: SamplePlan.scenario, language: .fr)

  private func view(_ recipient: Recipient) throws -> RecipientView {
    try #require(views.view(of: recipient))
  }

  @Test func theLandlordSeesEveryTeamAndNobody() throws {
    let view = try view(.landlord)
    #expect(view.shifts.count == SamplePlan.plan.teams.count)
    #expect(
      view.routes.map(\.team.label).allSatisfy { $0.hasPrefix("va-centre-") || $0.hasPrefix("seclin-") })
    #expect(view.people.isEmpty && view.payroll.isEmpty)
    let everything = String(describing: view)
    for agent in scenario.agents { #expect(!everything.contains(agent.name)) }
    #expect(view.shifts.allSatisfy { $0.person == nil && $0.paid == nil && $0.partners.isEmpty })
    #expect(view.coverage.count == scenario.sectors.count * 7)
  }

  @Test func aSubcontractorSeesItsOwnAlone() throws {
    for employer in scenario.subcontractors {
      let view = try view(.subcontractor(employer.id))
      let own = scenario.agents.filter { $0.subcontractor == employer.id }
      #expect(view.people.map(\.id) == own.map(\.id.text))
      #expect(view.lots.map(\.subcontractor) == [employer.name])
      let duties = SamplePlan.plan.roster.filter { duty in own.contains { $0.id == duty.agent } }
      #expect(view.shifts.count == duties.count)
      #expect(view.payroll.map(\.person) == own.map(\.id.text))
      let everything = String(describing: view)
      for agent in scenario.agents where agent.subcontractor != employer.id {
        #expect(!everything.contains(agent.name))
      }
    }
  }

  @Test func anAgentSeesTheOwnWeekAndTheNamesOfTeamMates() throws {
    let view = try view(.agent("a1"))
    #expect(view.people.map(\.id) == ["a1"])
    #expect(view.shifts.allSatisfy { $0.person == "a1" && !$0.partners.isEmpty })
    #expect(view.routes.count == view.shifts.count)
    #expect(view.routes.allSatisfy { $0.team.members.contains("Nadia Benali") })
    #expect(view.coverage.isEmpty && view.residences.isEmpty)
    #expect(Set(view.shifts.map(\.key)).count == view.shifts.count)
  }

  @Test func aMixedTeamShowsEachEmployerItsOwn() throws {
    var plan = SamplePlan.plan
    let place = try #require(plan.roster.firstIndex { $0.agent == "a1" })
    plan.roster[place].agent = "b4"
    let mixed = PlanViews(plan: plan, scenario: scenario, language: .fr)
    for (recipient, hidden) in [
      (Recipient.subcontractor("mediation"), "Inès Moreau"), (.agent("a2"), "Inès Moreau"),
      (.subcontractor("veille"), "Karim Lefebvre"), (.agent("b4"), "Karim Lefebvre"),
    ] {
      let view = try #require(mixed.view(of: recipient))
      #expect(!String(describing: view).contains(hidden))
    }
    let lender = try #require(mixed.view(of: .subcontractor("veille")))
    #expect(lender.routes.contains { $0.team.members == ["Inès Moreau"] && $0.sector.id == "va-centre" })
    #expect(lender.sectors.contains { $0.id == "va-centre" })
  }

  @Test func theWayOfARouteIsItsLegsWithoutTheBreak() throws {
    let view = try view(.subcontractor("mediation"))
    for route in view.routes where !route.stops.isEmpty {
      let pause = route.pause.map { $0.end.instant - $0.start.instant } ?? .zero
      let waiting = route.stops.reduce(Minutes.zero) { $0 + ($1.start.instant - $1.arrival.instant) }
      #expect(
        route.travel + route.onSite + waiting + pause == route.back.instant - route.departure.instant)
    }
  }

  @Test func aLockedAppointmentIsAShiftOfItsAgentAlone() throws {
    var scenario = scenario
    let day = SamplePlan.monday + 1
    scenario.locks.append(.appointment(agent: "a1", date: day, start: ClockTime(9), end: ClockTime(11)))
    let views = PlanViews(plan: SamplePlan.plan, scenario: scenario, language: .fr)
    let own = try #require(views.view(of: .agent("a1")))
    let shown = own.shifts.filter { $0.kind == .appointment }
    #expect(shown.map(\.date) == [day])
    #expect(shown.first?.sector == nil)
    let before = try view(.agent("a1")).shifts
    // Patrols keep their keys beside it.
    #expect(before.map(\.key) == own.shifts.filter { $0.kind == .patrol }.map(\.key))
    #expect(try #require(views.view(of: .landlord)).shifts.allSatisfy { $0.kind == .patrol })
  }

  @Test func foldersHoldNoPath() {
    #expect(Recipient.agent("a.1-b").folder == "agents/a.1-b")
    #expect(Recipient.agent("../é/").folder == "agents/%2E.%2F%C3%A9%2F")
    #expect(Recipient.all(of: scenario).count == 11)
  }
}
