import RondeAudit
import RondeModel

/// Which locked shifts a lawful week can hold. An agent's locks are taken by date; one that breaks a rule
/// together with the history, the appointments and the shifts kept before it is released, for no plan could
/// keep it.
struct LawfulLocks {
  /// The locks to plan with, in the scenario's order.
  let kept: [Lock]
  /// The shifts that cannot be kept.
  let released: [Lock]

  init(_ scenario: Scenario) {
    let shifts = Set(
      scenario.locks.filter { if case .duty = $0 { scenario.horizon.contains($0.date) } else { false } })
    guard !shifts.isEmpty else {
      (kept, released) = (scenario.locks, [])
      return
    }
    let auditor = Auditor(scenario)
    var barred: Set<Lock> = []
    for agent in scenario.agents {
      var plan = Plan(
        horizon: scenario.horizon, origin: PlanOrigin(seed: 0, iterations: nil, seconds: nil), roster: [],
        routes: [])
      let own = scenario.locks.filter { $0.agent == agent.id && shifts.contains($0) }
      for lock in own.sorted(by: { $0.date < $1.date }) {
        guard case .duty(_, let date, let start, let end, let sector) = lock,
          let shift = LawfulLocks.shift(agent, date, start, end, scenario),
          !auditor.obstacles(to: agent.id, taking: shift, in: sector, given: plan).contains(
            where: \.kind.isBreach)
        else {
          barred.insert(lock)
          continue
        }
        plan.roster.append(Duty(agent: agent.id, shift: shift, sector: sector, team: nil))
      }
    }
    kept = scenario.locks.filter { !barred.contains($0) }
    released = scenario.locks.filter { barred.contains($0) }
  }

  /// The shift with its break where the law has it; nil where it ends before it starts.
  private static func shift(
    _ agent: Agent, _ date: CivilDate, _ start: ClockTime, _ end: ClockTime, _ scenario: Scenario
  ) -> Shift? {
    guard end > start, let profile = scenario.profile(of: agent) else { return nil }
    let pause = RosterBreaks.place(
      profile.shapes.shape(start, end), on: date, in: scenario.zone, law: profile.law, slots: [], others: [])
    return Shift(date: date, start: start, end: end, breaks: pause.map { [$0] } ?? [])
  }
}
