import RondeModel

extension TableReading {
  func skills() -> [Sourced<Skill>] {
    each(.skills) { row in
      let id = row.identifier()
      let name = row.required("nom")
      let perTeam = row.integer("par_equipe", 0...2)
      guard let id, let name, let perTeam else { return nil }
      return Skill(id: Identifier(id), name: name, perTeam: perTeam)
    }
  }

  func contracts() -> [Sourced<Contract>] {
    each(.contracts) { row in
      let id = row.identifier()
      let name = row.required("nom")
      let weekly = row.duration("heures", .hours, 60...2880)
      let isFullTime = row.flag("temps_plein")
      let extra = row.duration("heures_en_plus", .hours, 0...1200, missing: .zero)
      let atOwnRequest = row.flag("sur_demande", missing: false)
      guard let id, let name, let weekly, let isFullTime, let extra, let atOwnRequest else { return nil }
      return Contract(
        id: Identifier(id), name: name, weekly: weekly, isFullTime: isFullTime, extra: extra,
        atOwnRequest: atOwnRequest)
    }
  }

  func agents() -> [Sourced<Agent>] {
    each(.agents) { row in
      let id = row.identifier()
      let name = row.required("nom")
      let employer = reference(row, "prestataire", subcontractorNames, as: Subcontractor.self)
      let contract = reference(row, "contrat", contractNames, as: Contract.self)
      let skills = references(row, "competences", skillNames, as: Skill.self)
      let home = reference(row, "secteur", sectorNames, as: Sector.self)
      let others = references(row, "autres_secteurs", sectorNames, as: Sector.self)
      let isBeginner = row.flag("debutant", missing: false)
      let nightWork = row.optional(
        "nuit", "bad-night",
        Phrase(fr: "eviter, concentrer ou rien", en: "below, concentrate or nothing"), missing: .free,
        nightWork)
      guard let id, let name, let employer, let contract, let skills, let home, let others, let isBeginner,
        let nightWork
      else { return nil }
      return Agent(
        id: Identifier(id), name: name, subcontractor: employer, contract: contract, skills: skills,
        home: home, others: others, isBeginner: isBeginner, nightWork: nightWork)
    }
  }

  private func nightWork(_ text: String) -> Agent.NightWork? {
    switch Keyword.folded(text) {
    case "eviter", "below": .keepBelow
    case "concentrer", "concentrate": .concentrate
    default: nil
    }
  }

  func conflicts() -> [Sourced<Conflict>] {
    each(.conflicts) { row in
      let first = reference(row, "agent", agentNames, as: Agent.self)
      let second = reference(row, "autre", agentNames, as: Agent.self)
      guard let first, let second else { return nil }
      guard first != second else {
        log.add(
          "self-reference", at: row.place("autre"), value: second.text,
          cause: Phrase(fr: "le même agent deux fois", en: "the same agent twice"),
          action: Phrase(fr: "nommer deux agents différents", en: "name two different agents"))
        return nil
      }
      return Conflict(first, second)
    }
  }

  func absences() -> [Sourced<Absence>] {
    each(.absences) { row in
      let agent = reference(row, "agent", agentNames, as: Agent.self)
      let from = row.date("du")
      let to = row.date("au")
      let start = row.optionalTime("de")
      let end = row.optionalTime("a")
      guard let agent, let from, let to, let start, let end, inOrder(row, from, to) else { return nil }
      guard start != nil || end != nil else { return Absence(agent: agent, from: from, to: to) }
      let (first, last) = (start ?? ClockTime(0), end ?? .endOfDay)
      guard inOrder(row, "de", first, "a", last) else { return nil }
      return Absence(agent: agent, from: from, to: to, hours: first...last)
    }
  }

  func wishes() -> [Sourced<Wish>] {
    each(.wishes) { row in
      let agent = reference(row, "agent", agentNames, as: Agent.self)
      let day = dayKind(row)
      let kind = wishKind(row, of: agent)
      let weight = row.optional(
        "poids", "bad-number", CellValue.expectedInteger(1...9), missing: 1
      ) { CellValue.integer($0, in: 1...9) }
      guard let agent, let day, let kind, let weight else { return nil }
      return Wish(agent: agent, day: day, kind: kind, weight: weight)
    }
  }

  private func wishKind(_ row: TableRow, of agent: Identifier<Agent>?) -> Wish.Kind? {
    guard let text = row.required("souhait") else { return nil }
    switch Keyword.folded(text) {
    case "repos", "off": return .off
    case "tot", "early": return .early
    case "tard", "late": return .late
    default: break
    }
    let parts = text.split(separator: ":", maxSplits: 1).map { trimmed(String($0)) }
    guard parts.count == 2, ["avec", "with"].contains(Keyword.folded(parts[0])) else {
      log.unreadable(
        "bad-wish", at: row.place("souhait"), value: text,
        expected: Phrase(
          fr: "repos, tot, tard ou avec:AGENT", en: "off, early, late or with:AGENT"))
      return nil
    }
    guard known(parts[1], row.place("souhait"), agentNames) else { return nil }
    guard parts[1] != agent?.text else {
      log.add(
        "self-reference", at: row.place("souhait"), value: text,
        cause: Phrase(fr: "l’agent lui-même", en: "the agent itself"),
        action: Phrase(fr: "nommer un collègue", en: "name a colleague"))
      return nil
    }
    return .with(Identifier(parts[1]))
  }
}
