import Foundation

@testable import RondeFormats

/// The files of `datasets/seclin`, to be spoilt one place at a time.
struct SmallScenario {
  private(set) var files: [SourceFile]

  init() throws {
    files = try ScenarioFolder.files(in: DatasetTests.datasets.appendingPathComponent("seclin"))
  }

  /// The text of a file.
  func text(_ name: String) -> String {
    let file = files.first { $0.name == name }
    return String(decoding: file?.bytes ?? [], as: UTF8.self)
  }

  /// With other bytes in a file, or with a new file.
  func with(_ name: String, bytes: [UInt8]) -> SmallScenario {
    var copy = self
    copy.files.removeAll { $0.name == name }
    copy.files.append(SourceFile(name: name, bytes: bytes))
    return copy
  }

  /// With the first `old` of a file replaced.
  func with(_ name: String, _ old: String, _ new: String) -> SmallScenario {
    let text = text(name)
    guard let range = text.range(of: old) else { return self }
    return with(name, bytes: Array(text.replacingCharacters(in: range, with: new).utf8))
  }

  /// Without a file.
  func without(_ name: String) -> SmallScenario {
    var copy = self
    copy.files.removeAll { $0.name == name }
    return copy
  }

  /// What a planner reads when it is opened: every issue, warnings included.
  var messages: [String] {
    do {
      return try ScenarioFolder.read(files).warnings.map { $0.message(.fr) }
    } catch {
      return error.issues.map { $0.message(.fr) }
    }
  }
}
