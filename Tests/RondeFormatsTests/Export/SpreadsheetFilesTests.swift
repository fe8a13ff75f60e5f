import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct SpreadsheetFilesTests {
  /// The parts of a stored archive by name.
  private func parts(_ recipient: Recipient, _ path: String) throws -> [String: String] {
    let view = try #require(OddNames.view(recipient))
    var rest = try #require(SpreadsheetFiles.files(view).first { $0.path == path }).content[...]
    var parts: [String: String] = [:]
    func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reversed().reduce(0) { $0 << 8 | Int($1) } }
    while rest.starts(with: [0x50, 0x4B, 3, 4]) {
      let start = rest.startIndex
      let size = number(rest[(start + 18)..<(start + 22)])
      let name = number(rest[(start + 26)..<(start + 28)])
      let body = start + 30 + name
      parts[String(decoding: rest[(start + 30)..<body], as: UTF8.self)] =
        String(decoding: rest[body..<(body + size)], as: UTF8.self)
      rest = rest[(body + size)...]
    }
    return parts
  }

  @Test func aSubcontractorHasGridAndPayroll() throws {
    let parts = try parts(.subcontractor("mediation"), "week.xlsx")
    let book = try #require(parts["xl/workbook.xml"])
    #expect(book.contains("<sheet name=\"Lot 1\""))
    #expect(book.contains("<sheet name=\"Paie\""))
    #expect(book.contains("<sheet name=\"Paie par jour\""))
    let grid = try #require(parts["xl/worksheets/sheet1.xml"])
    #expect(grid.contains("paperSize=\"8\" orientation=\"landscape\" fitToWidth=\"1\""))
    #expect(grid.contains("state=\"frozen\""))
    #expect(grid.contains("<f>COUNTA("))
    let pay = try #require(parts["xl/worksheets/sheet2.xml"])
    #expect(pay.contains("<f>SUM('Paie par jour'!D3:D"))
  }

  @Test func theLandlordHasTeamsAndNoPayroll() throws {
    let parts = try parts(.landlord, "week.xlsx")
    #expect(parts["xl/workbook.xml"]?.contains("Paie") == false)
    let all = parts.values.joined()
    for agent in SamplePlan.scenario.agents { #expect(!all.contains(agent.name)) }
  }

  @Test func aTeamHasASheetForItsEvenings() throws {
    let view = try #require(OddNames.view(.landlord))
    let parts = try parts(.landlord, "routes.xlsx")
    let labels = Set(view.routes.map(\.team.label))
    let book = try #require(parts["xl/workbook.xml"])
    for label in labels { #expect(book.contains("<sheet name=\"\(label)\"")) }
    let strings = try #require(parts["xl/sharedStrings.xml"])
    #expect(strings.contains("<t xml:space=\"preserve\">=cmd()|' /C calc'!A0</t>"))
    #expect(strings.contains(OddNames.long))
    #expect(strings.contains(OddNames.emoji))
    #expect(strings.contains("avantaprès"))
  }

  @Test func anAgentHasNoWorkbook() throws {
    let view = try #require(OddNames.view(.agent("a1")))
    #expect(SpreadsheetFiles.files(view).isEmpty)
  }
}
