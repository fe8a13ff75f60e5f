import Foundation
import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct ScenarioDocumentTests {
  private func check(_ scenario: Scenario) throws -> [String: Any] {
    let json = ScenarioDocument(scenario, digest: "sha256:" + String(repeating: "0", count: 64)).json
    let parsed = try JSONSerialization.jsonObject(with: Data(json.utf8))
    try SchemaWalk(.scenario).check(parsed)
    return try #require(parsed as? [String: Any])
  }

  @Test(arguments: ["seclin", "un-poste"]) func dataSetsFitThePublishedSchema(name: String) throws {
    let folder = DatasetTests.datasets.appendingPathComponent(name)
    let scenario = try ScenarioFolder.read(at: folder).scenario
    let object = try check(scenario)
    #expect((object["residences"] as? [Any])?.count == scenario.residences.count)
    #expect((object["agents"] as? [Any])?.count == scenario.agents.count)
  }

  @Test func everyKindOfRowIsWritten() throws {
    var scenario = SamplePlan.scenario
    scenario.locks = [
      .off(agent: "a1", date: SamplePlan.monday),
      .duty(
        agent: "a2", date: SamplePlan.monday, start: ClockTime(14), end: ClockTime(21), sector: "seclin"),
      .appointment(agent: "a3", date: SamplePlan.monday, start: ClockTime(9), end: ClockTime(11)),
    ]
    scenario.wishes = [.off, .early, .late, .with("a2")].map {
      Wish(agent: "a1", day: .weekday(.friday), kind: $0, weight: 3)
    }
    scenario.absences.append(
      Absence(
        agent: "a4", from: SamplePlan.monday, to: SamplePlan.monday, hours: ClockTime(14)...ClockTime(16)))
    scenario.residences = EntityTable([
      Residence(
        id: "r", name: "=cmd() « l’Épi » 🏢", sector: "seclin", place: GeoPoint(latitude: 50.5, longitude: 3),
        dwellings: 3, visitClass: "A", onSite: 20, windows: [ClockTime(18)...ClockTime(25)],
        isBreakPlace: true, address: "rue", instruction: "sonner", missions: [.access, .faults])
    ])
    let object = try check(scenario)
    let residence = try #require((object["residences"] as? [[String: Any]])?.first)
    #expect(residence["name"] as? String == "=cmd() « l’Épi » 🏢")
    #expect(residence["missions"] as? [String] == ["M2", "M5"])
    let wishes = try #require(object["wishes"] as? [[String: Any]])
    #expect(wishes.compactMap { $0["with"] as? String } == ["a2"])
  }

  @Test func theVersionIsTheSame() throws {
    let properties = try #require(try SchemaWalk(.scenario).root["properties"] as? [String: [String: Any]])
    #expect(properties["version"]?["const"] as? Int == ScenarioDocument.version)
    #expect(properties["schema"]?["const"] as? String == ScenarioDocument.schema)
  }
}
