import RondeModel

/// Each sector's week, slot by slot: teams present against the least and the desired number.
struct CoverageSection {
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    let heads = overview.dates.map { date in
      let holiday = overview.holiday(date).map { "<br><small class=\"bad\">\($0)</small>" as HTML } ?? .empty
      return "<th scope=\"col\">\(w.day(date))\(holiday)</th>" as HTML
    }.joined()
    let rows = overview.scenario.sectors.map { sector in
      let cells = overview.dates.map { date in
        let strip = CoverageStrip(
          slots: overview.coverage(of: sector.id, on: date), highest: highest(sector.id),
          title: "\(sector.name), \(w.longDay(date))", wording: w)
        return "<td><a href=\"#\(overview.anchor(sector.id, date))\">\(strip.html)</a></td>" as HTML
      }.joined()
      return """
        <tr class="\(overview.colour(of: sector.id))"><th scope="row"><span class="sector-name">\(sector.name)</span>\
        </th>\(cells)</tr>

        """ as HTML
    }.joined()
    let lead = w(
      "Une colonne par créneau de \(overview.scenario.settings.slot.count) minutes, une hauteur par équipe. "
        + "Le trait noir est le minimum demandé.",
      "A column a slot of \(overview.scenario.settings.slot.count) minutes, a height a team. "
        + "The black line is the minimum asked.")
    return """
      <section id="couverture" class="fresh">
      <h2>\(w("Couverture", "Coverage"))</h2>
      <p class="lead">\(lead)</p>
      \(legend)
      <div class="scroll"><table class="strips">
      <thead><tr><th scope="col" style="width:10rem">\(w("Secteur", "Sector"))</th>\(heads)</tr></thead>
      <tbody>\(rows)</tbody></table></div>
      </section>
      """
  }

  /// One scale for a sector's whole week, so that its evenings compare.
  private func highest(_ sector: Identifier<Sector>) -> Int {
    let slots = overview.dates.flatMap { overview.coverage(of: sector, on: $0) }
    return slots.map { max($0.teams, $0.demand.desired) }.max() ?? 1
  }

  private var legend: HTML {
    let w = overview.wording
    func key(_ kind: String, _ text: String) -> HTML {
      """
      <span><svg width="18" height="13" aria-hidden="true"><rect x="1" y="1" width="16" height="11" \
      class="\(kind)"/></svg>\(text)</span>

      """
    }
    return """
      <div class="legend k0">\(key("have", w("équipe demandée et présente", "team asked for and present")))\
      \(key("extra", w("équipe de plus", "further team")))\
      \(key("want", w("souhaitée, absente", "desired, absent")))\
      \(key("lack", w("minimum non couvert", "minimum not covered")))</div>
      """
  }
}
