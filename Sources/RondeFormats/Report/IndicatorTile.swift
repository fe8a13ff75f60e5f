import RondeModel

/// One indicator as a planner reads it: a name, a figure, what it means, and whether it is good news.
struct IndicatorTile: Sendable {
  let name: String
  let figure: String
  let meaning: String
  var tone = ""

  static func all(_ figures: Indicators, wording w: Wording) -> [IndicatorTile] {
    let covered = figures.minimumDemand - figures.missingMinimum
    return [
      IndicatorTile(
        name: w("Minimum couvert", "Minimum covered"), figure: w.percent(covered, of: figures.minimumDemand),
        meaning: figures.missingMinimum == 0
          ? w("aucune équipe ne manque", "no team is missing")
          : w(
            "il manque \(w.hours(figures.missingMinimum)) d’équipe",
            "\(w.hours(figures.missingMinimum)) of team missing"),
        tone: figures.missingMinimum == 0 ? "good" : "bad"),
      IndicatorTile(
        name: w("Sous le souhaité", "Below the desired"), figure: w.hours(figures.missingDesired),
        meaning: w("d’équipe, minimum compris", "of team, the minimum’s included")),
      IndicatorTile(
        name: w("Infractions", "Breaches"), figure: w.grouped(figures.breaches),
        meaning: w("règles, incohérences, verrous", "rules, incoherences, locks"),
        tone: figures.breaches == 0 ? "good" : "bad"),
      IndicatorTile(
        name: w("Passages faits", "Visits made"), figure: w.grouped(figures.visits),
        meaning: figures.missedLeastVisits == 0
          ? w("tous les passages dus", "every visit due")
          : w(
            "\(w.grouped(figures.missedLeastVisits)) dus non faits",
            "\(figures.missedLeastVisits) due not made"),
        tone: figures.missedLeastVisits == 0 ? "good" : "bad"),
      IndicatorTile(
        name: w("Temps moyen sans passage", "Mean time unseen"), figure: w.hours(figures.idleness),
        meaning: w("Σg²/2T, pondéré par logements", "Σg²/2T, weighted by dwellings")),
      IndicatorTile(
        name: w("Plus longue attente", "Longest unseen"), figure: w.hours(figures.worstGap),
        meaning: figures.gapsBeyondGuarantee == 0
          ? w("toutes les garanties sont tenues", "every guarantee is kept")
          : w(
            w.count(figures.gapsBeyondGuarantee, ("résidence", "résidences"), ("residence", "residences"))
              + " au-delà de la garantie",
            w.count(figures.gapsBeyondGuarantee, ("résidence", "résidences"), ("residence", "residences"))
              + " beyond the guarantee"),
        tone: figures.gapsBeyondGuarantee == 0 ? "" : "warn"),
      predictability(figures, w),
      IndicatorTile(
        name: w("Équipes-postes", "Team-shifts"), figure: w.grouped(figures.teams),
        meaning: w("\(w.hours(figures.surplus)) non demandées", "\(w.hours(figures.surplus)) not asked for")),
      IndicatorTile(
        name: w("Heures payées", "Paid hours"), figure: w.hours(figures.paidMinutes),
        meaning: w(
          "\(w.hours(figures.underContract)) de moins que dû,"
            + " \(w.hours(figures.overContract)) au-delà du contrat",
          "\(w.hours(figures.underContract)) less than due, \(w.hours(figures.overContract)) over contract")),
      IndicatorTile(
        name: w("Écart d’équité", "Unfairness"), figure: hundredths(figures.unfairness, w),
        meaning: w("poste par agent, douze mois compris", "of a shift an agent, twelve months included")),
      IndicatorTile(
        name: w("Souhaits manqués", "Wishes missed"), figure: w.grouped(figures.wishesMissed),
        meaning: w("somme des poids", "sum of weights")),
      IndicatorTile(
        name: w("Trajets", "Travel"), figure: w.hours(figures.travelMinutes),
        meaning: w("toutes équipes", "all teams")),
      onSite(figures, w),
      IndicatorTile(
        name: w("Gardé pour les appels", "Kept for calls"), figure: w.hours(figures.freeMinutes),
        meaning: w(
          "dont \(w.percent(figures.freeMinutesAtEnd, of: max(1, figures.freeMinutes))) en fin de tournée",
          "\(w.percent(figures.freeMinutesAtEnd, of: max(1, figures.freeMinutes))) of it at the routes’ end")),
      IndicatorTile(
        name: w("Coût", "Cost"), figure: w.euros(figures.cost),
        meaning: w("heures payées et majorations", "paid hours and premiums")),
    ]
  }

  private static func onSite(_ figures: Indicators, _ w: Wording) -> IndicatorTile {
    let name = w("Temps sur place", "Time on site")
    guard figures.visits > 0 else {
      return IndicatorTile(name: name, figure: w.hours(0), meaning: w("aucune visite", "no visit"))
    }
    let whole = w.percent(figures.visitWorth, of: VisitValue.whole)
    let short = figures.shortVisits
    return IndicatorTile(
      name: name, figure: w.hours(figures.onSiteMinutes),
      meaning: short == 0
        ? w("aucune visite écourtée ; valeur \(whole)", "no visit cut short; worth \(whole)")
        : w(
          "\(w.count(short, ("visite écourtée", "visites écourtées"), ("", ""))) ; valeur \(whole)",
          "\(w.count(short, ("", ""), ("visit cut short", "visits cut short"))); worth \(whole)"))
  }

  private static func predictability(_ figures: Indicators, _ w: Wording) -> IndicatorTile {
    let name = w("Prévisibilité", "Predictability")
    guard let score = figures.exploitScore else {
      return IndicatorTile(
        name: name, figure: "–",
        meaning: w("historique insuffisant : 8 semaines de passages", "not enough history: 8 weeks of visits")
      )
    }
    let range = "\(w.thousandths(figures.exploitLow ?? score))–\(w.thousandths(figures.exploitHigh ?? score))"
    let entropy = figures.visitEntropy.map(w.thousandths) ?? "–"
    return IndicatorTile(
      name: name, figure: w.thousandths(score),
      meaning: w(
        "\(range) ; 0 au hasard, 1 connue ; entropie \(entropy)",
        "\(range); 0 blind, 1 foretold; entropy \(entropy)"))
  }

  private static func hundredths(_ value: Int, _ w: Wording) -> String {
    let rest = value.magnitude % 100
    return "\(w.grouped(value / 100))\(w(",", "."))\(rest < 10 ? "0" : "")\(rest)"
  }
}
