import Foundation
import Testing

/// A plan altered by hand is caught each time.
@Suite struct AuditCommandTests {
  private let scratch: Scratch
  private let plan: String

  init() throws { (scratch, plan) = try PlannedWeek.seclin() }

  private func audited(_ change: (inout [String: Any]) throws -> Void) throws -> CommandRun {
    let file = URL(fileURLWithPath: "\(plan)/plan.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    var object = try #require(parsed)
    try change(&object)
    try JSONSerialization.data(withJSONObject: object).write(to: file)
    return try CommandRun("audit", plan)
  }

  @Test func aShiftMovedAgainstTheRest() throws {
    let run = try audited { object in
      var roster = try #require(object["roster"] as? [[String: Any]])
      let late = try #require(
        roster.firstIndex { duty in
          duty["end"] as? String == "24:00"
            && roster.contains {
              $0["agent"] as? String == duty["agent"] as? String && CommandRun.isNext(duty, $0)
            }
        })
      let next = try #require(
        roster.firstIndex {
          $0["agent"] as? String == roster[late]["agent"] as? String && CommandRun.isNext(roster[late], $0)
        })
      roster[next]["start"] = "10:00"
      object["roster"] = roster
    }
    #expect(run.status == 1)
    #expect(run.output.contains("FR-REST11"))
  }

  @Test func aVisitOutsideItsWindow() throws {
    let run = try audited { object in
      var routes = try #require(object["routes"] as? [[String: Any]])
      for index in routes.indices {
        guard var stops = routes[index]["stops"] as? [[String: Any]], !stops.isEmpty else { continue }
        stops[0]["start"] = "09:00"
        routes[index]["stops"] = stops
      }
      object["routes"] = routes
    }
    #expect(run.status == 1)
    #expect(run.output.contains("Le plan se contredit"))
  }

  @Test func aNameThatDoesNotBelong() throws {
    let run = try audited { object in
      var roster = try #require(object["roster"] as? [[String: Any]])
      roster[0]["agent"] = "nobody"
      object["roster"] = roster
    }
    #expect(run.status == 1)
    #expect(run.output.contains("nobody"))
  }

  @Test func unreadableFilesExitWithTwo() throws {
    let file = scratch.path("broken.json")
    try "{\"schema\": \"ronde.plan\", \"version\": 1, \"roster\": [{}]".write(
      toFile: file, atomically: true, encoding: .utf8)
    #expect(try CommandRun("audit", CommandRun.dataset("seclin"), file).status == 2)
    #expect(try CommandRun("audit", CommandRun.dataset("seclin"), "/nonexistent").status == 2)
    #expect(try CommandRun("audit", CommandRun.dataset("seclin")).status == 2)
  }
}

extension CommandRun {
  /// Whether `other` is a duty of the day after `duty`.
  static func isNext(_ duty: [String: Any], _ other: [String: Any]) -> Bool {
    guard let one = (duty["date"] as? String)?.suffix(2), let two = (other["date"] as? String)?.suffix(2),
      let first = Int(one), let second = Int(two)
    else { return false }
    return second == first + 1
  }
}
