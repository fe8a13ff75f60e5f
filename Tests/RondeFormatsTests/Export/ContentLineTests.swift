import RondeModel
import Testing

@testable import RondeFormats

@Suite struct ContentLineTests {
  private func lines(_ folded: String) -> [[UInt8]] {
    folded.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      line.last == UInt8(ascii: "\r") ? Array(line.dropLast()) : Array(line)
    }
  }

  /// Unfolding is the grammar's: a line end and a blank are taken out.
  private func unfolded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      bytes.append(byte)
      if bytes.suffix(3) == [13, 10, 32] { bytes.removeLast(3) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    "court", String(repeating: "a", count: 300), String(repeating: "é", count: 200),
    String(repeating: "🏢", count: 60), String(repeating: "👩‍👩‍👧‍👦", count: 20),
    String(repeating: "e\u{301}", count: 120), "x" + String(repeating: "東", count: 90),
    "a" + String(repeating: "\u{301}", count: 200),
  ])
  func noLineIsTooLongAndNoCharacterIsSplit(_ text: String) {
    for shift in 0..<8 {
      let line = String(repeating: "S", count: shift) + ":" + text
      let folded = ContentLine.folded(line)
      #expect(unfolded(folded) == line)
      for piece in lines(folded) {
        #expect(piece.count <= 75)
        #expect(String(validating: piece, as: UTF8.self) != nil)
      }
    }
    // What a reader sees as one character stays on one line where a line can hold it.
    let families = ContentLine.folded("S:" + String(repeating: "👩‍👩‍👧‍👦", count: 20))
    #expect(lines(families).dropFirst().allSatisfy { ($0.count - 1) % 25 == 0 })
  }

  @Test func exactlySeventyFiveOctetsStandOnOneLine() {
    #expect(!ContentLine.folded(String(repeating: "a", count: 75)).contains("\r\n"))
    #expect(ContentLine.folded(String(repeating: "a", count: 76)).contains("\r\n "))
    // An é of two octets that would be the 75th and 76th goes to the next line.
    #expect(
      ContentLine.folded(String(repeating: "a", count: 74) + "é") == String(repeating: "a", count: 74)
        + "\r\n é")
  }

  @Test func textsAreEscaped() {
    #expect(ContentLine.escaped("a;b,c\\d") == "a\\;b\\,c\\\\d")
    #expect(
      ContentLine.escaped("un\r\ndeux\ntrois\rquatre\u{2028}cinq") == "un\\ndeux\\ntrois\\nquatre\\ncinq")
    #expect(ContentLine.escaped("a\u{0}\u{7}\u{1B}b\tc\u{85}d") == "ab c\\nd")
    #expect(ContentLine.escaped("=cmd() « l’été » 🏢 L'Épi:") == "=cmd() « l’été » 🏢 L'Épi:")
  }
}
