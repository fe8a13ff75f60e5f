extension RulePack {
  /// The Code du travail, as far as it binds a service like this one.
  ///
  /// It is engineering research, not legal advice: the evidence mark of each rule says how sure it is, and a
  /// labour lawyer signs a pack off before anyone relies on it.
  public static let statute = RulePack(
    id: "statute", title: Phrase(fr: "Code du travail", en: "Labour code"),
    rules: dailyRules + weeklyRules + nightRules + otherRules)

  // The act of 8 August 2016 rewrote working time; most articles hold in this form since then.
  private static let act2016 = (year: 2016, month: 8, day: 10)
  // The code's present numbering.
  private static let code2008 = (year: 2008, month: 5, day: 1)

  private static let dailyRules: [Rule] = [
    Rule(
      "FR-BREAK", ("Pause de 20 minutes", "Break of 20 minutes"),
      (
        "Au moins 20 minutes consécutives dès que le travail du jour atteint 6 heures ; une pause plus courte"
          + " n’interrompt pas le compte.",
        "At least 20 consecutive minutes once the day’s work reaches 6 hours; a shorter pause does not"
          + " interrupt the count."
      ),
      example: (
        "14:00–20:00 sans pause est une infraction, 14:00–19:59 non.",
        "14:00–20:00 without a break is a breach, 14:00–19:59 is not."
      ),
      sets: [.init(.breakAfterWork, .minutes(.hours(6))), .init(.breakLength, .minutes(20))],
      article: "L3121-16, L3121-17",
      derogation: .init(
        "accord : une pause plus longue", "agreement: a longer break", "L3121-17", floor: 20),
      since: act2016, evidence: [.read]),
    Rule(
      "FR-WORK", ("Temps de travail effectif", "Effective work"),
      (
        "Le trajet entre deux lieux d’un même service est du travail, celui du domicile non ; la pause n’est"
          + " payée que si l’agent reste à disposition.",
        "Travel between posts of a shift is work, home to work is not; a break is unpaid unless the agent"
          + " stays at the employer’s disposal."
      ),
      example: (
        "20 minutes entre deux résidences comptent dans les 10 heures du jour.",
        "20 minutes between two residences count towards the day’s 10 hours."
      ),
      article: "L3121-1, L3121-2, L3121-4", since: act2016, evidence: [.read]),
    Rule(
      "FR-DAY10", ("10 heures par jour", "10 hours a day"),
      ("Au plus 10 heures de travail par jour.", "At most 10 hours of work a day."),
      example: (
        "14:00–24:00 avec 20 minutes de pause fait 9 h 40 : permis.",
        "14:00–24:00 with a break of 20 minutes is 9 h 40: allowed."
      ),
      sets: [.init(.dailyWork, .minutes(.hours(10)))], article: "L3121-18",
      derogation: .init(
        "accord ou inspection du travail : jusqu’à 12 h", "agreement or inspector: up to 12 h", "L3121-19",
        ceiling: 12 * 60), since: act2016, evidence: [.read, .secondary]),
    Rule(
      "FR-AMP13", ("Amplitude de 13 heures", "Spread of 13 hours"),
      (
        "Au plus 13 heures entre la première prise et la dernière fin de service du jour.",
        "At most 13 hours from the first start to the last end of a day."
      ),
      example: (
        "Une visite médicale à 10:30 puis un service jusqu’à 24:00 font 13 h 30 : infraction.",
        "A medical visit at 10:30, then a shift until 24:00: 13 h 30, a breach."
      ),
      sets: [.init(.amplitude, .minutes(.hours(13)))], article: "L3131-1",
      derogation: .init("suit le repos quotidien", "follows the daily rest", "L3131-2", ceiling: 15 * 60),
      since: act2016, evidence: [.secondary]),
    Rule(
      "FR-REST11", ("Repos quotidien de 11 heures", "Daily rest of 11 hours"),
      (
        "Au moins 11 heures, en temps réellement écoulé, entre le travail de deux jours.",
        "At least 11 hours that really pass between two days’ work."
      ),
      example: (
        "De samedi 24:00 à dimanche 28 mars 2027 11:00 il ne s’écoule que 10 heures.",
        "From Saturday 24:00 to Sunday 28 March 2027 11:00 only 10 hours pass."
      ),
      sets: [.init(.dailyRest, .minutes(.hours(11)))], article: "L3131-1",
      derogation: .init(
        "accord, avec un repos équivalent : 9 h au moins", "agreement, with equivalent rest: at least 9 h",
        "D3131-4 à D3131-6", floor: 9 * 60), since: act2016, evidence: [.read, .secondary]),
  ]

  private static let weeklyRules: [Rule] = [
    Rule(
      "FR-WEEK48", ("48 heures par semaine", "48 hours a week"),
      (
        "Au plus 48 heures de travail par semaine civile, du lundi 0 h au dimanche 24 h.",
        "At most 48 hours of work in a civil week, Monday 0:00 to Sunday 24:00."
      ),
      example: (
        "Six jours de 8 heures : permis ; une minute de plus, non.",
        "Six days of 8 hours: allowed; a"
          + " minute more is not."
      ),
      sets: [.init(.weeklyWork, .minutes(.hours(48)))], article: "L3121-20",
      derogation: .init("autorité administrative", "the authority", "L3121-21", ceiling: 60 * 60),
      since: act2016, evidence: [.secondary]),
    Rule(
      "FR-AVG44", ("44 heures en moyenne", "44 hours on average"),
      (
        "Au plus 44 heures en moyenne sur 12 semaines consécutives quelconques.",
        "At most 44 hours on average over any 12 consecutive weeks."
      ),
      example: (
        "11 semaines à 45 heures puis 33 : permis ; puis 34 : infraction.",
        "11 weeks of 45 hours, then 33: allowed; then 34: a breach."
      ),
      sets: [.init(.averageWork, .minutes(.hours(44))), .init(.averageWeeks, .count(12))],
      article: "L3121-22",
      derogation: .init("accord : jusqu’à 46 h", "agreement: up to 46 h", "L3121-23", ceiling: 46 * 60),
      since: act2016, evidence: [.secondary, .recalled]),
    Rule(
      "FR-6DAYS", ("Six jours par semaine", "Six days a week"),
      (
        "Au plus six jours de travail par semaine civile ; douze de suite sont permis si chaque semaine a son"
          + " repos.",
        "At most six days of work in a civil week; twelve in a row are lawful when each week holds its rest."
      ),
      example: (
        "Lundi de repos, travail du mardi au samedi de la semaine suivante : permis (Cass. soc., 13 nov."
          + " 2025).",
        "Monday off, work from Tuesday to Saturday of the next week: lawful (Cass. soc., 13 November 2025)."
      ),
      sets: [.init(.workDays, .count(6))], article: "L3132-1", since: code2008, evidence: [.secondary]),
    Rule(
      "FR-WREST35", ("Repos hebdomadaire de 35 heures", "Weekly rest of 35 hours"),
      (
        "24 heures de repos dans chaque semaine civile, et les 11 heures du repos quotidien à leur suite.",
        "24 hours of rest in each civil week, and the 11 hours of daily rest next to them."
      ),
      example: (
        "Un service de samedi qui finit dimanche à 01:00 ne laisse que 23 heures de ce dimanche.",
        "A Saturday shift that ends on Sunday at 01:00 leaves only 23 hours of that Sunday."
      ),
      sets: [.init(.weeklyRest, .minutes(.hours(35)))], article: "L3132-2",
      derogation: .init(
        "accord, pour la part des 11 heures", "agreement, for the part of 11 hours", "L3131-2",
        floor: 33 * 60), since: code2008, evidence: [.secondary]),
    Rule(
      "FR-SUN", ("Repos du dimanche", "Sunday rest"),
      (
        "Le repos hebdomadaire est le dimanche, sauf si l’employeur a une base pour le travail du dimanche.",
        "The weekly rest is on Sunday unless the employer has a basis for Sunday work."
      ),
      example: (
        "Un service du dimanche sans base déclarée : le plan n’est pas montré licite.",
        "A Sunday shift without a stated basis: the plan is not shown lawful."
      ),
      article: "L3132-3, L3132-12",
      derogation: .init("liste de R3132-5", "list of R3132-5", "L3132-12, R3132-5"), since: code2008,
      evidence: [.secondary, .inferred]),
  ]

  private static let nightRules: [Rule] = [
    Rule(
      "FR-NIGHTDEF", ("Période de nuit", "Night period"),
      (
        "La nuit va de 21 h à 6 h ; un accord peut fixer une autre période d’au moins 9 heures, entre 21 h et"
          + " 7 h, qui contient 0 h–5 h.",
        "Night is 21:00–06:00; an agreement may set another window of at least 9 hours between 21:00 and"
          + " 07:00 that holds 0:00–5:00."
      ),
      example: (
        "Avec 22 h–7 h un service jusqu’à minuit compte 2 heures de nuit au lieu de 3.",
        "With 22:00–07:00 a shift to midnight has 2 night hours instead of 3."
      ),
      sets: [.init(.night, .window(ClockTime(21), ClockTime(30)))], article: "L3122-2, L3122-20",
      derogation: .init("accord", "agreement", "L3122-2, L3122-15"), since: act2016, evidence: [.read]),
    Rule(
      "FR-NIGHTLAW", ("Recours au travail de nuit", "Recourse to night work"),
      (
        "Le travail de nuit, même occasionnel, demande un accord ou l’autorisation de l’inspection.",
        "Night work, even occasional, needs an agreement or the inspector’s authorisation."
      ),
      example: (
        "Un seul service 14:00–24:00 en compte trois heures.",
        "A single shift 14:00–24:00 has three hours"
          + " of it."
      ),
      article: "L3122-1, L3122-15, L3122-21", level: .agreement, since: act2016,
      evidence: [.read, .secondary]),
    Rule(
      "FR-NW", ("Travailleur de nuit", "Night worker"),
      (
        "Est travailleur de nuit qui fait au moins 3 heures de nuit deux fois par semaine dans son horaire"
          + " habituel, ou 270 heures de nuit en 12 mois consécutifs.",
        "A night worker has at least 3 night hours twice a week in the habitual schedule, or 270 night hours"
          + " in 12 consecutive months."
      ),
      example: (
        "Deux services 16:00–24:00 par semaine suffisent ; 90 services en douze mois aussi.",
        "Two shifts 16:00–24:00 a week make one; so do 90 shifts in twelve months."
      ),
      sets: [
        .init(.nightShiftWork, .minutes(.hours(3))), .init(.nightShiftsPerWeek, .count(2)),
        .init(.nightYearWork, .minutes(.hours(270))),
      ], article: "L3122-5, L3122-23",
      derogation: .init(
        "accord de branche étendu : un autre nombre d’heures", "extended branch agreement: another number",
        "L3122-16", floor: 60), since: act2016, evidence: [.read]),
    Rule(
      "FR-NW8", ("8 heures par jour la nuit", "8 hours a day for night workers"),
      (
        "Un travailleur de nuit travaille au plus 8 heures par jour.",
        "A night worker works at most 8 hours a day."
      ),
      example: (
        "14:00–24:00 avec une heure de pause fait 9 heures : interdit au travailleur de nuit sans accord.",
        "14:00–24:00 with an hour’s break is 9 hours: not for a night worker without an agreement."
      ),
      sets: [.init(.nightWorkerDailyWork, .minutes(.hours(8)))], article: "L3122-6",
      derogation: .init(
        "accord, avec un repos équivalent", "agreement, with equivalent rest", "L3122-17",
        ceiling: 12 * 60), since: act2016, evidence: [.read, .secondary]),
    Rule(
      "FR-NW40", ("40 heures en moyenne la nuit", "40 hours on average for night workers"),
      (
        "Un travailleur de nuit fait au plus 40 heures en moyenne sur 12 semaines consécutives.",
        "A night worker has at most 40 hours on average over 12 consecutive weeks."
      ),
      example: (
        "Douze semaines de cinq jours de 8 heures : permis ; une heure de plus, non.",
        "Twelve weeks of five days of 8 hours: allowed; an hour more is not."
      ),
      sets: [.init(.nightWorkerAverage, .minutes(.hours(40)))], article: "L3122-7",
      derogation: .init("accord : jusqu’à 44 h", "agreement: up to 44 h", "L3122-18", ceiling: 44 * 60),
      since: act2016, evidence: [.secondary]),
  ]

  private static let otherRules: [Rule] = [
    Rule(
      "FR-HOL", ("Jours fériés", "Public holidays"),
      (
        "Onze jours fériés ; seul le 1er mai est chômé par la loi, et payé double là où le service ne peut"
          + " s’arrêter.",
        "Eleven public holidays; only 1 May is off by law, and paid double where the service cannot stop."
      ),
      example: (
        "5 heures le 1er mai coûtent 10 heures.", "5 hours on 1 May cost 10 hours."
      ), article: "L3133-1, L3133-4, L3133-6",
      derogation: .init("convention, pour les autres", "convention, for the others", "L3133-3-1"),
      since: act2016, evidence: [.read]),
    Rule(
      "FR-PT24", ("24 heures au moins à temps partiel", "At least 24 hours part-time"),
      (
        "Un contrat à temps partiel a au moins 24 heures par semaine, sauf demande écrite ou accord de"
          + " branche.",
        "A part-time contract has at least 24 hours a week unless asked for in writing or by branch"
          + " agreement."
      ),
      example: (
        "Un contrat de 20 heures sans demande ni accord : une base manque.",
        "A contract of 20 hours without request or agreement: a basis is missing."
      ),
      sets: [.init(.partTimeLeast, .minutes(.hours(24)))], article: "L3123-7, L3123-27",
      derogation: .init(
        "demande de l’agent, accord de branche", "the agent’s request, branch agreement",
        "L3123-7,"
          + " L3123-19"),
      since: act2016, evidence: [.read]),
    Rule(
      "FR-PTGAP", ("Interruption à temps partiel", "Interruption of part-time work"),
      (
        "Au plus une interruption par jour, de deux heures au plus, pour un temps partiel.",
        "At most one interruption a day, at most two hours long, for a part-timer."
      ),
      example: (
        "14:00–16:00 puis 19:00–22:00 : trois heures d’interruption, infraction.",
        "14:00–16:00, then 19:00–22:00: a gap of three hours, a breach."
      ),
      sets: [.init(.partTimeGaps, .count(1)), .init(.partTimeGap, .minutes(.hours(2)))],
      article: "L3123-30", derogation: .init("accord", "agreement", "L3123-23"), since: act2016,
      evidence: [.read, .recalled]),
    Rule(
      "FR-PTMAX", ("Plafond du temps partiel", "Part-time stays below full time"),
      (
        "Les heures en plus ne portent jamais un temps partiel à la durée d’un temps plein.",
        "Extra hours never bring a part-timer up to full time."
      ),
      example: (
        "34 h 59 dans la semaine : permis ; 35 h : infraction.",
        "34 h 59 in the week: allowed; 35 h: a"
          + " breach."
      ),
      sets: [.init(.fullTimeWeek, .minutes(.hours(35)))], article: "L3123-9", since: act2016,
      evidence: [.read]),
    Rule(
      "FR-PTNOTICE", ("Prévenance à temps partiel", "Notice to part-timers"),
      (
        "Un changement d’horaire est annoncé 7 jours ouvrés à l’avance à un temps partiel.",
        "A change of schedule is told to a part-timer 7 working days ahead."
      ),
      example: (
        "Prévenu 6 jours ouvrés avant : son accord est à demander.",
        "Told 6 working days ahead: consent is to be asked for."
      ),
      sets: [.init(.partTimeNotice, .count(7))], article: "L3123-31",
      derogation: .init(
        "accord : 3 jours ouvrés au moins", "agreement: at least 3 working days", "L3123-24", floor: 3),
      since: act2016, evidence: [.secondary]),
    Rule(
      "FR-NOTICE7", ("Prévenance à temps plein", "Notice to full-timers"),
      (
        "Un changement d’horaire est annoncé 7 jours à l’avance dans un aménagement sur plusieurs semaines.",
        "Under a multi-week arrangement a change of schedule is told 7 days ahead."
      ),
      example: (
        "Prévenu le dimanche pour le samedi suivant : 6 jours, son accord est à demander.",
        "Told on Sunday for the next Saturday: 6 days, consent is to be asked for."
      ),
      sets: [.init(.notice, .count(7))], article: "L3121-47",
      derogation: .init("accord", "agreement", "L3121-44", floor: 1), since: act2016, evidence: [.read]),
    Rule(
      "FR-LENT", ("Prêt de main-d’œuvre", "Lending of staff"),
      (
        "Prêter du personnel à but lucratif est un délit ; compte qui donne les ordres et fixe les horaires.",
        "Lending staff for profit is an offence; what counts is who gives orders and fixes schedules."
      ),
      example: (
        "Un agent n’est jamais mis dans un secteur d’un autre prestataire.",
        "An agent is never put into another subcontractor’s sector."
      ), article: "L8241-1, L8231-1", since: code2008, evidence: [.secondary]),
  ]
}
