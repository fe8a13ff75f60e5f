/// What the rules that are no law are called where findings are gathered by rule.
enum RuleTitle {
  /// The title of a rule; nil where its own identifier says more, as for those of the law.
  static func title(_ rule: String, _ w: Wording) -> String? {
    switch rule {
    case "COVER-MIN": w("Équipes manquantes", "Teams missing")
    case "COVER-DESIRED": w("Équipes souhaitées en plus", "Further teams desired")
    case "LEAST-VISITS": w("Passages dus non faits", "Visits due and not made")
    case "DESIRED-VISITS": w("Passages souhaités en plus", "Further visits desired")
    case "GAP-GUARANTEE": w("Attentes au-delà de la garantie", "Times unseen beyond the guarantee")
    case "MOST-PER-EVENING": w("Trop de passages le même soir", "Too many visits on one evening")
    case "COOL-DOWN": w("Passages trop rapprochés", "Visits too close together")
    case "WISH": w("Souhaits des agents", "Agents’ wishes")
    case "CONTRACT-UNDER": w("Heures sous contrat", "Hours under contract")
    case "CONTRACT-OVER": w("Heures au-delà du contrat", "Hours over contract")
    case "CONTRACT-EXTRA": w("Heures en plus dépassées", "Extra hours exceeded")
    case "NIGHT-BELOW":
      w("Agents à garder hors du travail de nuit", "Agents to keep below the night worker’s status")
    default: nil
    }
  }
}
