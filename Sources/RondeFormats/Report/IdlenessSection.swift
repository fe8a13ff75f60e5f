import RondeAudit
import RondeModel

/// How often each residence is seen against what its class asks, and how long it goes unseen.
struct IdlenessSection {
  let overview: PlanOverview
  private let clock: IdleClock
  private let lastSeen: [Identifier<Residence>: Int]
  private let unpredictability: Unpredictability?
  private let patrols: [SectorIdleness]
  private let joint: JointGain?

  init(overview: PlanOverview, patrols: [SectorIdleness], joint: JointGain?) {
    self.patrols = patrols
    self.joint = joint
    self.overview = overview
    clock = IdleClock(overview.scenario)
    lastSeen = clock.lastSeen(in: overview.scenario)
    unpredictability = Unpredictability(overview.scenario, overview.plan)
  }

  /// A residence's week.
  private struct Week {
    let residence: Residence
    let kind: VisitClass?
    let visits: [PlanOverview.Visit]
    let idleness: Idleness
    let guarantee: Int?

    var isLate: Bool { guarantee.map { idleness.worst > $0 } ?? false }
  }

  private func week(_ residence: Residence) -> Week {
    let visits = overview.visits(of: residence.id)
    let kind = overview.scenario.classes[residence.visitClass]
    let minutes = visits.map { clock.minute($0.date, $0.stop.start) }.sorted()
    return Week(
      residence: residence, kind: kind, visits: visits,
      idleness: clock.idleness(visits: minutes, lastSeen: lastSeen[residence.id]),
      guarantee: kind.flatMap { allowed(residence, $0) })
  }

  /// The longest gap that the guarantee allows, as the auditor counts it: what history had let grow is no
  /// doing of the plan, provided that the residence is seen by the end of the first day.
  private func allowed(_ residence: Residence, _ kind: VisitClass) -> Int? {
    guard let even = clock.guarantee(kind, in: overview.scenario) else { return nil }
    let origin = min(lastSeen[residence.id] ?? clock.start, clock.start)
    let first = overview.scenario.horizon.start
    let close = overview.scenario.hours(on: first)?.upperBound ?? .endOfDay
    return max(even, clock.minute(first, close) - origin)
  }

  var html: HTML {
    let w = overview.wording
    let closed = overview.scenario.settings.patrol.closedMinute
    let lead = w(
      "L’attente se compte en heures de service ; une minute entre deux services compte pour \(closed) %. "
        + "Le trait gris de la semaine est la plus longue attente, rouge au-delà de la garantie.",
      "Time unseen is counted in hours of service; a minute between two services counts \(closed)%. "
        + "The grey line of the week is the longest time unseen, red beyond the guarantee.")
    return """
      <section id="attente" class="fresh">
      <h2>\(w("Temps sans passage", "Time unseen"))</h2>
      <p class="lead">\(lead)</p>
      \(gain)
      \(PredictabilityNote(unpredictability: unpredictability, wording: w).html)
      \(overview.scenario.sectors.map(sector).joined())
      </section>
      """
  }

