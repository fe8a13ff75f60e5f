import Testing

/// A planned week of Seclin in a folder of its own, for commands that begin with a plan.
enum PlannedWeek {
  static func seclin() throws -> (scratch: Scratch, plan: String) {
    let scratch = try Scratch()
    let plan = scratch.path("week")
    let run = try CommandRun(
      "plan", CommandRun.dataset("seclin"), "--out", plan, "--iterations", "5", "--quiet")
    try #require(run.status == 0, "\(run.errors)")
    return (scratch, plan)
  }
}
