import RondeModel

/// A plan looked up by what pages and tables show: teams by sector and day, duties by agent and day, visits
/// by residence. It holds names that the scenario does not know too, for a plan made by hand may bear them.
struct PlanOverview: Sendable {
  /// One visit with its evening and team.
  struct Visit: Sendable {
    let date: CivilDate
    let stop: Stop
    let team: Identifier<TeamName>
  }

  /// One place of the roster.
  private struct AgentDay: Hashable {
    let agent: Identifier<Agent>
    let date: CivilDate
  }

  /// One evening of a sector.
  private struct Evening: Hashable {
    let sector: Identifier<Sector>
    let date: CivilDate
  }

  let scenario: Scenario
  let plan: Plan
  let wording: Wording
  let dates: [CivilDate]
  private let duties: [AgentDay: [Duty]]
  private let evenings: [Evening: [Team]]
  private let routes: [Identifier<TeamName>: Route]
  private let visits: [Identifier<Residence>: [Visit]]

  init(plan: Plan, scenario: Scenario, language: Language) {
    self.scenario = scenario
    self.plan = plan
    wording = Wording(language: language)
    // A horizon made by hand may be of any length; pages of more than a year serve nobody.
    let dates = Horizon(start: plan.horizon.start, days: min(plan.horizon.days, 371)).dates
    self.dates = dates
    duties = Dictionary(grouping: plan.roster) { AgentDay(agent: $0.agent, date: $0.shift.date) }
    routes = Dictionary(plan.routes.map { ($0.team, $0) }, uniquingKeysWith: { first, _ in first })
    var evenings: [Evening: [Team]] = [:]
    var visits: [Identifier<Residence>: [Visit]] = [:]
    for team in plan.teams {
      let date = team.shift.date
      if let sector = team.sector { evenings[Evening(sector: sector, date: date), default: []].append(team) }
      for stop in routes[team.name]?.stops ?? [] {
        visits[stop.residence, default: []].append(Visit(date: date, stop: stop, team: team.name))
      }
    }
    self.evenings = evenings.mapValues { teams in
      teams.sorted { ($0.shift.start, $0.shift.end, $0.name) < ($1.shift.start, $1.shift.end, $1.name) }
    }
    self.visits = visits.mapValues { list in
      list.sorted { ($0.date, $0.stop.start, $0.team) < ($1.date, $1.stop.start, $1.team) }
    }
  }

  /// What an agent does on a day.
  func duties(of agent: Identifier<Agent>, on date: CivilDate) -> [Duty] {
    duties[AgentDay(agent: agent, date: date)] ?? []
  }

  /// The teams of a sector's evening by start, end and name.
  func teams(in sector: Identifier<Sector>, on date: CivilDate) -> [Team] {
    evenings[Evening(sector: sector, date: date)] ?? []
  }

  /// A team's route, where it has one.
  func route(of team: Identifier<TeamName>) -> Route? { routes[team] }

  /// The visits of a residence in order.
  func visits(of residence: Identifier<Residence>) -> [Visit] { visits[residence] ?? [] }

  /// An agent's paid minutes from `first` for a week.
  func paid(_ agent: Agent, weekOf first: CivilDate) -> Int {
    guard let profile = scenario.profile(of: agent) else { return 0 }
    return (0..<7).flatMap { duties(of: agent.id, on: first + $0) }
      .reduce(0) { $0 + scenario.paid($1.shift, under: profile).count }
  }

  /// The public holiday of a day, by name.
  func holiday(_ date: CivilDate) -> String? {
    HolidayCalendar.holiday(on: date).map { wording($0.name) }
  }

  /// How an agent is called; the bare identifier where the scenario does not know it.
  func name(_ agent: Identifier<Agent>) -> String { scenario.agents[agent]?.name ?? agent.text }
  /// How a sector is called.
  func name(_ sector: Identifier<Sector>) -> String { scenario.sectors[sector]?.name ?? sector.text }
  /// How a residence is called.
  func name(_ residence: Identifier<Residence>) -> String {
    scenario.residences[residence]?.name ?? residence.text
  }
  /// The members of a team by name.
  func members(_ team: Team) -> String { team.members.map(name).joined(separator: " · ") }
}
