import RondeModel
import Testing

@testable import RondeFormats

/// What spreadsheets make of the same table: it is read as the same scenario.
@Suite struct DialectTests {
  /// A text of the whole scenario, by which two are compared.
  private func text(_ small: SmallScenario) throws -> [String] {
    let scenario = try ScenarioFolder.read(small.files).scenario
    return ScenarioFolder.files(of: scenario).map {
      "\($0.name)\n" + String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  private func rewritten(_ name: String, _ change: (String) -> [UInt8]) throws -> Bool {
    let small = try SmallScenario()
    let plain = String(small.text(name).drop { $0 == "\u{FEFF}" })
    return try text(small.with(name, bytes: change(plain))) == text(small)
  }

  @Test func withoutMark() throws { #expect(try rewritten("agents.csv") { Array($0.utf8) }) }

  @Test func unixLines() throws {
    #expect(try rewritten("agents.csv") { Array($0.replacing("\r\n", with: "\n").utf8) })
    #expect(try rewritten("agents.csv") { Array($0.replacing("\r\n", with: "\r").utf8) })
  }

  @Test func tabs() throws {
    #expect(try rewritten("residences.csv") { Array($0.replacing(";", with: "\t").utf8) })
  }

  @Test func commasWithDecimalPoints() throws {
    #expect(
      try rewritten("secteurs.csv") {
        Array($0.replacing(",", with: ".").replacing(";", with: ",").utf8)
      })
  }

  @Test func commasWithQuotedDecimalCommas() throws {
    #expect(
      try rewritten("contrats.csv") {
        Array($0.replacing("2,5", with: "\"2#5\"").replacing(";", with: ",").replacing("#", with: ",").utf8)
      })
  }

  @Test func windows1252() throws {
    // Only names with signs of Western Europe can be in such a file.
    let small = try SmallScenario().with("agents.csv", "Élif Yıldız", "Élif Œuvrard")
    let bytes = small.text("agents.csv").unicodeScalars.dropFirst().map { scalar -> UInt8 in
      scalar == "Œ" ? 0x8C : UInt8(truncatingIfNeeded: scalar.value)
    }
    #expect(try text(small.with("agents.csv", bytes: bytes)) == text(small))
  }

  @Test func isoDates() throws {
    #expect(
      try rewritten("absences.csv") {
        Array($0.replacing("24/12/2026", with: "2026-12-24").replacing("22/12/2026", with: "2026-12-22").utf8)
      })
  }

  @Test func timesOfManyHands() throws {
    #expect(
      try rewritten("demande.csv") {
        Array($0.replacing("14:00", with: "14h").replacing("18:00", with: "18 h 00").utf8)
      })
    #expect(try rewritten("saisons.csv") { Array($0.replacing("24:00", with: "24:00:00").utf8) })
  }

  @Test func quotesCommentsAndEmptyLines() throws {
    #expect(
      try rewritten("agents.csv") {
        let lines = $0.split(separator: "\r\n").map { line in
          line.split(separator: ";", omittingEmptySubsequences: false).map { "\"\($0)\"" }.joined(
            separator: ";")
        }
        return Array(("# agents\r\n\r\n" + lines.joined(separator: "\r\n\r\n;;;;\r\n")).utf8)
      })
  }

  @Test func theSeparatorThatExcelNames() throws {
    #expect(try rewritten("agents.csv") { Array(("sep=;\r\n" + $0).utf8) })
  }

  @Test func emptyCellsThatASpreadsheetLeavesOut() throws {
    #expect(try rewritten("verrous.csv") { Array($0.replacing("repos;;;", with: "repos").utf8) })
  }

  @Test func englishNames() throws {
    let small = try SmallScenario()
    let english =
      "agent;from;to;start;end\r\ndemba;2026-12-24;2026-12-25;;\r\n"
      + "gaelle;2026-12-22;2026-12-22;14:00;17:00\r\n"
    #expect(
      try text(small.without("absences.csv").with("Absences.CSV", bytes: Array(english.utf8))) == text(small))
    let wishes = small.text("souhaits.csv").replacing(
      "agent;jour;souhait;poids", with: "AGENT;Day;wish;Weight"
    )
    .replacing("repos", with: "off").replacing("mercredi", with: "Wednesday").replacing("tous", with: "every")
    .replacing("avec:", with: "with:").replacing("tard", with: "late")
    #expect(
      try text(small.without("souhaits.csv").with("wishes.csv", bytes: Array(wishes.utf8))) == text(small))
  }

  @Test func profilesAsAMap() throws {
    let small = try SmallScenario().with("reglages.yaml", "  - id: statut\n    nom:", "  statut:\n    nom:")
    #expect(try text(small) == text(SmallScenario()))
  }
}
