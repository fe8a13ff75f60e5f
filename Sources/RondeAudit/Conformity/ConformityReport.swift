import RondeModel

/// For each agent and civil week of a plan: each rule that binds, the figure reached, the limit and the
/// margin left. It says of a lawful plan how lawful it is.
public struct ConformityReport: Sendable {
  /// By agent in the order of the table, then by week, then by rule in the order of the law.
  public let lines: [ConformityLine]

  /// The report of a plan.
  public init(_ scenario: Scenario, _ plan: Plan) {
    lines = AgentRecords(scenario).timelines(plan).flatMap { timeline in
      timeline.plannedWeeks.flatMap { WeekMeasures(timeline, $0).lines }
    }
  }

  /// The lines of one agent.
  public func lines(of agent: Identifier<Agent>) -> [ConformityLine] { lines.filter { $0.agent == agent } }
}
