import RondeModel

/// For each agent and civil week of a plan: each rule that binds, the figure reached, the limit and the
/// margin left. It says of a lawful plan how lawful it is.
public struct ConformityReport: Sendable {
  /// By agent in the order of the table, then by week, then by rule in the order of the law.
  public let lines: [ConformityLine]

  /// The report of a plan.
  public init(_ scenario: Scenario, _ plan: Plan) {
    let duties = Dictionary(grouping: plan.roster, by: \.agent)
    lines = scenario.agents.flatMap { agent -> [ConformityLine] in
      let own = duties[agent.id] ?? []
      guard let timeline = Timeline(of: agent, in: scenario, duties: own, horizon: scenario.horizon) else {
        return []
      }
      return timeline.plannedWeeks.flatMap { WeekMeasures(timeline, $0).lines }
    }
  }

  /// The lines of one agent.
  public func lines(of agent: Identifier<Agent>) -> [ConformityLine] { lines.filter { $0.agent == agent } }
}
