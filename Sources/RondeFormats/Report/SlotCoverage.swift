import RondeModel

/// How many teams a slot wants and has.
struct SlotCoverage: Sendable {
  let demand: SlotDemand
  let teams: Int

  /// Teams missing below the minimum.
  var missing: Int { max(0, demand.minimum - teams) }
  /// Teams missing below what is desired.
  var missingDesired: Int { max(0, demand.desired - teams) }
}

extension Sequence<SlotCoverage> {
  /// The stretches in which teams are missing below the minimum.
  var missingBands: [(from: ClockTime, to: ClockTime)] {
    var bands: [(from: ClockTime, to: ClockTime)] = []
    for slot in self where slot.missing > 0 {
      if let last = bands.last, last.to == slot.demand.from {
        bands[bands.count - 1].to = slot.demand.to
      } else {
        bands.append((slot.demand.from, slot.demand.to))
      }
    }
    return bands
  }
}

extension PlanOverview {
  /// The slots of a sector's evening, counted as the auditor does: a team of two with the same hours counts
  /// in a slot that it spans; a pause takes it out of a slot only where it fills the slot whole.
  func coverage(of sector: Identifier<Sector>, on date: CivilDate) -> [SlotCoverage] {
    let teams = teams(in: sector, on: date).filter { team in
      team.duties.count == 2 && team.duties.allSatisfy { $0.shift == team.shift }
    }
    return scenario.demand(of: sector, on: date).map { slot in
      let present = teams.filter { team in
        team.shift.start <= slot.from && slot.to <= team.shift.end
          && !team.shift.breaks.contains { $0.start <= slot.from && slot.to <= $0.end }
      }
      return SlotCoverage(demand: slot, teams: present.count)
    }
  }
}
