import RondeModel

/// Night work as the planner must see it before publishing: the roster itself makes night workers.
struct NightSection {
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    let table = NightTable(scenario: overview.scenario, plan: overview.plan, wording: w)
    let lead = w(
      "Est travailleur de nuit qui fait chaque semaine assez de services de nuit ou atteint en douze mois le "
        + "nombre d’heures de son employeur (L3122-5) ; ses journées et ses moyennes sont alors plafonnées. "
        + "La date prévue suppose que les dernières semaines continuent.",
      "A night worker does enough night shifts every week, or reaches the employer’s number of hours in twelve "
        + "months (L3122-5); days and averages are then capped. The date expected supposes that the last weeks "
        + "go on.")
    let groups = overview.scenario.subcontractors.map { employer -> HTML in
      let part = table.html(of: employer)
      return part.isEmpty ? .empty : "<h3>\(employer.name)</h3>\n\(part)"
    }.joined()
    let count = w.count(
      table.workers, ("travailleur de nuit", "travailleurs de nuit"), ("night worker", "night workers"))
    return """
      <section id="nuit">
      <h2>\(w("Travail de nuit", "Night work"))</h2>
      <p class="lead">\(lead)</p>
      <p>\(count)</p>
      \(groups)</section>
      """
  }
}
