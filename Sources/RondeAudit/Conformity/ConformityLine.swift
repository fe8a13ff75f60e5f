import RondeModel

/// How far one rule was from being broken by one agent in one civil week.
public struct ConformityLine: Hashable, Sendable, Codable {
  /// What the figures count.
  public enum Unit: String, Sendable, Codable { case minutes, count }
  /// Which side of the limit is lawful.
  public enum Direction: String, Sendable, Codable { case atMost, atLeast }

  /// Who.
  public let agent: Identifier<Agent>
  /// The Monday of the week.
  public let week: CivilDate
  /// The rule that sets the limit for the agent's employer.
  public let rule: String
  /// The text.
  public let article: String
  /// What the rule is called.
  public let title: Phrase
  /// The figure reached: the worst of the week.
  public let reached: Int
  /// The figure allowed.
  public let limit: Int
  /// What both count.
  public let unit: Unit
  /// Which side of the limit is lawful.
  public let direction: Direction

  /// What is left up to the limit; negative where the rule is broken.
  public var margin: Int { direction == .atMost ? limit - reached : reached - limit }
}
