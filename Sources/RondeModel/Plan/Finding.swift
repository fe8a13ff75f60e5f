/// What the auditor says of a plan: a rule broken, a decision not kept, a team missing, a wish not met.
public struct Finding: Hashable, Sendable, Codable {
  /// How serious it is, gravest first.
  public enum Kind: String, Sendable, Codable, CaseIterable, Comparable {
    /// A breach of the law, a convention or an agreement.
    case breach
    /// A plan that contradicts itself or the scenario: an unknown name, a team of one, a trip too short.
    case incoherence
    /// A lock or an absence not kept.
    case lock
    /// A kind of work whose legal basis the profile does not state.
    case basis
    /// Fewer teams than the minimum, or a least visit not made.
    case gap
    /// Something wished that the plan does not give.
    case wish

    /// Whether a plan with such a finding cannot be published as lawful.
    public var isBreach: Bool { self == .breach || self == .incoherence || self == .lock }
    /// Whether `a` is the graver.
    public static func < (a: Kind, b: Kind) -> Bool {
      (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }
  }

  /// The rule: `FR-REST11`, `P1-MIN4`, `COVER-MIN`.
  public var rule: String
  /// How serious it is.
  public var kind: Kind
  /// Its source: `L3131-1`; empty for what is no law.
  public var article: String
  /// Whom it concerns.
  public var agent: Identifier<Agent>?
  /// The day it concerns, or the first one.
  public var date: CivilDate?
  /// The hours it concerns, of that day, where it concerns some only.
  public var from: ClockTime?
  /// The end of these hours.
  public var to: ClockTime?
  /// Where.
  public var sector: Identifier<Sector>?
  /// Which team.
  public var team: Identifier<TeamName>?
  /// Which residence.
  public var residence: Identifier<Residence>?
  /// The figure reached, in minutes or a count, where there is one.
  public var measured: Int?
  /// The figure allowed or asked.
  public var limit: Int?
  /// What a planner reads.
  public var text: Phrase
  /// Why it is so, each cause a sentence with its source; filled in for gaps that were looked into.
  public var causes: [Phrase]

  /// A finding.
  public init(
    rule: String, kind: Kind, article: String = "", agent: Identifier<Agent>? = nil, date: CivilDate? = nil,
    from: ClockTime? = nil, to: ClockTime? = nil, sector: Identifier<Sector>? = nil,
    team: Identifier<TeamName>? = nil,
    residence: Identifier<Residence>? = nil, measured: Int? = nil, limit: Int? = nil, text: Phrase,
    causes: [Phrase] = []
  ) {
    self.rule = rule
    self.kind = kind
    self.article = article
    self.agent = agent
    self.date = date
    self.from = from
    self.to = to
    self.sector = sector
    self.team = team
    self.residence = residence
    self.measured = measured
    self.limit = limit
    self.text = text
    self.causes = causes
  }
}
