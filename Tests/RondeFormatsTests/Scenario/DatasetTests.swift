import Foundation
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
}
