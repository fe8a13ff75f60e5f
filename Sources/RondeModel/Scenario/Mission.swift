/// What teams are asked for at a residence: the six missions of a residential mediation service, by the code
/// that route sheets show.
public enum Mission: String, CaseIterable, Hashable, Sendable, Codable {
  /// House rules are reminded of.
  case rules = "M1"
  /// Access to private and common parts is watched over.
  case access = "M2"
  /// Isolated people are helped; fire brigade, ambulance or police are called.
  case people = "M3"
  /// Trouble between neighbours and noise at night are settled.
  case neighbours = "M4"
  /// Technical faults are reported.
  case faults = "M5"
  /// Social prevention.
  case prevention = "M6"

  /// What it is called.
  public var name: Phrase {
    switch self {
    case .rules: Phrase(fr: "respect du règlement intérieur", en: "house rules")
    case .access:
      Phrase(fr: "accès aux parties privatives et communes", en: "access to private and common parts")
    case .people: Phrase(fr: "aide aux personnes isolées, appel des secours", en: "help to isolated people")
    case .neighbours: Phrase(fr: "voisinage et bruit de nuit", en: "neighbours and night noise")
    case .faults: Phrase(fr: "signalement des pannes", en: "technical faults")
    case .prevention: Phrase(fr: "prévention sociale", en: "social prevention")
    }
  }
}
