/// One thing wrong with the input, as `code: cause (where) — what to do`.
public struct InputIssue: Hashable, Sendable, Error {
  /// Whether the input can be used in spite of it.
  public enum Severity: String, Sendable { case error, warning }

  /// Where it stands in a table or settings file.
  public struct Place: Hashable, Sendable, Comparable {
    /// The file's name within the scenario folder.
    public let file: String
    /// The line of the file, from 1.
    public let row: Int?
    /// The column's heading, or the setting's path.
    public let column: String?

    /// A place.
    public init(file: String, row: Int? = nil, column: String? = nil) {
      self.file = file
      self.row = row
      self.column = column
    }

    /// By file, then row, then column.
    public static func < (a: Place, b: Place) -> Bool {
      (a.file, a.row ?? 0, a.column ?? "") < (b.file, b.row ?? 0, b.column ?? "")
    }
  }

  /// A stable code: `unknown-id`, `bad-date`.
  public let code: String
  /// Whether the input can be used in spite of it.
  public let severity: Severity
  /// Where.
  public let place: Place
  /// The value found, where there is one.
  public let value: String?
  /// What is wrong.
  public let cause: Phrase
  /// What was expected and what to do.
  public let action: Phrase

  /// An issue.
  public init(
    code: String, severity: Severity = .error, place: Place, value: String? = nil, cause: Phrase,
    action: Phrase
  ) {
    self.code = code
    self.severity = severity
    self.place = place
    self.value = value
    self.cause = cause
    self.action = action
  }

  /// The line that a planner reads.
  public func message(_ language: Language) -> String {
    var head = place.file
    switch language {
    case .fr:
      if let row = place.row { head += ", ligne \(row)" }
      if let column = place.column { head += ", colonne « \(column) »" }
      let found = value.map { " : « \($0) »" } ?? ""
      return "\(head)\(found) : \(cause.fr) — \(action.fr) [\(code)]"
    case .en:
      if let row = place.row { head += ", row \(row)" }
      if let column = place.column { head += ", column “\(column)”" }
      let found = value.map { ": “\($0)”" } ?? ""
      return "\(head)\(found): \(cause.en) — \(action.en) [\(code)]"
    }
  }
}
