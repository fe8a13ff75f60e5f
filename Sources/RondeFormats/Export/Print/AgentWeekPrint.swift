import RondeModel

/// `print/week.html` of an agent: the own week on one A4 sheet, a line a shift.
struct AgentWeekPrint {
  let view: RecipientView

  private var w: Wording { Wording(language: view.language) }

  var file: ExportFile {
    let page = PrintPage(view: view, title: "\(view.title) · \(period)", paper: .a4)
    return ExportFile(
      path: "print/week.html", text: page.html([page.sheet(label: "\(view.title), \(period)", sheet)]))
  }

  private var period: String {
    guard let first = view.dates.first?.date, let last = view.dates.last?.date else { return "" }
    return w.period(first, last)
  }

  private var sheet: HTML {
    let paid = view.shifts.reduce(Minutes.zero) { $0 + ($1.paid ?? .zero) }
    let shifts = w.count(view.shifts.count, ("vacation", "vacations"), ("shift", "shifts"))
    return """
      <header class="masthead"><div><p class="kind">\(w("Mon planning", "My roster")) · \(view.service.name)</p>
      <h1>\(view.title)</h1></div>
      <p class="when">\(period)<small>\(shifts) · \(w.hours(paid.count))</small></p></header>
      <table class="agent"><thead><tr>\(heads)</tr></thead>
      <tbody>\(view.dates.map(rows).joined())</tbody></table>
      \(counters)
      <div class="grow"></div>
      \(view.telephoneLine(w))
      """
  }

  private var heads: HTML {
    [
      w("Jour", "Day"), w("Horaire", "Hours"), w("Secteur", "Sector"), w("Équipe", "Team"), w("Avec", "With"),
      w("Pause", "Break"), w("Payé", "Paid"),
    ].map { "<th scope=\"col\">\($0)</th>" as HTML }.joined()
  }

  private func rows(_ date: DateView) -> HTML {
    let shade = date.holiday != nil ? "feast" : date.isWeekend ? "weekend" : ""
    let holiday: HTML = date.holiday.map { "<small>\(w($0))</small>" } ?? .empty
    let day: HTML = "<th scope=\"row\" class=\"\(shade)\">\(w.longDay(date.date))\(holiday)</th>"
    let shifts = view.shifts.filter { $0.date == date.date }
    guard !shifts.isEmpty else {
      return "<tr class=\"free\">\(day)<td colspan=\"6\">\(w("repos", "off"))</td></tr>\n"
    }
    return shifts.map { shift in
      let sector = shift.sector.flatMap { id in view.sectors.first { $0.id == id } }
      let pauses = shift.breaks.map { "\(w.clock($0.start.clock))–\(w.clock($0.end.clock))" }
      return """
        <tr class="\(sector.map { "k\($0.colour)" } ?? "")">\(day)\
        <td class="nowrap"><b>\(shift.start.clock)–\(shift.end.clock)</b></td>\
        <td class="sector">\(sector?.name ?? w.appointment)</td><td>\(shift.team ?? "")</td>\
        <td>\(shift.partners.joined(separator: ", "))</td><td>\(pauses.joined(separator: ", "))</td>\
        <td class="num">\(shift.paid.map { w.hours($0.count) } ?? "")</td></tr>

        """ as HTML
    }.joined()
  }

  private var counters: HTML {
    guard let counters = view.payroll.first?.counters else { return .empty }
    let list: [(String, String)] = [
      (w("travail de nuit", "night work"), w.hours(counters.nightWork.count)),
      (w("dimanches", "Sundays"), w.grouped(counters.sundays)),
      (w("jours fériés", "public holidays"), w.grouped(counters.holidays)),
      (w("fermetures", "late closings"), w.grouped(counters.closings)),
    ]
    let facts = list.map { "<li>\($0) <b>\($1)</b></li>" as HTML }.joined()
    return """
      <p class="soft">\(w("Sur douze mois, avant le \(CellText.date(counters.asOf)) :", "Over twelve months, before \(counters.asOf):"))</p>
      <ul class="facts">\(facts)</ul>
      """
  }
}
