import RondeAudit
import RondeModel

/// What the plan leaves behind: counters as of its end, and the minutes that payroll takes over.
struct ConformityCounters {
  let part: ConformityDocument.EmployerPart
  let wording: Wording

  var html: HTML {
    guard !part.agents.isEmpty else { return .empty }
    return "\(counters)\(payroll)"
  }

  private var counters: HTML {
    let w = wording
    let known = part.agents.compactMap { agent in agent.counters.map { (agent.agent, $0) } }
    guard let asOf = known.first?.1.counter.asOf else { return .empty }
    let hasCredit = known.contains { $0.1.sundayCredit != nil }
    let rows = known.map { agent, counters -> HTML in
      let counter = counters.counter
      let credit =
        hasCredit ? "<td class=\"num\">\(counters.sundayCredit.map(signed) ?? "–")</td>" as HTML : .empty
      return """
        <tr><th scope="row">\(agent.name)</th><td class="num">\(w.hours(counter.nightWork.count))</td>\
        <td class="num">\(counter.sundays)</td><td class="num">\(counter.holidays)</td>\
        <td class="num">\(counter.closings)</td><td class="num">\(w.hours(mean(counters)))</td>\
        <td class="num">\(w.hours(counters.nineMonths.count))</td>\(credit)</tr>

        """
    }
    var names = [
      w("Nuit, 12 mois", "Night, 12 months"), w("Dimanches", "Sundays"), w("Fériés", "Holidays"),
      w("Fermetures", "Closings"), w("Moyenne 12 semaines", "12-week average"),
      w(
        "Travail connu sur 9 mois (reprise : \(w.hours(AgentCounters.transferWork.count)))",
        "Work known over 9 months (transfer: \(w.hours(AgentCounters.transferWork.count)))"),
    ]
    if hasCredit { names.append(w("Dimanches de repos, crédit", "Sundays off, credit")) }
    return """
      <h3>\(w("Compteurs au", "Counters as of")) \(asOf.spokenWithYear[w.language])</h3>
      <div class="scroll"><table class="minutes">
      <thead>\(head(names))</thead>
      <tbody>
      \(rows.joined())</tbody></table></div>

      """
  }

  private var payroll: HTML {
    let w = wording
    let names = [
      w("Travail", "Work"), w("Pauses payées", "Paid breaks"), w("Pauses non payées", "Unpaid breaks"),
      w("Nuit", "Night"), w("Dimanche", "Sunday"), w("Férié", "Holiday"), w("Payé", "Paid"),
    ]
    let rows = part.agents.map { agent -> HTML in
      "<tr><th scope=\"row\">\(agent.agent.name)</th>\(cells(PayrollTotal(agent.payroll)))</tr>\n"
    }
    let total = PayrollTotal(part.agents.flatMap(\.payroll))
    return """
      <h3>\(w("Heures de paie du plan", "Payroll hours of the plan"))</h3>
      <div class="scroll"><table class="minutes">
      <thead>\(head(names))</thead>
      <tbody>
      \(rows.joined())</tbody>
      <tfoot><tr><th scope="row">\(w("Ensemble", "Together"))</th>\(cells(total))</tr></tfoot></table></div>

      """
  }

  private func cells(_ total: PayrollTotal) -> HTML {
    [
      total.work, total.paidBreaks, total.unpaidBreaks, total.night, total.sunday, total.holiday, total.paid,
    ].map { "<td class=\"num\">\($0 == 0 ? "–" : wording.hours($0))</td>" as HTML }.joined()
  }

  private func head(_ names: [String]) -> HTML {
    let cells = names.map { "<th scope=\"col\" class=\"num\">\($0)</th>" as HTML }.joined()
    return "<tr><th scope=\"col\">\(wording("Agent", "Agent"))</th>\(cells)</tr>"
  }

  private func mean(_ counters: AgentCounters) -> Int {
    counters.weeks.reduce(0) { $0 + $1.count } / max(1, counters.weeks.count)
  }

  private func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + wording.grouped(number) }
}
