import Foundation
import RondeFormats
import RondeModel
import RondeTestSupport
import Testing

@Suite struct PlanDocumentTests {
  private var document: PlanDocument { SampleDocument.document }

  @Test func whatIsWrittenIsReadBack() throws {
    let reading = PlanDocument.read(Array(document.json.utf8))
    #expect(reading.issues.isEmpty)
    #expect(reading.document == document)
  }

  @Test func equalPlansGiveEqualBytes() {
    #expect(document.json == SampleDocument.document.json)
    #expect(PlanDocument.read(Array(document.json.utf8)).document?.json == document.json)
  }

  @Test func aDutyAndAVisitStandOnOneLine() throws {
    let lines = document.json.split(separator: "\n")
    let duties = lines.filter { $0.contains("\"agent\": ") && $0.contains("\"team\": ") }
    #expect(duties.count == document.plan.roster.count)
    let stops = lines.filter { $0.contains("\"arrival\": ") }
    #expect(stops.count == document.plan.routes.reduce(0) { $0 + $1.stops.count })
  }

  @Test func otherReadersUnderstandIt() throws {
    let object = try JSONSerialization.jsonObject(with: Data(document.json.utf8)) as? [String: Any]
    #expect(object?["schema"] as? String == "ronde.plan")
    #expect(object?["version"] as? Int == 1)
    let roster = object?["roster"] as? [[String: Any]]
    #expect(roster?.count == document.plan.roster.count)
    #expect(roster?.first?["start"] as? String == "16:00")
    #expect(roster?.first?["date"] as? String == "2026-12-21")
  }

  @Test func theLargestSeedSurvives() {
    var large = document
    large.plan.origin.seed = .max
    #expect(PlanDocument.read(Array(large.json.utf8)).document?.plan.origin.seed == .max)
  }

  @Test func aPlanMadeByHandNeedsOnlyItsRosterAndRoutes() {
    let text = """
      {"schema": "ronde.plan", "version": 1, "horizon": {"start": "21/12/2026", "days": 7},
       "roster": [{"agent": "x", "date": "2026-12-21", "start": "14h", "end": "25:30"}], "routes": []}
      """
    let document = PlanDocument.read(Array(text.utf8)).document
    #expect(document?.plan.origin.method == "hand")
    #expect(document?.findings == nil)
    #expect(document?.indicators == nil)
    #expect(document?.plan.roster.first?.shift.end == ClockTime(25, 30))
  }

  @Test func everyIndicatorIsWritten() {
    let names = Mirror(reflecting: Indicators()).children.compactMap(\.label)
    var indicators = Indicators()
    #expect(!indicators.json.contains("exploitScore"))
    (indicators.exploitScore, indicators.exploitLow, indicators.exploitHigh) = (310, 280, 350)
    indicators.visitEntropy = 960
    let json = indicators.json
    for name in names { #expect(json.contains("\"\(name)\""), "\(name) is missing from IndicatorField.all") }
  }
}

/// The sample plan as a document.
enum SampleDocument {
  static let document = PlanDocument(
    generator: "ronde", scenario: PlanDocument.ScenarioReference(name: "exemple", digest: "sha256:00"),
    plan: SamplePlan.plan, patrols: SamplePlan.patrols,
    proof: RosterProof(cost: 7_006_000, bound: 6_321_000, teamMinutes: 342),
    joint: JointGain(
      rounds: 2, apart: .init(missingDesired: 630, idleness: 512_300),
      together: .init(missingDesired: 600, offContract: 30, idleness: 498_100)),
    findings: SamplePlan.findings,
    indicators: SamplePlan.indicators)
}
