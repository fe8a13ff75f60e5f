import ArgumentParser

/// The command `ronde-bench`: the searches measured on public instances and on our own scenarios.
@main
struct RondeBench: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ronde-bench",
    abstract: "Measures Ronde's searches on public instances and on scenarios.",
    subcommands: [
      RostersCommand.self, RosterWeeksCommand.self, PatrolsCommand.self, JointCommand.self, ChainCommand.self,
      ExchangeCommand.self, RoutesCommand.self, OrienteeringCommand.self, KernelCommand.self,
    ])
}
