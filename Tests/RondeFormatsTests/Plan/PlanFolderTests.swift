import Foundation
import RondeFormats
import RondeModel
import RondeTestSupport
import Testing

@Suite struct PlanFolderTests {
  private let snapshot = ScenarioSnapshot([SourceFile(name: "agents.csv", text: "id;nom\r\na1;Élodie")])

  /// Runs with a folder of its own, removed afterwards.
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ronde-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private func write(_ document: PlanDocument = SampleDocument.document, to folder: URL) throws {
    try PlanFolder.write(document, of: SamplePlan.scenario, snapshot: snapshot, to: folder.path)
  }

  private func names(_ folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func aPlanFolderIsReadBackWhole() throws {
    try withFolder { folder in
      let plan = folder.appendingPathComponent("semaines/plan 52")
      try write(to: plan)
      #expect(try names(plan) == ["plan.json", "report.html", "roster.csv", "routes.csv", "scenario"])
      for path in [plan.path, plan.appendingPathComponent("plan.json").path] {
        let reading = PlanFolder.read(path)
        #expect(reading.document == SampleDocument.document)
        let scenario = try #require(reading.scenarioFolder)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: scenario).appendingPathComponent("agents.csv"))
        #expect(Array(bytes) == snapshot.files[0].bytes)
      }
    }
  }

  @Test func aNewPlanReplacesTheOldAndKeepsWhatIsNotOurs() throws {
    try withFolder { folder in
      let plan = folder.appendingPathComponent("plan")
      try write(to: plan)
      try Data("à voir".utf8).write(to: plan.appendingPathComponent("notes.txt"))
      try Data("old".utf8).write(to: plan.appendingPathComponent("scenario/gone.csv"))
      var next = SampleDocument.document
      next.plan.origin.seed = 99
      try write(next, to: plan)
      #expect(PlanFolder.read(plan.path).document?.plan.origin.seed == 99)
      #expect(try names(plan).contains("notes.txt"))
      #expect(try names(plan.appendingPathComponent("scenario")) == ["agents.csv"])
      // Neither the sibling written to nor the folder set aside is left.
      #expect(try names(folder) == ["plan"])
    }
  }

  @Test func aFolderOfSomethingElseIsRefusedAndUntouched() throws {
    try withFolder { folder in
      try Data("mine".utf8).write(to: folder.appendingPathComponent("thesis.txt"))
      #expect(throws: InputIssue.self) { try write(to: folder) }
      #expect(throws: InputIssue.self) { try write(to: folder.appendingPathComponent("thesis.txt")) }
      #expect(try names(folder) == ["thesis.txt"])
    }
  }

  @Test func aFolderThatCannotBeMadeIsAnIssue() throws {
    try withFolder { folder in
      let file = folder.appendingPathComponent("file")
      try Data().write(to: file)
      #expect(throws: InputIssue.self) { try write(to: file.appendingPathComponent("plan")) }
    }
  }

  @Test func aRunKilledBetweenItsRenamesLosesNothing() throws {
    try withFolder { folder in
      let plan = folder.appendingPathComponent("plan")
      try write(to: plan)
      // What such a run leaves: the earlier folder under its other name.
      try FileManager.default.moveItem(at: plan, to: folder.appendingPathComponent(".plan.previous"))
      #expect(PlanFolder.read(plan.path).document == SampleDocument.document)
      #expect(try names(folder) == ["plan"])
    }
  }

  @Test func whatIsNoPlanIsAnIssue() throws {
    try withFolder { folder in
      #expect(PlanFolder.read(folder.path).issues.map(\.code) == ["missing-file"])
      #expect(PlanFolder.read(folder.path + "/nothing").issues.map(\.code) == ["missing-file"])
    }
  }
}
