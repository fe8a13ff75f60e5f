import RondeModel

/// Collects what is wrong while tables are read, so that all of it is reported in one go.
final class IssueLog {
  private(set) var issues: [InputIssue] = []
  // A table under wrong identifiers makes each row of others unknown: looking for what each may have meant
  // would take hours and help nobody.
  private var suggestionsLeft = 100
  private var leftOut: [(name: String, place: InputIssue.Place, table: String, rows: Int)] = []
  private var leftOutPlaces: [[String]: Int] = [:]

  /// Adds an issue; what is overlong is cut for the report, and signs that steer a terminal are blanked.
  func add(
    _ code: String, _ severity: InputIssue.Severity = .error, at place: InputIssue.Place,
    value: String? = nil, cause: Phrase, action: Phrase
  ) {
    let place = InputIssue.Place(
      file: IssueLog.shown(place.file), row: place.row, column: place.column.map(IssueLog.shown))
    issues.append(
      InputIssue(
        code: code, severity: severity, place: place, value: value.map(IssueLog.shown), cause: cause,
        action: action))
  }

  /// Notes a row about somebody or something that is no more, for ``reportLeftOut()``.
  func leaveOut(_ name: String, at place: InputIssue.Place, table: String) {
    let key = [table, name]
    if let known = leftOutPlaces[key] {
      leftOut[known].rows += 1
    } else {
      leftOutPlaces[key] = leftOut.count
      leftOut.append((name, place, table, 1))
    }
  }

  /// Warns of the rows left out, once a name, where the first one stands.
  func reportLeftOut() {
    for item in leftOut {
      add(
        "former-id", .warning, at: item.place, value: item.name,
        cause: Phrase(
          fr: "identifiant absent du fichier \(item.table), \(item.rows) ligne(s) laissée(s) de côté en tout",
          en: "identifier not in \(item.table), \(item.rows) row(s) left out in all"),
        action: Phrase(
          fr: "rien à faire après un départ ; sinon l’ajouter à \(item.table)",
          en: "nothing to do after a departure; otherwise add it to \(item.table)"))
    }
    leftOut = []
  }

  /// What an unknown name may have meant, for the first hundred of them.
  func suggestion(for name: String, among names: [String]) -> String? {
    guard suggestionsLeft > 0 else { return nil }
    suggestionsLeft -= 1
    return NearestName.of(name, among: names)
  }

  /// By file, row and column; equal places keep the order in which they were found.
  var sorted: [InputIssue] {
    issues.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
  }

  /// Whether something forbids the use of the input.
  var hasErrors: Bool { issues.contains { $0.severity == .error } }

  private static func shown(_ value: String) -> String {
    let isCut = value.unicodeScalars.count > 60
    var plain = String.UnicodeScalarView()
    for scalar in value.unicodeScalars.prefix(isCut ? 57 : 60) {
      let category = scalar.properties.generalCategory
      plain.append([.control, .format, .lineSeparator].contains(category) ? " " : scalar)
    }
    return String(plain) + (isCut ? "…" : "")
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
      cause: Phrase(fr: "identifiant absent du fichier \(table)", en: "identifier not in \(table)"),
      action: nearest.map { Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?") }
        ?? Phrase(fr: "l’ajouter à \(table) ou corriger", en: "add it to \(table) or correct it"))
  }
}
