import Foundation
import Testing

@testable import RondeFormats

/// Files that are no table at all, or not the one expected.
@Suite struct BadFileTests {
  private func report(_ name: String, _ bytes: [UInt8]) throws -> [String] {
    try SmallScenario().with(name, bytes: bytes).messages
  }

  @Test func aWorkbookIsNoTable() throws {
    #expect(
      try report("lots.csv", [0x50, 0x4B, 3, 4, 20, 0]) == [
        "lots.csv : classeur de tableur, non une table en texte — enregistrer sous « CSV UTF-8 » depuis "
          + "le tableur [spreadsheet-file]"
      ])
  }

  @Test func utf16IsRefused() throws {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x69, 0, 0x64, 0]
    #expect(
      try report("lots.csv", bytes) == [
        "lots.csv : texte en UTF-16 — enregistrer sous « CSV UTF-8 » depuis le tableur [utf16-file]"
      ])
  }

  @Test func aNulByteIsNoText() throws {
    #expect(
      try report("lots.csv", Array("id;nom;prestataire\r\nSEC;a\0b;PASSERELLES".utf8)) == [
        "lots.csv : octet nul : ce n’est pas du texte — enregistrer sous « CSV UTF-8 » depuis le tableur "
          + "[binary-file]"
      ])
  }

  @Test func bytesOfNoEncoding() throws {
    #expect(
      try report("lots.csv", [0x69, 0x64, 0x81]) == [
        "lots.csv : ni UTF-8 ni Windows-1252 — enregistrer sous « CSV UTF-8 » depuis le tableur "
          + "[bad-encoding]"
      ])
  }

  @Test func emptyTables() throws {
    #expect(
      try report("lots.csv", []) == [
        "lots.csv : fichier vide — colonnes attendues : id, nom, prestataire [empty-file]"
      ])
    #expect(
      try report("reglages.yaml", []).first
        == "reglages.yaml : fichier vide — y écrire les réglages du service [empty-file]")
  }

  @Test func missingFiles() throws {
    #expect(
      try SmallScenario().without("lots.csv").messages == [
        "lots.csv : fichier absent du dossier — ajouter lots.csv (ou lots.csv) [missing-file]"
      ])
    #expect(
      try SmallScenario().without("reglages.yaml").messages == [
        "reglages.yaml : fichier absent du dossier — ajouter reglages.yaml (ou settings.yaml) [missing-file]"
      ])
  }

  @Test func theSameTableTwice() throws {
    #expect(
      try report("seasons.csv", Array("from;to;opens;closes".utf8)) == [
        "seasons.csv : même table que saisons.csv — n’en garder qu’une [duplicate-table]"
      ])
  }

  @Test func aMisspeltTableIsPointedOut() throws {
    #expect(
      try report("absence.csv", Array("agent;du;au".utf8)) == [
        "absence.csv : fichier ignoré : aucune table ne porte ce nom — vouliez-vous dire « absences.csv » ? "
          + "[unknown-table]"
      ])
  }

  @Test func aHugeCellIsCut() throws {
    let report = try SmallScenario().with("agents.csv", "Farid", String(repeating: "x", count: 12_000))
      .messages
    #expect(report.contains { $0.hasSuffix("[huge-cell]") })
    #expect(report.allSatisfy { $0.count < 300 })
  }

  @Test func whatSteersATerminalIsBlanked() throws {
    let small = try SmallScenario().with("agents.csv", "TP28", "\u{1B}[2J\u{202E}TP")
    #expect(small.messages.count == 1)
    #expect(small.messages[0].contains("«  [2J TP »"))
    let heading = try SmallScenario().with(
      "agents.csv", "id;nom", "id;\u{1B}" + String(repeating: "n", count: 500))
    #expect(heading.messages.allSatisfy { !$0.contains("\u{1B}") && $0.count < 400 })
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func deepYamlIsRefusedBeforeItIsParsed(opening: String) throws {
    let bytes = Array(String(repeating: opening, count: 20_000).utf8)
    #expect(try report("reglages.yaml", bytes).contains { $0.hasSuffix("[bad-yaml]") })
  }

  @Test func valuesThatMultiplyAreRefusedBeforeTheyAreParsed() throws {
    var text = "a0: &a0 [x, x]\n"
    for level in 1..<30 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    text += "? *a29\n: 1\n"
    #expect(try report("reglages.yaml", Array(text.utf8)).contains { $0.hasSuffix("[bad-yaml]") })
  }

  @Test func aFolderThatIsNot() throws {
    let error = try #require(throws: InputErrors.self) {
      try ScenarioFolder.read(at: URL(filePath: "/nowhere/at/all"))
    }
    #expect(error.issues.map(\.code) == ["unreadable-folder"])
  }
}
