import Testing

@testable import RondeFormats

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws -> JSONNode { try JSONParser.parse(Array(text.utf8)) }

  @Test func everyNodeKnowsItsLine() throws {
    let node = try parse("\u{FEFF}{\n \"a\": [1,\n 2]\r\n}")
    guard case .object(let members) = node.content, case .array(let items) = members[0].value.content else {
      Issue.record("not an object of an array")
      return
    }
    #expect(node.line == 1)
    #expect(items.map(\.line) == [2, 3])
  }

  @Test func escapesAndSurrogatesAreRead() throws {
    #expect(try parse(#""\u00e9\n\t\"\\\/\ud83d\ude80""#).content == .string("é\n\t\"\\/🚀"))
  }

  @Test func numbersKeepTheirDigits() throws {
    #expect(try parse("18446744073709551615").content == .number("18446744073709551615"))
    #expect(try parse("-0.5e+12").content == .number("-0.5e+12"))
  }

  @Test(arguments: [
    "", "{", "[1,]", "{\"a\":1,}", "{a:1}", "01", "1.", "-", "+1", "nul", "\"abc", "\"\\x\"", "\"\\ud800\"",
    "\"\\ud800\\u0041\"", "\"a\nb\"", "1 2", "[1 2]", "{\"a\" 1}", "\u{1}", "'a'", "\"\\u12\"",
    "\"\\u+123\"", "1e", "tru", "[", "{\"a\":",
  ])
  func brokenTextsAreRefused(text: String) {
    #expect(throws: JSONParser.Failure.self) { try parse(text) }
  }

  @Test func deepNestingIsRefusedBeforeTheStackEnds() {
    let text = String(repeating: "[", count: 1_000_000)
    #expect(throws: JSONParser.Failure.self) { try parse(text) }
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    #expect(throws: JSONParser.Failure.self) { try JSONParser.parse([0x22, 0xC3, 0x28, 0x22]) }
  }

  @Test func theWriterIsReadBack() throws {
    let text = "guillemets \" barre \\ ligne\n cloche \u{7} < é 🚀 \u{2028}"
    let node = JSONNode.object(["b": .string(text), "a": .array([.integer(1), JSONNode(.null)])])
    let written = JSONWriter.text(node)
    let read = try parse(written)
    #expect(JSONWriter.text(read) == written)
    guard case .object(let members) = read.content else {
      Issue.record("not an object")
      return
    }
    #expect(members.map(\.key) == ["a", "b"])
    #expect(members[1].value.content == .string(text))
  }
}
