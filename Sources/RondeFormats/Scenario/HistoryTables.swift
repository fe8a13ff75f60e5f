import RondeModel

extension TableReading {
  func history() -> [Sourced<PastShift>] {
    each(.history) { row in
      let agent = reference(row, "agent", agentNames, as: Agent.self)
      let date = row.date("date")
      let start = row.time("debut")
      let end = row.time("fin")
      let sector = optionalReference(row, "secteur", sectorNames, as: Sector.self)
      guard let start, let end, inOrder(row, "debut", start, "fin", end),
        let pauses = pauses(row, in: start...end), let agent, let date, let sector
      else { return nil }
      return PastShift(
        agent: agent, shift: Shift(date: date, start: start, end: end, breaks: pauses), sector: sector)
    }
  }

  private func pauses(_ row: TableRow, in shift: ClosedRange<ClockTime>) -> [Break]? {
    var result: [Break] = []
    var isGood = true
    for item in row.list("pauses") {
      guard let span = CellValue.span(item) else {
        log.unreadable("bad-break", at: row.place("pauses"), value: item, expected: CellValue.expectedSpan)
        isGood = false
        continue
      }
      result.append(Break(start: span.lowerBound, end: span.upperBound))
    }
    result.sort { $0.start < $1.start }
    let isInside = result.allSatisfy { $0.start >= shift.lowerBound && $0.end <= shift.upperBound }
    let isApart = zip(result, result.dropFirst()).allSatisfy { $0.end <= $1.start }
    if !isInside || !isApart {
      log.add(
        "break-outside-shift", at: row.place("pauses"), value: row.text("pauses"),
        cause: Phrase(
          fr: "pause hors du service ou sur une autre pause", en: "a break outside the shift or upon another"),
        action: Phrase(fr: "corriger les heures", en: "correct the times"))
      isGood = false
    }
    return isGood ? result : nil
  }

  func counters() -> [Sourced<Counter>] {
    each(.counters) { row in
      let agent = reference(row, "agent", agentNames, as: Agent.self)
      let asOf = row.date("au")
      let night = row.duration("heures_nuit", .hours, 0...180_000)
      let sundays = row.integer("dimanches", 0...53)
      let holidays = row.integer("feries", 0...12)
      let closings = row.integer("fermetures", 0...366)
      guard let agent, let asOf, let night, let sundays, let holidays, let closings else { return nil }
      return Counter(
        agent: agent, asOf: asOf, nightWork: night, sundays: sundays, holidays: holidays, closings: closings)
    }
  }

  func locks() -> [Sourced<Lock>] {
    each(.locks) { row in
      let agent = reference(row, "agent", agentNames, as: Agent.self)
      let date = row.date("date")
      guard let type = row.required("type") else { return nil }
      switch Keyword.folded(type) {
      case "repos", "off":
        guard let agent, let date else { return nil }
        return .off(agent: agent, date: date)
      case "vacation", "duty":
        let sector = reference(row, "secteur", sectorNames, as: Sector.self)
        guard let (start, end) = span(row), let agent, let date, let sector else { return nil }
        return .duty(agent: agent, date: date, start: start, end: end, sector: sector)
      case "rendez_vous", "rendezvous", "rdv", "appointment":
        guard let (start, end) = span(row), let agent, let date else { return nil }
        return .appointment(agent: agent, date: date, start: start, end: end)
      default:
        log.unreadable(
          "bad-lock", at: row.place("type"), value: type,
          expected: Phrase(fr: "repos, vacation ou rendez-vous", en: "off, duty or appointment"))
        return nil
      }
    }
  }

  private func span(_ row: TableRow) -> (ClockTime, ClockTime)? {
    let start = row.time("debut")
    let end = row.time("fin")
    guard let start, let end, inOrder(row, "debut", start, "fin", end) else { return nil }
    return (start, end)
  }
}
