import RondeModel

extension ScenarioCheck {
  func checkLocks() {
    struct Key: Hashable {
      let agent: Identifier<Agent>
      let date: CivilDate
    }
    var earlier: [Key: [Sourced<Lock>]] = [:]
    for lock in draft.locks {
      let key = Key(agent: lock.value.agent, date: lock.value.date)
      for other in earlier[key] ?? [] where contradict(lock.value, other.value) {
        log.add(
          "contradictory-locks", at: lock.row.place("type"), value: lock.row.text("type"),
          cause: Phrase(
            fr: "contredit la ligne \(other.row.line) (même agent, même jour)",
            en: "contradicts row \(other.row.line) (same agent, same day)"),
          action: Phrase(fr: "n’en garder qu’un", en: "keep one of them"))
      }
      earlier[key, default: []].append(lock)
      checkAgainstAbsences(lock)
      if case .duty(let agent, let date, let start, let end, let sector) = lock.value {
        if let agent = agents[agent] { checkLot(sector, of: agent, at: lock.row.place("secteur")) }
        checkHours(lock, date, start, end)
      }
      if let horizon = draft.settings?.horizon, !horizon.contains(lock.value.date) {
        log.add(
          "lock-outside-horizon", .warning, at: lock.row.place("date"), value: lock.row.text("date"),
          cause: Phrase(fr: "hors de l’horizon", en: "outside the horizon"),
          action: Phrase(fr: "ce verrou ne change rien au plan", en: "this lock changes nothing"))
      }
    }
  }

  private func contradict(_ a: Lock, _ b: Lock) -> Bool {
    guard let (from, to) = hours(a), let (start, end) = hours(b) else { return true }
    if case .duty = a, case .duty = b { return true }
    return from < end && start < to
  }

  private func hours(_ lock: Lock) -> (ClockTime, ClockTime)? {
    switch lock {
    case .off: nil
    case .duty(_, _, let start, let end, _), .appointment(_, _, let start, let end): (start, end)
    }
  }

  private func checkAgainstAbsences(_ lock: Sourced<Lock>) {
    guard let (start, end) = hours(lock.value) else { return }
    let absence = draft.absences.first {
      $0.value.agent == lock.value.agent && $0.value.from <= lock.value.date && lock.value.date <= $0.value.to
        && ($0.value.hours.map { $0.lowerBound < end && start < $0.upperBound } ?? true)
    }
    guard let absence else { return }
    log.add(
      "lock-upon-absence", at: lock.row.place("date"), value: lock.row.text("date"),
      cause: Phrase(
        fr: "absence de \(lock.value.agent) ce jour-là (\(absence.row.file), ligne \(absence.row.line))",
        en: "\(lock.value.agent) is absent that day (\(absence.row.file), row \(absence.row.line))"),
      action: Phrase(fr: "supprimer le verrou ou l’absence", en: "delete the lock or the absence"))
  }

  private func checkHours(_ lock: Sourced<Lock>, _ date: CivilDate, _ start: ClockTime, _ end: ClockTime) {
    let season = draft.seasons.first { $0.value.from <= date && date <= $0.value.to }
    guard let season, start < season.value.opens || end > season.value.closes else { return }
    log.add(
      "lock-outside-service", .warning, at: lock.row.place("debut"), value: lock.row.text("debut"),
      cause: Phrase(
        fr: "hors du service \(season.value.opens)-\(season.value.closes)",
        en: "outside the service \(season.value.opens)-\(season.value.closes)"),
      action: Phrase(fr: "vérifier les heures", en: "check the times"))
  }
}
