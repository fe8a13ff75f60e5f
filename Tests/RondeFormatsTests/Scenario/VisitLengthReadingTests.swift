import RondeModel
import Testing

@testable import RondeFormats

@Suite struct VisitLengthReadingTests {
  // The column stands last, with a figure for the first residence alone.
  private func residences(_ heading: String, _ value: String) throws -> SmallScenario {
    try SmallScenario()
      .with("residences.csv", ";source;fiabilite", ";source;fiabilite;\(heading)")
      .with("residences.csv", ";low\r\n", ";low;\(value)\r\n")
  }

  private func settings(_ lines: [String]) throws -> SmallScenario {
    let small = try SmallScenario()
    let text = small.text("reglages.yaml")
    #expect(!text.contains("patrouilles"))
    return small.with(
      "reglages.yaml", bytes: Array((["patrouilles:"] + lines + [text]).joined(separator: "\n").utf8))
  }

  @Test func aVisitIsAsPlannedUnlessFewerMinutesAreAllowed() throws {
    let plain = try ScenarioFolder.read(SmallScenario().files).scenario
    #expect(plain.residences.allSatisfy { $0.leastOnSite == $0.onSite })
    for heading in ["minutes_min", "least_minutes"] {
      let scenario = try ScenarioFolder.read(residences(heading, "20").files).scenario
      #expect(scenario.residences.rows.map(\.leastOnSite).prefix(2) == [20, 30])
      let files = ScenarioFolder.files(of: scenario)
      let again = try ScenarioFolder.read(files).scenario
      #expect(again.residences.map(\.leastOnSite) == scenario.residences.map(\.leastOnSite))
    }
  }

  @Test func theColumnIsWrittenWhereAVisitMayBeShorter() throws {
    func heading(_ small: SmallScenario) throws -> String {
      let scenario = try ScenarioFolder.read(small.files).scenario
      let file = ScenarioFolder.files(of: scenario).first { $0.name == "residences.csv" }
      return String(String(decoding: file?.bytes ?? [], as: UTF8.self).prefix { !$0.isNewline })
    }
    #expect(!(try heading(residences("minutes_min", ""))).contains("minutes_min"))
    #expect(try heading(residences("minutes_min", "20")).contains(";minutes;minutes_min;"))
  }

  @Test func moreThanPlannedIsNoLeast() throws {
    #expect(
      try residences("minutes_min", "35").messages == [
        "residences.csv, ligne 2, colonne « minutes_min » : « 35 » : minimum supérieur au souhaité (30) — "
          + "relever le souhaité ou baisser le minimum [minimum-above-desired]"
      ])
  }

  @Test func theCurveIsReadAndWrittenAgain() throws {
    let usual = try ScenarioFolder.read(SmallScenario().files).scenario
    #expect(usual.settings.patrol.visitValue == .usual)
    let scenario = try ScenarioFolder.read(
      settings([
        "  valeur_visite:", "    - { minutes: 8, valeur: 0.9 }", "    - { minutes: 12, worth: 1 }",
      ]).files
    ).scenario
    #expect(scenario.settings.patrol.visitValue.points.map(\.minutes) == [8, 12])
    #expect(scenario.settings.patrol.visitValue.points.map(\.worth) == [900, 1000])
    let again = try ScenarioFolder.read(ScenarioFolder.files(of: scenario)).scenario
    #expect(again.settings.patrol == scenario.settings.patrol)
  }

  @Test(
    arguments: [
      (["{ minutes: 10, valeur: 0.9 }"], "bad-visit-value"),
      (["{ minutes: 10, valeur: 0.3 }", "{ minutes: 16, valeur: 1 }"], "bad-visit-value"),
      (["{ minutes: 16, valeur: 1 }", "{ minutes: 10, valeur: 1.1 }"], "bad-visit-value"),
      (["{ minutes: 0, valeur: 1 }"], "bad-duration"), (["{ minutes: 10, valeur: 5 }"], "bad-number"),
      (["{ minutes: 10 }"], "missing-setting"), (["{ minutes: 10, valeurs: 1 }"], "unknown-setting"),
    ] as [([String], String)])
  func aCurveThatIsNoneIsReported(points: [String], code: String) throws {
    let messages = try settings(["  valeur_visite:"] + points.map { "    - \($0)" }).messages
    #expect(messages.contains { $0.contains("[\(code)]") && $0.contains("reglages.yaml") })
  }
}
