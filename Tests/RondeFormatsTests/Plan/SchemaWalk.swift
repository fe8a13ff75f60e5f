import Foundation
import RondeFormats
import Testing

/// Walks a written file along its published schema: every member written stands in the schema, and every
/// member that the schema requires is written.
struct SchemaWalk {
  let root: [String: Any]

  init(_ schema: PublishedSchema) throws {
    let parsed = try JSONSerialization.jsonObject(with: Data(schema.json.utf8))
    root = try #require(parsed as? [String: Any])
  }

  func check(_ value: Any) { check(value, root, path: "$") }

  /// A schema with references and arrays looked through.
  private func resolved(_ schema: [String: Any]) -> [String: Any] {
    if let reference = schema["$ref"] as? String, let name = reference.split(separator: "/").last {
      return resolved((root["$defs"] as? [String: [String: Any]])?[String(name)] ?? [:])
    }
    if let items = schema["items"] as? [String: Any] { return resolved(items) }
    return schema
  }

  private func check(_ value: Any, _ schema: [String: Any], path: String) {
    let schema = resolved(schema)
    if let list = value as? [Any] {
      for item in list { check(item, schema, path: path + "[]") }
    } else if let object = value as? [String: Any],
      let members = schema["properties"] as? [String: [String: Any]]
    {
      for (key, value) in object {
        #expect(members[key] != nil, "the schema does not know \(path).\(key)")
        check(value, members[key] ?? [:], path: "\(path).\(key)")
      }
      for key in schema["required"] as? [String] ?? [] {
        #expect(object[key] != nil, "\(path).\(key) is missing")
      }
    }
  }
}
