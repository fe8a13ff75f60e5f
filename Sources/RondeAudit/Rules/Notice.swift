import RondeModel

/// A change of an agent's schedule, and the day on which the agent is told.
public struct ScheduleChange: Hashable, Sendable {
  /// What is told.
  public enum Kind: Hashable, Sendable {
    /// A whole planning that is handed over.
    case planning
    /// A single change to a planning already handed over.
    case single
  }

  /// Whose schedule changes.
  public let agent: Identifier<Agent>
  /// The first day that changes.
  public let date: CivilDate
  /// The day on which the agent is told.
  public let told: CivilDate
  /// What is told.
  public let kind: Kind

  /// A change of `date`'s work told on `told`.
  public init(agent: Identifier<Agent>, date: CivilDate, told: CivilDate, kind: Kind = .single) {
    self.agent = agent
    self.date = date
    self.told = told
    self.kind = kind
  }
}

/// FR-PTNOTICE (L3123-31, L3123-24), FR-NOTICE7 (L3121-47) and P1-PLAN7 (7.07; agreement of 18 May 1993,
/// art. 2): a change told too late cannot be enforced; it goes on the list of consents to ask for.
///
/// The day of telling does not count, the day of the change does. Working days are Monday to Friday without
/// public holidays.
public enum Notice {
  /// The notice that is due to an agent.
  public struct Due: Hashable, Sendable {
    /// How many days.
    public let days: Int
    /// Whether they are working days; else calendar days.
    public let areWorkingDays: Bool
    /// The rule and its text.
    public let source: Citation
  }

  /// The notice that is due to an agent for a kind of change.
  public static func due(to agent: Agent, for kind: ScheduleChange.Kind, in scenario: Scenario) -> Due? {
    guard let profile = scenario.profile(of: agent), let contract = scenario.contracts[agent.contract] else {
      return nil
    }
    let law = profile.law
    if !contract.isFullTime {
      return Due(
        days: law.partTimeNotice, areWorkingDays: true, source: profile.citation(of: .partTimeNotice))
    }
    let isAgreed = profile.agreements.contains { $0.figures.contains { $0.field == .notice } }
    guard profile.convention == .idcc1351, !isAgreed else {
      return Due(days: law.notice, areWorkingDays: false, source: profile.citation(of: .notice))
    }
    let source = Citation(rule: "P1-PLAN7", article: "IDCC 1351, 7.07 ; accord du 18 mai 1993, art. 2")
    // A one-off change is told 48 h ahead, and may still be refused for a good reason.
    return Due(days: kind == .planning ? 7 : 2, areWorkingDays: false, source: source)
  }

  /// The days between telling and change, as the rule counts them; negative where it is told afterwards.
  public static func days(from told: CivilDate, to date: CivilDate, working: Bool) -> Int {
    guard working, told <= date else { return date - told }
    return (0..<min(date - told, 4000)).filter { offset in
      let day = told + offset + 1
      return day.weekday <= .friday && HolidayCalendar.holiday(on: day) == nil
    }.count
  }

  /// The consents to ask for: the changes told too late, in their order.
  public static func consents(for changes: [ScheduleChange], in scenario: Scenario) -> [Finding] {
    changes.compactMap { change in
      guard let agent = scenario.agents[change.agent],
        let due = due(to: agent, for: change.kind, in: scenario)
      else { return nil }
      let days = days(from: change.told, to: change.date, working: due.areWorkingDays)
      guard days < due.days else { return nil }
      let unit =
        due.areWorkingDays
        ? Phrase(fr: "jour(s) ouvré(s)", en: "working day(s)") : Phrase(fr: "jour(s)", en: "day(s)")
      return Finding(
        rule: due.source.rule, kind: .wish, article: due.source.article, agent: agent.id, date: change.date,
        measured: days, limit: due.days,
        text: Phrase(
          fr: "\(agent.name), \(change.date.spoken.fr) : prévenu \(days) \(unit.fr) avant, \(due.days) sont"
            + " dus ; son accord est à demander (\(due.source.article)).",
          en: "\(agent.name), \(change.date.spoken.en): told \(days) \(unit.en) ahead, \(due.days) are due;"
            + " consent is to be asked for (\(due.source.article))."))
    }
  }
}
