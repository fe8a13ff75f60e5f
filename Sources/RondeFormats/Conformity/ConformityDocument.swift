import RondeAudit
import RondeModel

/// What a plan shows of the law, by employer, agent and civil week: the figures reached, what is left, night
/// workers, counters rolled to the plan's end and minutes for payroll. One set of data for page and file.
public struct ConformityDocument: Sendable {
  /// The name that every conformity file bears.
  public static let schema = "ronde.conformity"
  /// The version of its members; within a version members may be added.
  public static let version = 1

  /// What is known of one agent.
  struct AgentPart: Sendable {
    let agent: Agent
    let contract: Contract?
    let lines: [ConformityLine]
    let forecast: NightForecast?
    let counters: AgentCounters?
    let payroll: [PayrollDay]

    /// The Mondays of the weeks that have lines, in order.
    var weeks: [CivilDate] { Set(lines.map(\.week)).sorted() }
  }

  /// One employer with its agents, in the order of the tables.
  struct EmployerPart: Sendable {
    let employer: Subcontractor
    let profile: EmployerProfile
    let agents: [AgentPart]

    /// The rules that some agent's week was measured by, in the order of the packs.
    var rules: [String] {
      let met = Set(agents.flatMap { $0.lines.map(\.rule) })
      return RulePack.all.flatMap { $0.rules.map(\.id.text) }.filter { met.contains($0) }
    }
  }

  let generator: String
  let scenario: Scenario
  let plan: Plan
  /// Breaches and missing bases, gravest first.
  let findings: [Finding]
  let employers: [EmployerPart]
  private let found: Set<Found>

  private struct Found: Hashable {
    let agent: Identifier<Agent>?
    let rule: String
  }

  /// The document of a plan of `scenario`; `findings` are the auditor's.
  public init(generator: String, scenario: Scenario, plan: Plan, findings: [Finding]) {
    self.generator = generator
    self.scenario = scenario
    self.plan = plan
    self.findings = findings.filter { $0.kind.isBreach || $0.kind == .basis }.sorted { $0.kind < $1.kind }
    found = Set(findings.filter(\.kind.isBreach).map { Found(agent: $0.agent, rule: $0.rule) })
    let lines = Dictionary(grouping: ConformityReport(scenario, plan).lines, by: \.agent)
    let forecasts = Dictionary(
      NightForecast.all(scenario, plan).map { ($0.agent, $0) }, uniquingKeysWith: { first, _ in first })
    let counters = Dictionary(
      AgentCounters.after(plan, in: scenario).map { ($0.counter.agent, $0) },
      uniquingKeysWith: { first, _ in first })
    let payroll = Dictionary(grouping: Payroll.days(plan, in: scenario), by: \.agent)
    employers = scenario.subcontractors.compactMap { employer in
      guard let profile = scenario.profiles[employer.profile] else { return nil }
      let agents = scenario.agents.filter { $0.subcontractor == employer.id }.map { agent in
        AgentPart(
          agent: agent, contract: scenario.contracts[agent.contract], lines: lines[agent.id] ?? [],
          forecast: forecasts[agent.id], counters: counters[agent.id], payroll: payroll[agent.id] ?? [])
      }
      return EmployerPart(employer: employer, profile: profile, agents: agents)
    }
  }

  /// How a line is to be read.
  func state(_ line: ConformityLine) -> ConformityState {
    ConformityState(line, isFound: found.contains(Found(agent: line.agent, rule: line.rule)))
  }

  /// What may be said of the plan as a whole.
  enum Verdict: String, Sendable {
    case breach
    case notShownLawful = "not-shown-lawful"
    case noBreachFound = "no-breach-found"
  }

  var verdict: Verdict {
    if findings.contains(where: \.kind.isBreach) { return .breach }
    return findings.isEmpty ? .noBreachFound : .notShownLawful
  }

  /// Every line of every agent.
  var lines: [ConformityLine] { employers.flatMap { $0.agents.flatMap(\.lines) } }
}
