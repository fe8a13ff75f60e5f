import Foundation
import RondeFormats
import RondeTestSupport
import Testing

/// The published schema and the writer name the same members; values are judged by another validator in
/// `.ci/schema-check.py`.
@Suite struct PlanSchemaTests {
  private func schema() throws -> [String: Any] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../Sources/RondeFormats/Plan/plan.schema.json")
    return try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
  }

  /// The members of an object schema, arrays and references looked through.
  private func members(_ schema: [String: Any], in root: [String: Any]) -> [String: [String: Any]]? {
    if let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last {
      return members((root["$defs"] as? [String: [String: Any]])?[String(name)] ?? [:], in: root)
    }
    if let items = schema["items"] as? [String: Any] { return members(items, in: root) }
    return schema["properties"] as? [String: [String: Any]]
  }

  private func check(_ value: Any, _ schema: [String: Any], _ root: [String: Any], path: String) {
    if let list = value as? [Any] {
      for item in list { check(item, schema, root, path: path + "[]") }
    } else if let object = value as? [String: Any], let members = members(schema, in: root) {
      for (key, value) in object {
        #expect(members[key] != nil, "the schema does not know \(path).\(key)")
        check(value, members[key] ?? [:], root, path: "\(path).\(key)")
      }
    }
  }

  @Test func everyMemberWrittenStandsInTheSchema() throws {
    let root = try schema()
    let plan = try JSONSerialization.jsonObject(with: Data(SampleDocument.document.json.utf8))
    check(plan, root, root, path: "$")
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
