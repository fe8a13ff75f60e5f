import RondeModel

/// Route sheets for the clipboard: one A4 sheet a team and shift, an evening a file; an agent has the own
/// week in one file.
struct RoutePrint {
  let view: RecipientView

  private var w: Wording { Wording(language: view.language) }

  /// `print/routes_2026-12-21.html` for each evening that has routes; `print/routes.html` for an agent.
  var files: [ExportFile] {
    guard !view.routes.isEmpty else { return [] }
    if case .agent = view.recipient { return [file("routes", view.title, view.routes)] }
    return view.dates.compactMap { date in
      let routes = view.routes.filter { $0.team.date == date.date }
      return routes.isEmpty ? nil : file("routes_\(date.date)", w.longDay(date.date), routes)
    }
  }

  private func file(_ name: String, _ subject: String, _ routes: [RouteView]) -> ExportFile {
    let title = w("Feuilles de route", "Route sheets")
    let page = PrintPage(view: view, title: "\(title) · \(subject)", paper: .a4)
    return ExportFile(
      path: "print/\(name).html",
      text: page.html(
        routes.map { route in
          page.sheet(
            label: "\(route.team.label), \(w.longDay(route.team.date))", colour: route.sector.colour,
            isDense: route.stops.count > 11, sheet(route))
        }))
  }

  private func sheet(_ route: RouteView) -> HTML {
    """
    \(masthead(route))
    \(facts(route))
    \(route.stops.isEmpty ? nothing : stops(route))
    \(notes(route))
    \(missions)
    \(view.telephoneLine(w))
    """
  }

  private func masthead(_ route: RouteView) -> HTML {
    let team = route.team
    let holiday = view.dates.first { $0.date == team.date }?.holiday.map { " · \(w($0))" } ?? ""
    return """
      <header class="masthead"><div><p class="kind">\(w("Feuille de route", "Route sheet")) · \(view.service.name)</p>
      <h1>\(team.label) <small>\(route.sector.name)</small></h1></div>
      <p class="when">\(w.longDay(team.date)) \(team.date.year)\
      <small>\(w("service", "on duty")) \(team.start.clock)–\(team.end.clock)\(holiday)</small></p></header>
      """
  }

  private func facts(_ route: RouteView) -> HTML {
    let team = route.team
    let others = team.size - team.members.count
    let unnamed = others > 0 ? [w.count(others, ("agent", "agents"), ("agent", "agents"))] : []
    let who = (team.members + unnamed).joined(separator: " · ")
    let visits = w.count(route.stops.count, ("visite", "visites"), ("visit", "visits"))
    var list: [HTML] = [
      "<b>\(w("Équipe", "Team"))</b> \(who)",
      "<b>\(w("Base", "Base"))</b> \(route.sector.baseName)",
    ]
    if !route.stops.isEmpty {
      list.append(
        """
        <b>\(w("Départ", "Leaves"))</b> \(route.departure.clock) · <b>\(w("retour", "back"))</b> \(route.back.clock)
        """)
      list.append(
        """
        <b>\(visits)</b>, \(w.hours(route.onSite.count)) \(w("sur place", "on site")), \
        \(w.hours(route.travel.count)) \(w("de trajet", "on the way")), \(w.hours(route.free.count)) \
        \(w("pour les appels", "for calls"))
        """)
    }
    if let pause = route.pause {
      list.append("<b>\(w("Pause", "Break"))</b> \(pause.start.clock)–\(pause.end.clock), \(pause.place)")
    } else if !team.breaks.isEmpty {
      let times = team.breaks.map { "\(w.clock($0.start.clock))–\(w.clock($0.end.clock))" }
      list.append("<b>\(w("Pause", "Break"))</b> \(times.joined(separator: ", "))")
    }
    return "<ul class=\"facts\">\(list.map { "<li>\($0)</li>" as HTML }.joined())</ul>"
  }

  private var nothing: HTML {
    """
    <p class="none">\(w("Aucune visite prévue : l’équipe est disponible pour les appels.",
      "No visit planned: the team is at hand for calls."))</p>
    """
  }

  private func stops(_ route: RouteView) -> HTML {
    var rows = HTML.empty
    for (place, stop) in route.stops.enumerated() {
      if let pause = route.pause, pause.afterStops == place { rows += row(pause) }
      rows += row(stop)
    }
    if let pause = route.pause, pause.afterStops >= route.stops.count { rows += row(pause) }
    let heads: [(String, String)] = [
      ("order", w("n°", "No.")), ("time", w("Prévu", "Planned")), ("place", w("Résidence", "Residence")),
      ("num min", "min"), ("codes", w("Missions", "Missions")), ("real", w("Réel", "Actual")),
      ("tick", w("Panne", "Fault")), ("tick", w("Incident", "Incident")),
    ]
    let head = heads.map { "<th scope=\"col\" class=\"\($0)\">\($1)</th>" as HTML }.joined()
    return """
      <table class="stops"><thead><tr>\(head)</tr></thead><tbody>
      \(rows)</tbody></table>
      """
  }

  private func row(_ stop: StopView) -> HTML {
    let address: HTML = stop.address.isEmpty ? .empty : "<span class=\"address\">\(stop.address)</span>"
    let instruction: HTML =
      stop.instruction.isEmpty ? .empty : "<span class=\"instruction\">\(stop.instruction)</span>"
    let codes = stop.missions.map(\.rawValue).joined(separator: " ")
    return """
      <tr><td class="order"><b>\(stop.order)</b></td><td class="time">\(stop.start.clock)–\(stop.end.clock)</td>\
      <td class="place"><b>\(stop.name)</b>\(address)\(instruction)</td><td class="num min">\(stop.minutes.count)</td>\
      <td class="codes">\(codes)</td><td class="real"></td><td class="tick"><i></i></td><td class="tick"><i></i></td></tr>

      """
  }

  private func row(_ pause: RoutePauseView) -> HTML {
    """
    <tr class="pause"><td></td><td class="time">\(pause.start.clock)–\(pause.end.clock)</td>\
    <td colspan="6"><b>\(w("Pause", "Break"))</b> · \(pause.place)</td></tr>

    """
  }

  /// Ruled boxes to write in; what is left of the sheet is theirs.
  private func notes(_ route: RouteView) -> HTML {
    """
    <div class="notes grow">
    \(RuledBox.html(w("Pannes et dégradations", "Faults and damage"), w("n°, lieu, constat, signalé à", "No., place, what, reported to")))
    \(RuledBox.html(w("Incidents et appels", "Incidents and calls"), w("heure, lieu, faits, secours appelés", "time, place, facts, who was called")))
    </div>
    <p class="soft privacy">\(w("Ni nom, ni étage, ni numéro de porte d’un locataire sur cette feuille.",
        "No tenant’s name, floor or door on this sheet."))</p>
    """
  }

  private var missions: HTML {
    let list = Mission.allCases.map { "<li><b>\($0.rawValue)</b> \(w($0.name))</li>" as HTML }
    return "<ul class=\"missions\">\(list.joined())</ul>"
  }
}
