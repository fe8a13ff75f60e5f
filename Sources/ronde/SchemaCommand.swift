import ArgumentParser
import RondeFormats

extension PublishedSchema: ExpressibleByArgument {}

/// `ronde schema`: the JSON Schema of what Ronde writes.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of a file that Ronde writes.",
    discussion: "The schemas are of draft 2020-12. Within a version of a file, members may be added.")

  @Argument(help: "Whose schema.")
  var file: PublishedSchema

  func run() { Terminal.write(file.json, to: .standardOutput) }
}
