import RondeModel

/// Late closings, Sundays, holidays and nights of each agent: this week, in all, and against the fair share.
struct FairnessSection {
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    let lead = w(
      "La part juste est celle du contrat de l’agent parmi ceux de son employeur, historique et compteurs compris. "
        + "La barre va à droite du trait pour qui en fait plus que sa part.",
      "The fair share is that of the agent’s contract among the employer’s, history and counters included. "
        + "The bar goes right of the line for who does more than the share.")
    let names = [
      w("Fermetures", "Closings"), w("Dimanches", "Sundays"), w("Fériés", "Holidays"),
      w("Heures de nuit", "Night hours"),
    ]
    let heads = names.map { "<th scope=\"col\" class=\"num\">\($0)</th>" as HTML }.joined()
    let groups = overview.scenario.subcontractors.map(group).joined()
    return """
      <section id="equite" class="fresh">
      <h2>\(w("Équité", "Fairness"))</h2>
      <p class="lead">\(lead)</p>
      <p class="soft">\(w("Semaine → total (part juste)", "Week → total (fair share)"))</p>
      <div class="scroll"><table>
      <thead><tr><th scope="col">\(w("Agent", "Agent"))</th>\(heads)</tr></thead>
      \(groups)</table></div>
      </section>
      """
  }

  private func group(_ employer: Subcontractor) -> HTML {
    let shares = BurdenShare.shares(of: employer, overview: overview)
    guard !shares.isEmpty else { return .empty }
    // One scale for each kind of burden, so that the bars of a column compare.
    let widest = Burden.kinds.indices.map { kind in
      shares.map { abs(deviation($0, kind)) }.max() ?? 0
    }
    let rows = shares.map { share in
      let cells = Burden.kinds.indices.map { cell(share, $0, widest: max(10, widest[$0])) }.joined()
      return "<tr><th scope=\"row\">\(share.agent.name)</th>\(cells)</tr>\n" as HTML
    }.joined()
    return """
      <tbody><tr><th scope="rowgroup" colspan="5">\(employer.name)</th></tr>
      \(rows)</tbody>
      """
  }

  private func deviation(_ share: BurdenShare, _ kind: Int) -> Int {
    share.total[keyPath: Burden.kinds[kind]] * 10 - share.fairTenths[kind]
  }

  private func cell(_ share: BurdenShare, _ kind: Int, widest: Int) -> HTML {
    let w = overview.wording
    let path = Burden.kinds[kind]
    let (week, total, fair) = (share.week[keyPath: path], share.total[keyPath: path], share.fairTenths[kind])
    let isTime = kind == Burden.kinds.count - 1
    let text =
      isTime
      ? "\(w.hours(week)) → \(w.hours(total / 60 * 60)) (\(w.hours(fair / 600 * 60)))"
      : "\(week) → \(total) (\(w.decimal(fair)))"
    let part = Double(deviation(share, kind)) / Double(widest) * 50
    let (left, width) = part < 0 ? (50 + part, -part) : (50, part)
    return """
      <td class="num">\(text)<span class="dev" aria-hidden="true"><i class="\(part > 0 ? "more" : "")" \
      style="left:\(left)%;width:\(width)%"></i></span></td>
      """
  }
}
