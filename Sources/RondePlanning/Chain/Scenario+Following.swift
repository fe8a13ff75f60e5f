import RondeModel

extension Scenario {
  /// The scenario of the weeks that follow a plan: its shifts have been worked and its visits made, the horizon is
  /// as long and begins where it ended. Locks of days gone by are dropped, everything else is as it was.
  public func following(_ plan: Plan) -> Scenario {
    var next = self
    next.settings.horizon = Horizon(start: horizon.end, days: horizon.days)
    for duty in plan.roster where horizon.contains(duty.shift.date) {
      next.history.append(PastShift(agent: duty.agent, shift: duty.shift, sector: duty.sector))
    }
    let teams = Dictionary(plan.teams.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for route in plan.routes {
      guard let date = teams[route.team]?.shift.date, horizon.contains(date) else { continue }
      for stop in route.stops where residences[stop.residence] != nil {
        next.visits.append(PastVisit(residence: stop.residence, date: date, time: stop.start))
      }
    }
    next.locks = locks.filter { $0.date >= horizon.end }
    return next
  }
}
