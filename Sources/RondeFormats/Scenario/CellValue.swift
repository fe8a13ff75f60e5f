import RondeModel

/// How the values of cells and settings are written.
enum CellValue {
  /// What a bare number means as a duration.
  enum DurationUnit { case hours, minutes }

  static let expectedDate = Phrase(
    fr: "une date comme 21/12/2026 ou 2026-12-21", en: "a date such as 2026-12-21 or 21/12/2026")
  static let expectedTime = Phrase(
    fr: "une heure comme 14:00, 14h30 ou 25:00 (une heure du matin)",
    en: "a time such as 14:00, 14h30 or 25:00 (one in the morning)")
  static let expectedSpan = Phrase(
    fr: "des heures comme 18:00-22:00, séparées par « | »", en: "times such as 18:00-22:00, separated by “|”")

  static func expectedInteger(_ range: ClosedRange<Int>) -> Phrase {
    Phrase(
      fr: "un nombre entier de \(range.lowerBound) à \(range.upperBound)",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
  }

  static func expectedDuration(_ unit: DurationUnit, _ range: ClosedRange<Int>) -> Phrase {
    let (least, most) = (Minutes(range.lowerBound), Minutes(range.upperBound))
    switch unit {
    case .hours:
      return Phrase(
        fr: "une durée comme 35 ou 35,5 ou 35 h 30, de \(least) à \(most)",
        en: "a duration such as 35 or 35.5 or 35 h 30, from \(least) to \(most)")
    case .minutes:
      return Phrase(
        fr: "un nombre entier de minutes, de \(least) à \(most)",
        en: "a whole number of minutes, from \(least) to \(most)")
    }
  }

  static func identifier(_ text: String) -> String? {
    guard (1...40).contains(text.count), let first = text.first, first.isLetter || first.isNumber,
      text.allSatisfy({ $0.isLetter || $0.isNumber || "-_.".contains($0) })
    else { return nil }
    return text
  }

  static func integer(_ text: String, in range: ClosedRange<Int>) -> Int? {
    // Thousands are parted by blanks that a spreadsheet puts there: 1 500.
    var digits = text.filter { !$0.isWhitespace }
    for zeros in [",0", ".0", ",00", ".00"] where digits.hasSuffix(zeros) { digits.removeLast(zeros.count) }
    guard !digits.isEmpty, digits.count <= 12, digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 45 }),
      let value = Int(digits), range.contains(value)
    else { return nil }
    return value
  }

  /// A decimal number with comma or point, up to nine digits on either side.
  static func decimal(_ text: String) -> Double? {
    let plain = text.filter { !$0.isWhitespace }.replacing("−", with: "-")
    let body = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
    let parts = body.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "," || $0 == "." })
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].utf8.count),
      parts.count == 1 || (1...15).contains(parts[1].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    guard let value = Double(parts.joined(separator: ".")) else { return nil }
    return plain.hasPrefix("-") ? -value : value
  }

  static func date(_ text: String) -> CivilDate? {
    // A date that a spreadsheet kept with its time: 2026-12-21 00:00:00.
    let day =
      text.hasSuffix(" 00:00:00") || text.hasSuffix(" 00:00") ? String(text.prefix { $0 != " " }) : text
    guard let date = CivilDate(day), (2000...2100).contains(date.year) else { return nil }
    return date
  }

  static func flag(_ text: String) -> Bool? {
    switch Keyword.folded(text) {
    case "oui", "o", "x", "1", "yes", "y", "true", "vrai": true
    case "non", "n", "0", "no", "false", "faux": false
    default: nil
    }
  }

  /// `35`, `35,5`, `35 h`, `7 h 30`, `7:30`, `45 min`.
  static func duration(_ text: String, _ unit: DurationUnit, in range: ClosedRange<Int>) -> Minutes? {
    let plain = text.lowercased().filter { !$0.isWhitespace }
    let minutes: Int?
    if plain.hasSuffix("minutes") || plain.hasSuffix("min") || plain.hasSuffix("mn") {
      let digits = plain.prefix { $0.isASCII && $0.isWholeNumber }
      let name = plain.dropFirst(digits.count)
      minutes = ["minutes", "min", "mn"].contains(String(name)) && digits.count <= 6 ? Int(digits) : nil
    } else if plain.contains("h") || plain.contains(":") {
      minutes = clock(plain)
    } else if unit == .hours {
      minutes = decimal(plain).flatMap { $0 >= 0 && $0 < 100_000 ? Int(($0 * 60).rounded()) : nil }
    } else {
      minutes = integer(plain, in: 0...10_000_000)
    }
    guard let minutes, range.contains(minutes) else { return nil }
    return Minutes(minutes)
  }

  // 7h, 7h30, 7:30, 35,5h; hours beyond two digits are durations, not times of day.
  private static func clock(_ plain: String) -> Int? {
    let parts = plain.split(
      maxSplits: 1, omittingEmptySubsequences: false, whereSeparator: { $0 == "h" || $0 == ":" })
    guard parts.count == 2 else { return nil }
    if parts[1].isEmpty, plain.hasSuffix("h") {
      return decimal(String(parts[0])).flatMap { $0 >= 0 && $0 < 100_000 ? Int(($0 * 60).rounded()) : nil }
    }
    guard (1...4).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), let hours = Int(parts[0]),
      let minutes = Int(parts[1]), minutes < 60
    else { return nil }
    return hours * 60 + minutes
  }

  /// The items between `|` or `+`, or commas where these do not part the file's cells.
  static func items(_ text: String, commaSeparates: Bool) -> [String] {
    text.split(whereSeparator: { $0 == "|" || $0 == "+" || (commaSeparates && $0 == ",") })
      .map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  /// `18:00-22:00`, with any kind of dash, `à` or `to` between; the end after the start.
  static func span(_ text: String) -> ClosedRange<ClockTime>? {
    let plain = Keyword.folded(text).filter { $0 != " " }.replacing("to", with: "-").replacing("a", with: "-")
    let parts = plain.split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard parts.count == 2, let from = ClockTime(parts[0]), let to = ClockTime(parts[1]), from < to else {
      return nil
    }
    return from...to
  }

  /// A kind of day in either language.
  static func dayKind(_ text: String) -> DayKind? {
    if let date = date(text) { return .date(date) }
    let word = Keyword.folded(text)
    for weekday in Weekday.allCases where [weekday.name.fr, weekday.name.en.lowercased()].contains(word) {
      return .weekday(weekday)
    }
    switch word {
    case "ferie", "feries", "jour_ferie", "holiday", "holidays": return .holiday
    case "weekend", "week_end": return .weekend
    case "semaine", "workweek": return .workweek
    case "tous", "every", "tous_les_jours": return .every
    default: return nil
    }
  }
}
