import RondeAudit
import RondeModel
import Testing

@testable import RondeFormats

@Suite struct ScenarioGeneratorTests {
  @Test(arguments: [
    (1, 1, 0, 0), (2, 1, 10, 2), (3, 2, 30, 9), (4, 7, 173, 45), (5, 3, 400, 30), (6, 5, 4, 3),
    (7, 1, 60, 21),
  ])
  func isReadWithoutIssue(seed: UInt64, sectors: Int, residences: Int, agents: Int) throws {
    let generator = ScenarioGenerator(seed: seed, sectors: sectors, residences: residences, agents: agents)
    let files = ScenarioFolder.files(of: generator.scenario())
    do {
      let contents = try ScenarioFolder.read(files)
      let lacks: Set = ["empty-table", "sector-without-agents", "sector-without-residences"]
      #expect(contents.warnings.filter { !lacks.contains($0.code) }.map { $0.message(.fr) } == [])
      #expect(contents.scenario.agents.count == agents)
      #expect(contents.scenario.residences.count == residences)
      #expect(ScenarioFolder.files(of: contents.scenario) == files)
    } catch {
      Issue.record("\(error.issues.prefix(5).map { $0.message(.fr) })")
    }
  }

  @Test func theSameSeedGivesTheSameBytes() {
    func bytes(_ seed: UInt64) -> [SourceFile] {
      ScenarioFolder.files(
        of: ScenarioGenerator(seed: seed, sectors: 3, residences: 40, agents: 20).scenario())
    }
    #expect(bytes(1) == bytes(1))
    #expect(bytes(1) != bytes(2))
  }

  @Test func aTableUnderOtherNamesIsReportedInTime() throws {
    let scenario = ScenarioGenerator(seed: 1, sectors: 3, residences: 600, agents: 3).scenario()
    let files = ScenarioFolder.files(of: scenario).map { file in
      guard file.name == "residences.csv" else { return file }
      let text = String(decoding: file.bytes, as: UTF8.self)
      return SourceFile(name: file.name, text: text.replacing("\r\nR", with: "\r\nK"))
    }
    let error = try #require(throws: InputErrors.self) { try ScenarioFolder.read(files) }
    #expect(error.issues.count { $0.code == "unknown-id" } == scenario.visits.count)
  }

  @Test func countsAreTakenWithinBounds() {
    let generator = ScenarioGenerator(seed: 1, sectors: -4, residences: -1, agents: Int.min)
    #expect([generator.sectors, generator.residences, generator.agents] == [1, 0, 0])
  }

  @Test func theHistoryIsLawful() {
    var scenario = ScenarioGenerator(seed: 8, sectors: 9, residences: 20, agents: 66).scenario()
    let past = scenario.history
    scenario.settings.horizon = Horizon(start: scenario.horizon.start - 84, days: 84)
    scenario.history = []
    let roster = past.map { past -> Duty in
      // A crew's pairs are its agents two by two, in the order of the table.
      let crew = scenario.agents.filter { $0.home == past.sector }.map(\.id)
      let pair = (crew.firstIndex(of: past.agent) ?? 0) / 2
      let team = "\(past.shift.date)-\(past.sector?.text ?? "")-\(pair)"
      return Duty(agent: past.agent, shift: past.shift, sector: past.sector, team: Identifier(team))
    }
    let origin = PlanOrigin(seed: 0, iterations: nil, seconds: nil, method: "hand")
    let report = Auditor(scenario).audit(
      Plan(horizon: scenario.horizon, origin: origin, roster: roster, routes: []))
    let breaches = report.findings.filter(\.kind.isBreach)
    #expect(Array(breaches.map { "\($0.rule) \($0.text.fr)" }.prefix(5)) == [])
    #expect(roster.count > 3000)
  }
}
