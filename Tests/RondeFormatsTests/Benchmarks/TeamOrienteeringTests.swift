import RondeFormats
import Testing

@Suite struct TeamOrienteeringTests {
  // Depot, and three points 3, 4 and 5 away from it or from each other.
  private let text = """
    4 1 3 1
    0 200
    0 0 0 0 0 0 0 0 100
    1 3 0 5.5 10 1 1 1 0 50
    2 0 4 5 7 1 1 1 40 60
    3 1 1 2 4 1 1 1 0 5
    """

  private func instance() throws -> TeamOrienteeringInstance {
    try TeamOrienteeringInstance(parsing: text, decimals: 1)
  }

  @Test func readsPointsInTenths() throws {
    let instance = try instance()
    #expect(instance.points.count == 4)
    #expect(instance.points[1].duration == 55)
    #expect(instance.points[2].opens == 400)
    #expect(instance.distance(0, 1) == 30)
    #expect(instance.distance(1, 2) == 50)
    // √2 = 1.414…, cut off.
    #expect(instance.distance(0, 3) == 14)
    #expect(try TeamOrienteeringInstance(parsing: text, decimals: 2).distance(0, 3) == 141)
  }

  @Test func readsTheLineEndsOfWindows() throws {
    let windows = try TeamOrienteeringInstance(
      parsing: text.split(separator: "\n").joined(separator: "\r\n"), decimals: 1)
    #expect(windows.points.count == 4)
  }

  @Test func judgesRoutes() throws {
    let checker = TeamOrienteeringChecker(try instance())
    #expect(checker.breaches([[1, 2], [3]], teams: 2) == [])
    #expect(checker.profit([[1, 2], [3]]) == 10 + 7 + 4)
    #expect(checker.breaches([[1], [3]], teams: 1) == ["2 routes for 1 teams"])
    #expect(checker.breaches([[1, 2, 1]], teams: 1).first == "point 1 is visited twice")
    // Point 2 opens at 400 and takes 50; point 1 closes at 500, and 50 more are driven: 400 + 50 + 50.
    #expect(checker.breaches([[2, 1]], teams: 1) == [])
    #expect(checker.breaches([[1, 3]], teams: 1) == ["route 1 starts at point 3 at 107, after 50"])
    #expect(checker.breaches([[9]], teams: 1) == ["route 1 visits point 9, which is none"])
    #expect(RouteLines.text([[1, 2], [], [3]]) == "Route #1: 1 2\nRoute #2: 3\n")
  }

  @Test(arguments: [
    "", "4 1 3 1\n0 200\n", "a\nb\n0 0 0 x 0 0 0 0 1", "a\nb\n0 0 0", "a\nb\n0 0 1e300 0 0 0 0 0 9",
  ])
  func brokenTextsAreTold(text: String) {
    #expect(throws: BenchmarkFormatError.self) {
      try TeamOrienteeringInstance(parsing: text, decimals: 1)
    }
  }
}
