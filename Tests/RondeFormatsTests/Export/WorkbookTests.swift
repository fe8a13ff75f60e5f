import Foundation
import RondeModel
import Testing

@testable import RondeFormats

@Suite("Workbook")
struct WorkbookTests {
  private let day = CivilDate(dayNumber: 20_808)

  private func part(_ fill: (inout Worksheet) -> Void) -> (sheet: String, strings: String, styles: String) {
    var sheet = Worksheet(name: "essai")
    fill(&sheet)
    var styles = StyleTable()
    var strings = StringTable()
    let text = SheetPart(sheet: sheet).xml(&styles, &strings)
    return (text, strings.xml, styles.xml)
  }

  @Test("outside text is a string cell whatever it looks like, and guarded once edited")
  func formulaText() {
    let part = part { $0.append([(.text("=cmd()"), CellStyle()), (.text("cour"), CellStyle())]) }
    #expect(
      part.sheet.contains("<c r=\"A1\" s=\"1\" t=\"s\"><v>0</v></c><c r=\"B1\" s=\"2\" t=\"s\"><v>1</v></c>"))
    #expect(!part.sheet.contains("<f>"))
    #expect(part.strings.contains("<t xml:space=\"preserve\">=cmd()</t>"))
    #expect(part.styles.components(separatedBy: "quotePrefix=\"1\"").count == 2)
  }

  @Test("days, times and formulas are numbers; a formula carries its value")
  func typedCells() {
    let part = part {
      $0.append([
        (.date(CivilDate(dayNumber: 0)), CellStyle()), (.minutes(870), CellStyle()),
        (.minutes(1440), CellStyle()),
        (.formula("SUM(A1:B1)", .whole(7)), CellStyle()), (.number(.infinity), CellStyle()),
      ])
    }
    #expect(part.sheet.contains("<v>25569</v>"))
    #expect(part.sheet.contains("<v>0.6041666666666666</v>"))
    #expect(part.sheet.contains("<c r=\"C1\" s=\"1\"><v>1</v></c>"))
    #expect(part.sheet.contains("<f>SUM(A1:B1)</f><v>7</v>"))
    #expect(part.sheet.contains("<c r=\"E1\" s=\"1\"><v>0</v></c>"))
  }

  @Test("what XML forbids is left out, what a cell cannot hold is cut at a whole character")
  func cellText() {
    #expect(SpreadsheetText.cell("a\u{0}b\u{1B}c\u{FFFF}<&>\r\n\"") == "abc&lt;&amp;&gt;\n&quot;")
    #expect(SpreadsheetText.cell("_x0041_ _x00_") == "_x005F_x0041_ _x00_")
    let long = String(repeating: "👩‍🚒", count: 10_000)
    let cell = SpreadsheetText.cell(long)
    #expect(cell.utf16.count <= 32_767)
    #expect(cell.utf16.count > 32_760)
    #expect(cell.last == "👩‍🚒")
  }

  @Test("sheet names are lawful and unique")
  func sheetNames() {
    #expect(SheetName.unique("Paie", among: []) == "Paie")
    #expect(SheetName.unique("PAIE", among: ["Paie"]) == "PAIE (2)")
    #expect(SheetName.unique("a[b]:*?/\\c", among: []) == "a-b------c")
    #expect(SheetName.unique("''", among: []) == "-")
    #expect(SheetName.unique("History", among: []) == "History-")
    let long = String(repeating: "é", count: 60)
    let first = SheetName.unique(long, among: [])
    #expect(first.count == 31)
    #expect(SheetName.unique(long, among: [first]) == String(repeating: "é", count: 27) + " (2)")
  }

  @Test("the archive has its checksums, and the same workbook is the same bytes")
  func archive() {
    #expect(CyclicRedundancy.checksum(Array("123456789".utf8)) == 0xCBF4_3926)
    var book = Workbook(title: "a & b", author: "Ronde", created: day)
    var sheet = Worksheet(name: "l’été")
    sheet.append([(.text("é"), CellStyle())])
    book.add(sheet)
    book.add(sheet)
    #expect(book.sheets.map(\.name) == ["l’été", "l’été (2)"])
    let bytes = book.bytes
    #expect(bytes == book.bytes)
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    // The end record tells how many files there are: two sheets and seven fixed parts.
    #expect(bytes[bytes.count - 12] == 9)
  }

  @Test("columns are named as spreadsheets do")
  func columnNames() {
    #expect(
      [1, 26, 27, 52, 53, 702, 703].map(CellPlace.letters) == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"])
  }

  @Test("panes, merged cells, headings and page breaks stand in the order of the schema")
  func order() throws {
    let part = part {
      $0.frozenRows = 1
      $0.frozenColumns = 2
      $0.widths = [10]
      $0.print.headingRows = 1
      $0.append([(.text("a"), CellStyle()), nil, (nil, CellStyle())])
      $0.mergeLast(1...3)
      $0.breakPage()
      $0.append([(.text("b"), CellStyle())])
    }
    let parts = [
      "<sheetPr>", "<dimension", "<sheetViews>", "topLeftCell=\"C2\"", "<sheetFormatPr", "<cols>",
      "<sheetData>",
      "<mergeCells", "A1:C1", "<printOptions", "<pageMargins", "<pageSetup", "<headerFooter>", "<rowBreaks",
    ]
    let places = try parts.map { try #require(part.sheet.range(of: $0), "\($0)").lowerBound }
    #expect(places == places.sorted())
  }
}
