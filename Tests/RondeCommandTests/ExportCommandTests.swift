import Foundation
import Testing

@Suite struct ExportCommandTests {
  private let scratch: Scratch
  private let plan: String

  init() throws { (scratch, plan) = try PlannedWeek.seclin() }

  private func folders(_ json: String) throws -> [[String: Any]] {
    let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
    return try #require(object?["recipients"] as? [[String: Any]])
  }

  @Test func everyRecipientHasAFolderAndAnUnchangedPlanGivesTheSameBytes() throws {
    let folder = scratch.path("export")
    let first = try CommandRun("export", plan, "--to", folder, "--json")
    #expect(first.status == 0, "\(first.errors)")
    let recipients = try folders(first.output)
    #expect(recipients.allSatisfy { $0["changed"] as? Bool == true && $0["number"] as? Int == 1 })
    let names = recipients.compactMap { $0["folder"] as? String }
    #expect(names.contains("landlord") && names.contains("agents/amel"))
    func bytes() throws -> [String: Data] {
      let all = try #require(FileManager.default.subpaths(atPath: folder))
      return Dictionary(
        all.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()) },
        uniquingKeysWith: { first, _ in first })
    }
    let before = try bytes()
    for name in names { #expect(before["\(name)/version.json"] != nil) }
    let again = try CommandRun(
      "export", plan, "--to", folder, "--json", "--issued", "2027-01-01T08:00Z")
    #expect(try folders(again.output).allSatisfy { $0["changed"] as? Bool == false })
    #expect(try bytes() == before)
  }

  @Test func aShiftThatMovesRaisesItsOwnVersionsAlone() throws {
    let folder = scratch.path("export")
    #expect(try CommandRun("export", plan, "--to", folder).status == 0)
    let file = URL(fileURLWithPath: "\(plan)/plan.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    var object = try #require(parsed)
    var roster = try #require(object["roster"] as? [[String: Any]])
    let agent = try #require(roster.removeLast()["agent"] as? String)
    object["roster"] = roster
    try JSONSerialization.data(withJSONObject: object).write(to: file)
    let other = scratch.path("next")
    let run = try CommandRun("export", plan, "--to", other, "--previous", folder, "--json", "--lang", "en")
    // A duty without its mate is a breach of the rule of pairs; the files are written all the same.
    #expect(run.status == 1)
    let changed = try folders(run.output).filter { $0["changed"] as? Bool == true }
    let names = changed.compactMap { $0["folder"] as? String }
    #expect(names.contains("agents/\(agent)") && names.contains("landlord") && names.count < 8)
    #expect(changed.allSatisfy { $0["number"] as? Int == 2 })
    let sheet = try String(contentsOfFile: "\(other)/agents/\(agent)/changes.html", encoding: .utf8)
    #expect(sheet.contains("<td>removed</td>"))
  }

  @Test func whatCannotBeReadOrWrittenExitsWithTwoAndChangesNothing() throws {
    #expect(try CommandRun("export", "/nonexistent", "--to", scratch.path("out")).status == 2)
    #expect(
      try CommandRun("export", plan, "--to", scratch.path("out"), "--previous", "/nonexistent").status == 2)
    let notes = scratch.path("notes")
    try FileManager.default.createDirectory(atPath: notes, withIntermediateDirectories: true)
    try "keep".write(toFile: "\(notes)/notes.txt", atomically: true, encoding: .utf8)
    #expect(try CommandRun("export", plan, "--to", notes).status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: notes) == ["notes.txt"])
    let folder = scratch.path("export")
    #expect(try CommandRun("export", plan, "--to", folder).status == 0)
    try "{}".write(toFile: "\(folder)/landlord/version.json", atomically: true, encoding: .utf8)
    let run = try CommandRun("export", plan, "--to", folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("bad-version-file"))
  }
}
