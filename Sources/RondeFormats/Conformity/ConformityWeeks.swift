import RondeAudit
import RondeModel

/// One agent's figures: a table a civil week. Folded on the screen unless a limit is passed; whole on paper.
struct ConformityWeeks {
  let document: ConformityDocument
  let part: ConformityDocument.AgentPart
  let anchor: String
  let wording: Wording

  var html: HTML {
    let w = wording
    let states = part.lines.map { document.state($0) }
    let broken = states.count { $0 == .broken }
    let thin = states.count { $0 == .thin }
    var notes: [HTML] = []
    if part.forecast?.isNightWorker == true {
      notes.append("<span class=\"badge plain\">☾ \(w("travailleur de nuit", "night worker"))</span>")
    }
    if broken > 0 {
      let count = w.count(broken, ("limite dépassée", "limites dépassées"), ("limit passed", "limits passed"))
      notes.append("<span class=\"badge bad\">\(count)</span>")
    }
    if thin > 0 {
      let count = w.count(thin, ("marge mince", "marges minces"), ("thin margin", "thin margins"))
      notes.append("<span class=\"badge warn\">\(count)</span>")
    }
    if part.lines.isEmpty {
      notes.append("<span class=\"soft\">\(w("aucun service dans ce plan", "no shift in this plan"))</span>")
    }
    let contract = part.contract.map { "\($0.name), \(w.hours($0.weekly.count))" } ?? ""
    return """
      <details class="agent" id="\(anchor)"\(broken > 0 ? " open" as HTML : .empty)><summary>\(part.agent.name) \
      <span class="soft">\(contract)</span> \(notes.joined(separator: " "))</summary>
      \(part.weeks.map(week).joined())</details>

      """
  }

  private func week(_ monday: CivilDate) -> HTML {
    let w = wording
    let rows = part.lines.filter { $0.week == monday }.map(row).joined()
    return """
      <h4>\(w("Semaine du", "Week of")) \(w.longDay(monday))</h4>
      <table class="checks">
      <colgroup><col class="rule"><col class="figure"><col class="figure"><col class="figure">\
      <col class="article"><col class="mark"></colgroup>
      <thead><tr><th scope="col">\(w("Règle", "Rule"))</th>\
      <th scope="col" class="num">\(w("Atteint", "Reached"))</th>\
      <th scope="col" class="num">\(w("Limite", "Limit"))</th>\
      <th scope="col" class="num">\(w("Marge", "Margin"))</th>\
      <th scope="col">\(w("Article", "Article"))</th><th scope="col">\(w("Preuve", "Mark"))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table>

      """
  }

  private func row(_ line: ConformityLine) -> HTML {
    let state = document.state(line)
    let figure = ConformityFigure(wording)
    let evidence = RulePack.rule(Identifier(line.rule))?.evidence.map(\.rawValue) ?? []
    return """
      <tr><th scope="row">\(wording(line.title)) <small>\(line.rule)</small></th>\
      <td class="num">\(figure.reached(line))</td><td class="num">\(figure.limit(line))</td>\
      <td class="num \(state.rawValue)">\(state.mark)\(figure.margin(line))</td>\
      <td class="article">\(line.article)</td><td>\(evidence.joined(separator: "/"))</td></tr>

      """
  }
}
