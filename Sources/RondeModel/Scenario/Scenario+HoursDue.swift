extension Scenario {
  /// Whether an absence covers the whole day of an agent.
  public func isAbsent(_ agent: Identifier<Agent>, on date: CivilDate) -> Bool {
    absences.contains { $0.agent == agent && $0.hours == nil && $0.from <= date && date <= $0.to }
  }

  /// The paid time that an agent's contract asks of the week from `first`: a seventh less for each whole day
  /// of absence, whichever day it is.
  public func hoursDue(_ agent: Agent, weekOf first: CivilDate) -> Minutes {
    guard let weekly = contracts[agent.contract]?.weekly else { return .zero }
    let absent = (0..<7).count { isAbsent(agent.id, on: first + $0) }
    return Minutes(weekly.count * (7 - absent) / 7)
  }
}
