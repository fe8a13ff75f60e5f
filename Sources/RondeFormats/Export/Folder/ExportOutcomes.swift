import RondeModel

/// What became of each recipient of an export, as data: who must be sent a new version.
public struct ExportOutcomes: Sendable {
  private let outcomes: [ExportFolder.Outcome]

  /// The data of these outcomes.
  public init(_ outcomes: [ExportFolder.Outcome]) { self.outcomes = outcomes }

  /// As `ronde export --json` prints it.
  public var json: String {
    JSONWriter.text(
      .object([
        "recipients": .array(
          outcomes.map {
            .object([
              "folder": .string($0.recipient.folder), "number": .integer($0.version.number),
              "issued": .string($0.version.issued.utc), "digest": .string($0.version.digest),
              "changed": JSONNode(.bool($0.isChanged)), "files": .integer($0.files),
            ])
          })
      ]))
  }
}
