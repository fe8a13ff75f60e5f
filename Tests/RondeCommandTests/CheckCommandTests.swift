import Testing

@Suite struct CheckCommandTests {
  @Test(arguments: ["seclin", "lille"]) func datasetsAreReady(name: String) throws {
    let run = try CommandRun("check", CommandRun.dataset(name))
    #expect(run.status == 0)
    #expect(run.errors.isEmpty, "\(run.errors)")
    #expect(run.output.contains("prêt à planifier"))
  }

  @Test func everyErrorOfEveryTableAtOnce() throws {
    let scratch = try Scratch()
    let folder = try scratch.copy(of: "seclin", editing: "agents.csv") { $0.replacing(";TP", with: ";PT") }
    let run = try CommandRun("check", folder)
    #expect(run.status == 2)
    let lines = run.errors.split(separator: "\n")
    let errors = lines.filter { $0.hasPrefix("erreur : ") }
    #expect(errors.count == 8)
    let expected =
      "erreur : agents.csv, ligne 2, colonne « contrat » : « PT35 » : identifiant absent du fichier contrats.csv"
      + " — vouliez-vous dire « TP35 » ? [unknown-id]"
    #expect(errors.first.map(String.init) == expected)
    #expect(lines.last?.contains("rien n’a été écrit") == true)
    #expect(run.output.isEmpty)
  }

  @Test func englishOnRequest() throws {
    let run = try CommandRun("check", "/nonexistent", "--lang", "en")
    #expect(run.status == 2)
    #expect(run.errors.contains("error: "))
    #expect(run.errors.contains("nothing was written"))
  }
}
