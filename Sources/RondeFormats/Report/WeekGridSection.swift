import RondeModel

/// The week as a planner knows it: agents by employer, a column a day, the sector's colour in each cell, the
/// hours against the contract at the end of the line. Printed on an A3 sheet.
struct WeekGridSection {
  private let overview: PlanOverview
  private let breaches: [Place: [Finding]]

  /// What a breach is about: an agent's day, or a team.
  private enum Place: Hashable {
    case day(Identifier<Agent>, CivilDate)
    case team(Identifier<TeamName>)
  }

  init(overview: PlanOverview, findings: [Finding]) {
    self.overview = overview
    var breaches: [Place: [Finding]] = [:]
    for finding in findings where finding.kind.isBreach {
      if let agent = finding.agent, let date = finding.date {
        breaches[.day(agent, date), default: []].append(finding)
      } else if let team = finding.team {
        breaches[.team(team), default: []].append(finding)
      }
    }
    self.breaches = breaches
  }

  var html: HTML {
    let w = overview.wording
    let weeks = stride(from: 0, to: overview.dates.count, by: 7).map { start in
      week(Array(overview.dates[start..<min(start + 7, overview.dates.count)]))
    }
    return """
      <section id="semaine" class="wide">
      <h2>\(w("La semaine", "The week"))</h2>
      \(legend)
      \(weeks.joined())
      </section>
      """
  }

  private var legend: HTML {
    let w = overview.wording
    let sectors = overview.scenario.sectors.map { sector in
      let label = overview.label(sector.id)
      let name: HTML = label == sector.name ? "\(label)" : "<b>\(label)</b> \(sector.name)"
      return "<span class=\"\(overview.colour(of: sector.id))\"><i></i>\(name)</span>" as HTML
    }.joined(separator: "\n")
    return """
      <div class="legend">\(sectors)
      <span><span class="absent" style="padding:0 .6rem;line-height:1.1rem">abs.</span>\
      \(w("indisponible", "unavailable"))</span></div>
      """
  }

  private func week(_ dates: [CivilDate]) -> HTML {
    let w = overview.wording
    let heads = dates.map { date in
      let holiday = overview.holiday(date).map { "<small>\($0)</small>" as HTML } ?? .empty
      return "<th scope=\"col\" class=\"\(shade(date))\">\(w.day(date))\(holiday)</th>" as HTML
    }.joined()
    let columns = dates.map { _ in "<col>" as HTML }.joined()
    let groups = overview.scenario.subcontractors.map { group($0, dates) }.joined()
    return """
      <div class="scroll"><table class="grid">
      <colgroup><col class="who">\(columns)<col class="sum"></colgroup>
      <thead><tr><th scope="col">\(w("Agent", "Agent"))</th>\(heads)
      <th scope="col">\(w("Payées / dues", "Paid / due"))</th></tr></thead>
      \(groups)
      \(unknown(dates))
      </table></div>

      """
  }

  private func shade(_ date: CivilDate) -> String {
    overview.holiday(date) != nil ? "holiday" : date.weekday >= .saturday ? "off-day" : ""
  }

  private func group(_ employer: Subcontractor, _ dates: [CivilDate]) -> HTML {
    let w = overview.wording
    let agents = overview.scenario.agents.filter { $0.subcontractor == employer.id }
    guard !agents.isEmpty else { return .empty }
    let profile = overview.scenario.profiles[employer.profile]?.name ?? ""
    let counts = dates.map { date in
      let present = agents.count { !overview.duties(of: $0.id, on: date).isEmpty }
      return "<td class=\"count \(shade(date))\">\(present)</td>" as HTML
    }.joined()
    let paid = agents.reduce(0) { $0 + overview.paid($1, weekOf: dates[0]) }
    return """
      <tbody><tr><th scope="rowgroup" colspan="\(dates.count + 2)">\(employer.name) \
      <span class="soft">\(profile)</span></th></tr>
      \(agents.map { row($0, dates) }.joined())
      <tr><th scope="row" class="soft">\(w("Agents présents", "Agents on duty"))</th>\(counts)\
      <td class="num"><b>\(w.hours(paid))</b></td></tr></tbody>

      """
  }

  private func row(_ agent: Agent, _ dates: [CivilDate]) -> HTML {
    let w = overview.wording
    let cells = dates.map { cell(agent.id, $0) }.joined()
    let contract = overview.scenario.contracts[agent.contract]
    let paid = overview.paid(agent, weekOf: dates[0])
    let asked = overview.scenario.hoursDue(agent, weekOf: dates[0]).count
    let note = agent.isBeginner ? w(" · débutant", " · beginner") : ""
    let width = asked > 0 ? min(100, Int(Double(paid) / Double(asked) * 100)) : 0
    return """
      <tr><th scope="row">\(agent.name)<small>\(contract?.name ?? "")\(note)</small></th>\(cells)\
      <td class="sum num">\(w.hours(paid)) <span class="soft">/ \(w.hours(asked))</span>\
      <small>\(w.signedHours(paid - asked))<span class="bar"><i style="width:\(width)%"></i></span></small></td></tr>

      """
  }

  private func cell(_ agent: Identifier<Agent>, _ date: CivilDate) -> HTML {
    let duties = overview.duties(of: agent, on: date)
    if duties.isEmpty {
      let isAbsent = overview.scenario.isAbsent(agent, on: date)
      let absent: HTML = isAbsent ? "<span class=\"absent\">abs.</span>" : .empty
      return "<td class=\"\(shade(date))\">\(absent)</td>"
    }
    let pieces = duties.map(piece).joined()
    return "<td class=\"\(shade(date))\">\(pieces)</td>"
  }

  /// One duty: hours and sector, its whole story on hovering, framed where a rule is broken.
  private func piece(_ duty: Duty) -> HTML {
    let w = overview.wording
    let place = duty.sector.map { overview.name($0) } ?? w("rendez-vous", "appointment")
    let pauses = duty.shift.breaks.map { "\(w.clock($0.start))–\(w.clock($0.end))" }.joined(separator: ", ")
    let broken =
      breaches[.day(duty.agent, duty.shift.date), default: []]
      + (duty.team.map { breaches[.team($0), default: []] } ?? [])
    var title = "\(w.clock(duty.shift.start))–\(w.clock(duty.shift.end)), \(place)"
    if !pauses.isEmpty { title += w(", pause \(pauses)", ", break \(pauses)") }
    for finding in broken.prefix(5) { title += " · " + w(finding.text) }
    let label = duty.sector.map { overview.label($0) } ?? place
    let colour = duty.sector == nil ? "away" : overview.colour(of: duty.sector)
    return """
      <span class="duty \(colour)\(broken.isEmpty ? "" : " broken")" title="\(title)">\
      <b>\(w.span(duty.shift.start, duty.shift.end))</b><small>\(label)</small></span>
      """
  }

  /// Whom the scenario does not know: a plan made by hand may name anybody.
  private func unknown(_ dates: [CivilDate]) -> HTML {
    let strangers = Set(overview.plan.roster.map(\.agent)).filter { overview.scenario.agents[$0] == nil }
    guard !strangers.isEmpty else { return .empty }
    let rows = strangers.sorted().map { agent in
      """
      <tr><th scope="row">\(agent.text)</th>\(dates.map { cell(agent, $0) }.joined())<td></td></tr>
      """ as HTML
    }.joined()
    return """
      <tbody><tr><th scope="rowgroup" colspan="\(dates.count + 2)" class="bad">\
      \(overview.wording("Inconnus du scénario", "Unknown to the scenario"))</th></tr>\(rows)</tbody>
      """
  }
}
