import RondeModel

/// How far the roster is from the best there is, in words.
struct ProofWording {
  let proof: RosterProof
  let wording: Wording

  /// What was proved, a whole sentence without its full stop; nil where no figure would mean anything.
  var sentence: String? {
    let w = wording
    guard let tenths = proof.thousandths else { return nil }
    guard tenths > 0 else {
      return w("aucun tableau licite n’est meilleur", "no lawful roster is better")
    }
    let size = w.decimal(tenths) + w("\u{A0}%", "%")
    let text = w(
      "aucun tableau licite n’est meilleur de plus de \(size)",
      "no lawful roster is better by more than \(size)")
    guard let minutes = proof.teamMinutes else { return text }
    guard minutes > 0 else {
      return text + w(" : seuls des souhaits mineurs sont en jeu", ": only minor wishes are at stake")
    }
    return text
      + w(
        ", soit au plus \(w.hours(minutes)) d’équipe souhaitée",
        ", at most \(w.hours(minutes)) of the desired teams")
  }
}
