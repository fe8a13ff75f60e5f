import RondeModel
import RondeTestSupport
import Testing

@testable import RondeFormats

@Suite struct TableFilesTests {
  private func table(_ name: String, _ view: RecipientView, _ dialect: DelimitedWriter.Dialect) throws
    -> String
  {
    let files = TableFiles.files(view, dialect: dialect)
    return String(decoding: try #require(files.first { $0.path == name }).content, as: UTF8.self)
  }

  @Test func frenchTablesOpenInFrenchSpreadsheets() throws {
    let view = try #require(OddNames.view(.subcontractor("mediation")))
    let text = try table("routes.csv", view, .french)
    #expect(text.hasPrefix("\u{FEFF}date;secteur;"))
    #expect(text.contains("\r\n21/12/2026;va-centre;va-centre-1;1;"))
    #expect(text.contains("'=cmd()"))
    #expect(!text.contains(";=cmd()"))
    #expect(text.unicodeScalars.contains { $0 == "," })
  }

  @Test func plainTablesKeepEveryTextAsItIs() throws {
    let view = try #require(OddNames.view(.subcontractor("mediation")))
    let text = try table("routes.csv", view, .plain)
    #expect(text.hasPrefix("date,secteur,"))
    #expect(text.contains("\r\n2026-12-21,va-centre,va-centre-1,1,"))
    #expect(text.contains(",=cmd()|' /C calc'!A0,"))
    #expect(text.contains("\"<b>&amp;\"\"'</b>; a,b\""))
  }

  @Test(arguments: DelimitedWriter.Dialect.allCases)
  func everyRowHasItsColumns(_ dialect: DelimitedWriter.Dialect) throws {
    for recipient in Recipient.all(of: SamplePlan.scenario) {
      let view = try #require(OddNames.view(recipient))
      for file in TableFiles.files(view, dialect: dialect) {
        let rows = DelimitedReading.rows(String(decoding: file.content, as: UTF8.self), dialect)
        #expect(rows.count > 1, "\(file.path)")
        #expect(Set(rows.map(\.count)).count == 1, "\(file.path)")
      }
    }
  }

  @Test func theLandlordsTablesNameNobody() throws {
    let view = try #require(OddNames.view(.landlord))
    let files = TableFiles.files(view)
    #expect(files.map(\.path) == ["shifts.csv", "routes.csv", "coverage.csv"])
    let all = files.map { String(decoding: $0.content, as: UTF8.self) }.joined()
    for agent in SamplePlan.scenario.agents { #expect(!all.contains(agent.name)) }
  }

  @Test func minutesOfPayAddUp() throws {
    let view = try #require(OddNames.view(.subcontractor("veille")))
    let rows = DelimitedReading.rows(try table("payroll.csv", view, .plain), .plain).dropFirst()
    let paid = rows.compactMap { $0.last.flatMap { Int($0) } }.reduce(0, +)
    #expect(paid == view.shifts.reduce(0) { $0 + ($1.paid?.count ?? 0) })
  }
}

/// A reader of RFC 4180 for these tests alone.
private enum DelimitedReading {
  static func rows(_ text: String, _ dialect: DelimitedWriter.Dialect) -> [[String]] {
    let separator: Unicode.Scalar = dialect == .french ? ";" : ","
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var isQuoted = false
    for scalar in text.unicodeScalars where scalar != "\u{FEFF}" {
      switch scalar {
      case "\"": isQuoted.toggle()
      case separator where !isQuoted:
        row.append(cell)
        cell = ""
      case "\r" where !isQuoted: continue
      case "\n" where !isQuoted:
        rows.append(row + [cell])
        row = []
        cell = ""
      default: cell.unicodeScalars.append(scalar)
      }
    }
    return rows
  }
}
