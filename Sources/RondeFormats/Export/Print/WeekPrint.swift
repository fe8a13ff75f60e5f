import RondeModel

/// `print/week.html`: each lot's week on one A3 sheet across, to be pinned on the wall.
struct WeekPrint {
  let view: RecipientView

  private var w: Wording { Wording(language: view.language) }

  var file: ExportFile {
    let grids = WeekGrid.grids(of: view)
    let page = PrintPage(view: view, title: "\(view.service.name) · \(period(view.dates))", paper: .a3Wide)
    let sectors = Dictionary(view.sectors.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return ExportFile(
      path: "print/week.html",
      text: page.html(
        grids.map { grid in
          page.sheet(label: "\(grid.lot?.name ?? view.title), \(period(grid.dates))", sheet(grid, sectors))
        }))
  }

  private func period(_ dates: [DateView]) -> String {
    guard let first = dates.first?.date, let last = dates.last?.date else { return "" }
    return w.period(first, last)
  }

  private func sheet(_ grid: WeekGrid, _ sectors: [String: SectorView]) -> HTML {
    let employer = grid.lot?.subcontractor ?? view.title
    let size = size(grid)
    let kind =
      grid.isByPerson
      ? w("Planning de la semaine", "Week roster") : w("Postes de la semaine", "Posts of the week")
    return """
      <header class="masthead"><div><p class="kind">\(kind) · \(view.service.name)</p>
      <h1>\(grid.lot?.name ?? view.title) <small>\(employer)</small></h1></div>
      <p class="when">\(period(grid.dates))<small>\(summary(grid))</small></p></header>
      <table class="week\(grid.isByPerson ? "" : " posts")" style="--row:\(size.row)mm;--chart:\(size.chart)mm;--type:\(min(17, max(10.5, size.row * 1.1)))pt">
      <colgroup><col class="who">\(grid.dates.map { _ in "<col>" as HTML }.joined())\(columns(grid))</colgroup>
      <thead>\(heads(grid))</thead>
      \(grid.groups.map { group($0, grid, sectors) }.joined())
      <tbody class="sums">\(totals(grid))</tbody>
      </table>
      \(legend(grid))
      \(size.left > 25 ? RuledBox.html(w("Notes", "Notes")) : .empty)
      \(view.telephoneLine(w))
      """
  }

  private func summary(_ grid: WeekGrid) -> String {
    let shifts = grid.lines.reduce(0) { $0 + $1.days.reduce(0) { $0 + $1.count } }
    let count =
      grid.isByPerson
      ? w.count(shifts, ("vacation", "vacations"), ("shift", "shifts"))
      : w.count(shifts, ("poste d’équipe", "postes d’équipe"), ("team post", "team posts"))
    return "\(count) · \(w.hours(grid.total.paid.count))"
  }

  /// Lines and charts share the height that the sheet leaves, within what reads well.
  private func size(_ grid: WeekGrid) -> (row: Double, chart: Double, left: Double) {
    let charts = Double(grid.groups.count { !$0.evenings.isEmpty })
    let lines = Double(max(1, grid.lines.count))
    let lacking = Double(grid.groups.count { $0.evenings.contains { !$0.missingBands.isEmpty } })
    // Frames and words under a chart, and the name of a group without one.
    let room = 210 - charts * 4 - lacking * 2.8 - (Double(grid.groups.count) - charts) * 6
    let row = min(17, max(7.6, (room - charts * 10.5) / lines))
    let chart = charts == 0 ? 0 : min(22, max(10.5, (room - row * lines) / charts))
    return (row, chart, room - row * lines - chart * charts)
  }

  private func columns(_ grid: WeekGrid) -> HTML {
    grid.isByPerson
      ? "<col class=\"sum\"><col class=\"part\"><col class=\"part\"><col class=\"part\"><col class=\"year\">"
      : "<col class=\"sum\">"
  }

  private func heads(_ grid: WeekGrid) -> HTML {
    let days = grid.dates.map { date in
      let holiday = date.holiday.map { "<small>\(w($0))</small>" as HTML } ?? .empty
      return "<th scope=\"col\" class=\"\(shade(date))\">\(w.day(date.date))\(holiday)</th>" as HTML
    }.joined()
    let who = grid.isByPerson ? w("Agent", "Agent") : w("Équipe", "Team")
    let figures: [String] =
      grid.isByPerson
      ? [
        w("Heures / contrat", "Hours / contract"), w("Nuit", "Night"), w("Dim.", "Sun."),
        w("Férié", "Holiday"),
        w("12 mois : nuit · dim. · fér. · ferm.", "12 months: night · Sun. · hol. · late"),
      ] : [w("Heures d’équipe", "Team hours")]
    let last = figures.map { "<th scope=\"col\" class=\"num\">\($0)</th>" as HTML }.joined()
    return "<tr><th scope=\"col\">\(who)</th>\(days)\(last)</tr>"
  }

  private func shade(_ date: DateView) -> String {
    date.holiday != nil ? "feast" : date.isWeekend ? "weekend" : ""
  }

  private func group(_ group: WeekGrid.Group, _ grid: WeekGrid, _ sectors: [String: SectorView]) -> HTML {
    let span = grid.isByPerson ? 5 : 1
    let name = group.sector?.name ?? w("Renforts et sans secteur", "Others")
    let base: HTML = group.sector.map { "<small>\(w("base", "base")) \($0.baseName)</small>" } ?? .empty
    let days: HTML =
      group.evenings.isEmpty
      ? "<td colspan=\"\(grid.dates.count)\"></td>"
      : zip(grid.dates, group.evenings).map { evening($0, $1, name, highest(group)) }.joined()
    return """
      <tbody class="\(group.sector.map { "k\($0.colour)" } ?? "")"><tr class="sector">\
      <th scope="rowgroup">\(name)\(base)</th>\(days)<td colspan="\(span)"></td></tr>
      \(group.lines.map { row($0, grid, sectors) }.joined())</tbody>

      """
  }

  /// One scale for a sector's whole week.
  private func highest(_ group: WeekGrid.Group) -> Int {
    group.evenings.joined().map { max($0.teams, $0.demand.desired) }.max() ?? 1
  }

  private func evening(_ date: DateView, _ slots: [SlotCoverage], _ name: String, _ highest: Int) -> HTML {
    let strip = CoverageStrip(
      slots: slots, highest: highest, title: "\(name), \(w.longDay(date.date))", wording: w)
    let lacks = slots.missingBands.map { w.span($0.from, $0.to) }
    let lack: HTML =
      lacks.isEmpty
      ? .empty : "<b class=\"lacks\">\(w("manque", "missing")) \(lacks.joined(separator: ", "))</b>"
    return "<td class=\"\(shade(date))\">\(strip.html)\(lack)</td>"
  }

  private func row(_ line: WeekGrid.Line, _ grid: WeekGrid, _ sectors: [String: SectorView]) -> HTML {
    let days = zip(grid.dates, line.days).map { date, shifts in
      "<td class=\"\(shade(date))\">\(shifts.map { duty($0, grid, sectors) }.joined())</td>" as HTML
    }.joined()
    let note: HTML = line.note.isEmpty ? .empty : "<small>\(line.note)</small>"
    return "<tr><th scope=\"row\">\(line.name)\(note)</th>\(days)\(figures(line, grid))</tr>\n"
  }

  private func duty(_ shift: ShiftView, _ grid: WeekGrid, _ sectors: [String: SectorView]) -> HTML {
    let sector = shift.sector.flatMap { sectors[$0] }
    let place = sector?.name ?? w.appointment
    // Who stands in whose line already says the team.
    let team = grid.isByPerson ? shift.team ?? "" : ""
    let pauses = shift.breaks.map { "\(w.clock($0.start.clock))–\(w.clock($0.end.clock))" }.joined(
      separator: ", ")
    let detail =
      grid.isByPerson ? place : pauses.isEmpty ? "" : w("pause \(pauses)", "break \(pauses)")
    return """
      <span class="duty \(sector.map { "k\($0.colour)" } ?? "away")"><b>\(w.span(shift))</b> \
      <i>\(team)</i><small>\(detail)</small></span>
      """
  }

  private func figures(_ line: WeekGrid.Line, _ grid: WeekGrid) -> HTML {
    let sum = line.figures
    guard grid.isByPerson else { return "<td class=\"num\"><b>\(w.hours(sum.paid.count))</b></td>" }
    let contract: HTML =
      line.contract.map { " <span class=\"soft\">/ \(w.hours($0.count))</span>" } ?? .empty
    let parts = [sum.night, sum.sunday, sum.holiday].map { part in
      "<td class=\"num\">\(part == .zero ? "" : w.hours(part.count))</td>" as HTML
    }.joined()
    let year = line.counters.map { counters in
      [w.hours(counters.nightWork.count)]
        + [counters.sundays, counters.holidays, counters.closings].map { w.grouped($0) }
    }
    return """
      <td class="num"><b>\(w.hours(sum.paid.count))</b>\(contract)</td>\(parts)\
      <td class="num soft">\(year?.joined(separator: " · ") ?? "")</td>
      """
  }

  private func totals(_ grid: WeekGrid) -> HTML {
    let counts = grid.dates.indices.map { place in
      "<td class=\"count \(shade(grid.dates[place]))\">\(grid.present(place))</td>" as HTML
    }.joined()
    let sum = grid.total
    let parts: HTML =
      grid.isByPerson
      ? [sum.night, sum.sunday, sum.holiday].map { "<td class=\"num\">\(w.hours($0.count))</td>" as HTML }
        .joined() + "<td></td>" : .empty
    let who =
      grid.isByPerson ? w("Agents présents", "Agents on duty") : w("Équipes présentes", "Teams on duty")
    return """
      <tr><th scope="row">\(who)</th>\(counts)<td class="num"><b>\(w.hours(sum.paid.count))</b></td>\(parts)</tr>
      """
  }

  private func legend(_ grid: WeekGrid) -> HTML {
    func key(_ kind: String, _ text: String) -> HTML {
      """
      <li><svg width="18" height="13" aria-hidden="true"><rect x="1" y="1" width="16" height="11" \
      class="\(kind)"/></svg>\(text)</li>
      """
    }
    guard grid.groups.contains(where: { !$0.evenings.isEmpty }) else { return .empty }
    return """
      <ul class="legend"><li>\(w("Équipes présentes par créneau :", "Teams on duty by slot:"))</li>\
      \(key("have", w("demandée et présente", "asked for and present")))\
      \(key("extra", w("équipe de plus", "further team")))\(key("want", w("souhaitée, absente", "desired, absent")))\
      \(key("lack", w("minimum non couvert", "minimum not covered")))\
      <li><svg width="18" height="13" aria-hidden="true"><path class="least" d="M0 7H18"/></svg>\
      \(w("minimum demandé", "minimum asked"))</li></ul>
      """
  }
}

private func + (a: HTML, b: HTML) -> HTML { "\(a)\(b)" }
