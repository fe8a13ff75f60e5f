import Testing

@testable import RondeFormats

/// One place of a small scenario spoilt, and all that a planner then reads.
struct BadInput: Sendable, CustomTestStringConvertible {
  let file: String
  let old: String
  let new: String
  let report: String

  init(_ file: String, _ old: String, _ new: String, _ report: String) {
    self.file = file
    self.old = old
    self.new = new
    self.report = report
  }

  var testDescription: String { "\(file): \(old) → \(new)" }
}

@Suite struct BadInputTests {
  @Test(
    arguments: BadInput.people + BadInput.service + BadInput.residences + BadInput.past + BadInput.settings)
  func isReportedExactly(_ input: BadInput) throws {
    let small = try SmallScenario()
    #expect(small.text(input.file).contains(input.old), "the place to spoil is not in the file")
    #expect(small.with(input.file, input.old, input.new).messages.joined(separator: "\n") == input.report)
  }

  @Test func everyErrorOfEveryTableComesAtOnce() throws {
    let report = try SmallScenario().with("agents.csv", "TP28;chef", "TP82;chef")
      .with("verrous.csv", "repos", "repas").with("demande.csv", "MOU;tous;14:00", "MOU;tous;14:99")
      .without("lots.csv").messages
    #expect(
      report.map { String($0.prefix { $0 != " " }) } == [
        "agents.csv,", "demande.csv,", "lots.csv", "verrous.csv,",
      ])
  }

  @Test func thePastOfWhoLeftIsLeftOut() throws {
    let report = try SmallScenario().with(
      "agents.csv", "demba;Demba N'Diaye;PASSERELLES;TP35;permis;MOU;CEN;non\r\n", ""
    ).messages
    #expect(
      report == [
        "absences.csv, ligne 2, colonne « agent » : « demba » : identifiant absent du fichier agents.csv, 7 ligne(s) "
          + "laissée(s) de côté en tout — rien à faire après un départ ; sinon l’ajouter à agents.csv "
          + "[former-id]"
      ])
  }

  @Test func englishIsThereAsWell() throws {
    let files = try SmallScenario().with("agents.csv", "TP28;chef", "TP82;chef").files
    let error = try #require(throws: InputErrors.self) { try ScenarioFolder.read(files) }
    #expect(
      error.issues.map { $0.message(.en) } == [
        "agents.csv, row 6, column “contrat”: “TP82”: identifier not in contrats.csv "
          + "— did you mean “TP28”? [unknown-id]"
      ])
  }
}
