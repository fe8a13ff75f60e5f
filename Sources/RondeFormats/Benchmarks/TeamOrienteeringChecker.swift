/// Judges routes of a team orienteering problem from the instance's text alone.
public struct TeamOrienteeringChecker: Sendable {
  private let instance: TeamOrienteeringInstance

  /// A judge for `instance`.
  public init(_ instance: TeamOrienteeringInstance) { self.instance = instance }

  /// The profit of the points visited.
  public func profit(_ routes: [[Int]]) -> Int {
    routes.joined().reduce(0) { $0 + (instance.points.indices.contains($1) ? instance.points[$1].profit : 0) }
  }

  /// What the routes of `teams` teams break.
  public func breaches(_ routes: [[Int]], teams: Int) -> [String] {
    var breaches: [String] = []
    if routes.count > teams { breaches.append("\(routes.count) routes for \(teams) teams") }
    var seen: Set<Int> = []
    for (number, route) in routes.enumerated() {
      var here = 0
      var now = instance.points[0].opens
      for point in route {
        guard point > 0, point < instance.points.count else {
          breaches.append("route \(number + 1) visits point \(point), which is none")
          continue
        }
        if !seen.insert(point).inserted { breaches.append("point \(point) is visited twice") }
        let arrival = now + instance.distance(here, point)
        let start = max(arrival, instance.points[point].opens)
        if start > instance.points[point].closes {
          breaches.append(
            "route \(number + 1) starts at point \(point) at \(start), after \(instance.points[point].closes)"
          )
        }
        now = start + instance.points[point].duration
        here = point
      }
      let back = now + instance.distance(here, 0)
      if back > instance.points[0].closes {
        breaches.append("route \(number + 1) is back at \(back), after \(instance.points[0].closes)")
      }
    }
    return breaches
  }
}
