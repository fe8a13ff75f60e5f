import RondeModel

/// The auditor's own count of who could have worked where teams are missing, so that a gap is called
/// unavoidable only on proof. It is a relaxation (see ``DayCount`` and ``WeekCount``), made for each sector
/// alone and for all of an employer's together: what it calls unavoidable is; what it does not, may still
/// be.
public struct AvailabilityProof: Sendable {
  /// What must be missing: by employer, its days, then its weeks where they prove more than their days.
  public let shortfalls: [Shortfall]
  /// Team-minutes of minimum demand that are missing and that the count does not prove unavoidable.
  public let unprovenMissing: Int
  private let verdicts: [Place: Phrase]

  private struct Place: Hashable {
    let sector: Identifier<Sector>
    let date: CivilDate
  }

  init(_ file: CaseFile, _ slots: [SlotCover]) {
    var shortfalls: [Shortfall] = []
    var unproven = 0
    var verdicts: [Place: Phrase] = [:]
    for employer in file.scenario.subcontractors {
      let own = slots.filter { file.scenario.subcontractor(of: $0.sector.id)?.id == employer.id }
      let short = own.filter { $0.missingMinimum > 0 }
      for monday in Set(short.map(\.date.monday)).sorted() {
        let count = EmployerWeek(employer, monday, own, file)
        shortfalls += count.shortfalls
        let missing = short.filter { $0.date.monday == monday }
        unproven += max(0, missing.reduce(0) { $0 + $1.missingMinimum } - count.proven)
        for slot in missing {
          let place = Place(sector: slot.sector.id, date: slot.date)
          if verdicts[place] == nil { verdicts[place] = count.verdict(slot.sector, slot.date) }
        }
      }
    }
    self.shortfalls = shortfalls
    self.verdicts = verdicts
    unprovenMissing = unproven
  }

  /// What the count says of a gap in a sector on a day.
  public func verdict(in sector: Identifier<Sector>, on date: CivilDate) -> Phrase {
    verdicts[Place(sector: sector, date: date)] ?? Phrase(fr: "évitable ?", en: "avoidable?")
  }
}

/// All counts of one employer's week.
private struct EmployerWeek {
  private struct AreaCount {
    let days: [DayCount]
    let week: WeekCount

    var daysMissing: Int { days.reduce(0) { $0 + $1.missing } }
    /// What the week proves beyond its days: a Sunday that nobody can work says nothing of Monday.
    var proof: Shortfall? { week.missing > daysMissing ? Shortfall(week) : nil }
  }

  private let whole: AreaCount
  private let single: [AreaCount]

  init(_ employer: Subcontractor, _ monday: CivilDate, _ slots: [SlotCover], _ file: CaseFile) {
    let dates = file.horizon.dates.filter { $0.monday == monday }
    let free = dates.map { FreeAgents(employer, $0, file) }
    let sectors = file.scenario.sectors.filter { file.scenario.subcontractor(of: $0.id)?.id == employer.id }
    func count(_ area: Area) -> AreaCount {
      let days = free.map { DayCount(area, slots, $0, file.scenario) }
      return AreaCount(days: days, week: WeekCount(area, days, free, slots, file.records))
    }
    whole = count(Area(employer: employer, sectors: sectors, isWhole: true))
    single =
      sectors.count > 1
      ? sectors.map { count(Area(employer: employer, sectors: [$0], isWhole: false)) } : []
  }

  /// Team-minutes of the week that must be missing: the best of adding up days and adding up sectors.
  var proven: Int {
    let byDay = whole.days.indices.reduce(0) { sum, day in
      sum + max(whole.days[day].missing, single.reduce(0) { $0 + $1.days[day].missing })
    }
    let bySector = single.reduce(0) { $0 + max($1.week.missing, $1.daysMissing) }
    return max(byDay, bySector, whole.week.missing)
  }

  var shortfalls: [Shortfall] {
    (whole.days + single.flatMap(\.days)).compactMap { Shortfall($0) }
      + ([whole] + single).compactMap(\.proof)
  }

  /// What is said of a gap: the narrowest proof that there is, or how many could have come.
  func verdict(_ sector: Sector, _ date: CivilDate) -> Phrase {
    let alone = single.first { $0.week.area.contains(sector) }
    let days = [alone, whole].compactMap { $0?.days.first { $0.date == date } }
    if let proof = days.lazy.compactMap({ Shortfall($0) }).first { return proof.text }
    if let proof = [alone, whole].lazy.compactMap({ $0?.proof }).first { return proof.text }
    guard let day = days.last else { return Phrase(fr: "évitable ?", en: "avoidable?") }
    return Phrase(
      fr: "évitable ? \(day.area.name) a \(day.available.count) agents disponibles ce jour pour"
        + " \(2 * day.neededTeams) nécessaires",
      en: "avoidable? \(day.area.name) has \(day.available.count) agents available that day for"
        + " \(2 * day.neededTeams) needed")
  }
}
