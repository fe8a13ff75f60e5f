import RondeModel
import RondeSearch

/// Turns one sector of a scenario and the teams that a roster gives it into a ``PatrolProblem``.
struct PatrolCompiler {
  let scenario: Scenario
  private let clock: IdleClock
  private let lastSeen: [Identifier<Residence>: Int]
  private let idle: [Int]
  private let changesClock: Bool
  let pastVisits: [Identifier<Residence>: [PastVisit]]

  // A quarter of the even gap: a chain of weeks is a little less idle for it, and leaves fewer residences late at
  // its borders; more would make each week by itself visibly more idle.
  private static let openGap = 25

  // Hundredths of the share of idleness that one week spends on chance: weeks less even begin the next one less
  // even, which adds some over a chain.
  private static let spent = 95

  /// What was compiled, with the things that its numbers stand for.
  struct Compiled: Sendable {
    let sector: Identifier<Sector>
    let problem: PatrolProblem
    let residences: [Residence]
    let teams: [Team]
  }

  init(_ scenario: Scenario) {
    self.scenario = scenario
    clock = IdleClock(scenario)
    lastSeen = clock.lastSeen(in: scenario)
    let horizon = scenario.horizon
    let days = max(0, min(horizon.days, 3660))
    let clock = clock
    idle = (0...((days + 1) * 1440)).map { minute in
      clock.minute(horizon.start + minute / 1440, ClockTime(minute: minute % 1440))
    }
    let elapsed =
      scenario.zone.instant(horizon.end, ClockTime(0)) - scenario.zone.instant(horizon.start, ClockTime(0))
    changesClock = elapsed.count != horizon.days * 1440
    var past: [Identifier<Residence>: [PastVisit]] = [:]
    for visit in scenario.visits where visit.date < horizon.start {
      past[visit.residence, default: []].append(visit)
    }
    pastVisits = past
  }

  /// One problem a sector, in the scenario's order; sectors without teams or residences too.
  func compile(_ teams: [Team], seed: UInt64) -> [Compiled] {
    let bySector = Dictionary(grouping: teams.filter { $0.sector != nil }) { $0.sector ?? "" }
    let residences = Dictionary(grouping: scenario.residences, by: \.sector)
    return scenario.sectors.enumerated().map { index, sector in
      compile(
        sector, residences[sector.id] ?? [],
        (bySector[sector.id] ?? []).filter { scenario.horizon.contains($0.shift.date) },
        RandomSource(seed: seed, stream: UInt64(1_000_000 + index)))
    }
  }

  private func compile(
    _ sector: Sector, _ residences: [Residence], _ teams: [Team], _ random: RandomSource
  ) -> Compiled {
    let shifts = teams.map(shift)
    let places = residences.map(place)
    var problem = PatrolProblem(
      places: places, shifts: shifts, travel: travel([sector.base] + residences.map(\.place), shifts),
      clock: idle,
      horizon: clock.start...max(clock.start, clock.end))
    problem.daysPerPeriod = 7
    problem.weights.openGap = PatrolCompiler.openGap
    if scenario.settings.patrol.idlenessGiven > 0 {
      var random = random
      problem.potential = potential(residences, problem, &random)
      problem.given = scenario.settings.patrol.idlenessGiven * PatrolCompiler.spent / 100
    }
    return Compiled(sector: sector.id, problem: problem, residences: residences, teams: teams)
  }

  private func place(_ residence: Residence) -> PatrolProblem.Place {
    let kind = scenario.classes[residence.visitClass]
    let least = max(0, kind?.least ?? 0)
    let desired = max(least, kind?.desired ?? 0)
    let last = (pastVisits[residence.id] ?? []).max { ($0.date, $0.time) < ($1.date, $1.time) }
    let seen = lastSeen[residence.id]
    var place = PatrolProblem.Place(
      onSite: residence.onSite.count, leastMinutes: residence.leastOnSite.count,
      windows: residence.windows.map { $0.lowerBound.minute...$0.upperBound.minute }
        .sorted { $0.lowerBound < $1.lowerBound },
      weight: residence.weight(in: scenario), priority: kind?.priority ?? 1, least: least,
      // A team with time left does better to pass once more than to wait at the base.
      most: 2 * desired, usual: usual(residence, least, desired), mostPerDay: kind?.mostPerEvening ?? 1,
      // The rule counts elapsed minutes; where the clocks go forward an hour of the face is none.
      coolDown: (kind?.coolDown.count ?? 0) + (changesClock ? 60 : 0),
      lastSeen: seen,
      lastEnd: last.map {
        ($0.date.dayNumber - scenario.horizon.start.dayNumber) * 1440 + $0.time.minute
          + residence.onSite.count
      },
      guarantee: kind.flatMap { allowedGap($0, seen) }, isBreakPlace: residence.isBreakPlace)
    place.worth = scenario.settings.patrol.visitValue.worth(planned: residence.onSite)
    return place
  }

