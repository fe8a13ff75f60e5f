import RondeFormats
import Testing

/// The vectors of FIPS 180-4.
@Suite struct ContentDigestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func vectors(text: String, expected: String) {
    #expect(ContentDigest.hexadecimal(text.utf8) == expected)
  }

  @Test func piecesGiveWhatTheWholeGives() {
    let text = Array(String(repeating: "Tranquillité 14–24 ", count: 20).utf8)
    var digest = ContentDigest()
    for start in stride(from: 0, to: text.count, by: 37) {
      digest.update(text[start..<min(start + 37, text.count)])
    }
    #expect(digest.hexadecimal == ContentDigest.hexadecimal(text))
  }

  @Test func aSnapshotTellsWhereAFileEnds() {
    let one = ScenarioSnapshot([
      SourceFile(name: "a", text: "xy"), SourceFile(name: "b", text: "z"),
    ])
    let other = ScenarioSnapshot([
      SourceFile(name: "a", text: "x"), SourceFile(name: "b", text: "yz"),
    ])
    #expect(one.digest != other.digest)
    #expect(ScenarioSnapshot(one.files.reversed()).digest == one.digest)
  }
}