  private func sector(_ sector: Sector) -> HTML {
    let w = overview.wording
    let weeks = overview.scenario.residences.filter { $0.sector == sector.id }.map(week)
      .sorted { order($0) > order($1) }
    guard !weeks.isEmpty else { return .empty }
    let weeksOfHorizon = max(1, overview.dates.count / 7)
    let least = weeks.reduce(0) { $0 + max(0, min($1.kind?.least ?? 0, 1000)) * weeksOfHorizon }
    let made = weeks.reduce(0) { $0 + $1.visits.count }
    let late = weeks.count { $0.isLate }
    let summary =
      w("\(made) passages, \(least) dus", "\(made) visits, \(least) due")
      + (late == 0
        ? ""
        : w(", \(late) au-delà de la garantie", ", \(late) beyond the guarantee"))
      + (unpredictability?.sectors[sector.id].map {
        w(", prévisibilité \(w.thousandths($0.value))", ", predictability \(w.thousandths($0.value))")
      } ?? "")
    let rows = weeks.map { row($0, weeksOfHorizon) }.joined()
    return """
      <details open class="\(overview.colour(of: sector.id))"><summary>\(sector.name) \
      <span class="soft">\(summary)</span></summary>
      \(account(sector))<div class="idle">\(map(sector, weeks, weeksOfHorizon))
      <div class="scroll"><table class="fixed">
      <colgroup><col><col style="width:11%"><col style="width:7%"><col style="width:11%">\
      <col style="width:25%"><col style="width:16%"><col style="width:9%"></colgroup>
      <thead><tr><th scope="col">\(w("Résidence", "Residence"))</th><th scope="col">\(w("Classe", "Class"))</th>\
      <th scope="col" class="num">\(w("Logts", "Homes"))</th>\
      <th scope="col" class="num">\(w("Passages (dus – souhaités)", "Visits (due – desired)"))</th>\
      <th scope="col">\(w("Semaine", "Week"))</th>\
      <th scope="col" class="num">\(w("Plus longue attente / garantie", "Longest unseen / guarantee"))</th>\
      <th scope="col" class="num">\(w("Prévisi\u{AD}bilité", "Predict\u{AD}ability"))</th></tr></thead>
      <tbody>
      \(rows)</tbody></table></div></div></details>

      """
  }

  /// What searching roster and routes together gained.
  private var gain: HTML {
    guard let joint else { return .empty }
    let words = JointWording(gain: joint, wording: overview.wording)
    let text = words.meaning + overview.wording(" : ", ": ") + words.sentence + "."
    return "<p class=\"soft\">\(text)</p>"
  }

  /// What the week could have been: bound, perfect timing at these numbers of visits, the routes.
  private func account(_ sector: Sector) -> HTML {
    guard let account = patrols.first(where: { $0.sector == sector.id }) else { return .empty }
    let w = overview.wording
    func hours(_ thousandths: Int) -> String { w.hours((thousandths + 500) / 1000) }
    let text = w(
      "Temps moyen sans passage \(hours(account.actual)) ; avec ces passages, parfaitement espacés : "
        + "\(hours(account.perfectTiming)) ; aucune tournée de ces équipes ne descend sous \(hours(account.bound)).",
      "Mean time unseen \(hours(account.actual)); with these visits perfectly spaced: "
        + "\(hours(account.perfectTiming)); no routes of these teams go below \(hours(account.bound)).")
    return "<p class=\"soft\">\(text)</p>"
  }

  /// The sector's week on its map: each residence by what it was given of what it is due.
  private func map(_ sector: Sector, _ weeks: [Week], _ weeksOfHorizon: Int) -> HTML {
    let w = overview.wording
    let map = SectorMap(sector: sector, residences: weeks.map(\.residence))
    let dots = weeks.map { week -> HTML in
      let (least, desired) = wanted(week, weeksOfHorizon)
      let made = week.visits.count
      let kind = made < least ? "short" : made < desired ? "least" : "full"
      return map.home(
        week.residence, kind: "dot \(kind)", note: w(" : \(made) sur \(desired)", ": \(made) of \(desired)"))
    }.joined()
    let title = w("\(sector.name) : passages de la semaine", "\(sector.name): visits of the week")
    return """
      <figure class="sector-map"><svg class="week-map map" viewBox="0 0 \(SectorMap.width) \(SectorMap.height)" \
      role="img" aria-label="\(title)"><title>\(title)</title><use href="#\(map.symbol)"/>\(dots)</svg>
      <figcaption class="legend">\(key("full", w("tous les passages souhaités", "all visits desired")))\
      \(key("least", w("tous les passages dus", "all visits due")))\
      \(key("short", w("il en manque", "some missing")))</figcaption></figure>
      """
  }

  private func key(_ kind: String, _ text: String) -> HTML {
    """
    <span><svg width="14" height="14" aria-hidden="true"><circle class="dot \(kind)" cx="7" cy="7" r="6"/></svg>\
    \(text)</span>
    """
  }

