import RondeAudit

/// How well observers of the last weeks foretell quiet hours, in words above the table.
struct PredictabilityNote {
  let unpredictability: Unpredictability?
  let wording: Wording

  var html: HTML {
    let w = wording
    guard let unpredictability else {
      return """
        <p class="lead">\(w("Prévisibilité non mesurée : il faut huit semaines de passages dans l’historique.",
          "Predictability not measured: it takes eight weeks of visits in the history."))</p>
        """
    }
    let total = unpredictability.total
    let observers = Unpredictability.Observer.allCases.enumerated().map { index, observer in
      w(observer.name) + " " + w.thousandths(unpredictability.observers[index])
    }.joined(separator: ", ")
    let text = w(
      "Prévisibilité \(w.thousandths(total.value)) (\(w.thousandths(total.low)) à \(w.thousandths(total.high))) : "
        + "ce qu’un observateur des huit dernières semaines gagne à choisir le dixième des heures qu’il croit "
        + "creuses ; 0 : rien, 1 : il n’y rencontre jamais personne. Par méthode : \(observers). "
        + "Heures sans équipe, mises à part : \(w.thousandths(unpredictability.uncovered)) des heures. "
        + "Entropie des heures de passage : \(w.thousandths(unpredictability.entropy)).",
      "Predictability \(w.thousandths(total.value)) (\(w.thousandths(total.low)) to \(w.thousandths(total.high))): "
        + "what an observer of the last eight weeks gains by choosing the tenth of hours thought quiet; "
        + "0: nothing, 1: never meets anybody there. By method: \(observers). "
        + "Hours without a team, told apart: \(w.thousandths(unpredictability.uncovered)) of the hours. "
        + "Entropy of visit times: \(w.thousandths(unpredictability.entropy)).")
    return """
      <p class="lead">\(text)</p>
      """
  }
}
