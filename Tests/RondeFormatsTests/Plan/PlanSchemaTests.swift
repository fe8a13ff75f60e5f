import Foundation
import RondeFormats
import RondeTestSupport
import Testing

/// The published schema and the writer name the same members; values are judged by another validator in
/// `.ci/schema-check.py`.
@Suite struct PlanSchemaTests {
  private func schema() throws -> [String: Any] { try SchemaWalk(.plan).root }

  @Test func everyMemberWrittenStandsInTheSchema() throws {
    let plan = try JSONSerialization.jsonObject(with: Data(SampleDocument.document.json.utf8))
    try SchemaWalk(.plan).check(plan)
  }

  @Test func theExampleOfTheDocumentationIsRead() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/RondeFormats/RondeFormats.docc/plan-folder.md")
    let page = try String(contentsOf: file, encoding: .utf8)
    let example = try #require(page.components(separatedBy: "```json\n").dropFirst().first)
    let json = try #require(example.components(separatedBy: "```").first)
    #expect(PlanDocument.read(Array(json.utf8)).document?.plan.teams.first?.members == ["A01", "A02"])
  }

  @Test func theVersionIsTheSame() throws {
    let properties = try #require(try schema()["properties"] as? [String: [String: Any]])
    #expect(properties["version"]?["const"] as? Int == PlanDocument.version)
    #expect(properties["schema"]?["const"] as? String == PlanDocument.schema)
  }
}
