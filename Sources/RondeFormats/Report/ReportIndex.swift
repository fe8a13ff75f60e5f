import RondeModel

/// The index at the side: the parts of the page, and every evening by sector and day; evenings that lack a
/// team are marked.
struct ReportIndex {
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    let parts = [
      ("manques", w("Ce qui manque", "What is missing")), ("indicateurs", w("Indicateurs", "Indicators")),
      ("semaine", w("La semaine", "The week")), ("couverture", w("Couverture", "Coverage")),
      ("soirees", w("Soirées et parcours", "Evenings and routes")), ("equite", w("Équité", "Fairness")),
      ("nuit", w("Travail de nuit", "Night work")),
      ("attente", w("Temps sans passage", "Time unseen")),
      ("origine", w("Origine du plan", "Origin of the plan")),
    ]
    let links = parts.map { "<li><a href=\"#\($0.0)\">\($0.1)</a></li>" as HTML }.joined()
    let sectors = overview.scenario.sectors.map(sector).joined()
    return """
      <nav aria-label="\(w("Sommaire", "Index"))">
      <div class="mark">Ronde</div>
      <ol>\(links)</ol>
      <ul>\(sectors)</ul>
      </nav>
      """
  }

  private func sector(_ sector: Sector) -> HTML {
    let days = overview.dates.map { date in
      let lacks = overview.coverage(of: sector.id, on: date).contains { $0.missing > 0 }
      let kind = lacks ? "gap" : overview.teams(in: sector.id, on: date).isEmpty ? "none" : ""
      let title =
        overview.wording.longDay(date)
        + (lacks ? overview.wording(" : il manque une équipe", ": a team is missing") : "")
      return """
        <a class="\(kind)" href="#\(overview.anchor(sector.id, date))" title="\(title)">\(label(date))</a>
        """ as HTML
    }.joined()
    return """
      <li class="\(overview.colour(of: sector.id))"><a href="#\(overview.anchor(sector.id))">\(sector.name)</a>
      <div class="days">\(days)</div></li>
      """
  }

  /// A letter a day in one week; the day of the month where a letter would come twice.
  private func label(_ date: CivilDate) -> String {
    overview.dates.count <= 7
      ? date.weekday.name[overview.wording.language].prefix(1).uppercased() : "\(date.components.day)"
  }
}
