import Foundation

/// One run of the built command `ronde`, as a user meets it: exit code and what it printed.
struct CommandRun {
  let status: Int32
  let output: String
  let errors: String

  /// The folder of the package.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The scenario folder of that name.
  static func dataset(_ name: String) -> String {
    package.appendingPathComponent("datasets/\(name)").path
  }

  /// Runs `ronde` with these arguments to its end.
  init(_ arguments: String...) throws { try self.init(arguments) }

  init(_ arguments: [String], interruptAfter delay: TimeInterval? = nil) throws {
    let process = Process()
    // The command stands beside the test bundle.
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("ronde")
    process.arguments = arguments
    // Files, not pipes: a pipe that nobody reads fills up and stops the writer.
    let scratch = try Scratch()
    let output = try scratch.file("output")
    let errors = try scratch.file("errors")
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    if let delay {
      Thread.sleep(forTimeInterval: delay)
      process.interrupt()
    }
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = try String(contentsOf: output, encoding: .utf8)
    self.errors = try String(contentsOf: errors, encoding: .utf8)
      // French puts no-break spaces before its colons.
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }
}

extension CommandRun {
  /// Starts `ronde` with these arguments and kills it after a delay, or lets it end before.
  static func killed(_ arguments: [String], after delay: TimeInterval) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
      .deletingLastPathComponent().appendingPathComponent("ronde")
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    Thread.sleep(forTimeInterval: delay)
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }
}

/// A folder of a test's own, removed with it.
final class Scratch {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("ronde-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A path inside the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// An empty file inside the folder.
  func file(_ name: String) throws -> URL {
    let file = url.appendingPathComponent(name)
    try Data().write(to: file)
    return file
  }

  /// A copy of a dataset inside the folder, one of its files edited.
  func copy(of dataset: String, editing file: String? = nil, _ edit: (String) -> String = { $0 }) throws
    -> String
  {
    let copy = url.appendingPathComponent(dataset)
    try FileManager.default.copyItem(atPath: CommandRun.dataset(dataset), toPath: copy.path)
    if let file {
      let target = copy.appendingPathComponent(file)
      try edit(String(contentsOf: target, encoding: .utf8)).write(
        to: target, atomically: true, encoding: .utf8)
    }
    return copy.path
  }

  /// The names in the folder, sorted.
  var entries: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted() }
}
