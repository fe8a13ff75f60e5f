import RondeModel

/// One lot's week as a planner draws it: a line an agent (a team where nobody may be named), a column a day,
/// lines gathered by sector. Spreadsheet and wall sheet show the same grid.
struct WeekGrid: Sendable {
  /// What a line adds up to over the week.
  struct Figures: Hashable, Sendable {
    var paid = Minutes.zero
    var night = Minutes.zero
    var sunday = Minutes.zero
    var holiday = Minutes.zero

    static func + (a: Figures, b: Figures) -> Figures {
      Figures(
        paid: a.paid + b.paid, night: a.night + b.night, sunday: a.sunday + b.sunday,
        holiday: a.holiday + b.holiday)
    }
  }

  /// An agent's or a team's week.
  struct Line: Sendable {
    let name: String
    /// What an agent's contract asks of a week; nil for a team.
    let contract: Minutes?
    /// What the contract is called.
    let note: String
    /// What is worked, a day after the other.
    let days: [[ShiftView]]
    /// The hours of a team's presence count as paid where nobody may be named.
    let figures: Figures
    let counters: PayrollView.Counters?
  }

  /// The lines that belong to one sector.
  struct Group: Sendable {
    /// Nil for those who belong to none of the lot's.
    let sector: SectorView?
    let lines: [Line]
    /// What each evening of the sector wants and has; empty where the recipient may not know.
    let evenings: [[SlotCoverage]]
  }

  let lot: LotView?
  let dates: [DateView]
  let groups: [Group]
  /// Whether lines are agents; teams else.
  let isByPerson: Bool

  var lines: [Line] { groups.flatMap(\.lines) }
  /// How many lines have work on the day at `place`.
  func present(_ place: Int) -> Int { lines.count { !$0.days[place].isEmpty } }
  var total: Figures { lines.reduce(Figures()) { $0 + $1.figures } }
}

extension WeekGrid {
  /// The grids of a view: each week in turn, and within it each lot.
  static func grids(of view: RecipientView) -> [WeekGrid] {
    let index = WeekIndex(view)
    return stride(from: 0, to: view.dates.count, by: 7).flatMap { start -> [WeekGrid] in
      let dates = Array(view.dates[start..<min(start + 7, view.dates.count)])
      let lots: [LotView?] = view.lots.isEmpty ? [nil] : view.lots
      return lots.map { index.grid(of: $0, dates, isLast: start + 7 >= view.dates.count) }
    }
  }
}

/// The shifts, evenings and pay of a view looked up by day.
private struct WeekIndex {
  private struct Cell: Hashable {
    let line: String
    let date: CivilDate
  }

  private let view: RecipientView
  private let isByPerson: Bool
  private let shifts: [Cell: [ShiftView]]
  private let coverage: [Cell: CoverageView]
  private let payroll: [String: PayrollView]
  private let lots: [String: String]

  init(_ view: RecipientView) {
    self.view = view
    isByPerson = !view.people.isEmpty
    let isByPerson = isByPerson
    shifts = Dictionary(grouping: view.shifts) {
      Cell(line: (isByPerson ? $0.person : $0.team) ?? "", date: $0.date)
    }
    coverage = Dictionary(
      view.coverage.map { (Cell(line: $0.sector, date: $0.date), $0) },
      uniquingKeysWith: { first, _ in first })
    payroll = Dictionary(view.payroll.map { ($0.person, $0) }, uniquingKeysWith: { first, _ in first })
    lots = Dictionary(view.sectors.map { ($0.id, $0.lot) }, uniquingKeysWith: { first, _ in first })
  }

