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
  /// When.
  public let scope: Scope
  /// Team-minutes that must be missing at least.
  public let missing: Int
  /// Of a day: who could have worked; of a week: empty.
  public let available: [Identifier<Agent>]
  /// Agents needed on the day, or minutes of work needed in the week, at least.
  public let needed: Int
  /// Agents that can be put to use on the day, or minutes of work that the week allows, at most.
  public let possible: Int
  /// The sentence that a planner reads.
  public let text: Phrase
}

/// The auditor's own count of who could have worked where teams are missing, so that a gap is called
/// unavoidable
/// only on proof. It is a relaxation (see ``DayCount`` and ``WeekCount``): what it calls unavoidable is; what
/// it does not, may still be.
public struct AvailabilityProof: Sendable {
  /// What must be missing, by employer and day, the weeks after the days.
  public let shortfalls: [Shortfall]
  /// Team-minutes of minimum demand that are missing and that the count does not prove unavoidable.
  public let unprovenMissing: Int
  private let verdicts: [Place: Phrase]

  private struct Place: Hashable {
    let sector: Identifier<Sector>
    let date: CivilDate
  }

  init(_ file: CaseFile, _ slots: [SlotCover]) {
    let scenario = file.scenario
    var shortfalls: [Shortfall] = []
    var weeks: [Shortfall] = []
    var unproven = 0
    var verdicts: [Place: Phrase] = [:]
    for employer in scenario.subcontractors {
      let own = slots.filter { scenario.subcontractor(of: $0.sector.id)?.id == employer.id }
      let missing = own.filter { $0.missingMinimum > 0 }
      for monday in Set(missing.map(\.date.monday)).sorted() {
        let dates = file.horizon.dates.filter { $0.monday == monday }
        let days = dates.map { DayCount(employer, $0, own, file) }
        let week = WeekCount(employer, days, own, file)
        let weekly = AvailabilityProof.shortfall(week)
        weeks += [weekly].compactMap { $0 }
        var daily = 0
        for day in days {
          let shortfall = AvailabilityProof.shortfall(day)
          shortfalls += [shortfall].compactMap { $0 }
          let here = missing.filter { $0.date == day.date }
          let sum = here.reduce(0) { $0 + $1.missingMinimum }
          daily += max(0, sum - day.missing)
          for slot in here {
            verdicts[Place(sector: slot.sector.id, date: day.date)] =
              shortfall?.text ?? weekly?.text ?? AvailabilityProof.doubt(day)
          }
        }
        let sum = missing.filter { $0.date.monday == monday }.reduce(0) { $0 + $1.missingMinimum }
        unproven += min(daily, max(0, sum - week.missing))
      }
    }
    self.shortfalls = shortfalls + weeks
    self.verdicts = verdicts
    unprovenMissing = unproven
  }

  /// What the count says of a gap in a sector on a day.
  public func verdict(in sector: Identifier<Sector>, on date: CivilDate) -> Phrase {
    verdicts[Place(sector: sector, date: date)] ?? Phrase(fr: "évitable ?", en: "avoidable?")
  }

  private static func shortfall(_ day: DayCount) -> Shortfall? {
    guard day.missing > 0 else { return nil }
    let names = day.available.map(\.name)
    let list = names.isEmpty ? Phrase(fr: "personne", en: "nobody") : Phrase(names.joined(separator: ", "))
    return Shortfall(
      employer: day.employer.id, scope: .day(day.date), missing: day.missing,
      available: day.available.map(\.id), needed: 2 * day.neededTeams, possible: 2 * day.possibleTeams,
      text: Phrase(
        fr: "inévitable : \(day.employer.name) a \(names.count) agent(s) disponible(s) ce jour (\(list.fr)),"
          + " de quoi faire \(day.possibleTeams) équipe(s) au plus ; il en faut \(day.neededTeams)",
        en: "unavoidable: \(day.employer.name) has \(names.count) agent(s) available that day (\(list.en)),"
          + " enough for \(day.possibleTeams) team(s) at most; \(day.neededTeams) are needed"))
  }

  private static func shortfall(_ week: WeekCount) -> Shortfall? {
    guard week.missing > 0 else { return nil }
    let needed = Minutes(week.neededWork)
    let possible = Minutes(week.availableWork)
    return Shortfall(
      employer: week.employer.id, scope: .week(week.monday), missing: week.missing, available: [],
      needed: week.neededWork, possible: week.availableWork,
      text: Phrase(
        fr: "inévitable sur la semaine : le minimum demande \(needed) de travail à \(week.employer.name),"
          + " lois, contrats et absences en laissent \(possible)",
        en: "unavoidable over the week: the minimum asks \(needed) of work of \(week.employer.name),"
          + " law, contracts and absences leave \(possible)"))
  }

  private static func doubt(_ day: DayCount) -> Phrase {
    Phrase(
      fr: "évitable ? \(day.employer.name) a \(day.available.count) agents disponibles ce jour pour"
        + " \(2 * day.neededTeams) nécessaires",
      en: "avoidable? \(day.employer.name) has \(day.available.count) agents available that day for"
        + " \(2 * day.neededTeams) needed")
  }
}
