import RondeModel

/// Reads values out of a parsed text and notes everything that is not as expected, so that all mistakes of a
/// file are told at once. A value that is wrong is nil and its issue is noted.
struct JSONWalk {
  /// The members of one object, and where it stands.
  struct Object {
    let path: String
    let line: Int
    let values: [String: JSONNode]
  }

  let file: String
  private(set) var issues: [InputIssue] = []

  init(file: String) { self.file = file }

  mutating func note(
    _ code: String, at path: String, line: Int, value: String? = nil, cause: Phrase, action: Phrase
  ) {
    let place = InputIssue.Place(file: file, row: line > 0 ? line : nil, column: path)
    issues.append(InputIssue(code: code, place: place, value: value, cause: cause, action: action))
  }

  /// The members of an object; unknown and doubled names are noted, for they are slips of the pen.
  mutating func object(_ node: JSONNode, _ path: String, known: [String]) -> Object? {
    guard case .object(let members) = node.content else {
      note(
        "bad-type", at: path, line: node.line, value: node.excerpt,
        cause: Phrase(fr: "ce n’est pas un objet", en: "not an object"),
        action: Phrase(fr: "écrire { … }", en: "write { … }"))
      return nil
    }
    var values: [String: JSONNode] = [:]
    for member in members {
      let place = "\(path).\(member.key)"
      if values.updateValue(member.value, forKey: member.key) != nil {
        note(
          "duplicate-key", at: place, line: member.value.line, value: member.value.excerpt,
          cause: Phrase(fr: "champ écrit deux fois", en: "field written twice"),
          action: Phrase(fr: "n’en garder qu’un", en: "keep one of them"))
      } else if !known.contains(member.key) {
        let list = known.sorted().joined(separator: ", ")
        note(
          "unknown-key", at: place, line: member.value.line, value: member.value.excerpt,
          cause: Phrase(fr: "champ inconnu", en: "unknown field"),
          action: Phrase(fr: "champs attendus : \(list)", en: "fields expected: \(list)"))
      }
    }
    return Object(path: path, line: node.line, values: values)
  }

  /// The items of an array with their paths.
  mutating func items(
    _ object: Object, _ key: String, required: Bool = true
  ) -> [(node: JSONNode, path: String)]? {
    guard let node = value(object, key, required: required, expected: ("une liste [ … ]", "a list [ … ]"))
    else { return nil }
    let path = "\(object.path).\(key)"
    guard case .array(let items) = node.content else {
      wrong(node, path, "bad-type", "une liste [ … ]", "a list [ … ]")
      return nil
    }
    return items.enumerated().map { ($1, "\(path)[\($0)]") }
  }

  /// The node of a member. `null` counts as absent.
  mutating func value(
    _ object: Object, _ key: String, required: Bool, expected: (fr: String, en: String)
  ) -> JSONNode? {
    if let node = object.values[key], node.content != .null { return node }
    if required {
      note(
        "missing-key", at: "\(object.path).\(key)", line: object.line,
        cause: Phrase(fr: "champ absent", en: "missing field"),
        action: Phrase(fr: "ajouter \(expected.fr)", en: "add \(expected.en)"))
    }
    return nil
  }

  mutating func text(_ object: Object, _ key: String, required: Bool = true) -> String? {
    converted(object, key, required, "bad-type", "un texte entre guillemets", "a text in quotes") { $0 }
  }

  mutating func identifier<Kind>(
    _ object: Object, _ key: String, required: Bool = true
  ) -> Identifier<Kind>? {
    converted(object, key, required, "bad-id", "un identifiant non vide", "an identifier, not empty") {
      $0.isEmpty ? nil : Identifier($0)
    }
  }

  mutating func date(_ object: Object, _ key: String, required: Bool = true) -> CivilDate? {
    converted(
      object, key, required, "bad-date", "une date comme 2026-12-21", "a date such as 2026-12-21"
    ) { CivilDate($0) }
  }

  mutating func time(_ object: Object, _ key: String, required: Bool = true) -> ClockTime? {
    converted(
      object, key, required, "bad-time", "une heure de 00:00 à 48:00, comme 14:00 ou 25:30",
      "a time from 00:00 to 48:00, such as 14:00 or 25:30"
    ) { ClockTime($0) }
  }

  mutating func number<Value: LosslessStringConvertible & Comparable>(
    _ object: Object, _ key: String, in range: ClosedRange<Value>, required: Bool = true
  ) -> Value? {
    let fr = "un nombre de \(range.lowerBound) à \(range.upperBound)"
    let en = "a number from \(range.lowerBound) to \(range.upperBound)"
    guard let node = value(object, key, required: required, expected: (fr, en)) else { return nil }
    if case .number(let digits) = node.content, let value = Value(digits), range.contains(value) {
      return value
    }
    wrong(node, "\(object.path).\(key)", "bad-number", fr, en)
    return nil
  }

  private mutating func converted<Value>(
    _ object: Object, _ key: String, _ required: Bool, _ code: String, _ fr: String, _ en: String,
    _ convert: (String) -> Value?
  ) -> Value? {
    guard let node = value(object, key, required: required, expected: (fr, en)) else { return nil }
    if case .string(let text) = node.content, let value = convert(text) { return value }
    wrong(node, "\(object.path).\(key)", code, fr, en)
    return nil
  }

  private mutating func wrong(_ node: JSONNode, _ path: String, _ code: String, _ fr: String, _ en: String) {
    note(
      code, at: path, line: node.line, value: node.excerpt,
      cause: Phrase(fr: "valeur qui ne convient pas", en: "value that does not fit"),
      action: Phrase(fr: "écrire \(fr)", en: "write \(en)"))
  }
}
