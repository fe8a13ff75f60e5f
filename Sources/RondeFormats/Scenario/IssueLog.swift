import RondeModel

/// Collects what is wrong while tables are read, so that all of it is reported in one go.
final class IssueLog {
  private(set) var issues: [InputIssue] = []

  /// Adds an issue; an overlong value is cut for the report.
  func add(
    _ code: String, _ severity: InputIssue.Severity = .error, at place: InputIssue.Place,
    value: String? = nil, cause: Phrase, action: Phrase
  ) {
    issues.append(
      InputIssue(
        code: code, severity: severity, place: place, value: value.map(IssueLog.shown), cause: cause,
        action: action))
  }

  /// By file, row and column; equal places keep the order in which they were found.
  var sorted: [InputIssue] {
    issues.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  /// Whether something forbids the use of the input.
  var hasErrors: Bool { issues.contains { $0.severity == .error } }

  private static func shown(_ value: String) -> String {
    let plain = String(value.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    return plain.count <= 60 ? plain : plain.prefix(57) + "…"
  }
}

extension IssueLog {
  /// A value that is not what its column holds.
  func unreadable(_ code: String, at place: InputIssue.Place, value: String?, expected: Phrase) {
    let cause =
      code == "unlawful-figure"
      ? Phrase(fr: "chiffre hors des bornes légales", en: "the figure is outside the lawful bounds")
      : Phrase(fr: "valeur non admise", en: "the value is not accepted")
    add(
      code, at: place, value: value, cause: cause,
      action: Phrase(fr: "attendu : \(expected.fr)", en: "expected: \(expected.en)"))
  }

  /// A reference to something that its table does not hold.
  func unknown(at place: InputIssue.Place, value: String, nearest: String?, table: String) {
    add(
      "unknown-id", at: place, value: value,
      cause: Phrase(fr: "identifiant absent de \(table)", en: "identifier not in \(table)"),
      action: nearest.map { Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }
        ?? Phrase(fr: "l’ajouter à \(table) ou corriger", en: "add it to \(table) or correct it"))
  }
}
