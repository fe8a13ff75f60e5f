import RondeAudit
import RondeModel

/// How a figure stands to its limit, as a reader must see it at a glance.
enum ConformityState: String, Sendable, Comparable {
  /// Lawful with room to spare.
  case kept
  /// Lawful, with at most a twentieth of the limit left, or at the limit of a count.
  case thin
  /// The number that makes a night worker is reached: a status, no breach.
  case reached
  /// Sundays off that earlier weeks owe; this plan alone breaks nothing.
  case owed
  /// Beyond the limit.
  case broken

  /// The state of a line. `isFound` says whether the auditor holds the rule broken by this agent.
  init(_ line: ConformityLine, isFound: Bool) {
    if line.margin < 0 {
      self = line.rule == "FR-NW" ? .reached : line.rule == "P1-SUN2" && !isFound ? .owed : .broken
    } else {
      let room = line.unit == .minutes ? line.limit / 20 : 0
      self = line.margin <= room ? .thin : .kept
    }
  }

  private var rank: Int {
    switch self {
    case .kept: 0
    case .thin: 1
    case .reached: 2
    case .owed: 3
    case .broken: 4
    }
  }

  /// Whether `a` is the less serious.
  static func < (a: ConformityState, b: ConformityState) -> Bool { a.rank < b.rank }

  /// A mark beside the colour, for those who print in black or do not see red.
  var mark: String {
    switch self {
    case .kept: ""
    case .thin: "△\u{A0}"
    case .reached: "☾\u{A0}"
    case .owed: "○\u{A0}"
    case .broken: "✕\u{A0}"
    }
  }

  /// What the legend says of it.
  var meaning: Phrase {
    switch self {
    case .kept: Phrase(fr: "respecté", en: "kept")
    case .thin:
      Phrase(
        fr: "marge mince : un vingtième de la limite au plus",
        en: "thin margin: at most a twentieth of the limit"
      )
    case .reached:
      Phrase(
        fr: "seuil du travailleur de nuit atteint : un statut", en: "night worker’s number reached: a status")
    case .owed: Phrase(fr: "dû par les semaines passées", en: "owed by earlier weeks")
    case .broken: Phrase(fr: "règle enfreinte", en: "rule broken")
    }
  }

  static let all: [ConformityState] = [.kept, .thin, .reached, .owed, .broken]
}

extension Rule.Evidence {
  /// What the mark stands for.
  var meaning: Phrase {
    switch self {
    case .read: Phrase(fr: "article lu", en: "the article was read")
    case .secondary: Phrase(fr: "note secondaire", en: "a secondary note")
    case .recalled:
      Phrase(fr: "de mémoire, à vérifier sur Légifrance", en: "recalled, to be checked on Légifrance")
    case .inferred: Phrase(fr: "déduit des textes", en: "worked out from the texts")
    }
  }
}
