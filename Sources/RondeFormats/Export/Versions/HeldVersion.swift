import Foundation
import RondeModel

/// `version.json`: what a recipient holds. The next export compares with it: numbers go up only where the
/// content changed, calendars change events instead of adding them, and the change sheet tells what is new.
struct HeldVersion: Codable, Hashable, Sendable {
  static let schema = "ronde.version"
  static let format = 1
  static let fileName = "version.json"

  /// One version and what it told.
  struct Edition: Codable, Hashable, Sendable {
    var number: Int
    var issued: String
    var digest: String
    var content: HeldContent

    var version: PlanVersion {
      PlanVersion(number: number, issued: Instant(utc: issued) ?? Instant(minute: 0), digest: digest)
    }
  }

  var schema = HeldVersion.schema
  var version = HeldVersion.format
  var generator = RondeVersion.generator
  /// What the recipient holds now.
  var current: Edition
  /// What the change sheet beside it compares with; nil in a first version.
  var before: Edition?
  /// The calendars' events as last sent.
  var events: [HeldEvent]

  init(current: Edition, before: Edition?, events: [HeldEvent]) {
    self.current = current
    self.before = before
    self.events = events
  }

  var file: ExportFile {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts, dates and whole numbers alone are in it: nothing that could fail to be written.
    let bytes = (try? encoder.encode(self)).map { Array($0) } ?? []
    return ExportFile(path: Self.fileName, content: bytes + [UInt8(ascii: "\n")])
  }

  /// The version that a recipient's folder holds; nil where it holds none.
  ///
  /// - Throws: an issue where the file is there and cannot be used: numbering from one again would let
  ///   calendars ignore every change.
  static func read(in folder: String) throws(InputIssue) -> HeldVersion? {
    let file = folder + "/" + fileName
    guard FileManager.default.fileExists(atPath: file) else { return nil }
    guard let data = FileManager.default.contents(atPath: file),
      let held = try? JSONDecoder().decode(HeldVersion.self, from: data), held.isUsable
    else {
      throw InputIssue(
        code: "bad-version-file", place: InputIssue.Place(file: file),
        cause: Phrase(
          fr: "la version que tient ce destinataire ne peut pas être lue",
          en: "the version that this recipient holds cannot be read"),
        action: Phrase(
          fr: "rétablir ce fichier, ou exporter dans un nouveau dossier (les numéros repartent de 1)",
          en: "restore this file, or export to a new folder (numbers start from 1 again)"))
    }
    return held
  }

  private var isUsable: Bool {
    let counts = 1...1_000_000_000
    let editions = [current] + [before].compactMap { $0 }
    return schema == Self.schema && version == Self.format
      && editions.allSatisfy { counts.contains($0.number) && Instant(utc: $0.issued) != nil }
      && events.allSatisfy { $0.isUsable }
  }
}
