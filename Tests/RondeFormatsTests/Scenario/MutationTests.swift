import Testing

@testable import RondeFormats

/// Tables spoilt at random: reading ends with a scenario or with a report, never with a trap.
@Suite struct MutationTests {
  private static let splinters: [[UInt8]] = [
    [0], [0xFF], [0xEF, 0xBB, 0xBF], Array("\"".utf8), Array(";".utf8), Array("\n".utf8), Array("\r".utf8),
    Array("-".utf8), Array("99999999999999999999".utf8), Array("1e308".utf8), Array(",".utf8),
    Array("48:00".utf8), Array("31/12/2199".utf8), Array("#".utf8), Array("é".utf8), Array("[{".utf8),
    Array(": ".utf8), Array("&a *a".utf8), Array("   ".utf8), Array("nan".utf8), Array("+|".utf8),
  ]

  @Test(arguments: 0..<12)
  func noTrap(seed: Int) throws {
    let small = try SmallScenario()
    var random = GeneratorRandom(seed: UInt64(seed))
    var refused = 0
    for _ in 0..<25 {
      var spoilt = small
      for _ in 0...random.below(3) {
        let file = small.files[random.below(small.files.count)]
        var bytes = spoilt.files.first { $0.name == file.name }?.bytes ?? []
        for _ in 0...random.below(4) {
          let place = random.below(bytes.count + 1)
          switch random.below(4) {
          case 0 where place < bytes.count: bytes[place] = UInt8(random.below(256))
          case 1 where place < bytes.count: bytes.remove(at: place)
          case 2: bytes.removeSubrange(place..<min(bytes.count, place + random.below(40)))
          default: bytes.insert(contentsOf: Self.splinters[random.below(Self.splinters.count)], at: place)
          }
        }
        spoilt = spoilt.with(file.name, bytes: bytes)
      }
      do {
        let scenario = try ScenarioFolder.read(spoilt.files).scenario
        // What was accepted can be written and is accepted again.
        #expect(throws: Never.self) { try ScenarioFolder.read(ScenarioFolder.files(of: scenario)) }
      } catch {
        refused += 1
        #expect(error.issues.contains { $0.severity == .error })
        #expect(error.issues.allSatisfy { !$0.message(.fr).isEmpty && !$0.message(.en).isEmpty })
      }
    }
    #expect(refused > 0)
  }
}
