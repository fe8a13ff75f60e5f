import Testing

@testable import RondeFormats

@Suite struct DelimitedTextTests {
  @Test func everyCellKnowsItsLine() {
    let table = DelimitedText(text: "a;b\n# note\n\n\"x\ny\";2\n3;4\n")
    #expect(table.headings.map(\.text) == ["a", "b"])
    #expect(table.records.map(\.line) == [4, 6])
    #expect(table.records[0].cells.map(\.text) == ["x\ny", "2"])
    #expect(table.records[0].cells.map(\.line) == [4, 5])
    #expect(table.faults == [])
  }

  @Test(arguments: [("a;b,c\n1;2", ";"), ("a,b,c;d\n", ","), ("a\tb\n", "\t"), ("seul\n1\n", ";"), ("", ";")])
  func separators(text: String, separator: String) {
    #expect([DelimitedText(text: text).separator] == Array(separator.utf8))
  }

  @Test func separatorsInsideQuotesDoNotCount() {
    #expect(DelimitedText(text: "\"a,b,c,d\";e\n").headings.map(\.text) == ["a,b,c,d", "e"])
  }

  @Test func doubledQuotes() {
    #expect(DelimitedText(text: "a\n\"il dit \"\"oui\"\"\"\n").records[0].cells[0].text == "il dit \"oui\"")
  }

  @Test func aQuoteInsideACellIsASign() {
    #expect(DelimitedText(text: "a\nécran 5\" large\n").records[0].cells[0].text == "écran 5\" large")
  }

  @Test func blanksThatDoNotBreakALineAreTrimmed() {
    #expect(DelimitedText(text: "a\n\u{A0} x \u{202F}\n").records[0].cells[0].text == "x")
  }

  @Test func rowsAboveAnOpenQuoteAreKept() {
    let table = DelimitedText(text: "a;b\n1;2\n3;\"4\n5;6\n")
    #expect(table.records.map { $0.cells.map(\.text) } == [["1", "2"]])
    #expect(table.faults.map(\.code) == ["unbalanced-quote"])
    #expect(table.faults.map(\.line) == [3])
  }

  @Test func aSeparatorAtTheVeryEndOpensACell() {
    #expect(DelimitedText(text: "a;b\n1;").records[0].cells.map(\.text) == ["1", ""])
  }

  @Test func windows1252() {
    let table = DelimitedText([0x61, 0x0A, 0xC9, 0x6C, 0x92, 0x80, 0x0A])
    #expect(table.records[0].cells[0].text == "Él’€")
  }
}
