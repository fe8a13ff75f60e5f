import ArgumentParser
import RondeModel

/// The command `ronde`: one small struct a subcommand.
@main
struct Ronde: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ronde",
    abstract: "Plans the week of a residential mediation service: roster and patrols.",
    version: RondeVersion.current,
    subcommands: [AuditCommand.self, CheckCommand.self])
}
