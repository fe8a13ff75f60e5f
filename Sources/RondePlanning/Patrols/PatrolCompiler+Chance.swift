import RondeModel
import RondeSearch

extension PatrolCompiler {
  /// Weeks of history that observers are taken to know.
  private static let known = 8
  // Minutes of mean idleness, measured on chains of weeks: the part that may be given bounds what they cost, and
  // is what a sector with little slack spends of them.
  private static let chance = 15.0
  private static let weekly = 60.0
  private static let daily = 30.0

  /// What visits cost beside idleness so that weeks do not resemble one another: a random cost for each residence
  /// and half hour, fresh each week, and one on the hours at which teams were seen in the weeks before.
  func potential(
    _ residences: [Residence], _ problem: PatrolProblem, _ random: inout RandomSource
  ) -> [Int32] {
    let monday = scenario.horizon.start.monday
    let first = scenario.horizon.start - 7 * PatrolCompiler.known
    let stays = residences.map { residence in
      (pastVisits[residence.id] ?? []).filter { $0.date >= first }.map { visit in
        let begin = (visit.date.dayNumber - monday.dayNumber) * 1440 + visit.time.minute
        return begin..<begin + max(1, residence.onSite.count)
      }
    }
    return VisitPotential(
      places: problem.places.map(\.weight), isOpen: problem.places.map { openSlots($0, problem) }
    )
    .chance(PatrolCompiler.chance, &random)
    .repulsion(
      weekly: PatrolCompiler.weekly, daily: PatrolCompiler.daily, from: stays,
      weeks: PatrolCompiler.known,
      stay: problem.places.map(\.onSite)
    ).costs
  }

  // The half hours in which some team can begin a visit.
  private func openSlots(_ place: PatrolProblem.Place, _ problem: PatrolProblem) -> [Bool] {
    var open = [Bool](repeating: false, count: problem.potentialSlots)
    let windows = place.windows.isEmpty ? [0...Int.max] : place.windows
    for shift in problem.shifts {
      for window in windows {
        let from = max(shift.start, window.lowerBound)
        let to = min(shift.end, window.upperBound) - place.leastMinutes
        guard from <= to else { continue }
        let midnight = shift.day * 1440
        for slot in (midnight + from) / PatrolProblem.potentialSlot...(midnight + to)
          / PatrolProblem.potentialSlot
        where open.indices.contains(slot) {
          open[slot] = true
        }
      }
    }
    return open
  }
}
