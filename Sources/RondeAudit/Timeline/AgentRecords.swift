import RondeModel

/// What a scenario knows of each agent's time, found at once: audits ask for one agent's again and again.
struct AgentRecords: Sendable {
  let scenario: Scenario
  private let history: [Identifier<Agent>: [PastShift]]
  private let counters: [Identifier<Agent>: Counter]
  private let locks: [Identifier<Agent>: [Lock]]

  init(_ scenario: Scenario) {
    self.scenario = scenario
    let start = scenario.horizon.start
    history = Dictionary(grouping: scenario.history.filter { $0.shift.date < start }, by: \.agent)
    counters = Dictionary(scenario.counters.map { ($0.agent, $0) }, uniquingKeysWith: { first, _ in first })
    locks = Dictionary(grouping: scenario.locks, by: \.agent)
  }

  /// Shifts worked before the horizon.
  func past(of agent: Identifier<Agent>) -> [PastShift] { history[agent] ?? [] }
  /// The counter taken over.
  func counter(of agent: Identifier<Agent>) -> Counter? { counters[agent] }
  /// The planner's decisions.
  func locks(of agent: Identifier<Agent>) -> [Lock] { locks[agent] ?? [] }

  /// The timeline of an agent with these duties; nil where the scenario lacks the contract or profile.
  func timeline(of agent: Agent, duties: [Duty]) -> Timeline? {
    Timeline(of: agent, in: self, duties: duties)
  }

  /// The timelines of all agents under a plan, in the order of the table.
  func timelines(_ plan: Plan) -> [Timeline] {
    let duties = Dictionary(grouping: plan.roster, by: \.agent)
    return scenario.agents.compactMap { timeline(of: $0, duties: duties[$0.id] ?? []) }
  }
}
