import RondeModel
import Yams

/// One value of the settings file with its path and line; children are asked for by their French or English
/// key, and those that nobody asked for are reported as unknown.
struct SettingsNode {
  let file: String
  let path: String
  let node: Node
  let log: IssueLog

  var place: InputIssue.Place {
    InputIssue.Place(file: file, row: node.mark?.line, column: path.isEmpty ? nil : path)
  }

  /// Whether nothing is written here.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = node else { return false }
    return scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
  }

  /// The text of a scalar.
  var text: String? {
    guard case .scalar(let scalar) = node, !isEmpty else { return nil }
    return trimmed(scalar.string)
  }

  /// The children of a mapping by French key. Keys that `keys` lacks are reported.
  func children(_ keys: [(fr: String, en: String)]) -> [String: SettingsNode] {
    guard case .mapping(let mapping) = node else {
      if !isEmpty {
        unreadable("bad-setting", Phrase(fr: "des clés et leurs valeurs", en: "keys with their values"))
      }
      return [:]
    }
    var result: [String: SettingsNode] = [:]
    for (key, value) in mapping {
      guard let name = key.scalar?.string else { continue }
      let place = InputIssue.Place(file: file, row: key.mark?.line, column: joined(name))
      guard let known = keys.first(where: { [$0.fr, $0.en].contains(Keyword.folded(name)) }) else {
        log.add(
          "unknown-setting", at: place, cause: Phrase(fr: "réglage inconnu", en: "unknown setting"),
          action: NearestName.of(name, among: keys.flatMap { [$0.fr, $0.en] }).map {
            Phrase(fr: "vouliez-vous dire « \($0) » ?", en: "did you mean “\($0)”?")
          }
            ?? Phrase(
              fr: "réglages attendus : " + keys.map(\.fr).joined(separator: ", "),
              en: "settings expected: " + keys.map(\.en).joined(separator: ", ")))
        continue
      }
      if result[known.fr] != nil {
        log.add(
          "duplicate-setting", at: place,
          cause: Phrase(fr: "réglage donné deux fois", en: "setting given twice"),
          action: Phrase(fr: "n’en garder qu’un", en: "keep one of them"))
        continue
      }
      result[known.fr] = SettingsNode(file: file, path: joined(name), node: value, log: log)
    }
    return result
  }

  /// The items of a sequence; none where the value is empty.
  var items: [SettingsNode] {
    switch node {
    case .sequence(let sequence):
      return sequence.enumerated().map {
        SettingsNode(file: file, path: joined(String($0.offset + 1)), node: $0.element, log: log)
      }
    default:
      if !isEmpty { unreadable("bad-setting", Phrase(fr: "une liste", en: "a list")) }
      return []
    }
  }

  /// What `parse` reads in a scalar.
  func value<Value>(_ code: String, _ expected: Phrase, _ parse: (String) -> Value?) -> Value? {
    guard let text else {
      unreadable(code, expected)
      return nil
    }
    if let value = parse(text) { return value }
    unreadable(code, expected)
    return nil
  }

  func integer(_ range: ClosedRange<Int>) -> Int? {
    value("bad-number", CellValue.expectedInteger(range)) { CellValue.integer($0, in: range) }
  }

  /// A decimal number in units of 1/`scale`.
  func scaled(_ scale: Int, _ range: ClosedRange<Int>) -> Int? {
    let (least, most) = (Double(range.lowerBound) / Double(scale), Double(range.upperBound) / Double(scale))
    return value(
      "bad-number",
      Phrase(fr: "un nombre de \(least) à \(most)", en: "a number from \(least) to \(most)")
    ) { text in
      guard let number = CellValue.decimal(text), abs(number) < 1e7 else { return nil }
      let units = Int((number * Double(scale)).rounded())
      return range.contains(units) ? units : nil
    }
  }

  func duration(_ unit: CellValue.DurationUnit, _ range: ClosedRange<Int>) -> Minutes? {
    value("bad-duration", CellValue.expectedDuration(unit, range)) { CellValue.duration($0, unit, in: range) }
  }

  func date() -> CivilDate? { value("bad-date", CellValue.expectedDate, CellValue.date) }

  func time() -> ClockTime? { value("bad-time", CellValue.expectedTime) { ClockTime($0) } }

  func span() -> ClosedRange<ClockTime>? {
    value("bad-window", CellValue.expectedSpan, CellValue.span)
  }

  func flag() -> Bool? { value("bad-flag", Phrase(fr: "oui ou non", en: "yes or no"), CellValue.flag) }

  func string() -> String? { value("empty-setting", Phrase(fr: "un texte", en: "a text")) { $0 } }

  func unreadable(_ code: String, _ expected: Phrase) {
    log.unreadable(code, at: place, value: text, expected: expected)
  }

  /// Reports a key that must be there.
  func missing(_ fr: String, _ en: String) {
    log.add(
      "missing-setting",
      at: InputIssue.Place(file: file, row: node.mark?.line, column: joined(fr)),
      cause: Phrase(fr: "réglage absent", en: "the setting is missing"),
      action: Phrase(fr: "ajouter « \(fr): »", en: "add “\(en):”"))
  }

  private func joined(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }
}
