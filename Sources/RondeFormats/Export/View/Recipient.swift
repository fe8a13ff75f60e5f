import RondeModel

/// Who receives a folder of an export.
public enum Recipient: Hashable, Sendable {
  /// Who orders the service: posts, coverage and routes, no agent.
  case landlord
  /// An employer: the routes of its lots and its own agents.
  case subcontractor(Identifier<Subcontractor>)
  /// One agent: the own shifts and the routes walked.
  case agent(Identifier<Agent>)

  /// The recipient's folder within an export: `landlord`, `subcontractors/veilleurs`, `agents/a1`.
  public var folder: String {
    switch self {
    case .landlord: "landlord"
    case .subcontractor(let id): "subcontractors/\(ExportFile.name(id.text))"
    case .agent(let id): "agents/\(ExportFile.name(id.text))"
    }
  }
}

extension Recipient {
  /// Everyone who receives a folder: the landlord, then employers and agents in the order of their tables.
  public static func all(of scenario: Scenario) -> [Recipient] {
    [.landlord] + scenario.subcontractors.map { .subcontractor($0.id) }
      + scenario.agents.map { .agent($0.id) }
  }
}
