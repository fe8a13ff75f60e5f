import RondeModel

/// What joining roster and patrols gained, in words: an estimate, since only one of the two rosters was
/// patrolled to the end.
struct JointWording {
  let gain: JointGain
  let wording: Wording

  /// Time unseen, desired demand and paid time off the contracts beside those of a roster that knew nothing of the routes.
  var sentence: String {
    let w = wording
    let (apart, together) = (gain.apart, gain.together)
    guard apart != together else {
      return w(
        "le tableau établi sans les tournées était déjà le meilleur",
        "the roster made without the routes was the best already")
    }
    let tenths = (together.idleness - apart.idleness) * 1000 / max(1, apart.idleness)
    if tenths == 0, filled + paid == "" {
      return w(
        "rien de sensible, le tableau établi sans les tournées était aussi bon",
        "nothing to speak of, the roster made without the routes was as good")
    }
    let size = w.decimal(abs(tenths)) + w("\u{A0}%", "%")
    let unseen =
      tenths == 0
      ? w("autant de temps sans passage", "as much time unseen")
      : tenths < 0
        ? w("\(size) de temps sans passage en moins", "\(size) less time unseen")
        : w("\(size) de temps sans passage en plus", "\(size) more time unseen")
    return unseen + filled + paid
  }

  private var filled: String {
    change(
      gain.apart.missingDesired - gain.together.missingDesired,
      "d’équipe souhaitée", "of the desired teams")
  }

  private var paid: String {
    change(
      gain.together.offContract - gain.apart.offContract,
      "de travail payé hors contrat", "paid off contract")
  }

  /// So many minutes more or less of what is named; nothing for none.
  private func change(_ more: Int, _ fr: String, _ en: String) -> String {
    guard more != 0 else { return "" }
    let hours = wording.hours(abs(more))
    return more > 0
      ? wording(", \(hours) \(fr) en plus", ", \(hours) more \(en)")
      : wording(", \(hours) \(fr) en moins", ", \(hours) less \(en)")
  }

  /// What the two rosters are.
  var meaning: String {
    wording(
      "Tableau et tournées cherchés ensemble, estimé contre un tableau établi sans les tournées",
      "Roster and routes searched together, estimated against a roster made without the routes")
  }
}
