import RondeModel

/// Plans made by hand for the tiny scenarios.
public enum TinyPlan {
  /// A day's two teams of the one post: Ada and Bob 14:00–19:00, Cleo and Dan 19:00–24:00.
  public static func roster(on date: CivilDate) -> [Duty] {
    func duty(_ agent: Identifier<Agent>, _ team: String, _ start: Int, _ end: Int) -> Duty {
      Duty(
        agent: agent, shift: Shift(date: date, start: ClockTime(start), end: ClockTime(end)),
        sector: "seclin", team: Identifier("\(date) \(team)"))
    }
    return [
      duty("ada", "A", 14, 19), duty("bob", "A", 14, 19), duty("cleo", "B", 19, 24), duty("dan", "B", 19, 24),
    ]
  }

  /// The plan of
  /// ``TinyScenario/onePost(monday:weeks:profile:history:counters:absences:locks:wishes:visits:)``
  /// with the two teams of ``roster(on:)`` on the first `days` days and no route.
  public static func twoTeams(_ scenario: Scenario, days: Int = 6) -> Plan {
    Plan(
      horizon: scenario.horizon,
      origin: PlanOrigin(seed: 0, iterations: nil, seconds: nil, method: "hand"),
      roster: scenario.horizon.dates.prefix(days).flatMap { roster(on: $0) }, routes: [])
  }

  /// A plan with these duties and routes.
  public static func of(_ scenario: Scenario, roster: [Duty], routes: [Route] = []) -> Plan {
    Plan(
      horizon: scenario.horizon,
      origin: PlanOrigin(seed: 0, iterations: nil, seconds: nil, method: "hand"), roster: roster,
      routes: routes)
  }

  /// One team, Ada and Bob, 14:00–22:00 on the first day with a break at the base 18:00–18:20, and a route
  /// that sees r2, r4, r1 (after 18:00) and r3.
  public static func oneRoute(_ scenario: Scenario) -> Plan {
    let date = scenario.horizon.start
    let shift = Shift(
      date: date, start: ClockTime(14), end: ClockTime(22),
      breaks: [Break(start: ClockTime(18), end: ClockTime(18, 20))])
    func stop(_ residence: Identifier<Residence>, _ arrival: ClockTime) -> Stop {
      Stop(residence: residence, arrival: arrival, start: arrival, end: arrival + 20)
    }
    let route = Route(
      team: "A", departure: ClockTime(14),
      stops: [
        stop("r2", ClockTime(14, 20)), stop("r4", ClockTime(15, 30)), stop("r1", ClockTime(19)),
        stop("r3", ClockTime(20)),
      ],
      pause: RouteBreak(afterStops: 2, residence: nil, start: ClockTime(18), end: ClockTime(18, 20)),
      back: ClockTime(21))
    return of(
      scenario,
      roster: ["ada", "bob"].map { Duty(agent: Identifier($0), shift: shift, sector: "seclin", team: "A") },
      routes: [route])
  }
}
