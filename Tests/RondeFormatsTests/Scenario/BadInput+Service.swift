extension BadInput {
  /// Sectors, demand and hours.
  static let service: [BadInput] = [
    BadInput(
      "secteurs.csv",
      "50,54516;3,03015",
      "3,03015;50,54516",
      """
      secteurs.csv, ligne 2, colonne « latitude » : « 3,03015 » : latitude et longitude semblent échangées \
      — les intervertir [swapped-coordinates]
      """),
    BadInput(
      "secteurs.csv",
      "50,54516",
      "5054516",
      """
      secteurs.csv, ligne 2, colonne « latitude » : « 5054516 » : valeur non admise — attendu : des degrés \
      décimaux de −90 à 90, comme 50,62972 [bad-coordinate]
      """),
    BadInput(
      "secteurs.csv",
      "50,54516",
      "0",
      """
      secteurs.csv, ligne 2, colonne « latitude » : « 0 » : point sur l’équateur — saisir le vrai point \
      [null-coordinates]
      """),
    BadInput(
      "secteurs.csv",
      ";SEC;Local de la gare",
      ";SCE;Local de la gare",
      """
      secteurs.csv, ligne 3, colonne « lot » : « SCE » : identifiant absent du fichier lots.csv — vouliez-vous \
      dire « SEC » ? [unknown-id]
      """),
    BadInput(
      "secteurs.csv",
      ";2\r\n",
      ";12\r\n",
      """
      secteurs.csv, ligne 2, colonne « priorite » : « 12 » : valeur non admise — attendu : un nombre \
      entier de 1 à 9 [bad-number]
      """),
    BadInput(
      "lots.csv",
      "PASSERELLES",
      "INCONNU",
      """
      lots.csv, ligne 2, colonne « prestataire » : « INCONNU » : identifiant absent du fichier prestataires.csv — \
      l’ajouter à prestataires.csv ou corriger [unknown-id]
      """),
    BadInput(
      "prestataires.csv",
      "statut",
      "statu",
      """
      prestataires.csv, ligne 2, colonne « profil » : « statu » : identifiant absent du fichier reglages.yaml — \
      vouliez-vous dire « statut » ? [unknown-id]
      """),
    BadInput(
      "demande.csv",
      "MOU;tous;14:00;24:00;1;1",
      "MOU;tous;14:00;24:00;2;1",
      """
      demande.csv, ligne 2, colonne « minimum » : « 2 » : minimum supérieur au souhaité (1) — relever le \
      souhaité ou baisser le minimum [minimum-above-desired]
      """),
    BadInput(
      "demande.csv",
      "CEN;tous;18:00",
      "CEN;tous;17:00",
      """
      demande.csv, ligne 4, colonne « de » : « 17:00-23:00 » : chevauche la ligne 3 (même secteur, même \
      genre de jour) — séparer les plages horaires [overlapping-demand]
      """),
    BadInput(
      "demande.csv",
      "CEN;vendredi;18:00;23:00",
      "CEN;vendredi;18:00;01:00",
      """
      demande.csv, ligne 5, colonne « a » : « 01:00 » : fin avant le début 18:00 — après minuit, écrire \
      25:00 [reversed-times]
      """),
    BadInput(
      "demande.csv",
      "CEN;vendredi",
      "CEN;vendrdi",
      """
      demande.csv, ligne 5, colonne « jour » : « vendrdi » : valeur non admise — attendu : une date, \
      ferie, lundi…dimanche, weekend, semaine ou tous [bad-day]
      """),
    BadInput(
      "demande.csv",
      "MOU;tous;14:00",
      "MOU;tous;quatorze",
      """
      demande.csv, ligne 2, colonne « de » : « quatorze » : valeur non admise — attendu : une heure comme \
      14:00, 14h30 ou 25:00 (une heure du matin) [bad-time]
      """),
    BadInput(
      "demande.csv",
      "CEN;vendredi;18:00",
      "CEN;vendredi;18:10",
      """
      demande.csv, ligne 5, colonne « de » : « 18:10 » : heure hors des créneaux de 30 min — le créneau \
      entamé compte en entier [off-slot]
      """),
    BadInput(
      "saisons.csv",
      "31/12/2026",
      "20/12/2026",
      """
      saisons.csv : « 21/12/2026 » : 7 jour(s) de l’horizon sans horaires, à partir de celui-ci — couvrir \
      l’horizon par une saison, ou laisser si le service est fermé [season-gap]
      """),
    BadInput(
      "saisons.csv",
      "31/12/2026",
      "24/12/2026",
      """
      saisons.csv : « 25/12/2026 » : 3 jour(s) de l’horizon sans horaires, à partir de celui-ci — couvrir \
      l’horizon par une saison, ou laisser si le service est fermé [season-gap]
      """),
    BadInput(
      "saisons.csv",
      "01/01/2026",
      "31/02/2026",
      """
      saisons.csv, ligne 2, colonne « du » : « 31/02/2026 » : valeur non admise — attendu : une date comme \
      21/12/2026 ou 2026-12-21 [bad-date]
      """),
    BadInput(
      "saisons.csv",
      "14:00;24:00",
      "14:00;40:00",
      """
      saisons.csv, ligne 2, colonne « fermeture » : « 40:00 » : plus de 24 h de service par jour — fermer \
      24 h après l’ouverture au plus tard [endless-service]
      """),
    BadInput(
      "secteurs.csv",
      "50,54516",
      "0,00001",
      """
      secteurs.csv, ligne 2, colonne « latitude » : « 0,00001 » : point sur l’équateur — saisir le vrai \
      point [null-coordinates]
      """),
    BadInput(
      "demande.csv",
      "secteur;jour",
      "secteur;journee",
      """
      demande.csv, ligne 1, colonne « jour » : colonne absente — ajouter la colonne « jour » \
      [missing-column]
      demande.csv, ligne 1, colonne « journee » : colonne inconnue — colonnes attendues : secteur, jour, \
      de, a, minimum, souhaite [unknown-column]
      """),
    BadInput(
      "saisons.csv",
      "01/01/2026;31/12/2026;14:00;24:00",
      "01/01/2026;31/12/2026;14:00;24:00\r\n01/07/2026;31/08/2026;19:00;25:00",
      """
      saisons.csv, ligne 3, colonne « du » : « 01/07/2026 » : chevauche la ligne 2 — la première des deux \
      compte ; les séparer [overlapping-seasons]
      """),
  ]
}
