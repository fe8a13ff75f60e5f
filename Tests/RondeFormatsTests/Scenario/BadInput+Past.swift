extension BadInput {
  /// History, counters, visits and locks.
  static let past: [BadInput] = [
    BadInput(
      "historique.csv",
      "benoit;14/12/2026;14:00;21:00",
      "amel;14/12/2026;20:00;24:00",
      """
      historique.csv, ligne 3, colonne « pauses » : « 17:30-17:50 » : pause hors du service ou sur une \
      autre pause — corriger les heures [break-outside-shift]
      """),
    BadInput(
      "historique.csv",
      "17:30-17:50",
      "21:30-21:50",
      """
      historique.csv, ligne 2, colonne « pauses » : « 21:30-21:50 » : pause hors du service ou sur une \
      autre pause — corriger les heures [break-outside-shift]
      """),
    BadInput(
      "historique.csv",
      "14/12/2026",
      "21/12/2026",
      """
      historique.csv, ligne 2, colonne « date » : « 21/12/2026 » : l’horizon commence le 21/12/2026 — \
      l’historique s’arrête la veille ; verrouiller plutôt dans verrous.csv [history-in-horizon]
      """),
    BadInput(
      "historique.csv",
      "14/12/2026",
      "14.12.2026",
      """
      historique.csv, ligne 2, colonne « date » : « 14.12.2026 » : valeur non admise — attendu : une date \
      comme 21/12/2026 ou 2026-12-21 [bad-date]
      """),
    BadInput(
      "compteurs.csv",
      "amel;14/12/2026;288",
      "amel;14/12/2026;-288",
      """
      compteurs.csv, ligne 2, colonne « heures_nuit » : « -288 » : valeur non admise — attendu : une durée \
      comme 35 ou 35,5 ou 35 h 30, de 0 min à 3000 h [bad-duration]
      """),
    BadInput(
      "compteurs.csv",
      "benoit;14/12/2026",
      "amel;22/12/2026",
      """
      compteurs.csv, ligne 3, colonne « agent » : « amel » : déjà donné ligne 2 — n’en garder qu’une ligne \
      [duplicate-row]
      compteurs.csv, ligne 3, colonne « au » : « 22/12/2026 » : l’horizon commence le 21/12/2026 — arrêter \
      les compteurs au début de l’historique [counter-in-horizon]
      """),
    BadInput(
      "passages.csv",
      "mou-c;14/12/2026",
      "mou-z;14/12/2026",
      """
      passages.csv, ligne 2, colonne « residence » : « mou-z » : identifiant absent du fichier residences.csv — \
      vouliez-vous dire « mou-a » ? [unknown-id]
      """),
    BadInput(
      "verrous.csv",
      "rendez-vous;09:00;11:00",
      "rendez-vous;;",
      """
      verrous.csv, ligne 3, colonne « debut » : cellule vide — cette colonne est obligatoire [empty-cell]
      verrous.csv, ligne 3, colonne « fin » : cellule vide — cette colonne est obligatoire [empty-cell]
      """),
    BadInput(
      "verrous.csv",
      "repos;;;",
      "congé;;;",
      """
      verrous.csv, ligne 2, colonne « type » : « congé » : valeur non admise — attendu : repos, vacation \
      ou rendez-vous [bad-lock]
      """),
    BadInput(
      "verrous.csv",
      "chloe;23/12/2026;repos;;;",
      "demba;24/12/2026;vacation;14:00;21:00;MOU",
      """
      verrous.csv, ligne 2, colonne « date » : « 24/12/2026 » : absence de demba ce jour-là (absences.csv, \
      ligne 2) — supprimer le verrou ou l’absence [lock-upon-absence]
      """),
    BadInput(
      "verrous.csv",
      "chloe;23/12/2026;repos;;;",
      "chloe;23/12/2026;repos;;;\r\nchloe;23/12/2026;vacation;14:00;21:00;MOU",
      """
      verrous.csv, ligne 3, colonne « type » : « vacation » : contredit la ligne 2 (même agent, même jour) \
      — n’en garder qu’un [contradictory-locks]
      """),
  ]
}
