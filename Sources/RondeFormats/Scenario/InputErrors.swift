import RondeModel

/// Everything that is wrong with an input, all tables together, by file, row and column. At least one of
/// the issues is an error; warnings stand between them.
public struct InputErrors: Error, Hashable, Sendable {
  /// What is wrong.
  public let issues: [InputIssue]

  /// The issues of an input.
  public init(_ issues: [InputIssue]) { self.issues = issues }
}
