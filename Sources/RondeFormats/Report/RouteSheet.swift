import RondeAudit
import RondeModel

/// One team's route: the map on the left, the stops in order on the right.
struct RouteSheet {
  let overview: PlanOverview
  let sector: Sector
  let map: SectorMap
  let team: Team
  let route: Route

  var html: HTML {
    let w = overview.wording
    let title = w(
      "Parcours de \(overview.members(team)), \(w.longDay(team.shift.date))",
      "Route of \(overview.members(team)), \(w.longDay(team.shift.date))")
    return """
      <div class="walk"><header><b>\(overview.members(team))</b> \
      <span class="soft">\(team.shift.start)–\(team.shift.end) · \(summary)</span></header>
      \(RouteMap(map: map, route: route, overview: overview, title: title).html)
      <div><table><thead><tr><th scope="col">\(w("n°", "No."))</th><th scope="col">\(w("visite", "visit"))</th>\
      <th scope="col">\(w("résidence", "residence"))</th><th scope="col" class="num">\(w("logts", "homes"))</th>\
      <th scope="col">\(w("classe", "class"))</th></tr></thead><tbody>
      \(rows)</tbody></table></div></div>

      """
  }

  private var summary: String {
    let w = overview.wording
    let time = RouteTime(route, of: team, in: overview.scenario)
    let visits = w.count(route.stops.count, ("visite", "visites"), ("visit", "visits"))
    let kept =
      "\(w.hours(time.free)) \(w("pour les appels, dont", "for calls,"))"
      + " \(w.hours(time.freeAtEnd)) \(w("en fin de tournée", "of it at the end"))"
    return
      "\(visits), \(w.hours(time.onSite)) \(w("sur place", "on site")), \(kept), \(w("départ", "leaves")) \(w.clock(route.departure)), "
      + "\(w("retour", "back")) \(w.clock(route.back))"
  }

  private var rows: HTML {
    var rows = HTML.empty
    for (place, stop) in route.stops.enumerated() {
      if let pause = route.pause, pause.afterStops == place { rows += row(pause) }
      rows += row(stop, number: place + 1)
    }
    if let pause = route.pause, pause.afterStops >= route.stops.count { rows += row(pause) }
    return rows
  }

  private func row(_ stop: Stop, number: Int) -> HTML {
    let residence = overview.scenario.residences[stop.residence]
    let dwellings = residence.map { overview.wording.grouped($0.dwellings) } ?? ""
    let kind = residence.flatMap { overview.scenario.classes[$0.visitClass].map(overview.label) } ?? ""
    return """
      <tr><td><span class="pin">\(number)</span></td><td class="nowrap">\(stop.start)–\(stop.end)</td>\
      <td>\(overview.name(stop.residence))</td><td class="num">\(dwellings)</td><td>\(kind)</td></tr>

      """
  }

  private func row(_ pause: RouteBreak) -> HTML {
    let w = overview.wording
    let place = pause.residence.map { overview.name($0) } ?? sector.baseName
    return """
      <tr class="pause"><td></td><td class="nowrap">\(pause.start)–\(pause.end)</td>\
      <td colspan="3">\(w("pause", "break")), \(place)</td></tr>

      """
  }
}
