import RondeAudit
import RondeModel
import RondeSearch

/// What the same need costs under one profile: at the very least, from the rules alone, and with the people
/// that there are.
public struct ProfileComparison: Sendable {
  /// The profile.
  public let profile: EmployerProfile
  /// What the minimum demand of the horizon needs at least, whoever there is.
  public let need: LeastNeed
  /// The plan made with the scenario's people, as the auditor measures it.
  public let indicators: Indicators
  /// Agents who work at all in that plan.
  public let people: Int

  /// Compares profiles on one scenario: every employer is bound by each of them in turn, and the same need is
  /// planned with the same people. Each gets the request's whole budget.
  public static func run(
    _ scenario: Scenario, profiles: [EmployerProfile], request: PlanningRequest,
    stop: StopSignal = StopSignal(), progress: (@Sendable (Phrase) -> Void)? = nil
  ) async -> [ProfileComparison] {
    var result: [ProfileComparison] = []
    for profile in profiles where !stop.isRaised {
      progress?(Phrase(fr: "Profil \(profile.name)", en: "Profile \(profile.name)"))
      let bound = scenario.bound(by: profile)
      let roster = await RosterPlanner(bound).run(
        request.budget, seed: request.seed, threads: request.threads, stop: stop)
      let plan = Plan(horizon: bound.horizon, origin: request.origin, roster: roster.duties, routes: [])
      result.append(
        ProfileComparison(
          profile: profile, need: LeastNeed(of: bound, under: profile),
          indicators: Auditor(bound).audit(plan).indicators, people: Set(roster.duties.map(\.agent)).count))
    }
    return result
  }
}

extension Scenario {
  /// The same scenario with every employer bound by one profile.
  func bound(by profile: EmployerProfile) -> Scenario {
    var scenario = self
    scenario.subcontractors = EntityTable(
      subcontractors.map { Subcontractor(id: $0.id, name: $0.name, profile: profile.id) })
    return scenario
  }
}
