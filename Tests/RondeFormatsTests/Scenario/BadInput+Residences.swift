extension BadInput {
  /// Classes and residences.
  static let residences: [BadInput] = [
    BadInput(
      "residences.csv",
      "50,54381",
      "48,85661",
      """
      residences.csv, ligne 2, colonne « latitude » : « 48,85661 » : à 187 km de la base du secteur MOU — \
      vérifier les coordonnées et le secteur [far-from-base]
      """),
    BadInput(
      "residences.csv",
      "50,54381",
      "43,29650",
      """
      residences.csv, ligne 2, colonne « latitude » : « 43,29650 » : à 806 km de la base du secteur MOU — \
      vérifier les coordonnées et le secteur [far-from-base]
      """),
    BadInput(
      "residences.csv",
      ";112;A;30",
      ";cent douze;A;30",
      """
      residences.csv, ligne 2, colonne « logements » : « cent douze » : valeur non admise — attendu : un \
      nombre entier de 0 à 20000 [bad-number]
      """),
    BadInput(
      "residences.csv",
      ";112;A;30",
      ";112;D;30",
      """
      residences.csv, ligne 2, colonne « classe » : « D » : identifiant absent du fichier classes.csv — l’ajouter \
      à classes.csv ou corriger [unknown-id]
      """),
    BadInput(
      "residences.csv",
      ";112;A;30",
      ";112;A;0",
      """
      residences.csv, ligne 2, colonne « minutes » : « 0 » : valeur non admise — attendu : un nombre \
      entier de minutes, de 1 min à 4 h [bad-duration]
      """),
    BadInput(
      "residences.csv",
      "18:00-24:00",
      "24:00-18:00",
      """
      residences.csv, ligne 2, colonne « fenetres » : « 24:00-18:00 » : valeur non admise — attendu : des \
      heures comme 18:00-22:00, séparées par « | » [bad-window]
      """),
    BadInput(
      "residences.csv",
      "18:00-24:00",
      "18:00-18:20",
      """
      residences.csv, ligne 2, colonne « fenetres » : « 18:00-18:20 » : fenêtre plus courte que la visite \
      (30 min) — élargir la fenêtre ou raccourcir la visite [short-window]
      """),
    BadInput(
      "residences.csv",
      "18:00-24:00",
      "18:00-20:00|19:00-22:00",
      """
      residences.csv, ligne 2, colonne « fenetres » : « 18:00-20:00|19:00-22:00 » : fenêtres qui se \
      chevauchent — les réunir en une seule [overlapping-windows]
      """),
    BadInput(
      "residences.csv",
      "18:00-24:00",
      "08:00-12:00",
      """
      residences.csv, ligne 2, colonne « fenetres » : « 08:00-12:00 » : la visite n’y tient pas pendant \
      les heures de service — choisir une fenêtre entre ouverture et fermeture (saisons) \
      [window-outside-service]
      """),
    BadInput(
      "classes.csv",
      "Sensible;5;7;2",
      "Sensible;15;15;2",
      """
      classes.csv, ligne 2, colonne « minimum » : « 15 » : plus de visites par semaine que 2 par soir n’en \
      permettent — relever max_par_soir ou baisser le minimum [impossible-class]
      """),
    BadInput(
      "classes.csv",
      "Courante;2;3",
      "Courante;4;3",
      """
      classes.csv, ligne 3, colonne « minimum » : « 4 » : minimum supérieur au souhaité (3) — relever le \
      souhaité ou baisser le minimum [minimum-above-desired]
      """),
  ]
}
