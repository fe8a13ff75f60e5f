import Foundation
import RondeFormats
import RondeModel
import RondeTestSupport
import Testing

/// What a slip of the pen in a hand-edited plan gives: each mistake with its place, all of them at once.
@Suite struct PlanReadingTests {
  private let valid = SampleDocument.document.json

  private func codes(_ text: String) -> [String] {
    PlanDocument.read(Array(text.utf8)).issues.map(\.code)
  }

  @Test(arguments: [
    ("\"version\": 1", "\"version\": 2", "unknown-version", "$.version"),
    ("\"version\": 1", "\"version\": \"1\"", "unknown-version", "$.version"),
    ("\"ronde.plan\"", "\"ronde.scenario\"", "not-a-plan", "$.schema"),
    ("\"days\": 7", "\"days\": 5", "bad-horizon", "$.horizon"),
    ("\"days\": 7", "\"days\": 7e40", "bad-number", "$.horizon.days"),
    ("\"days\": 7", "\"days\": 99999999999999999999999", "bad-number", "$.horizon.days"),
    ("\"start\": \"2026-12-21\"", "\"start\": \"2026-12-22\"", "bad-horizon", "$.horizon"),
    ("\"start\": \"2026-12-21\"", "\"start\": \"2026-02-30\"", "bad-date", "$.horizon.start"),
    ("\"seed\": 7", "\"seed\": -1", "bad-number", "$.origin.seed"),
    ("\"agent\": \"a1\"", "\"agent\": 1", "bad-id", "$.roster[0].agent"),
    ("\"agent\": \"a1\"", "\"agent\": \"\"", "bad-id", "$.roster[0].agent"),
    ("\"agent\": \"a1\"", "\"agnet\": \"a1\"", "unknown-key", "$.roster[0].agnet"),
    ("\"agent\": \"a1\"", "\"agent\": null", "missing-key", "$.roster[0].agent"),
    ("\"agent\": \"a1\"", "\"agent\": \"a1\", \"agent\": \"a2\"", "duplicate-key", "$.roster[0].agent"),
    ("\"end\": \"23:00\"", "\"end\": \"53:00\"", "bad-time", "$.roster[0].end"),
    ("\"end\": \"23:00\"", "\"end\": \"23:75\"", "bad-time", "$.roster[0].end"),
    ("\"end\": \"23:00\"", "\"end\": 1380", "bad-time", "$.roster[0].end"),
    ("\"kind\": \"gap\"", "\"kind\": \"hole\"", "bad-kind", "$.findings[0].kind"),
    ("\"afterStops\": 1", "\"afterStops\": -1", "bad-number", "$.routes[0].break.afterStops"),
    ("\"cost\": 566400", "\"cost\": 1e300", "bad-number", "$.indicators.cost"),
    ("\"cost\": 566400", "\"price\": 566400", "unknown-key", "$.indicators.price"),
  ])
  func oneSlip(old: String, new: String, code: String, path: String) throws {
    // In the roster the first match is the duty wanted; findings come before it in the file.
    let part = path.hasPrefix("$.roster") ? valid.range(of: "\"roster\"") : nil
    let range = try #require(
      valid.range(of: old, range: (part?.lowerBound ?? valid.startIndex)..<valid.endIndex))
    let reading = PlanDocument.read(Array(valid.replacingCharacters(in: range, with: new).utf8))
    #expect(reading.document == nil)
    let issue = try #require(reading.issues.first { $0.code == code })
    #expect(issue.place.column == path)
    #expect((issue.place.row ?? 0) > 0)
    #expect(issue.message(.fr).contains("plan.json, ligne"))
  }

  @Test func allMistakesAreToldAtOnce() {
    let text = """
      {"schema": "ronde.plan", "version": 1, "horizon": {"start": "2026-12-21", "days": 7},
       "roster": [
         {"agent": "a", "date": "21 dec", "start": "14:00", "end": "late"},
         "nobody",
         {"agent": "b", "date": "2026-12-21", "end": "22:00", "breaks": [{"start": "18:00"}]}
       ],
       "routes": {"team": "t"}}
      """
    #expect(
      codes(text) == ["bad-date", "bad-time", "bad-type", "missing-key", "missing-key", "bad-type"])
    let lines = PlanDocument.read(Array(text.utf8)).issues.map(\.place.row)
    #expect(lines == [3, 3, 4, 5, 5, 7])
  }

  @Test func textThatIsNoJSONSaysWhere() throws {
    let reading = PlanDocument.read(Array("{\n  \"schema\": oops\n}".utf8))
    let issue = try #require(reading.issues.first)
    #expect(issue.code == "bad-json")
    #expect(issue.place.row == 2)
    #expect(issue.message(.en).contains("character 13"))
  }

  @Test func noBytesTrap() {
    var random = SmallRandom(state: 42)
    let bytes = Array(valid.utf8)
    for _ in 0..<150 {
      var spoilt = bytes
      for _ in 0..<(1 + random.next() % 6) {
        let place = Int(random.next() % UInt64(spoilt.count))
        switch random.next() % 3 {
        case 0: spoilt[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: spoilt.removeSubrange(place..<min(spoilt.count, place + 1 + Int(random.next() % 40)))
        default: spoilt.insert(contentsOf: bytes[place / 2..<min(place / 2 + 9, bytes.count)], at: place)
        }
      }
      let reading = PlanDocument.read(spoilt)
      #expect(reading.document != nil || !reading.issues.isEmpty)
    }
  }

  /// Digits are changed, so that the form stays right and what it says becomes nonsense: every reader of a
  /// plan must bear it.
  @Test func whateverIsReadCanBeShown() {
    var random = SmallRandom(state: 7)
    let bytes = Array(valid.utf8)
    let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
    var shown = 0
    for _ in 0..<60 {
      var altered = bytes
      for _ in 0..<(1 + random.next() % 4) {
        altered[digits[Int(random.next() % UInt64(digits.count))]] = 0x30 + UInt8(random.next() % 10)
      }
      guard let document = PlanDocument.read(altered).document else { continue }
      shown += 1
      let scenario = SamplePlan.scenario
      #expect(Report(document: document, scenario: scenario, language: .fr).html.hasSuffix("</html>\n"))
      let week = ConsoleWeek(document: document, scenario: scenario, language: .en, isColoured: true)
      #expect(!week.text.isEmpty)
      let sheets = PlanSheets(plan: document.plan, scenario: scenario)
      #expect(sheets.roster.count + sheets.routes.count > 100)
    }
    #expect(shown > 10)
  }
}

/// Splitmix64 (Steele, Lea and Flood 2014): the same bytes on every run.
struct SmallRandom {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
