import Foundation
import Testing

/// An export that is killed at any moment leaves the one before intact, or the new one whole.
@Suite struct ExportKillTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func tree(_ folder: String) -> [String: Data] {
    let names = FileManager.default.subpaths(atPath: folder) ?? []
    return Dictionary(
      names.map { ($0, FileManager.default.contents(atPath: "\(folder)/\($0)") ?? Data()) },
      uniquingKeysWith: { first, _ in first })
  }

  private func plan(seed: Int) throws -> String {
    let folder = scratch.path("plan\(seed)")
    let run = try CommandRun(
      "plan", CommandRun.dataset("seclin"), "--out", folder, "--iterations", "2", "--seed", "\(seed)",
      "--quiet")
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test func thePreviousExportIsIntact() throws {
    let (first, second) = (try plan(seed: 1), try plan(seed: 2))
    let (held, expected, folder) = (scratch.path("held"), scratch.path("new"), scratch.path("export"))
    let issued = ["--issued", "2026-12-14T09:00Z"]
    try #require(CommandRun(["export", first, "--to", held] + issued).status == 0)
    let begin = Date()
    try #require(CommandRun(["export", second, "--to", expected, "--previous", held] + issued).status == 0)
    let whole = Date().timeIntervalSince(begin)
    let (before, after) = (tree(held), tree(expected))
    #expect(before != after)
    var kept = 0
    for round in 0..<12 {
      try? FileManager.default.removeItem(atPath: folder)
      try FileManager.default.copyItem(atPath: held, toPath: folder)
      // The writing stands at the end of a run: most kills fall there.
      let delay = whole * (0.3 + 0.75 * Double(round) / 12)
      try CommandRun.killed(["export", second, "--to", folder] + issued, after: delay)
      if !FileManager.default.fileExists(atPath: folder) {
        // Between the two renames: the next run finds the folder that was set aside.
        #expect(tree(scratch.path(".export.previous")) == before)
        kept += 1
        continue
      }
      let found = tree(folder)
      #expect(found == before || found == after)
      if found == before { kept += 1 }
    }
    #expect(kept > 0, "every run was over before it was killed")
  }
}
