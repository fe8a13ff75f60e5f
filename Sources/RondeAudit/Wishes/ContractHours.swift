import RondeModel

/// CONTRACT-UNDER, CONTRACT-OVER, CONTRACT-EXTRA: the paid hours of each civil week beside the contract. A
/// whole day of absence takes a seventh of the week off what is due, whichever day it is.
enum ContractHours {
  /// One agent's week.
  struct Week {
    let agent: Agent
    let contract: Contract
    let monday: CivilDate
    let paid: Minutes
    let due: Minutes

    var under: Int { max(0, (due - paid).count) }
    var over: Int { max(0, (paid - contract.weekly).count) }
  }

  /// The weeks of the horizon, by agent.
  static func weeks(_ file: CaseFile) -> [Week] {
    let mondays = Set(file.horizon.dates.map(\.monday)).sorted()
    return file.timelines.flatMap { timeline in
      mondays.map { week(timeline, $0, file.scenario) }
    }
  }

  static func findings(_ weeks: [Week]) -> [Finding] {
    weeks.flatMap { week -> [Finding] in
      var result: [Finding] = []
      let most = week.contract.weekly + week.contract.extra
      if week.under > 0 {
        result.append(
          finding(
            "CONTRACT-UNDER", week, limit: week.due, fr: "\(week.paid) payées pour \(week.due) dues",
            en: "\(week.paid) paid where \(week.due) are due"))
      }
      if week.paid > most {
        result.append(
          finding(
            "CONTRACT-EXTRA", week, limit: most,
            fr: "\(week.paid) payées ; \(most) au plus avec les heures en plus du contrat",
            en: "\(week.paid) paid; at most \(most) with the contract’s extra hours"))
      } else if week.over > 0 {
        result.append(
          finding(
            "CONTRACT-OVER", week, limit: week.contract.weekly,
            fr: "\(week.paid) payées pour un contrat de \(week.contract.weekly)",
            en: "\(week.paid) paid for a contract of \(week.contract.weekly)"))
      }
      return result
    }
  }

  static func week(_ timeline: Timeline, _ monday: CivilDate, _ scenario: Scenario) -> Week {
    let items = timeline.days.filter { $0.date.monday == monday }.flatMap(\.items)
    let paid = items.reduce(Minutes.zero) { $0 + scenario.paid($1.shift, under: timeline.profile) }
    return Week(
      agent: timeline.agent, contract: timeline.contract, monday: monday, paid: paid,
      due: scenario.hoursDue(timeline.agent, weekOf: monday))
  }

  private static func finding(
    _ rule: String, _ week: Week, limit: Minutes, fr: String, en: String
  ) -> Finding {
    Finding(
      rule: rule, kind: .wish, agent: week.agent.id, date: week.monday, measured: week.paid.count,
      limit: limit.count,
      text: Phrase(
        fr: "\(week.agent.name), semaine du \(week.monday.spoken.fr) : \(fr).",
        en: "\(week.agent.name), week of \(week.monday.spoken.en): \(en)."))
  }
}
