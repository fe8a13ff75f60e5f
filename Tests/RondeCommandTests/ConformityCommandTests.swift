import Foundation
import Testing

@Suite struct ConformityCommandTests {
  private let scratch: Scratch
  private let plan: String

  init() throws { (scratch, plan) = try PlannedWeek.seclin() }

  @Test func itWritesFourFilesAndTheSameBytesAgain() throws {
    let folder = scratch.path("conformity")
    func read(_ name: String) throws -> String {
      try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
    }
    let run = try CommandRun("conformity", plan, "--to", folder)
    #expect(run.status == 0, "\(run.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    #expect(names == ["conformity.html", "conformity.json", "counters.csv", "payroll.csv"])
    let json = try read("conformity.json")
    #expect(json.contains("\"schema\": \"ronde.conformity\""))
    #expect(try read("conformity.html").contains("<html lang=\"fr\">"))
    #expect(try CommandRun("conformity", plan, "--to", folder).status == 0)
    #expect(try read("conformity.json") == json)
    #expect(try CommandRun("conformity", plan, "--to", folder, "--lang", "en").status == 0)
    #expect(try read("conformity.html").contains("Conformity report"))
  }

  @Test func aBreachExitsWithOneAndIsWritten() throws {
    let file = URL(fileURLWithPath: "\(plan)/plan.json")
    let parsed = try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any]
    var object = try #require(parsed)
    var roster = try #require(object["roster"] as? [[String: Any]])
    roster[0]["start"] = "06:00"
    object["roster"] = roster
    try JSONSerialization.data(withJSONObject: object).write(to: file)
    let folder = scratch.path("conformity")
    let run = try CommandRun("conformity", plan, "--to", folder)
    #expect(run.status == 1)
    let page = try String(contentsOfFile: "\(folder)/conformity.html", encoding: .utf8)
    #expect(page.contains("Plan non conforme"))
    #expect(page.contains("class=\"num broken\""))
  }

  @Test func aPlanAloneNeedsItsScenario() throws {
    let folder = scratch.path("conformity")
    let alone = scratch.path("alone.json")
    try FileManager.default.copyItem(atPath: "\(plan)/plan.json", toPath: alone)
    #expect(try CommandRun("conformity", alone, "--to", folder).status == 2)
    #expect(!FileManager.default.fileExists(atPath: folder))
    let run = try CommandRun(
      "conformity", alone, "--scenario", CommandRun.dataset("seclin"), "--to", folder)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func whatCannotBeReadOrWrittenExitsWithTwo() throws {
    #expect(try CommandRun("conformity", "/nonexistent", "--to", scratch.path("out")).status == 2)
    let other = scratch.path("notes")
    try FileManager.default.createDirectory(atPath: other, withIntermediateDirectories: true)
    try "keep".write(toFile: "\(other)/notes.txt", atomically: true, encoding: .utf8)
    let run = try CommandRun("conformity", plan, "--to", other)
    #expect(run.status == 2)
    #expect(run.errors.contains("ni un rapport de conformité ni un plan"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: other) == ["notes.txt"])
  }
}
