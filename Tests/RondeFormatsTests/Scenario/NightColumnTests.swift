import RondeModel
import Testing

@testable import RondeFormats

@Suite struct NightColumnTests {
  private func read(_ heading: String, _ value: String) throws -> Scenario {
    let small = try SmallScenario().with(
      "agents.csv", "debutant\r\namel;Amel Haddad;PASSERELLES;TP35;chef+permis;MOU;CEN;non\r\n",
      "debutant;\(heading)\r\namel;Amel Haddad;PASSERELLES;TP35;chef+permis;MOU;CEN;non;\(value)\r\n")
    return try ScenarioFolder.read(small.files).scenario
  }

  @Test(
    arguments: [
      ("nuit", "eviter", .keepBelow), ("night", "Below", .keepBelow), ("nuit", "éviter", .keepBelow),
      ("nuit", "concentrer", .concentrate), ("night", "concentrate", .concentrate), ("nuit", "", .free),
    ] as [(String, String, Agent.NightWork)])
  func isReadAndWrittenAgain(heading: String, value: String, asked: Agent.NightWork) throws {
    let scenario = try read(heading, value)
    #expect(scenario.agents.rows.map(\.nightWork).prefix(2) == [asked, .free])
    let again = try ScenarioFolder.read(ScenarioFolder.files(of: scenario)).scenario
    #expect(again.agents.rows.map(\.nightWork) == scenario.agents.rows.map(\.nightWork))
  }

  @Test func theColumnIsWrittenWhereSomethingIsAsked() throws {
    func heading(_ scenario: Scenario) -> String {
      let file = ScenarioFolder.files(of: scenario).first { $0.name == "agents.csv" }
      return String(String(decoding: file?.bytes ?? [], as: UTF8.self).prefix { !$0.isNewline })
    }
    #expect(heading(try read("nuit", "")).hasSuffix(";debutant"))
    #expect(heading(try read("nuit", "eviter")).hasSuffix(";debutant;nuit"))
  }
}
