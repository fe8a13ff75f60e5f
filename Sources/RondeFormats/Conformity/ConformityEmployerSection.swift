import RondeAudit
import RondeModel

/// One employer of the conformity page: its texts, all agents and rules at a glance, night work, counters,
/// then the figures of each agent and week.
struct ConformityEmployerSection {
  let document: ConformityDocument
  let part: ConformityDocument.EmployerPart
  let wording: Wording
  let night: NightTable

  var html: HTML {
    let w = wording
    let weeks = part.agents.map { agent in
      ConformityWeeks(
        document: document, part: agent, anchor: anchor(agent.agent), wording: w
      ).html
    }.joined()
    return """
      <section class="employer">
      <h2>\(part.employer.name)</h2>
      <dl class="facts">\(facts.map { "<dt>\($0.0)</dt><dd>\($0.1)</dd>\n" as HTML }.joined())</dl>
      <h3>\(w("Marges d’un coup d’œil", "Margins at a glance"))</h3>
      <p class="lead">\(w(
        "Ce qui reste jusqu’à la limite, au plus serré des semaines du plan.",
        "What is left up to the limit, in the tightest week of the plan."))</p>
      \(states)
      \(glance)
      <h3>\(w("Travail de nuit", "Night work"))</h3>
      \(night.html(of: part.employer))
      \(ConformityCounters(part: part, wording: w).html)
      <h3>\(w("Règle par règle", "Rule by rule"))</h3>
      \(weeks)
      </section>
      """
  }

  private var facts: [(String, HTML)] {
    let w = wording
    let profile = part.profile
    var texts = ["Code du travail"]
    if profile.convention == .idcc1351 { texts.append("IDCC 1351") }
    texts += profile.agreements.map { "\($0.name) (\($0.date.spokenWithYear[w.language]))" }
    // What the plan uses without a basis stands out; what it does not use is merely not stated.
    let total = PayrollTotal(part.agents.flatMap(\.payroll))
    let lacksShort = document.findings.contains { finding in
      finding.rule == "FR-PT24" && part.agents.contains { $0.agent.id == finding.agent }
    }
    let bases = profile.bases
    return [
      (w("Textes", "Texts"), "\(texts.joined(separator: " · "))"),
      (w("Base du travail de nuit", "Basis for night work"), basis(bases.night, isUsed: total.night > 0)),
      (
        w("Base du travail du dimanche", "Basis for Sunday work"),
        basis(bases.sunday, isUsed: total.sunday > 0)
      ),
      (
        w("Base du temps partiel sous 24 h", "Basis for part-time below 24 h"),
        basis(bases.shortPartTime, isUsed: lacksShort)
      ),
    ]
  }

  private func basis(_ basis: EmployerProfile.Basis?, isUsed: Bool) -> HTML {
    if let basis { return "\(basis.text)" }
    guard isUsed else { return "<span class=\"soft\">\(wording("non déclarée", "not stated"))</span>" }
    let missing = wording(
      "manquante : plan non montré licite", "missing: plan not shown lawful")
    return "<span class=\"badge warn\">\(missing)</span>"
  }

  private var states: HTML {
    let met = Set(part.agents.flatMap { $0.lines.map { document.state($0) } })
    let items = ConformityState.all.filter { $0 != .kept && met.contains($0) }.map { state -> HTML in
      "<span class=\"\(state.rawValue)\">\(state.mark)\(wording(state.meaning))</span>"
    }
    return items.isEmpty ? .empty : "<div class=\"states\">\(items.joined())</div>"
  }

  /// Agents down, rules across; each cell the tightest margin of the plan's weeks.
  private var glance: HTML {
    let rules = part.rules
    guard !rules.isEmpty else {
      return "<p class=\"soft\">\(wording("Aucun service dans ce plan.", "No shift in this plan."))</p>"
    }
    let heads = rules.map { rule -> HTML in
      let title = RulePack.rule(Identifier(rule)).map { wording($0.title) } ?? rule
      return "<th scope=\"col\" class=\"rule\" title=\"\(title)\"><span>\(rule)</span></th>"
    }
    let rows = part.agents.map { agent -> HTML in
      let cells = rules.map { rule in cell(agent.lines.filter { $0.rule == rule }) }.joined()
      return """
        <tr><th scope="row"><a href="#\(anchor(agent.agent))">\(agent.agent.name)</a>\(moon(agent))</th>\(cells)</tr>

        """
    }
    let legend = rules.compactMap { RulePack.rule(Identifier($0)) }.map { rule -> HTML in
      "<li><b>\(rule.id.text)</b> \(wording(rule.title)) <span class=\"soft\">\(rule.article)</span></li>"
    }
    return """
      <div class="scroll"><table class="glance">
      <thead><tr><th scope="col">\(wording("Agent", "Agent"))</th>\(heads.joined())</tr></thead>
      <tbody>
      \(rows.joined())</tbody></table></div>
      <ul class="rules">\(legend.joined())</ul>
      """
  }

  /// A night worker by habit may be far from the year's number, so the name bears the mark.
  private func moon(_ agent: ConformityDocument.AgentPart) -> HTML {
    guard agent.forecast?.isNightWorker == true else { return .empty }
    return " <span title=\"\(wording("travailleur de nuit", "night worker"))\">☾</span>"
  }

  private func cell(_ lines: [ConformityLine]) -> HTML {
    // The gravest state first; among equals what is left of the limit decides, whatever the figures count.
    let worst = lines.min { a, b in
      let (first, second) = (document.state(a), document.state(b))
      if first != second { return first > second }
      return a.margin * max(1, b.limit) < b.margin * max(1, a.limit)
    }
    guard let worst else { return "<td></td>" }
    let state = document.state(worst)
    return "<td class=\"\(state.rawValue)\">\(state.mark)\(ConformityFigure(wording).margin(worst))</td>"
  }

  private func anchor(_ agent: Agent) -> String {
    "agent-\(document.scenario.agents.index(of: agent.id) ?? 0)"
  }
}
