import ArgumentParser
import RondeModel

/// The command `ronde`: one small struct a subcommand.
@main
struct Ronde: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ronde",
    abstract:
      "Plans the week of a residential mediation service: who works when, which residences each pair walks.",
    discussion: """
      A scenario is a folder of one settings file and CSV tables that a planner edits in a spreadsheet; \
      datasets/lille is one. Start with `ronde plan datasets/lille`.

      Exit codes: 0 done; 1 an audited plan breaks the law or a lock; 2 the input cannot be read.
      """,
    version: RondeVersion.current,
    subcommands: [
      PlanCommand.self, AuditCommand.self, ConformityCommand.self, ExportCommand.self, CheckCommand.self,
      LawCommand.self, CompareCommand.self, TravelCommand.self, GenerateCommand.self, SchemaCommand.self,
    ])
}
