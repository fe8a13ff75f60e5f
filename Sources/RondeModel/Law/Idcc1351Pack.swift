extension RulePack {
  /// The branch convention of private security. It excludes mediation by name (art. 1.01) and binds a
  /// subcontractor whose main activity is private security.
  public static let idcc1351 = RulePack(
    id: "idcc-1351", title: Phrase(fr: "Convention prévention et sécurité (IDCC 1351)", en: "IDCC 1351"),
    rules: [
      Rule(
        "P1-12H", ("Services de 12 heures", "12-hour services"),
        (
          "Au plus 12 heures par jour en « présence vigilante » ; qu’une ronde à pied en soit est ouvert : un"
            + " accord doit le dire.",
          "At most 12 hours a day of “présence vigilante”; whether a walking patrol counts is open: an"
            + " agreement must say so."
        ),
        example: (
          "Sans accord nommé, les 10 heures de la loi restent.",
          "Without a named agreement the law’s 10"
            + " hours stay."
        ), article: "IDCC 1351, 7.08", level: .convention, since: extended, evidence: [.read]),
      Rule(
        "P1-48", ("24 heures de repos après 48 heures", "24 hours of rest after 48 hours"),
        (
          "24 heures de repos après 48 heures de service, d’une semaine à l’autre aussi.",
          "24 hours of rest after any 48 hours of service, over the end of a week too."
        ),
        example: (
          "Douze jours de suite de 8 heures : infraction dès le septième.",
          "Twelve days in a row of 8 hours: a breach from the seventh on."
        ),
        sets: [
          .init(.serviceBeforeLongRest, .minutes(.hours(48))), .init(.longRest, .minutes(.hours(24))),
        ],
        article: "IDCC 1351, 7.09 ; accord du 18 mai 1993, art. 2", level: .convention, since: agreement1993,
        evidence: [.read]),
      Rule(
        "P1-46", ("46 heures en moyenne", "46 hours on average"),
        ("Au plus 46 heures en moyenne sur 12 semaines.", "At most 46 hours on average over 12 weeks."),
        example: (
          "Onze semaines à 47 heures puis 35 : permis ; puis 36 : infraction.",
          "Eleven weeks of 47 hours, then 35: allowed; then 36: a breach."
        ),
        sets: [.init(.averageWork, .minutes(.hours(46)))], article: "IDCC 1351, 7.09", level: .convention,
        derogation: .init(
          "la loi n’en permet pas plus",
          "the law allows no"
            + " more", "L3121-23", ceiling: 46 * 60),
        since: extended, evidence: [.read]),
      Rule(
        "P1-REST12", ("12 heures entre deux services", "12 hours between two services"),
        ("Au moins 12 heures entre deux services.", "At least 12 hours between two services."),
        example: (
          "Fini à 24:00, repris à 11:59 : infraction.", "Ended at 24:00, started at 11:59: a breach."
        ),
        sets: [.init(.dailyRest, .minutes(.hours(12)))],
        article: "IDCC 1351, accord du 18 mai 1993, art. 2", level: .convention,
        derogation: .init(
          "accord d’entreprise (L2253-3) : 9 h au moins", "company agreement (L2253-3): at least 9 h",
          "D3131-6", floor: 9 * 60), since: agreement1993, evidence: [.read]),
      Rule(
        "P1-SUN2", ("Deux dimanches de repos par mois", "Two Sundays off a month"),
        (
          "À temps plein, deux dimanches de repos par mois en moyenne sur trois mois, accolés à un samedi"
            + " ou un"
            + " lundi de repos.",
          "Full-timers: two Sundays off a month on average over three months, each next to an off Saturday or"
            + " Monday."
        ),
        example: (
          "Un dimanche de repos entre un samedi et un lundi travaillés ne compte pas.",
          "A Sunday off between a worked Saturday and Monday does not count."
        ),
        sets: [.init(.sundaysOffPerMonth, .count(2))], article: "IDCC 1351, 7.01", level: .convention,
        since: extended, evidence: [.read]),
      Rule(
        "P1-MIN4", ("Périodes de 4 heures au moins", "Periods of at least 4 hours"),
        (
          "Une période de travail dure au moins 4 heures ; un arrêt de deux heures au plus n’en fait qu’une.",
          "A period of work is at least 4 hours; a gap of at most two hours keeps one period."
        ),
        example: ("Un service de 3 heures : infraction.", "A shift of 3 hours: a breach."),
        sets: [.init(.leastPeriod, .minutes(.hours(4))), .init(.periodGap, .minutes(.hours(2)))],
        article: "IDCC 1351, 7.12, 7.13", level: .convention, since: extended, evidence: [.read]),
      Rule(
        "P1-PLAN7", ("Planning une semaine avant", "Planning a week ahead"),
        (
          "Le planning est remis une semaine avant son début ; un changement ponctuel 48 heures avant, que"
            + " l’agent"
            + " peut refuser pour un bon motif.",
          "The planning is handed over a week before it starts; a one-off change 48 hours ahead, which may be"
            + " refused for a good reason."
        ),
        example: (
          "Remis le lundi 14 pour le lundi 21 : à temps.", "Handed over on Monday 14 for Monday 21: in time."
        ), article: "IDCC 1351, 7.07 ; accord du 18 mai 1993, art. 2", level: .convention,
        since: agreement1993, evidence: [.read]),
      premium(
        "P1-NIGHT10", ("Majoration de nuit de 10 %", "Night premium of 10 %"), article: "accord de branche",
        evidence: [.secondary]),
      premium(
        "P1-SUN10", ("Majoration du dimanche de 10 %", "Sunday premium of 10 %"),
        article: "accord de"
          + " branche",
        evidence: [.secondary]),
      premium(
        "P1-HOL100", ("Jour férié payé double ou récupéré", "Holiday paid double or given back"),
        article: "IDCC 1351, 9.05", evidence: [.read]),
    ])

  private static let extended = (year: 1985, month: 8, day: 1)
  private static let agreement1993 = (year: 1993, month: 5, day: 18)

  private static func premium(
    _ id: Identifier<Rule>, _ title: (fr: String, en: String), article: String, evidence: [Rule.Evidence]
  ) -> Rule {
    Rule(
      id, title, ("\(title.fr).", "\(title.en)."),
      example: (
        "Le profil porte ce taux dans sa paie ; plus bas, le lecteur le signale.",
        "The profile carries this rate in its pay; a lower one is reported by the reader."
      ), article: article, level: .convention, since: extended, evidence: evidence)
  }
}
