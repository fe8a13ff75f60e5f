import RondeModel

/// Everything known of one agent's work: history, plan and locked appointments, in order, in the elapsed time
/// of the service's zone. The rules of law read nothing else.
struct Timeline {
  let agent: Agent
  let contract: Contract
  let profile: EmployerProfile
  let law: LawFigures
  let zone: CivilZone
  let horizon: Horizon
  let counter: Counter?
  /// The days worked, in order.
  let days: [WorkDay]
  /// Night work and the status that follows from it.
  let night: NightRecord
  /// The first day of which the history says anything about the agent; the horizon's first day without any.
  let knownFrom: CivilDate
  private let workByDate: [CivilDate: Minutes]
  private let plannedDates: Set<CivilDate>

  /// The timeline of an agent; nil where the scenario lacks the agent's contract or profile.
  init?(of agent: Agent, in records: AgentRecords, duties: [Duty]) {
    let scenario = records.scenario
    guard let contract = scenario.contracts[agent.contract], let profile = scenario.profile(of: agent) else {
      return nil
    }
    self.agent = agent
    self.contract = contract
    self.profile = profile
    horizon = scenario.horizon
    law = profile.law
    zone = scenario.zone
    counter = records.counter(of: agent.id)
    let items = Timeline.items(of: agent, in: records, duties: duties)
    let zone = zone
    days = Dictionary(grouping: items, by: \.shift.date)
      .map { date, items in
        WorkDay(
          date: date, items: items.sorted { ($0.shift.start, $0.shift.end) < ($1.shift.start, $1.shift.end) },
          zone: zone)
      }
      .filter { !$0.stretches.isEmpty }
      .sorted { $0.date < $1.date }
    night = NightRecord(shifts: items.map(\.shift), counter: counter, law: law, zone: zone)
    knownFrom = items.filter { $0.source == .history }.map(\.shift.date).min() ?? horizon.start
    workByDate = Timeline.workByDate(days, zone)
    plannedDates = Set(days.filter(\.isPlanned).map(\.date))
  }

  private static func items(of agent: Agent, in records: AgentRecords, duties: [Duty]) -> [WorkItem] {
    var items = records.past(of: agent.id).map {
      WorkItem(shift: $0.shift, source: .history, sector: $0.sector)
    }
    let own = duties.filter { $0.agent == agent.id }
    items += own.map { WorkItem(shift: $0.shift, source: .plan, sector: $0.sector) }
    for case .appointment(_, let date, let start, let end) in records.locks(of: agent.id) {
      // A plan may list the appointment among its duties; it is one piece of work all the same.
      let listed = own.contains {
        $0.sector == nil && $0.shift.date == date && $0.shift.start == start && $0.shift.end == end
      }
      if !listed {
        items.append(
          WorkItem(shift: Shift(date: date, start: start, end: end), source: .appointment, sector: nil))
      }
    }
    return items
  }

  // A stretch past midnight belongs to two civil days.
  private static func workByDate(_ days: [WorkDay], _ zone: CivilZone) -> [CivilDate: Minutes] {
    var result: [CivilDate: Minutes] = [:]
    for day in days {
      for date in [day.date, day.date + 1, day.date + 2] {
        let civil = Span(
          begin: zone.instant(date, ClockTime(0)), end: zone.instant(date + 1, ClockTime(0)))
        let work = day.stretches.reduce(Minutes.zero) { $0 + $1.overlap(civil) }
        if work > .zero { result[date, default: .zero] += work }
      }
    }
    return result
  }
}

extension Timeline {
  /// Effective work of a civil day, 0:00 to 24:00.
  func work(on date: CivilDate) -> Minutes { workByDate[date] ?? .zero }

  /// Effective work of a civil week, Monday 0:00 to Sunday 24:00.
  func work(inWeekOf monday: CivilDate) -> Minutes {
    (0..<7).reduce(.zero) { $0 + work(on: monday + $1) }
  }

  /// Whether the plan puts work on that day.
  func isPlanned(on date: CivilDate) -> Bool { plannedDates.contains(date) }

  /// Whether the plan puts work into that civil week.
  func isPlanned(inWeekOf monday: CivilDate) -> Bool {
    (0..<7).contains { isPlanned(on: monday + $0) }
  }

  /// The Mondays of the civil weeks that the plan puts work into, in order.
  var plannedWeeks: [CivilDate] { Set(plannedDates.map(\.monday)).sorted() }

  /// The day's work that starts on a date.
  func day(_ date: CivilDate) -> WorkDay? { days.first { $0.date == date } }

  /// A moment as a sentence says it, by the clock of the day that the work belongs to: `samedi 27 mars
  /// 24:00`.
  func moment(_ instant: Instant, of date: CivilDate) -> Phrase {
    var (civil, time) = zone.civil(instant)
    if civil == date + 1, time <= ClockTime(12) {
      civil = date
      time = time + .hours(24)
    }
    return Phrase(fr: "\(civil.spoken.fr) \(time)", en: "\(civil.spoken.en) \(time)")
  }

  /// A breach by this agent of the rule that sets a figure.
  func breach(
    _ figure: LawFigure, on date: CivilDate, measured: Int, limit: Int, fr: String, en: String
  ) -> Finding {
    let source = profile.citation(of: figure)
    return Finding(
      rule: source.rule, kind: .breach, article: source.article, agent: agent.id, date: date,
      measured: measured, limit: limit,
      text: Phrase(
        fr: "\(agent.name) : \(fr) (\(source.article)).", en: "\(agent.name): \(en) (\(source.article))."))
  }
}
