import RondeFormats
import RondeSearch

/// Turns a team orienteering problem into the patrol engine's own: points are places that are seen once at
/// most and whose idleness weighs nothing, teams are shifts of one evening, minutes are the instance's units.
struct OrienteeringCompiler {
  let instance: TeamOrienteeringInstance
  let teams: Int

  func problem() -> PatrolProblem {
    let points = instance.points
    let places = points.count - 1
    let profits = points.dropFirst().map(\.profit)
    let mean = max(1, Double(profits.reduce(0, +)) / Double(max(1, places)))
    // The engine's temperatures fall with the number of places, and so does the worth of a mean profit.
    let worth = OrienteeringCompiler.worth * 25 / Double(max(25, places)) / mean
    var problem = PatrolProblem(
      places: points.dropFirst().map { point in
        PatrolProblem.Place(
          onSite: point.duration, windows: [point.opens...max(point.opens, point.closes + point.duration)],
          weight: 0, prize: Int((Double(point.profit) * worth).rounded()))
      },
      shifts: (0..<max(1, teams)).map { _ in
        PatrolProblem.TeamShift(day: 0, start: points[0].opens, end: points[0].closes)
      },
      travel: TravelTable(places: points.count, departures: 0...0) { from, to, _ in
        instance.distance(from, to)
      },
      clock: [0], horizon: 0...1)
    problem.weights.travel = max(1, Int(mean * worth * 0.1 / Double(max(1, points[0].closes))))
    return problem
  }

  func routes(_ solution: PatrolSolution) -> [[Int]] {
    solution.routes.map { $0.visits.map { $0.place + 1 } }.filter { !$0.isEmpty }
  }

  /// What a mean profit is worth in a problem of 25 places, in millionths of a minute.
  static let worth = 3_000_000.0
}
