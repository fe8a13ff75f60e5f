import Testing

@testable import RondeFormats

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("abneali", "abenali"), ("TP53", "TP35"), ("Perms", "permis"), ("ecole", "école"), ("zzz", nil),
    ("", nil), ("D", nil),
  ])
  func suggestion(text: String, name: String?) {
    #expect(NearestName.of(text, among: ["abenali", "TP35", "permis", "école", "A"]) == name)
  }

  @Test func aSwapOfNeighboursIsOneEdit() {
    #expect(NearestName.distance(Array("abcd".unicodeScalars), Array("acbd".unicodeScalars)) == 1)
    #expect(NearestName.distance(Array("kitten".unicodeScalars), Array("sitting".unicodeScalars)) == 3)
    #expect(NearestName.distance([], Array("ab".unicodeScalars)) == 2)
  }
}
