import RondeModel

/// What one slot of one sector's day wants and has.
struct SlotCover {
  let sector: Sector
  let date: CivilDate
  let from: ClockTime
  let to: ClockTime
  let minimum: Int
  let desired: Int
  let present: Int

  var length: Int { (to - from).count }
  var missingMinimum: Int { max(0, minimum - present) * length }
  var missingDesired: Int { max(0, desired - present) * length }
  var surplus: Int { max(0, present - desired) * length }
}

/// Who is there when. A slot is covered by a lawful, whole team (two members, same sector and hours) whose
/// shift spans it and whose break does not fill it wholly: breaks are staggered between teams, and a team
/// that pauses for a part of the slot can still answer a call.
enum Coverage {
  /// Every slot of the horizon, by sector, day and time.
  static func slots(_ file: CaseFile) -> [SlotCover] {
    let teams = Dictionary(
      grouping: file.lawfulTeams, by: { SectorDay(sector: $0.sector, date: $0.shift.date) })
    return file.scenario.sectors.flatMap { sector in
      file.horizon.dates.flatMap { date in
        let there = teams[SectorDay(sector: sector.id, date: date)] ?? []
        return file.scenario.demand(of: sector.id, on: date).map { slot in
          SlotCover(
            sector: sector, date: date, from: slot.from, to: slot.to, minimum: slot.minimum,
            desired: slot.desired,
            present: there.filter { covers($0.shift, from: slot.from, to: slot.to) }.count)
        }
      }
    }
  }

  /// Whether a shift covers a slot.
  static func covers(_ shift: Shift, from: ClockTime, to: ClockTime) -> Bool {
    shift.start <= from && to <= shift.end && !shift.breaks.contains { $0.start <= from && to <= $0.end }
  }

  private struct SectorDay: Hashable {
    let sector: Identifier<Sector>?
    let date: CivilDate
  }
}
