import Foundation
import RondeFormats
import Testing

@Suite struct PlanCommandTests {
  private func plan(_ scenario: String, to folder: String, _ more: String...) throws -> CommandRun {
    try CommandRun(["plan", scenario, "--out", folder, "--iterations", "20", "--quiet"] + more)
  }

  @Test func writesAPlanFolder() throws {
    let scratch = try Scratch()
    let run = try plan(CommandRun.dataset("seclin"), to: scratch.path("week"))
    #expect(run.status == 0, "\(run.errors)")
    let entries = try FileManager.default.contentsOfDirectory(atPath: scratch.path("week")).sorted()
    #expect(entries == ["plan.json", "report.html", "roster.csv", "routes.csv", "scenario"])
    #expect(run.output.contains("Minimum couvert"))
    #expect(scratch.entries == ["week"], "nothing else is left behind")

    let audit = try CommandRun("audit", scratch.path("week"))
    #expect(audit.status == 0, "\(audit.output)")
    let byFile = try CommandRun("audit", CommandRun.dataset("seclin"), scratch.path("week/plan.json"))
    #expect(byFile.output == audit.output)
  }

  @Test func sameSeedAndIterationsGiveTheSameBytesOnOneAndTwoThreads() throws {
    let scratch = try Scratch()
    let runs = ["1", "2"].map { threads in (threads, scratch.path("threads-\(threads)")) }
    for (threads, folder) in runs {
      let run = try plan(CommandRun.dataset("seclin"), to: folder, "--threads", threads, "--seed", "7")
      #expect(run.status == 0, "\(run.errors)")
    }
    for name in ["plan.json", "report.html", "roster.csv", "routes.csv"] {
      let contents = runs.map { FileManager.default.contents(atPath: "\($0.1)/\(name)") }
      #expect(contents[0] != nil && contents[0] == contents[1], "\(name) differs")
    }
    let other = try plan(CommandRun.dataset("seclin"), to: scratch.path("other"), "--seed", "8")
    #expect(other.status == 0)
    #expect(
      FileManager.default.contents(atPath: scratch.path("other/plan.json"))
        != FileManager.default.contents(atPath: scratch.path("threads-1/plan.json")))
  }

  @Test func indicatorsAsJSON() throws {
    let scratch = try Scratch()
    let run = try plan(CommandRun.dataset("seclin"), to: scratch.path("week"), "--json")
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Int]
    #expect(object?["breaches"] == 0)
    #expect((object?["minimumDemand"] ?? 0) > 0)
  }

  @Test func brokenInputWritesNothing() throws {
    let scratch = try Scratch()
    let folder = try scratch.copy(of: "seclin", editing: "residences.csv") { $0.replacing("50,5", with: "x") }
    let run = try plan(folder, to: scratch.path("week"))
    #expect(run.status == 2)
    #expect(run.errors.contains("residences.csv, ligne 2, colonne « latitude »"))
    #expect(scratch.entries == ["seclin"])
  }

  @Test func aFolderThatIsNoPlanIsNotReplaced() throws {
    let scratch = try Scratch()
    let mine = try scratch.copy(of: "seclin")
    let run = try plan(CommandRun.dataset("seclin"), to: mine)
    #expect(run.status == 2)
    #expect(run.errors.contains("not-a-plan-folder"))
    #expect(FileManager.default.fileExists(atPath: "\(mine)/agents.csv"))
  }

  @Test func interruptionKeepsTheBestPlan() throws {
    let scratch = try Scratch()
    let run = try CommandRun(
      ["plan", CommandRun.dataset("seclin"), "--out", scratch.path("week"), "--time", "300"],
      interruptAfter: 2)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try CommandRun("audit", scratch.path("week")).status == 0)
  }

  @Test func everyoneAbsentOnSundayIsAnAnswer() throws {
    let scratch = try Scratch()
    let agents = ["amel", "benoit", "chloe", "demba", "elif", "farid", "gaelle", "hugo"]
    let folder = try scratch.copy(of: "seclin", editing: "absences.csv") { table in
      table + agents.map { "\($0);27/12/2026;27/12/2026;;\n" }.joined()
    }
    let run = try plan(folder, to: scratch.path("week"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("dimanche 27 décembre, 14:00–24:00 : il manque 1 équipe"))
    #expect(run.output.contains("inévitable"))
    #expect(run.output.contains("sont indisponibles ce jour"))
  }

  @Test func noAgentAtAllIsAnAnswer() throws {
    let scratch = try Scratch()
    let folder = try scratch.copy(of: "seclin", editing: "agents.csv") { table in
      table.split(whereSeparator: \.isNewline).prefix(1).joined() + "\n"
    }
    for table in ["absences", "souhaits", "historique", "compteurs", "verrous", "incompatibilites"] {
      let file = URL(fileURLWithPath: "\(folder)/\(table).csv")
      let heading = try String(contentsOf: file, encoding: .utf8)
        .split(whereSeparator: \.isNewline).prefix(1).joined()
      try (heading + "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    let run = try plan(folder, to: scratch.path("week"))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Le prestataire n’a aucun agent."))
  }
}
