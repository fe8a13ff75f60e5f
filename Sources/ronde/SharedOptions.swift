import ArgumentParser
import RondeModel

extension Language: ExpressibleByArgument {}

/// Options that several subcommands share.
struct TextOptions: ParsableArguments {
  @Option(name: .customLong("lang"), help: "The language of what is printed and written: fr or en.")
  var language: Language = .fr
}
