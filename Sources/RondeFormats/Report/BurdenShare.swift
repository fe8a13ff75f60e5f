import RondeModel

/// The work that nobody should do more of than the others: shifts to the close, Sundays, public holidays and
/// night hours, of the history known and of the plan together.
struct Burden: Sendable {
  var closings = 0
  var sundays = 0
  var holidays = 0
  var nightMinutes = 0

  static let kinds: [any KeyPath<Burden, Int> & Sendable] = [
    \.closings, \.sundays, \.holidays, \.nightMinutes,
  ]

  /// Adds a day's shifts; a Sunday or a closing counts once however the day is cut.
  mutating func add(
    _ date: CivilDate, _ shifts: [(shift: Shift, isPatrol: Bool)], in overview: PlanOverview, law: LawFigures
  ) {
    guard !shifts.isEmpty else { return }
    let closes = overview.scenario.hours(on: date)?.upperBound
    if let closes, shifts.contains(where: { $0.isPatrol && $0.shift.end >= closes }) { closings += 1 }
    if date.weekday == .sunday { sundays += 1 }
    if overview.holiday(date) != nil { holidays += 1 }
    for (shift, _) in shifts { nightMinutes += shift.nightWork(under: law, in: overview.scenario.zone).count }
  }

  mutating func add(_ counter: Counter) {
    // Counters come from outside; figures beyond a life's work must not overflow a sum.
    func sane(_ value: Int) -> Int { max(0, min(value, 1_000_000)) }
    closings += sane(counter.closings)
    sundays += sane(counter.sundays)
    holidays += sane(counter.holidays)
    nightMinutes += sane(counter.nightWork.count)
  }
}

/// An agent's burden beside the share that falls to the agent's contract among the employer's agents.
struct BurdenShare: Sendable {
  let agent: Agent
  /// Of the plan alone.
  let week: Burden
  /// With history and counters.
  let total: Burden
  /// The fair part of the employer's total, in tenths, by the order of ``Burden/kinds``.
  let fairTenths: [Int]

  /// The shares of one employer's agents: each total is split by contract hours.
  static func shares(of employer: Subcontractor, overview: PlanOverview) -> [BurdenShare] {
    let scenario = overview.scenario
    let agents = scenario.agents.filter { $0.subcontractor == employer.id }
    let law = scenario.profiles[employer.profile]?.law ?? LawFigures()
    let past = Dictionary(grouping: scenario.history, by: \.agent)
    let counters = Dictionary(
      scenario.counters.map { ($0.agent, $0) }, uniquingKeysWith: { first, _ in first })
    let burdens = agents.map { agent -> (week: Burden, total: Burden) in
      var week = Burden()
      for date in overview.dates {
        let shifts = overview.duties(of: agent.id, on: date).map { ($0.shift, $0.sector != nil) }
        week.add(date, shifts, in: overview, law: law)
      }
      var total = week
      let counter = counters[agent.id]
      if let counter { total.add(counter) }
      // A counter holds what lies before its day; the detailed history is added from that day on.
      let since = counter?.asOf ?? scenario.horizon.start - 366
      let days = Dictionary(grouping: past[agent.id] ?? []) { $0.shift.date }
      for date in days.keys.sorted() where date >= since && date < scenario.horizon.start {
        total.add(date, (days[date] ?? []).map { ($0.shift, $0.sector != nil) }, in: overview, law: law)
      }
      return (week, total)
    }
    let hours = agents.map { max(1, min(scenario.contracts[$0.contract]?.weekly.count ?? 1, 10_000)) }
    let allHours = hours.reduce(0, +)
    return agents.indices.map { place in
      let fair = Burden.kinds.map { kind in
        burdens.reduce(0) { $0 + $1.total[keyPath: kind] } * hours[place] * 10 / max(1, allHours)
      }
      return BurdenShare(
        agent: agents[place], week: burdens[place].week, total: burdens[place].total, fairTenths: fair)
    }
  }
}
