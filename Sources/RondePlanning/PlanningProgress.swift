import RondeModel

/// The stages of a planning run, in order.
public enum PlanningStage: Sendable, Hashable {
  /// The roster is searched.
  case roster
  /// The patrols are searched.
  case patrols
  /// The auditor judges the plan.
  case audit
  /// The gaps are explained.
  case explanation
}

/// How far a planning run is.
public struct PlanningProgress: Sendable, Hashable {
  /// What is being worked on.
  public let stage: PlanningStage
  /// The line that a planner reads.
  public let text: Phrase

  /// Progress within a stage.
  public init(stage: PlanningStage, text: Phrase) {
    self.stage = stage
    self.text = text
  }
}
