import RondeModel

/// Sectors counted together: one alone, or all of an employer's.
struct Area {
  let employer: Subcontractor
  let sectors: [Sector]
  /// Whether it holds all of the employer's sectors.
  let isWhole: Bool

  func contains(_ sector: Sector) -> Bool { sectors.contains { $0.id == sector.id } }

  func mayWork(_ agent: Agent, _ scenario: Scenario) -> Bool {
    sectors.contains { scenario.mayWork(agent, in: $0.id) }
  }

  /// `Alpha`, or `Alpha (Seclin)`.
  var name: String {
    isWhole ? employer.name : "\(employer.name) (\(sectors.map(\.name).joined(separator: ", ")))"
  }
}
