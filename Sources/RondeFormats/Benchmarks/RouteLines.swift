/// Routes as VRPLIB and the DIMACS challenge write them: `Route #1: 5 3 8`, clients by number, the depot unsaid.
public enum RouteLines {
  /// One line a route; routes without a client are left out and the others numbered on.
  public static func text(_ routes: [[Int]]) -> String {
    routes.filter { !$0.isEmpty }.enumerated().map { number, route in
      "Route #\(number + 1): \(route.map(String.init).joined(separator: " "))\n"
    }.joined()
  }
}
