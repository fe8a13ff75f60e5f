import RondeModel

/// What is judged: a plan beside its scenario, with everything that several rules look up.
struct CaseFile {
  let scenario: Scenario
  let records: AgentRecords
  let plan: Plan
  /// The days judged: the scenario's, whatever the plan says of itself.
  let horizon: Horizon
  /// One an agent, in the order of the table.
  let timelines: [Timeline]
  /// The plan's teams in the order in which the roster names them.
  let teams: [Team]
  /// The names of the teams that are whole and lawful: these cover demand.
  let lawfulTeams: [Team]
  /// What is wrong with the others.
  let teamFindings: [Finding]
  let clock: IdleClock

  init(_ records: AgentRecords, _ plan: Plan) {
    let scenario = records.scenario
    self.records = records
    self.scenario = scenario
    self.plan = plan
    horizon = scenario.horizon
    timelines = records.timelines(plan)
    teams = plan.teams
    var lawful: [Team] = []
    var findings: [Finding] = []
    for team in teams {
      let wrong = TeamRules.findings(team, scenario)
      if wrong.isEmpty, TeamCoherence.findings(team, scenario).isEmpty { lawful.append(team) }
      findings += wrong
    }
    lawfulTeams = lawful
    teamFindings = findings
    clock = IdleClock(scenario)
  }

  func timeline(of agent: Identifier<Agent>) -> Timeline? { timelines.first { $0.agent.id == agent } }

  /// The visits of routes whose team exists, at residences that exist, with the team's day, in the order of
  /// the plan.
  var visits: [(stop: Stop, date: CivilDate, team: Team)] {
    let byName = Dictionary(teams.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    return plan.routes.flatMap { route -> [(stop: Stop, date: CivilDate, team: Team)] in
      guard let team = byName[route.team] else { return [] }
      return route.stops.filter { scenario.residences[$0.residence] != nil }
        .map { (stop: $0, date: team.shift.date, team: team) }
    }
  }
}