  func grid(of lot: LotView?, _ dates: [DateView], isLast: Bool) -> WeekGrid {
    let sectors = view.sectors.filter { lot == nil || $0.lot == lot?.id }
    var groups = sectors.map { sector in
      WeekGrid.Group(
        sector: sector,
        lines: isByPerson
          ? view.people.filter { $0.home == sector.id }.map { line($0, dates, isLast) }
          : teams(of: sector, dates).map { line($0, dates) },
        evenings: dates.compactMap { coverage[Cell(line: sector.id, date: $0.date)] }.map(slots))
    }
    let others = isByPerson ? view.people.filter { isGuest($0, in: lot, dates) } : []
    if !others.isEmpty {
      groups.append(
        WeekGrid.Group(sector: nil, lines: others.map { line($0, dates, isLast) }, evenings: []))
    }
    // An evening missing from the view would put the others under the wrong day.
    groups = groups.map { group in
      group.evenings.count == dates.count
        ? group : WeekGrid.Group(sector: group.sector, lines: group.lines, evenings: [])
    }
    return WeekGrid(
      lot: lot, dates: dates, groups: groups.filter { !$0.lines.isEmpty || !$0.evenings.isEmpty },
      isByPerson: isByPerson)
  }

  /// Whether somebody of another lot works in this one that week, or belongs to no lot of the view at all and
  /// is therefore shown with the first.
  private func isGuest(_ person: PersonView, in lot: LotView?, _ dates: [DateView]) -> Bool {
    let home = lots[person.home]
    guard let lot else { return home == nil }
    if home == lot.id { return false }
    if home == nil || !view.lots.contains(where: { $0.id == home }), view.lots.first?.id == lot.id {
      return true
    }
    return dates.contains { date in
      shifts[Cell(line: person.id, date: date.date), default: []].contains { shift in
        shift.sector.flatMap { lots[$0] } == lot.id
      }
    }
  }

  /// The labels of a sector's teams that week, by number.
  private func teams(of sector: SectorView, _ dates: [DateView]) -> [String] {
    guard let first = dates.first?.date, let last = dates.last?.date else { return [] }
    let labels = view.shifts.filter { $0.sector == sector.id && first <= $0.date && $0.date <= last }
      .compactMap(\.team)
    return Set(labels).sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  private func line(_ team: String, _ dates: [DateView]) -> WeekGrid.Line {
    let days = dates.map { shifts[Cell(line: team, date: $0.date), default: []] }
    let presence = days.joined().reduce(Minutes.zero) { $0 + ($1.end.instant - $1.start.instant) }
    return WeekGrid.Line(
      name: team, contract: nil, note: "", days: days, figures: WeekGrid.Figures(paid: presence),
      counters: nil)
  }

  private func line(_ person: PersonView, _ dates: [DateView], _ isLast: Bool) -> WeekGrid.Line {
    let days = dates.map { shifts[Cell(line: person.id, date: $0.date), default: []] }
    var figures = WeekGrid.Figures()
    figures.paid = days.joined().reduce(.zero) { $0 + ($1.paid ?? .zero) }
    let pay = payroll[person.id]
    if let first = dates.first?.date, let last = dates.last?.date {
      // A last night past midnight belongs to the week that it began in.
      for day in pay?.days ?? [] where first <= day.date && (day.date <= last || isLast) {
        figures.night += day.night
        figures.sunday += day.sunday
        figures.holiday += day.holiday
      }
    }
    return WeekGrid.Line(
      name: person.name, contract: person.weekly, note: person.contract, days: days, figures: figures,
      counters: pay?.counters)
  }

  private func slots(_ evening: CoverageView) -> [SlotCoverage] {
    evening.slots.map {
      SlotCoverage(
        demand: SlotDemand(from: $0.from, to: $0.to, minimum: $0.minimum, desired: $0.desired),
        teams: $0.onDuty)
    }
  }
}

extension Wording {
  /// What a shift shows in a grid: `14–22`, or `13:45–22` where it is not on the hour.
  func span(_ shift: ShiftView) -> String { span(shift.start.clock, shift.end.clock) }

  /// `rendez-vous`: work away from the patrols, whose reason nobody need know.
  var appointment: String { self("rendez-vous", "appointment") }
}