  private func wanted(_ week: Week, _ weeksOfHorizon: Int) -> (least: Int, desired: Int) {
    week.kind.map { ($0.least * weeksOfHorizon, $0.desired * weeksOfHorizon) } ?? (0, 0)
  }

  /// What the planner should see first: least visits missed, then the worst gap against its guarantee.
  private func order(_ week: Week) -> (Int, Int) {
    let missed = max(0, (week.kind?.least ?? 0) - week.visits.count)
    return (missed, week.idleness.worst * 100 / max(1, week.guarantee ?? .max / 200))
  }

  private func row(_ week: Week, _ weeksOfHorizon: Int) -> HTML {
    let w = overview.wording
    let made = week.visits.count
    let wanted = wanted(week, weeksOfHorizon)
    let tone = made < wanted.least ? "bad" : made >= wanted.desired ? "good" : ""
    let bound = week.guarantee.map { " / \(w.hours($0))" } ?? ""
    return """
      <tr><th scope="row">\(week.residence.name)</th><td>\(week.kind.map(overview.label) ?? "")</td>\
      <td class="num">\(w.grouped(week.residence.dwellings))</td>\
      <td class="num"><b class="\(tone)">\(made)</b> (\(wanted.least) – \(wanted.desired))</td>\
      <td>\(sparkline(week))</td>\
      <td class="num"><span class="\(week.isLate ? "bad" : "")">\(w.hours(week.idleness.worst))</span>\
      <span class="soft">\(bound)</span></td><td class="num">\(predictability(week.residence))</td></tr>

      """
  }

  private func predictability(_ residence: Residence) -> HTML {
    guard let score = unpredictability?.residences[residence.id] else { return "–" }
    let w = overview.wording
    return """
      <span title="\(w.thousandths(score.low))–\(w.thousandths(score.high)), \(w(score.observer.name))">\
      \(w.thousandths(score.value))</span>
      """
  }

  /// The week as a line: a tick a visit, days apart by their service, and the longest gap underlined.
  private func sparkline(_ week: Week) -> HTML {
    let w = overview.wording
    let width = 196.0
    let span = Double(max(1, clock.end - clock.start))
    func x(_ minute: Int) -> Double {
      min(max(0, Double(minute - clock.start) / span * width), width)
    }
    let days = overview.dates.map { date in
      let (from, to) = (x(clock.minute(date, ClockTime(0))), x(clock.minute(date + 1, ClockTime(0))))
      let shade = overview.holiday(date) != nil || date.weekday >= .saturday ? "#f2f0ea" : "#fff"
      return """
        <rect x="\(from)" y="1" width="\(to - from)" height="14" fill="\(shade)" class="line"/>
        """ as HTML
    }.joined()
    let visits = week.visits.map { (minute: clock.minute($0.date, $0.stop.start), visit: $0) }
    let ticks = visits.map { "<path class=\"tick\" d=\"M\(x($0.minute)) 2V14\"/>" as HTML }.joined()
    let edges = [lastSeen[week.residence.id] ?? clock.start] + visits.map(\.minute).sorted() + [clock.end]
    let gaps = zip(edges, edges.dropFirst())
    let worst = gaps.max { $0.1 - $0.0 < $1.1 - $1.0 }
    let line: HTML =
      worst.map {
        "<path class=\"worst\(week.isLate ? " late" : "")\" d=\"M\(x($0.0)) 18H\(x($0.1))\"/>"
      } ?? .empty
    let list = week.visits.map { "\(w.day($0.date)) \(w.clock($0.stop.start))" }.joined(separator: ", ")
    let title = list.isEmpty ? w("aucun passage", "no visit") : list
    return """
      <svg width="\(width + 2)" height="20" viewBox="-1 0 \(width + 2) 20" role="img" aria-label="\(title)">\
      <title>\(title)</title>\(days)\(ticks)\(line)</svg>
      """
  }
}
