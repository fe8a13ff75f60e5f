extension BadInput {
  /// The settings file.
  static let settings: [BadInput] = [
    BadInput(
      "reglages.yaml",
      "debut: 2026-12-21",
      "debut: 2026-12-22",
      """
      reglages.yaml, ligne 5, colonne « horizon.debut » : « 2026-12-22 » : valeur non admise — attendu : \
      un lundi, comme 21/12/2026 [bad-horizon]
      """),
    BadInput(
      "reglages.yaml",
      "jours: 7",
      "jours: 10",
      """
      reglages.yaml, ligne 6, colonne « horizon.jours » : « 10 » : valeur non admise — attendu : des \
      semaines entières : 7, 14… jusqu’à 84 jours [bad-horizon]
      """),
    BadInput(
      "reglages.yaml",
      "Europe/Paris",
      "Europe/Pariss",
      """
      reglages.yaml, ligne 3, colonne « fuseau » : « Europe/Pariss » : valeur non admise — attendu : un \
      fuseau comme Europe/Paris [unknown-timezone]
      """),
    BadInput(
      "reglages.yaml",
      "creneau: 30",
      "creneau: 7",
      """
      reglages.yaml, ligne 7, colonne « creneau » : « 7 » : valeur non admise — attendu : 15, 20, 30 ou 60 \
      minutes [bad-slot]
      """),
    BadInput(
      "reglages.yaml",
      "plus_longue",
      "plus_long",
      """
      reglages.yaml, ligne 19, colonne « profils.1.vacations.plus_longue » : réglage absent — ajouter « \
      plus_longue: » [missing-setting]
      reglages.yaml, ligne 21, colonne « profils.1.vacations.plus_long » : réglage inconnu — vouliez-vous \
      dire « plus_longue » ? [unknown-setting]
      """),
    BadInput(
      "reglages.yaml",
      "convention: aucune",
      "convention: idcc-1234",
      """
      reglages.yaml, ligne 14, colonne « profils.1.convention » : « idcc-1234 » : valeur non admise — \
      attendu : idcc-1351 ou aucune [unknown-convention]
      """),
    BadInput(
      "reglages.yaml",
      "profils:",
      "profils: [",
      """
      reglages.yaml, ligne 12 : « did not find expected node content » : YAML illisible — corriger \
      l’indentation ou les guillemets près de cette ligne [bad-yaml]
      """),
    BadInput(
      "reglages.yaml",
      "bases:",
      """
      accords:
            - nom: Accord
              date: 2025-06-16
              chiffres:
                travail_jour: 13 h
                moyenne_nuit: 46 h
                fenetre_nuit: "20:00-05:00"
          bases:
      """,
      """
      reglages.yaml, ligne 19, colonne « profils.1.accords.1.chiffres.travail_jour » : « 13 h » : chiffre \
      hors des bornes légales — attendu : de 4 h à 12 h (L3121-19) [unlawful-figure]
      reglages.yaml, ligne 20, colonne « profils.1.accords.1.chiffres.moyenne_nuit » : « 46 h » : chiffre \
      hors des bornes légales — attendu : de 20 h à 44 h (L3122-18) [unlawful-figure]
      reglages.yaml, ligne 21, colonne « profils.1.accords.1.chiffres.fenetre_nuit » : « 20:00-05:00 » : \
      chiffre hors des bornes légales — attendu : au moins 9 h, de 21:00 au plus tôt à 07:00 au plus tard, \
      0:00–5:00 compris (L3122-2) [unlawful-figure]
      """),
    BadInput(
      "reglages.yaml",
      "      nuit: ",
      "      # nuit: ",
      """
      reglages.yaml, ligne 12, colonne « profils.1 » : « statut » : aucune base « nuit » n’est indiquée \
      (L3122-15, L3122-21) — l’indiquer sous bases, sinon le plan ne pourra être dit conforme \
      [missing-basis]
      """),
    BadInput(
      "reglages.yaml",
      "pas: 60\n      plus_courte: 5 h\n      plus_longue: 8 h",
      "pas: 60\n      plus_courte: 11 h\n      plus_longue: 12 h",
      """
      reglages.yaml, ligne 12, colonne « profils.1 » : « statut » : aucune vacation permise entre 14:00 et \
      24:00 — revoir pas, plus_courte, plus_longue et pauses (20 minutes dès 6 h, L3121-16) \
      [no-lawful-shape]
      """),
    BadInput(
      "reglages.yaml",
      "numero: 03 20 00 00 00",
      "numero: demander à l’accueil",
      """
      reglages.yaml, ligne 10, colonne « telephones.1.numero » : « demander à l’accueil » : valeur non \
      admise — attendu : un numéro de téléphone [bad-phone]
      """),
    BadInput(
      "reglages.yaml",
      "payee: oui",
      "payee: parfois",
      """
      reglages.yaml, ligne 25, colonne « profils.1.vacations.pauses.1.payee » : « parfois » : valeur non \
      admise — attendu : oui ou non [bad-flag]
      """),
    BadInput(
      "reglages.yaml",
      "nom: Tranquillité, Seclin",
      "nom:",
      """
      reglages.yaml, ligne 2, colonne « nom » : valeur non admise — attendu : un texte [empty-setting]
      """),
    BadInput(
      "reglages.yaml",
      "horizon:\n  debut: 2026-12-21\n  jours: 7\n",
      "",
      """
      reglages.yaml, ligne 2, colonne « horizon » : réglage absent — ajouter « horizon: » \
      [missing-setting]
      """),
  ]
}
