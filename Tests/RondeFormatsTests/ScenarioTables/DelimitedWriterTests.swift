import Testing

@testable import RondeFormats

@Suite struct DelimitedWriterTests {
  @Test(arguments: [
    ("Benoît", "Benoît"), ("a;b", "\"a;b\""), ("dit \"oui\"", "\"dit \"\"oui\"\"\""), ("a\nb", "\"a\nb\""),
    ("=1+1", "'=1+1"), ("+33", "'+33"), ("@nom", "'@nom"), ("-nom", "'-nom"), ("-12,5", "-12,5"),
    ("\tx", "\"'\tx\""), ("\rx", "\"'\rx\""), ("=\"a\";b", "\"'=\"\"a\"\";b\""), ("#1", "\"#1\""),
    (" x", "\" x\""), ("", ""), ("D'Hondt", "D'Hondt"), ("-1+1", "'-1+1"),
  ])
  func cells(value: String, written: String) { #expect(DelimitedWriter.cell(value) == written) }

  @Test func numbers() {
    #expect(DelimitedWriter.number(50.62972, decimals: 5) == "50,62972")
    #expect(DelimitedWriter.number(-0.004, decimals: 2) == "0,00")
    #expect(DelimitedWriter.number(-1.05, decimals: 1) == "-1,1")
    #expect(DelimitedWriter.number(7, decimals: 0) == "7")
    #expect(DelimitedWriter.number(.infinity, decimals: 2) == "")
  }

  @Test func aTable() {
    var table = DelimitedWriter(headings: ["id", "nom"])
    table.append(["1", "é"])
    #expect(table.text == "\u{FEFF}id;nom\r\n1;é\r\n")
    #expect(table.bytes.prefix(3) == [0xEF, 0xBB, 0xBF])
  }
}
