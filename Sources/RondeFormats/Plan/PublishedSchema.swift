/// The JSON Schemas (draft 2020-12) of what Ronde writes, as `ronde schema` prints them. They are part of the
/// program: who reads its files needs no copy of its sources.
public enum PublishedSchema: String, CaseIterable, Sendable {
  /// Of `plan.json`.
  case plan
  /// Of what `ronde check --json` prints.
  case scenario
  /// Of each recipient's `export.json`.
  case export

  /// The schema's text.
  public var json: String {
    switch self {
    case .plan: String(decoding: PackageResources.plan_schema_json, as: UTF8.self)
    case .scenario: String(decoding: PackageResources.scenario_schema_json, as: UTF8.self)
    case .export: String(decoding: PackageResources.export_schema_json, as: UTF8.self)
    }
  }
}
