import RondeModel

/// FR-SUN, FR-NIGHTLAW, FR-HOL, FR-PT24: kinds of work that an employer may ask only on a legal basis.
/// Where a plan uses one that the profile does not state, the plan is not shown to be lawful, and the
/// finding says what is missing. One finding an employer and basis.
enum Bases {
  static func findings(_ file: CaseFile) -> [Finding] {
    file.scenario.subcontractors.flatMap { firm -> [Finding] in
      let own = file.timelines.filter { $0.agent.subcontractor == firm.id }
      return [night(firm, own), sunday(firm, own), labourDay(firm, own)].compactMap { $0 }
    } + file.timelines.compactMap(shortPartTime)
  }

  /// FR-NIGHTLAW (L3122-1, L3122-15, L3122-21): night work, even occasional, needs an agreement or the
  /// inspector's authorisation.
  private static func night(_ firm: Subcontractor, _ timelines: [Timeline]) -> Finding? {
    guard timelines.first?.profile.bases.night == nil else { return nil }
    let dates = timelines.flatMap { timeline in
      timeline.night.nights.map(\.date).filter { timeline.isPlanned(on: $0) }
    }
    return missing(
      "FR-NIGHTLAW", "L3122-15, L3122-21", dates,
      fr: {
        "\(firm.name) : \($0) services touchent la nuit, sans accord ni autorisation de travail de nuit"
      },
      en: { "\(firm.name): \($0) shifts reach into the night without an agreement or authorisation for it" })
  }

  /// FR-SUN (L3132-3, L3132-12): the weekly rest is on Sunday unless the employer has a basis for Sunday
  /// work.
  private static func sunday(_ firm: Subcontractor, _ timelines: [Timeline]) -> Finding? {
    guard timelines.first?.profile.bases.sunday == nil else { return nil }
    let dates = planned(timelines) { $0.weekday == .sunday }
    return missing(
      "FR-SUN", "L3132-3, L3132-12", dates,
      fr: { "\(firm.name) : \($0) services un dimanche, sans dérogation au repos dominical déclarée" },
      en: { "\(firm.name): \($0) shifts on a Sunday, and no basis for Sunday work is stated" })
  }

  /// FR-HOL (L3133-4, L3133-6): 1 May is off, unless the service cannot stop; then it is paid double. What
  /// allows the service to run on Sundays (R3132-5) shows that it cannot stop.
  private static func labourDay(_ firm: Subcontractor, _ timelines: [Timeline]) -> Finding? {
    guard timelines.first?.profile.bases.sunday == nil else { return nil }
    let dates = planned(timelines) { $0.components.month == 5 && $0.components.day == 1 }
    return missing(
      "FR-HOL", "L3133-4, L3133-6", dates,
      fr: {
        "\(firm.name) : \($0) services le 1er mai, sans que rien ne dise que le service ne peut s’arrêter"
      },
      en: { "\(firm.name): \($0) shifts on 1 May, and nothing says that the service cannot stop" })
  }

  /// FR-PT24 (L3123-7, L3123-19, L3123-27): a part-timer's contract has at least twenty-four hours a week,
  /// unless the agent asked for less or an agreement allows it.
  private static func shortPartTime(_ timeline: Timeline) -> Finding? {
    let contract = timeline.contract
    guard !contract.isFullTime, contract.weekly < timeline.law.partTimeLeast, !contract.atOwnRequest,
      timeline.profile.bases.shortPartTime == nil,
      let first = timeline.days.first(where: \.isPlanned)
    else { return nil }
    let limit = timeline.law.partTimeLeast
    return Finding(
      rule: "FR-PT24", kind: .basis, article: "L3123-7, L3123-19, L3123-27", agent: timeline.agent.id,
      date: first.date, measured: contract.weekly.count, limit: limit.count,
      text: Phrase(
        fr: "\(timeline.agent.name) : contrat de \(contract.weekly) par semaine ; \(limit) au moins, sauf"
          + " demande écrite ou accord de branche (L3123-7, L3123-19).",
        en:
          "\(timeline.agent.name): contract of \(contract.weekly) a week; at least \(limit) unless asked for"
          + " in writing or by branch agreement (L3123-7, L3123-19)."))
  }

  // Planned days with work on a civil day of the kind: a Saturday shift past midnight works the Sunday.
  private static func planned(_ timelines: [Timeline], _ fits: (CivilDate) -> Bool) -> [CivilDate] {
    timelines.flatMap { timeline in
      timeline.days.filter(\.isPlanned).flatMap { [$0.date, $0.date + 1] }
        .filter { date in
          fits(date) && timeline.work(on: date) > .zero
            && (timeline.isPlanned(on: date) || reaches(timeline, date))
        }
    }
  }

  private static func reaches(_ timeline: Timeline, _ date: CivilDate) -> Bool {
    guard let eve = timeline.day(date - 1), eve.isPlanned else { return false }
    return eve.ends > timeline.zone.instant(date, ClockTime(0))
  }

  private static func missing(
    _ rule: String, _ article: String, _ dates: [CivilDate], fr: (Int) -> String, en: (Int) -> String
  ) -> Finding? {
    guard let first = dates.min() else { return nil }
    return Finding(
      rule: rule, kind: .basis, article: article, date: first, measured: dates.count, limit: 0,
      text: Phrase(fr: "\(fr(dates.count)) (\(article)).", en: "\(en(dates.count)) (\(article))."))
  }
}
