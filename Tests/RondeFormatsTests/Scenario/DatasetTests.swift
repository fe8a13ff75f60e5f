import Foundation
import RondeAudit
import RondeModel
import Testing

@testable import RondeFormats

/// The scenarios that ship with the sources.
@Suite struct DatasetTests {
  static let datasets = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("datasets")

  @Test(arguments: ["seclin", "lille"])
  func isReadWithoutIssue(name: String) throws {
    do {
      let contents = try ScenarioFolder.read(at: Self.datasets.appendingPathComponent(name))
      #expect(contents.warnings.map { $0.message(.fr) } == [])
    } catch {
      Issue.record("\(error.issues.map { $0.message(.fr) }.joined(separator: "\n"))")
    }
  }

  /// The history judged as if it were the plan: it must hold no breach that a first plan would inherit.
  @Test(arguments: [("seclin", 1), ("lille", 12)])
  func theHistoryIsLawful(name: String, weeks: Int) throws {
    var scenario = try ScenarioFolder.read(at: Self.datasets.appendingPathComponent(name)).scenario
    let days = 7 * weeks
    let past = scenario.history
    scenario.settings.horizon = Horizon(start: scenario.horizon.start - days, days: days)
    scenario.history = []
    scenario.locks = []
    let roster = past.map { past -> Duty in
      let team = "\(past.shift.date)-\(past.sector?.text ?? "")-\(past.shift.start)"
      return Duty(agent: past.agent, shift: past.shift, sector: past.sector, team: Identifier(team))
    }
    #expect(roster.map(\.shift.date).min() == scenario.horizon.start)
    let origin = PlanOrigin(seed: 0, iterations: nil, seconds: nil, method: "hand")
    let report = Auditor(scenario).audit(
      Plan(horizon: scenario.horizon, origin: origin, roster: roster, routes: []))
    #expect(report.findings.filter(\.kind.isBreach).map { "\($0.rule) \($0.text.fr)" } == [])
  }
}
