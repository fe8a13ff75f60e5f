import RondeModel

/// Minimum demand that nobody could have covered: at least so many team-minutes must be missing.
public struct Shortfall: Hashable, Sendable {
  /// The days counted together.
  public enum Scope: Hashable, Sendable {
    /// One day.
    case day(CivilDate)
    /// The civil week from that Monday.
    case week(CivilDate)
  }

  /// The employer whose people are too few.
  public let employer: Identifier<Subcontractor>
  /// The sectors counted together.
  public let sectors: [Identifier<Sector>]
  /// When.
  public let scope: Scope
  /// Team-minutes that must be missing at least.
  public let missing: Int
  /// Of a day: who could have worked; of a week: empty.
  public let available: [Identifier<Agent>]
  /// Of a day: agents needed at least; of a week: minutes of presence needed.
  public let needed: Int
  /// Of a day: agents that can be put to use at most; of a week: minutes of presence that may be had at most.
  public let possible: Int
  /// The sentence that a planner reads.
  public let text: Phrase
}

extension Shortfall {
  /// What a day's count proves, if it does.
  init?(_ day: DayCount) {
    guard day.missing > 0 else { return nil }
    let names = day.available.map(\.name).joined(separator: ", ")
    let list = names.isEmpty ? Phrase(fr: "personne", en: "nobody") : Phrase(names)
    let missing = Minutes(day.missing)
    employer = day.area.employer.id
    sectors = day.area.sectors.map(\.id)
    scope = .day(day.date)
    self.missing = day.missing
    available = day.available.map(\.id)
    needed = 2 * day.neededTeams
    possible = 2 * day.possibleTeams
    text = Phrase(
      fr: "inévitable : \(day.area.name) a \(day.available.count) agent(s) disponible(s) ce jour"
        + " (\(list.fr)),"
        + " de quoi faire \(day.possibleTeams) équipe(s) au plus quand il en faut \(day.neededTeams) ;"
        + " \(missing) d’équipe au moins manquent",
      en: "unavoidable: \(day.area.name) has \(day.available.count) agent(s) available that day"
        + " (\(list.en)),"
        + " enough for \(day.possibleTeams) team(s) at most where \(day.neededTeams) are needed;"
        + " at least \(missing) of team time are missing")
  }

  /// What a week's count proves, if it does.
  init?(_ week: WeekCount) {
    guard week.missing > 0 else { return nil }
    let (needed, possible) = (Minutes(week.needed), Minutes(week.possible))
    let missing = Minutes(week.missing)
    let who = week.skill.map { Phrase(fr: " (\($0.name))", en: " (\($0.name))") } ?? Phrase("")
    employer = week.area.employer.id
    sectors = week.area.sectors.map(\.id)
    scope = .week(week.monday)
    self.missing = week.missing
    available = []
    self.needed = week.needed
    self.possible = week.possible
    let share =
      week.isByShifts
      ? Phrase(
        fr: "lois, contrats et absences laissent \(week.possibleShifts) services\(who.fr) à"
          + " \(week.area.name)",
        en: "law, contracts and absences leave \(week.area.name) \(week.possibleShifts) shifts\(who.en)")
      : Phrase(
        fr: "le minimum demande \(needed) de présence\(who.fr) à \(week.area.name) quand lois, contrats et"
          + " absences en laissent \(possible)",
        en: "the minimum asks \(needed) of presence\(who.en) of \(week.area.name) where law, contracts and"
          + " absences leave \(possible)")
    text = Phrase(
      fr: "inévitable sur la semaine : \(share.fr) ; \(missing) d’équipe au moins manquent",
      en: "unavoidable over the week: \(share.en); at least \(missing) of team time are missing")
  }
}