  // As often as in the last four weeks; without such a history, between what is due and what is desired.
  private func usual(_ residence: Residence, _ least: Int, _ desired: Int) -> Int {
    let start = scenario.horizon.start
    let visits = (pastVisits[residence.id] ?? []).count { $0.date >= start - 28 }
    return visits > 0 ? max(1, min((visits + 2) / 4, 2 * desired)) : (least + desired) / 2
  }

  // What history let grow before the horizon is no doing of the plan if the residence is seen on the first
  // day.
  private func allowedGap(_ kind: VisitClass, _ seen: Int?) -> Int? {
    guard let even = clock.guarantee(kind, in: scenario) else { return nil }
    let close = scenario.hours(on: scenario.horizon.start)?.upperBound ?? .endOfDay
    return max(even, clock.minute(scenario.horizon.start, close) - min(seen ?? clock.start, clock.start))
  }

  private func shift(_ team: Team) -> PatrolProblem.TeamShift {
    let shift = team.shift
    let date = shift.date
    let hours = scenario.hours(on: date)
    let start = max(shift.start, hours?.lowerBound ?? shift.start).minute
    let end = max(start, min(shift.end, hours?.upperBound ?? shift.start).minute)
    let pause = shift.breaks.reduce(0) { $0 + max(0, ($1.end - $1.start).count) }
    return PatrolProblem.TeamShift(
      day: date.dayNumber - scenario.horizon.start.dayNumber, start: start, end: end, breakLength: pause,
      breakStarts: breakStarts(team, pause, start, end),
      reserve: max(0, scenario.settings.patrol.callReserve.count))
  }

  // The break begins when the day's work reaches six hours at the latest, and leaves less than six hours
  // behind it (L3121-16); where that allows it, not within the first two hours nor the last.
  private func breakStarts(_ team: Team, _ pause: Int, _ start: Int, _ end: Int) -> ClosedRange<Int> {
    // A break that fills whole slots of demand leaves a post empty: the roster chose when, against the demand.
    if pause >= scenario.settings.slot.count, let chosen = team.shift.breaks.first?.start.minute {
      return chosen...chosen
    }
    let law = team.sector.flatMap { scenario.subcontractor(of: $0) }.flatMap { scenario.profile(of: $0.id) }?
      .law
    let longer = ClockChange(team.shift, scenario.zone).longer
    let most = max(1, ((law ?? LawFigures()).breakAfterWork - max(.zero, longer)).count)
    let first = max(start, team.shift.end.minute - pause - most + 1)
    let last = min(team.shift.start.minute + most, end - pause)
    guard first <= last else { return max(start, min(last, first))...max(start, last) }
    let early = min(last, max(first, start + 120))
    return early...max(early, min(last, end - pause - 60))
  }

  private func travel(_ points: [GeoPoint], _ shifts: [PatrolProblem.TeamShift]) -> TravelTable {
    let model = TravelModel(scenario.settings.travel)
    let trips = points.map { from in points.map { model.trip(from: from, to: $0) } }
    let first = shifts.map(\.start).min() ?? 0
    let last = max(first, shifts.map(\.end).max() ?? 0)
    let longest = trips.reduce(0) { $1.reduce($0) { max($0, model.longestDrive($1).count) } } + 1
    let borders = model.paceChanges.map(\.minute)
    return TravelTable(
      places: points.count, departures: first...last,
      mayChange: { minute in borders.contains { $0 >= minute - 1 && $0 <= minute + longest } }
    ) { from, to, minute in
      model.duration(trips[from][to], departing: ClockTime(minute: minute)).count
    }
  }
}
