/// Two changes of the same roster made one.
final class RosterMerge {
  private let problem: ScheduleTables
  private let state: RosterState

  init(_ problem: ScheduleTables) {
    self.problem = problem
    state = RosterState(problem)
  }

  /// The cheapest of one change, the other and both together, where both may stand together.
  func best(
    _ one: RosterWorker.Outcome, _ first: RosterScope, _ other: RosterWorker.Outcome, _ second: RosterScope
  ) -> RosterWorker.Outcome {
    let better = other.cost < one.cost ? other : one
    let shared = Set(first.employees).intersection(second.employees)
    if !shared.isEmpty, first.days.overlaps(second.days) { return better }
    var both = one
    for employee in second.employees {
      for day in second.days {
        let cell = employee * problem.days + day
        both.choices[cell] = other.choices[cell]
      }
    }
    state.load(both.choices)
    // Different days of one employee share totals, limits and the runs that meet between them.
    for employee in shared where !state.isPermitted(employee) { return better }
    both.cost = state.cost
    return both.cost < better.cost ? both : better
  }
}
