extension BadInput {
  /// Agents, contracts and what they wish.
  static let people: [BadInput] = [
    BadInput(
      "agents.csv",
      "amel;Amel Haddad;PASSERELLES",
      "amel;Amel Haddad;PASERELLES",
      """
      agents.csv, ligne 2, colonne « prestataire » : « PASERELLES » : identifiant absent du fichier \
      prestataires.csv — vouliez-vous dire « PASSERELLES » ? [unknown-id]
      """),
    BadInput(
      "agents.csv",
      "TP28;chef+permis;MOU",
      "TP28;chef+permi;MOU",
      """
      agents.csv, ligne 6, colonne « competences » : « permi » : identifiant absent du fichier competences.csv — \
      vouliez-vous dire « permis » ? [unknown-id]
      """),
    BadInput(
      "agents.csv",
      "TP35;permis;MOU",
      "TP53;permis;MOU",
      """
      agents.csv, ligne 3, colonne « contrat » : « TP53 » : identifiant absent du fichier contrats.csv — \
      vouliez-vous dire « TP35 » ? [unknown-id]
      """),
    BadInput(
      "agents.csv",
      "Hugo Lefèvre",
      "",
      """
      agents.csv, ligne 9, colonne « nom » : cellule vide — cette colonne est obligatoire [empty-cell]
      """),
    BadInput(
      "agents.csv",
      "CEN;MOU;oui",
      "CEN;MOU;peut-être",
      """
      agents.csv, ligne 9, colonne « debutant » : « peut-être » : valeur non admise — attendu : oui ou non \
      [bad-flag]
      """),
    BadInput(
      "agents.csv",
      "debutant\r\namel;Amel Haddad;PASSERELLES;TP35;chef+permis;MOU;CEN;non\r\n",
      "debutant;nuit\r\namel;Amel Haddad;PASSERELLES;TP35;chef+permis;MOU;CEN;non;jamais\r\n",
      """
      agents.csv, ligne 2, colonne « nuit » : « jamais » : valeur non admise — attendu : eviter, \
      concentrer ou rien [bad-night]
      """),
    BadInput(
      "agents.csv",
      "id;nom;prestataire",
      "id;nom;prestatere",
      """
      agents.csv, ligne 1, colonne « prestataire » : colonne absente — ajouter la colonne « prestataire » \
      [missing-column]
      agents.csv, ligne 1, colonne « prestatere » : colonne inconnue — vouliez-vous dire « prestataire » ? \
      [unknown-column]
      """),
    BadInput(
      "agents.csv",
      "chloe;Chloé",
      "\"chloe;Chloé",
      """
      agents.csv, ligne 4 : « chloe;Chloé D'Hondt;PASSERELLES;TP35;che » : guillemet ouvert et jamais \
      refermé — fermer le guillemet, ou le doubler s’il fait partie du texte [unbalanced-quote]
      """),
    BadInput(
      "agents.csv",
      "MOU;CEN;non\r\nbenoit",
      "MOU;CEN;non;reste\r\nbenoit",
      """
      agents.csv, ligne 2 : « reste » : 9 cellules pour 8 colonnes — mettre entre guillemets le texte qui \
      contient le séparateur [long-row]
      """),
    BadInput(
      "agents.csv",
      "id;nom",
      "id;id;nom",
      """
      agents.csv, ligne 1, colonne « id » : colonne en double — n’en garder qu’une [duplicate-column]
      """),
    BadInput(
      "contrats.csv",
      "35;oui",
      "35 heures et demie;oui",
      """
      contrats.csv, ligne 2, colonne « heures » : « 35 heures et demie » : valeur non admise — attendu : \
      une durée comme 35 ou 35,5 ou 35 h 30, de 1 h à 48 h [bad-duration]
      """),
    BadInput(
      "contrats.csv",
      "28;non",
      "36;non",
      """
      contrats.csv, ligne 3, colonne « heures » : « 36 » : temps partiel de 35 h ou plus (L3123-1) — \
      baisser les heures ou écrire « oui » dans temps_plein [long-part-time]
      """),
    BadInput(
      "contrats.csv",
      "28;non;2,5",
      "28;non;8",
      """
      contrats.csv, ligne 3, colonne « heures_en_plus » : « 8 » : les heures complémentaires porteraient à \
      un temps plein (L3123-9) — rester sous 7 h [extra-hours-to-full-time]
      """),
    BadInput(
      "contrats.csv",
      "28;non",
      "20;non",
      """
      contrats.csv, ligne 3, colonne « heures » : « 20 » : temps partiel de moins de 24 h sans demande de \
      l’agent ni accord (L3123-27, L3123-7) — écrire « oui » dans sur_demande si l’agent l’a demandé par \
      écrit [short-part-time]
      """),
    BadInput(
      "contrats.csv",
      "35;oui",
      "30;oui",
      """
      contrats.csv, ligne 2, colonne « heures » : « 30 » : temps plein de moins de 35 h — écrire 35 h ou « \
      non » dans temps_plein [short-full-time]
      """),
    BadInput(
      "competences.csv",
      "Chef d'équipe;1",
      "Chef d'équipe;3",
      """
      competences.csv, ligne 2, colonne « par_equipe » : « 3 » : valeur non admise — attendu : un nombre \
      entier de 0 à 2 [bad-number]
      """),
    BadInput(
      "absences.csv",
      "agent;du;au;de;a",
      "agent;du;au;de;motif",
      """
      absences.csv, ligne 1, colonne « motif » : le motif d’une absence est une donnée personnelle que \
      Ronde ne lit pas — supprimer cette colonne du fichier : « absent » suffit à planifier \
      [absence-reason]
      """),
    BadInput(
      "absences.csv",
      "24/12/2026;25/12/2026",
      "25/12/2026;24/12/2026",
      """
      absences.csv, ligne 2, colonne « au » : « 24/12/2026 » : fin avant le début — corriger l’une des \
      deux dates [reversed-dates]
      """),
    BadInput(
      "absences.csv",
      "demba",
      "dembo",
      """
      absences.csv, ligne 2, colonne « agent » : « dembo » : identifiant absent du fichier agents.csv — \
      vouliez-vous dire « demba » ? [unknown-id]
      """),
    BadInput(
      "incompatibilites.csv",
      "benoit;farid",
      "benoit;benoit",
      """
      incompatibilites.csv, ligne 2, colonne « autre » : « benoit » : le même agent deux fois — nommer \
      deux agents différents [self-reference]
      """),
    BadInput(
      "souhaits.csv",
      "amel;25/12/2026;repos;8",
      "amel;25/12/2026;vacances;8",
      """
      souhaits.csv, ligne 2, colonne « souhait » : « vacances » : valeur non admise — attendu : repos, \
      tot, tard ou avec:AGENT [bad-wish]
      """),
    BadInput(
      "souhaits.csv",
      "amel;25/12/2026;repos;8",
      "amel;25/12/2026;repos;80",
      """
      souhaits.csv, ligne 2, colonne « poids » : « 80 » : valeur non admise — attendu : un nombre entier \
      de 1 à 9 [bad-number]
      """),
    BadInput(
      "souhaits.csv",
      "avec:farid",
      "avec:hugo",
      """
      souhaits.csv, ligne 6, colonne « souhait » : « avec:hugo » : l’agent lui-même — nommer un collègue \
      [self-reference]
      """),
    BadInput(
      "agents.csv",
      "chloe;Chloé",
      "\"chloe\"x;Chloé",
      """
      agents.csv, ligne 4 : « chloex » : texte après le guillemet fermant — doubler les guillemets qui \
      font partie du texte [stray-quote]
      """),
    BadInput(
      "absences.csv",
      "24/12/2026;25/12/2026",
      "24/12/2026;25/12/2046",
      """
      absences.csv, ligne 2, colonne « au » : « 25/12/2046 » : absence de plus de dix ans — corriger \
      l’année [endless-absence]
      """),
    BadInput(
      "agents.csv",
      "farid;Farid Ouali;PASSERELLES",
      "farid;Farid Ouali;",
      """
      agents.csv, ligne 7, colonne « prestataire » : cellule vide — cette colonne est obligatoire \
      [empty-cell]
      """),
    BadInput(
      "contrats.csv",
      "28;non",
      "-28;non",
      """
      contrats.csv, ligne 3, colonne « heures » : « -28 » : valeur non admise — attendu : une durée comme \
      35 ou 35,5 ou 35 h 30, de 1 h à 48 h [bad-duration]
      """),
  ]
}
