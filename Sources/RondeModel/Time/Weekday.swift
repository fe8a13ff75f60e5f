/// A day of the civil week, which begins on Monday (Code du travail, L3121-35).
public enum Weekday: Int, CaseIterable, Sendable, Hashable, Codable, Comparable {
  case monday = 0, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether `a` comes earlier in the week.
  public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }

  /// Its name in full.
  public var name: Phrase {
    switch self {
    case .monday: Phrase(fr: "lundi", en: "Monday")
    case .tuesday: Phrase(fr: "mardi", en: "Tuesday")
    case .wednesday: Phrase(fr: "mercredi", en: "Wednesday")
    case .thursday: Phrase(fr: "jeudi", en: "Thursday")
    case .friday: Phrase(fr: "vendredi", en: "Friday")
    case .saturday: Phrase(fr: "samedi", en: "Saturday")
    case .sunday: Phrase(fr: "dimanche", en: "Sunday")
    }
  }

  /// Its name in three letters.
  public var short: Phrase {
    Phrase(fr: String(name.fr.prefix(3)), en: String(name.en.prefix(3)))
  }
}
