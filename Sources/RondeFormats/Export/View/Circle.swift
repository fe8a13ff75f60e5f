import RondeModel

/// Whom and what a recipient may know. Every filter of a view asks here and nowhere else.
struct Circle: Sendable {
  private enum Reach: Sendable {
    case landlord
    case employer(Identifier<Subcontractor>)
    case agent(Agent)
  }

  /// The agents whose work is shown by name, in the order of the table.
  let people: [Agent]
  private let reach: Reach
  private let scenario: Scenario

  /// The circle of a recipient; nil for one that the scenario does not name.
  init?(of recipient: Recipient, in scenario: Scenario) {
    self.scenario = scenario
    switch recipient {
    case .landlord:
      reach = .landlord
      people = []
    case .subcontractor(let id):
      guard scenario.subcontractors[id] != nil else { return nil }
      reach = .employer(id)
      people = scenario.agents.filter { $0.subcontractor == id }
    case .agent(let id):
      guard let agent = scenario.agents[id] else { return nil }
      reach = .agent(agent)
      people = [agent]
    }
  }

  /// Whether shifts are shown by person; the landlord sees teams.
  var seesPeople: Bool {
    switch reach {
    case .landlord: false
    case .employer, .agent: true
    }
  }

  /// Whether demand, coverage and the visits of residences are shown.
  var seesCoverage: Bool {
    switch reach {
    case .landlord, .employer: true
    case .agent: false
    }
  }

  /// Whether a lot is the recipient's affair.
  func holds(_ lot: Lot) -> Bool {
    switch reach {
    case .landlord: true
    case .employer(let id): lot.subcontractor == id
    case .agent(let agent): lot.subcontractor == agent.subcontractor
    }
  }

  /// Whether a team's route is shown.
  func sees(_ team: Team, of sector: Sector) -> Bool {
    switch reach {
    case .landlord: true
    case .employer(let id):
      scenario.lots[sector.lot]?.subcontractor == id || !known(team.members).isEmpty
    case .agent(let agent): team.members.contains(agent.id)
    }
  }

  /// Those of a team's members who may be named. Whom the scenario does not know, nobody may.
  func known(_ members: [Identifier<Agent>]) -> [Agent] {
    let agents = members.compactMap { scenario.agents[$0] }
    switch reach {
    case .landlord: return []
    case .employer(let id): return agents.filter { $0.subcontractor == id }
    case .agent(let agent): return agents.filter { $0.subcontractor == agent.subcontractor }
    }
  }
}
