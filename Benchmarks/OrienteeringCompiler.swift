import RondeFormats
import RondeSearch

/// Turns a team orienteering problem into the engine's own: points are clients that may be left out, teams are
/// alike, and profit counts before distance.
struct OrienteeringCompiler {
  let instance: TeamOrienteeringInstance
  let teams: Int

  func problem() throws -> RoutingProblem {
    let points = instance.points
    let day = points[0].opens...max(points[0].opens, points[0].closes)
    let worth = worth
    return try RoutingProblem(
      clients: points.indices.dropFirst().map { index in
        let point = points[index]
        return RoutingProblem.Client(
          point: index, service: point.duration, window: point.opens...max(point.opens, point.closes),
          prize: Int((Double(point.profit) * worth).rounded()))
      },
      teams: Array(repeating: RoutingProblem.Team(start: 0, end: 0, shift: day), count: max(1, teams)),
      points: points.count, objective: .mostPrizes, distance: instance.distance, duration: instance.distance)
  }

  func routes(_ solution: RoutingSolution) -> [[Int]] {
    solution.tours.map { $0.map { $0 + 1 } }.filter { !$0.isEmpty }
  }

  /// Units of distance in one of profit: a mean profit pays for any detour, and yet distance is felt.
  private var worth: Double {
    let profits = instance.points.dropFirst().map(\.profit).filter { $0 > 0 }
    let mean = max(1, Double(profits.reduce(0, +)) / Double(max(1, profits.count)))
    let farthest = instance.points.indices.map { instance.distance(0, $0) }.max() ?? 1
    return (4 * Double(max(1, farthest)) / mean).rounded(.up)
  }
}
