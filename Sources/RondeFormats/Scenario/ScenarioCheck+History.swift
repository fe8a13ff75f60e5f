import RondeModel

extension ScenarioCheck {
  func checkHistory() {
    guard let settings = draft.settings else { return }
    var byAgent: [Identifier<Agent>: [Sourced<PastShift>]] = [:]
    for past in draft.history {
      byAgent[past.value.agent, default: []].append(past)
      if past.value.shift.date >= settings.horizon.start {
        log.add(
          "history-in-horizon", at: past.row.place("date"), value: past.row.text("date"),
          cause: Phrase(
            fr: "l’horizon commence le \(CellText.date(settings.horizon.start))",
            en: "the horizon starts on \(settings.horizon.start)"),
          action: Phrase(
            fr: "l’historique s’arrête la veille ; verrouiller plutôt dans verrous.csv",
            en: "history ends the day before; lock it in locks.csv instead"))
      }
      if past.value.shift.end - past.value.shift.start > .hours(24) {
        log.add(
          "endless-shift", at: past.row.place("fin"), value: past.row.text("fin"),
          cause: Phrase(fr: "service de plus de 24 h", en: "a shift of more than 24 h"),
          action: Phrase(fr: "corriger les heures", en: "correct the times"))
      }
    }
    for agent in draft.agents {
      let shifts = (byAgent[agent.value.id] ?? []).sorted {
        $0.value.shift.begins(in: settings.zone) < $1.value.shift.begins(in: settings.zone)
      }
      for (shift, next) in zip(shifts, shifts.dropFirst())
      where shift.value.shift.overlaps(next.value.shift, in: settings.zone) {
        log.add(
          "overlapping-shifts", at: next.row.place("debut"), value: next.row.text("debut"),
          cause: Phrase(
            fr: "l’agent \(agent.value.id) travaille déjà ligne \(shift.row.line)",
            en: "agent \(agent.value.id) is already at work on row \(shift.row.line)"),
          action: Phrase(fr: "corriger l’un des deux services", en: "correct one of the two shifts"))
      }
    }
  }

  func checkCounters() {
    reportRepeats(draft.counters, "agent") { $0.agent }
    guard let horizon = draft.settings?.horizon else { return }
    for counter in draft.counters where counter.value.asOf > horizon.start {
      log.add(
        "counter-in-horizon", at: counter.row.place("au"), value: counter.row.text("au"),
        cause: Phrase(
          fr: "l’horizon commence le \(CellText.date(horizon.start))",
          en: "the horizon starts on \(horizon.start)"),
        action: Phrase(
          fr: "arrêter les compteurs au début de l’historique", en: "stop counters where the history begins"))
    }
  }

  func checkVisits() {
    guard let horizon = draft.settings?.horizon else { return }
    for visit in draft.visits where visit.value.date >= horizon.start {
      log.add(
        "history-in-horizon", at: visit.row.place("date"), value: visit.row.text("date"),
        cause: Phrase(
          fr: "l’horizon commence le \(CellText.date(horizon.start))",
          en: "the horizon starts on \(horizon.start)"),
        action: Phrase(
          fr: "ne garder que les passages déjà faits", en: "keep only the visits already made"))
    }
  }
}
