import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct ConsoleWeekTests {
  private func text(
    _ document: PlanDocument = SampleDocument.document, _ language: Language = .fr, isColoured: Bool = false
  ) -> String {
    ConsoleWeek(
      document: document, scenario: SamplePlan.scenario, language: language, isColoured: isColoured
    ).text
  }

  @Test func theGapAndItsCauseAreTold() {
    let text = text()
    #expect(text.contains("ven.\u{A0}25*"))
    #expect(text.contains("* Noël"))
    #expect(text.contains("✗ 5 h "))
    #expect(text.contains("Paul D’Hondt est indisponible"))
    #expect(text.contains("[FR-SUN, L3132-3]"))
  }

  @Test(arguments: Language.allCases)
  func noLinePassesAHundredColumns(language: Language) {
    var document = SampleDocument.document
    let long = String(repeating: "très long 🚀 ", count: 60) + String(repeating: "x", count: 300)
    document.findings = (0..<40).map { _ in
      Finding(rule: "COVER-MIN", kind: .gap, text: Phrase(long), causes: [Phrase(long)])
    }
    for line in text(document, language).split(separator: "\n") {
      #expect(ColumnText.width(String(line)) <= ConsoleWeek.columns, "\(line)")
    }
  }

  @Test func coloursOnlyWhereAsked() {
    #expect(!text().contains("\u{1B}"))
    #expect(text(isColoured: true).contains("\u{1B}[31m✗"))
  }

  @Test func namesCannotSteerTheTerminal() {
    var document = SampleDocument.document
    document.findings = [Finding(rule: "X", kind: .gap, text: Phrase("a\u{1B}[2Jb\u{202E}c"))]
    #expect(!text(document).contains("\u{1B}"))
    #expect(text(document).contains("a[2Jbc"))
  }

  @Test func aPlanWithoutAuditSaysSo() {
    var document = SampleDocument.document
    document.findings = nil
    document.indicators = nil
    #expect(text(document).contains("Plan non vérifié"))
  }

  @Test func columnsCountWhatATerminalShows() {
    #expect(ColumnText.width("Élodie") == 6)
    #expect(ColumnText.width("e\u{301}té") == 3)
    #expect(ColumnText.width("🚀") == 2)
    #expect(ColumnText.set("Villeneuve", 6) == "Ville…")
    #expect(ColumnText.wrapped("un deux trois", 7) == ["un deux", "trois"])
    #expect(ColumnText.wrapped("abcdefgh", 3) == ["abc", "def", "gh"])
  }
}
