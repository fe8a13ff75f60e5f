import RondeModel

/// A scenario as one JSON text, for programs that do not read folders of tables: `ronde check --json` prints
/// it. Its schema is `scenario.schema.json` beside this file, which `ronde schema scenario` prints. It holds
/// agents and absences: it is the planner's and leaves with no export.
public struct ScenarioDocument: Sendable {
  /// The name that every such document bears.
  static let schema = "ronde.scenario"
  /// The version of its members; within a version members may be added.
  static let version = 1

  private let scenario: Scenario
  private let digest: String

  /// The document of a scenario; `digest` is its snapshot's, by which plans name it.
  public init(_ scenario: Scenario, digest: String) {
    self.scenario = scenario
    self.digest = digest
  }

  /// The text, keys sorted, a row of a table a line.
  public var json: String {
    let s = scenario
    return JSONWriter.text(
      .object([
        "schema": .string(Self.schema),
        "version": .integer(Self.version),
        "generator": .string(RondeVersion.generator),
        "digest": .string(digest),
        "settings": Self.node(s.settings),
        "profiles": .array(s.profiles.map(Self.node)),
        "seasons": .array(s.seasons.map(Self.node)),
        "subcontractors": .array(s.subcontractors.map(Self.node)),
        "lots": .array(s.lots.map(Self.node)),
        "sectors": .array(s.sectors.map(Self.node)),
        "skills": .array(s.skills.map(Self.node)),
        "contracts": .array(s.contracts.map(Self.node)),
        "agents": .array(s.agents.map(Self.node)),
        "conflicts": .array(s.conflicts.map { .array([.string($0.first.text), .string($0.second.text)]) }),
        "absences": .array(s.absences.map(Self.node)),
        "wishes": .array(s.wishes.map(Self.node)),
        "demand": .array(s.demand.map(Self.node)),
        "classes": .array(s.classes.map(Self.node)),
        "residences": .array(s.residences.map(Self.node)),
        "history": .array(s.history.map(Self.node)),
        "counters": .array(s.counters.map(Self.node)),
        "visits": .array(s.visits.map(Self.node)),
        "locks": .array(s.locks.map(Self.node)),
      ]))
  }

  static func node(_ date: CivilDate) -> JSONNode { .string("\(date)") }
  static func node(_ time: ClockTime) -> JSONNode { .string("\(time)") }
  static func node(_ flag: Bool) -> JSONNode { JSONNode(.bool(flag)) }
  static func node<Kind>(_ id: Identifier<Kind>) -> JSONNode { .string(id.text) }

  static func node(_ span: ClosedRange<ClockTime>) -> JSONNode {
    .object(["from": node(span.lowerBound), "to": node(span.upperBound)])
  }

  static func node(_ point: GeoPoint) -> JSONNode {
    .object(["latitude": .double(point.latitude), "longitude": .double(point.longitude)])
  }

  /// A figure kept as so many parts of one: 135 hundredths are 1.35.
  static func node(_ value: Int, in parts: Int) -> JSONNode { .double(Double(value) / Double(parts)) }
}
