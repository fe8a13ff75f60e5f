import RondeModel

/// Where teams were and when, week after week: the visits of the history and of a plan, and who was on duty.
struct VisitLog {
  /// A team's stay at a residence, in minutes of the service day that it belongs to.
  struct Stay: Hashable {
    let date: CivilDate
    let from: Int
    let to: Int
  }

  private struct SectorDay: Hashable {
    let sector: Identifier<Sector>
    let date: CivilDate
  }

  /// The first day of the horizon, a Monday, and how many weeks are planned.
  let horizon: Horizon
  private let stays: [Identifier<Residence>: [Stay]]
  private let onDuty: [SectorDay: [ClosedRange<Int>]]
  private let weeksWithVisits: Set<CivilDate>

  init(_ scenario: Scenario, _ plan: Plan) {
    let horizon = scenario.horizon
    self.horizon = horizon
    var stays: [Identifier<Residence>: [Stay]] = [:]
    var weeks: Set<CivilDate> = []
    for visit in scenario.visits where visit.date < horizon.start {
      guard let residence = scenario.residences[visit.residence] else { continue }
      let stay = Stay(
        date: visit.date, from: visit.time.minute, to: visit.time.minute + max(1, residence.onSite.count))
      stays[residence.id, default: []].append(stay)
      weeks.insert(visit.date.monday)
    }
    var onDuty: [SectorDay: [ClosedRange<Int>]] = [:]
    func note(_ shift: Shift, _ sector: Identifier<Sector>?) {
      guard let sector, shift.start <= shift.end else { return }
      onDuty[SectorDay(sector: sector, date: shift.date), default: []]
        .append(shift.start.minute...shift.end.minute)
    }
    for past in scenario.history where past.shift.date < horizon.start { note(past.shift, past.sector) }
    for duty in plan.roster where duty.team != nil && horizon.contains(duty.shift.date) {
      note(duty.shift, duty.sector)
    }
    let teams = Dictionary(plan.teams.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    for route in plan.routes {
      guard let date = teams[route.team]?.shift.date, horizon.contains(date) else { continue }
      for stop in route.stops where scenario.residences[stop.residence] != nil {
        stays[stop.residence, default: []].append(
          Stay(date: date, from: stop.start.minute, to: max(stop.start.minute + 1, stop.end.minute)))
        weeks.insert(date.monday)
      }
    }
    self.stays = stays.mapValues { $0.sorted { ($0.date, $0.from, $0.to) < ($1.date, $1.from, $1.to) } }
    self.onDuty = onDuty
    weeksWithVisits = weeks
  }

  /// The stays at a residence within some days, in order.
  func stays(at residence: Identifier<Residence>, _ days: Range<CivilDate>) -> [Stay] {
    (stays[residence] ?? []).filter { days.contains($0.date) }
  }

  /// Whether a pair is on duty in a sector from `from` to `to`: two people whose shifts span it.
  func isOnDuty(_ sector: Identifier<Sector>, _ date: CivilDate, from: Int, to: Int) -> Bool {
    let spans = onDuty[SectorDay(sector: sector, date: date)] ?? []
    return spans.count { $0.lowerBound <= from && to <= $0.upperBound } >= 2
  }

  /// The Mondays of the weeks that an observer can be tested on, each with so many weeks of visits before it
  /// that follow on one another: those of the horizon and at most so many before it.
  func testable(training weeks: Int, most: Int) -> [CivilDate] {
    let last = max(0, min(horizon.days, 3660)) / 7
    return (-max(0, min(most, 520))..<last).map { horizon.start + 7 * $0 }.filter { monday in
      weeksWithVisits.contains(monday) && (1...weeks).allSatisfy { weeksWithVisits.contains(monday - 7 * $0) }
    }
  }
}
