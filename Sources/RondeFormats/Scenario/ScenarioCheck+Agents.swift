import RondeModel

extension ScenarioCheck {
  func checkContracts() {
    for contract in draft.contracts {
      let value = contract.value
      if value.isFullTime, value.weekly < .hours(35) {
        log.add(
          "short-full-time", at: contract.row.place("heures"), value: contract.row.text("heures"),
          cause: Phrase(fr: "temps plein de moins de 35 h", en: "full time below 35 h"),
          action: Phrase(
            fr: "écrire 35 h ou « non » dans temps_plein", en: "write 35 h, or “no” under full_time"))
      }
      if !value.isFullTime, value.weekly >= .hours(35) {
        log.add(
          "long-part-time", at: contract.row.place("heures"), value: contract.row.text("heures"),
          cause: Phrase(
            fr: "temps partiel de 35 h ou plus (L3123-1)", en: "part time of 35 h or more (L3123-1)"),
          action: Phrase(
            fr: "baisser les heures ou écrire « oui » dans temps_plein",
            en: "lower the hours, or write “yes” under full_time"))
      }
      if !value.isFullTime, value.weekly < .hours(35), value.weekly + value.extra >= .hours(35) {
        log.add(
          "extra-hours-to-full-time", at: contract.row.place("heures_en_plus"),
          value: contract.row.text("heures_en_plus"),
          cause: Phrase(
            fr: "les heures complémentaires porteraient à un temps plein (L3123-9)",
            en: "the extra hours would reach full time (L3123-9)"),
          action: Phrase(
            fr: "rester sous \(Minutes.hours(35) - value.weekly)",
            en: "stay below \(Minutes.hours(35) - value.weekly)"))
      }
      if value.weekly + value.extra > .hours(48) {
        log.add(
          "contract-above-week", at: contract.row.place("heures_en_plus"),
          value: contract.row.text("heures_en_plus"),
          cause: Phrase(
            fr: "plus de 48 h par semaine en tout (L3121-20)", en: "more than 48 h a week in all (L3121-20)"),
          action: Phrase(fr: "baisser les heures en plus", en: "lower the extra hours"))
      }
      if !value.isFullTime, value.weekly < .hours(24), !value.atOwnRequest, !isShortAllowed(value.id) {
        log.add(
          "short-part-time", .warning, at: contract.row.place("heures"), value: contract.row.text("heures"),
          cause: Phrase(
            fr: "temps partiel de moins de 24 h sans demande de l’agent ni accord (L3123-27, L3123-7)",
            en: "part time below 24 h without the agent's request or an agreement (L3123-27, L3123-7)"),
          action: Phrase(
            fr: "écrire « oui » dans sur_demande si l’agent l’a demandé par écrit",
            en: "write “yes” under at_own_request where the agent asked for it in writing"))
      }
    }
  }

  // Whether each employer that uses the contract states its basis for short part-time.
  private func isShortAllowed(_ contract: Identifier<Contract>) -> Bool {
    draft.agents.filter { $0.value.contract == contract }.allSatisfy {
      let profile = subcontractors[$0.value.subcontractor].flatMap { profiles[$0.profile] }
      return profile?.bases.shortPartTime != nil
    }
  }

  func checkAgents() {
    for agent in draft.agents {
      checkLot(agent.value.home, of: agent.value, at: agent.row.place("secteur"))
      for other in agent.value.others {
        checkLot(other, of: agent.value, at: agent.row.place("autres_secteurs"))
      }
    }
    struct Pair: Hashable {
      let low: Identifier<Agent>
      let high: Identifier<Agent>
    }
    reportRepeats(draft.conflicts, "autre") {
      Pair(low: min($0.first, $0.second), high: max($0.first, $0.second))
    }
    for wish in draft.wishes {
      guard case .with(let other) = wish.value.kind, let agent = agents[wish.value.agent],
        let colleague = agents[other], agent.subcontractor != colleague.subcontractor
      else { continue }
      log.add(
        "foreign-colleague", .warning, at: wish.row.place("souhait"), value: wish.row.text("souhait"),
        cause: Phrase(
          fr: "employé par \(colleague.subcontractor) : ils ne feront pas équipe",
          en: "employed by \(colleague.subcontractor): they will not be a team"),
        action: Phrase(fr: "supprimer ce souhait", en: "delete this wish"))
    }
    struct WishKey: Hashable {
      let agent: Identifier<Agent>
      let day: DayKind
      let kind: Wish.Kind
    }
    reportRepeats(draft.wishes, "souhait") { WishKey(agent: $0.agent, day: $0.day, kind: $0.kind) }
  }

  func checkAbsences() {
    for absence in draft.absences where absence.value.to - absence.value.from > 3660 {
      log.add(
        "endless-absence", at: absence.row.place("au"), value: absence.row.text("au"),
        cause: Phrase(fr: "absence de plus de dix ans", en: "an absence of more than ten years"),
        action: Phrase(fr: "corriger l’année", en: "correct the year"))
    }
    reportRepeats(draft.absences, "agent") { $0 }
  }
}
