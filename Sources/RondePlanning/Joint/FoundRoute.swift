import RondeModel
import RondeSearch

/// A team's route as the patrol search found it, with the places' numbers of its sector.
struct FoundRoute: Sendable {
  let team: Team
  let route: PatrolSolution.Route

  /// For each of a sector's teams the route of a team that was there before: of the same day and hours where there
  /// is one, otherwise of the day's team that shares most time with it, cut to the new hours.
  static func starts(of teams: [Team], from found: [FoundRoute]) -> [PatrolSolution.Route?] {
    var left = found.filter { old in teams.first?.sector == old.team.sector }
    var result = [PatrolSolution.Route?](repeating: nil, count: teams.count)
    for (index, team) in teams.enumerated() {
      let same = left.firstIndex {
        ($0.team.shift.date, $0.team.shift.start, $0.team.shift.end)
          == (team.shift.date, team.shift.start, team.shift.end)
      }
      if let same { result[index] = left.remove(at: same).route }
    }
    for (index, team) in teams.enumerated() where result[index] == nil {
      var best: (shared: Int, at: Int)?
      for (at, old) in left.enumerated() where old.team.shift.date == team.shift.date {
        let shared = min(old.team.shift.end, team.shift.end) - max(old.team.shift.start, team.shift.start)
        if shared.count > best?.shared ?? 0 { best = (shared.count, at) }
      }
      if let best { result[index] = left.remove(at: best.at).cut(to: team.shift) }
    }
    return result
  }

  // A quarter of an hour is left at either end for the way; the search cuts further where that is too little.
  private func cut(to shift: Shift) -> PatrolSolution.Route {
    var cut = route
    let way = 15
    cut.visits = route.visits.filter {
      $0.start >= shift.start.minute + way && $0.end <= shift.end.minute - way
    }
    // When the break falls is the new shift's own.
    cut.pause = nil
    return cut
  }
}
