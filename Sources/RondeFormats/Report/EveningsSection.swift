import RondeModel

/// Sector by sector and evening by evening: the timeline of the teams, and folded under it each route as a
/// map with the list of its stops.
struct EveningsSection {
  let overview: PlanOverview

  var html: HTML {
    let w = overview.wording
    let lead = w(
      "Pour chaque secteur et chaque soir : qui est où, quand. Les parcours se déplient en carte et en liste.",
      "For each sector and evening: who is where, and when. Routes unfold into a map and a list.")
    let sectors = overview.scenario.sectors.map(sector).joined()
    return """
      <section id="soirees">
      <h2>\(w("Soirées et parcours", "Evenings and routes"))</h2>
      <p class="lead">\(lead)</p>
      <p class="screen"><button type="button" data-fold="open">\(w("Tout déplier", "Unfold all"))</button>\
      <button type="button" data-fold="close">\(w("Tout replier", "Fold all"))</button></p>
      \(legend)
      \(Self.patterns)
      </section>
      \(sectors)
      """
  }

  /// The hatching of pauses, shared by every drawing.
  private static let patterns: HTML = """
    <svg width="0" height="0" style="position:absolute" aria-hidden="true"><defs><pattern id="hatch" width="5" \
    height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" \
    fill="#fff"/><path d="M0 0V5" stroke="#8b93a0" stroke-width="2"/></pattern></defs></svg>
    """

  private var legend: HTML {
    let w = overview.wording
    func key(_ drawing: HTML, _ text: String) -> HTML {
      "<span><svg width=\"26\" height=\"13\" aria-hidden=\"true\">\(drawing)</svg>\(text)</span>\n"
    }
    return """
      <div class="legend k0">\
      \(key("<rect class=\"visit\" x=\"1\" y=\"1\" width=\"24\" height=\"11\" rx=\"2\"/>", w("visite", "visit")))\
      \(key("<path class=\"travel\" d=\"M0 6H26\"/>", w("trajet", "travel")))\
      \(key("<path class=\"wait\" d=\"M0 6H26\"/>", w("disponible", "at hand")))\
      \(key("<rect class=\"rest\" x=\"1\" y=\"1\" width=\"24\" height=\"11\"/>", w("pause", "break")))\
      \(key("<rect class=\"lack\" x=\"1\" y=\"4\" width=\"24\" height=\"5\"/>", w("équipe manquante", "team missing")))\
      </div>
      """
  }

  private func sector(_ sector: Sector) -> HTML {
    let w = overview.wording
    let map = SectorMap(
      sector: sector, residences: overview.scenario.residences.filter { $0.sector == sector.id })
    let evenings = overview.dates.map { evening(sector, map, $0) }.joined()
    let employer = overview.scenario.subcontractor(of: sector.id)?.name ?? ""
    let lot = overview.scenario.lots[sector.lot]?.name ?? ""
    let count = w.count(map.residences.count, ("résidence", "résidences"), ("residence", "residences"))
    let dwellings = w.count(
      map.residences.reduce(0) { $0 &+ $1.dwellings }, ("logement", "logements"), ("dwelling", "dwellings"))
    return """
      <section id="\(overview.anchor(sector.id))" class="fresh \(overview.colour(of: sector.id))">
      <h3 class="sector-name">\(sector.name) <span class="soft">\(lot) · \(employer) · \(count) · \(dwellings) · \
      \(w("base", "base")) \(sector.baseName)</span></h3>
      \(map.background)
      \(evenings)
      </section>

      """
  }

  private func evening(_ sector: Sector, _ map: SectorMap, _ date: CivilDate) -> HTML {
    let w = overview.wording
    let teams = overview.teams(in: sector.id, on: date)
    let coverage = overview.coverage(of: sector.id, on: date)
    let timeline = EveningTimeline(
      overview: overview, sector: sector, date: date, teams: teams, coverage: coverage)
    let visits = teams.reduce(0) { $0 + (overview.route(of: $1.name)?.stops.count ?? 0) }
    let holiday = overview.holiday(date).map { " · \($0)" } ?? ""
    let summary =
      teams.isEmpty
      ? w("aucune équipe", "no team")
      : w.count(teams.count, ("équipe", "équipes"), ("team", "teams")) + ", "
        + w.count(visits, ("visite", "visites"), ("visit", "visits"))
    let walks = teams.compactMap { team in
      overview.route(of: team.name).map {
        RouteSheet(overview: overview, sector: sector, map: map, team: team, route: $0).html
      }
    }
    let idle = teams.filter { overview.route(of: $0.name) == nil }.map(overview.members)
    let without: HTML =
      idle.isEmpty
      ? .empty
      : """
      <p class="soft">\(w("Sans parcours", "Without a route")) : \(idle.joined(separator: "; "))</p>
      """
    let bands = coverage.missingBands.map { "\(w.clock($0.from))–\(w.clock($0.to))" }
    let lack: HTML =
      bands.isEmpty
      ? .empty
      : """
       <b class="bad">\(w("il manque une équipe", "a team is missing")) \(bands.joined(separator: ", "))</b>
      """
    let first = date == overview.dates.first
    let routes: HTML =
      walks.isEmpty
      ? .empty
      : """
      <details\(first ? " open" as HTML : .empty)><summary>\
      \(w("Parcours du \(w.longDay(date))", "Routes of \(w.longDay(date))"))</summary>
      \(walks.joined())</details>
      """
    return """
      <div class="evening" id="\(overview.anchor(sector.id, date))">
      <header><h4>\(w.longDay(date))\(holiday)</h4><span class="soft">\(sector.name) · \(summary)</span>\(lack)</header>
      <div class="scroll">\(timeline.html)</div>
      \(without)
      \(routes)
      </div>

      """
  }
}
