import RondeAudit
import RondeModel

/// A plan and its scenario, looked up once and then shown to each recipient in turn.
public struct PlanViews: Sendable {
  /// One team of one evening with the label that everybody knows it by.
  struct LabelledTeam: Sendable {
    let team: Team
    let sector: Sector
    let number: Int

    var label: String { "\(sector.id)-\(number)" }
  }

  let overview: PlanOverview
  let teams: [LabelledTeam]
  private let labels: [Identifier<TeamName>: Int]
  private let payroll: [Identifier<Agent>: [PayrollDay]]
  private let counters: [Identifier<Agent>: AgentCounters]

  var scenario: Scenario { overview.scenario }
  var zone: CivilZone { scenario.zone }

  /// The views of a plan of `scenario`, with texts in one language.
  public init(plan: Plan, scenario: Scenario, language: Language) {
    let overview = PlanOverview(plan: plan, scenario: scenario, language: language)
    var teams: [LabelledTeam] = []
    for date in overview.dates {
      for sector in scenario.sectors {
        for (place, team) in overview.teams(in: sector.id, on: date).enumerated() {
          teams.append(LabelledTeam(team: team, sector: sector, number: place + 1))
        }
      }
    }
    self.overview = overview
    self.teams = teams
    labels = Dictionary(
      teams.enumerated().map { ($1.team.name, $0) }, uniquingKeysWith: { first, _ in first })
    payroll = Dictionary(grouping: Payroll.days(plan, in: scenario), by: \.agent)
    counters = Dictionary(
      AgentCounters.after(plan, in: scenario).map { ($0.counter.agent, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The label of a team; nil where the scenario does not know its sector.
  func labelled(_ team: Identifier<TeamName>) -> LabelledTeam? { labels[team].map { teams[$0] } }

  /// What one recipient may know; nil for one that the scenario does not name. Its version is still to be
  /// found by comparison with what the recipient holds: number 0.
  public func view(of recipient: Recipient) -> RecipientView? {
    guard let circle = Circle(of: recipient, in: scenario) else { return nil }
    let shifts = self.shifts(for: circle)
    let routes = self.routes(for: circle)
    let lots = scenario.lots.filter { circle.holds($0) }
    let lotNames = Set(lots.map(\.id))
    let named = Set(shifts.compactMap(\.sector) + routes.map(\.sector.id))
    let own = scenario.sectors.filter { lotNames.contains($0.lot) }
    return RecipientView(
      recipient: recipient, title: title(of: recipient),
      service: ServiceView(
        name: scenario.settings.name, telephones: scenario.settings.telephones, zone: zone,
        slot: scenario.settings.slot, horizon: overview.plan.horizon),
      language: overview.wording.language,
      version: PlanVersion(number: 0, issued: Instant(minute: 0), digest: ""),
      dates: overview.dates.map { DateView(date: $0, holiday: HolidayCalendar.holiday(on: $0)?.name) },
      lots: lots.map {
        LotView(
          id: $0.id.text, name: $0.name, subcontractor: scenario.subcontractors[$0.subcontractor]?.name ?? "")
      },
      sectors: scenario.sectors.filter { lotNames.contains($0.lot) || named.contains($0.id.text) }.map(view),
      people: circle.people.map(view), shifts: shifts, routes: routes,
      coverage: circle.seesCoverage ? own.flatMap(coverage) : [],
      residences: circle.seesCoverage ? residences(of: own) : [],
      payroll: circle.people.map(payroll))
  }

  private func title(of recipient: Recipient) -> String {
    switch recipient {
    case .landlord: overview.wording("Bailleur", "Landlord")
    case .subcontractor(let id): scenario.subcontractors[id]?.name ?? id.text
    case .agent(let id): scenario.agents[id]?.name ?? id.text
    }
  }

  private func view(_ agent: Agent) -> PersonView {
    let contract = scenario.contracts[agent.contract]
    return PersonView(
      id: agent.id.text, name: agent.name, skills: agent.skills.compactMap { scenario.skills[$0]?.name },
      home: agent.home.text, contract: contract?.name ?? "", weekly: contract?.weekly ?? .zero)
  }

  private func payroll(_ agent: Agent) -> PayrollView {
    let rolled = counters[agent.id]?.counter
    return PayrollView(
      person: agent.id.text, days: payroll[agent.id] ?? [],
      counters: rolled.map {
        PayrollView.Counters(
          asOf: $0.asOf, nightWork: $0.nightWork, sundays: $0.sundays, holidays: $0.holidays,
          closings: $0.closings)
      })
  }
}
