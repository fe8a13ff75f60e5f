import RondeModel
import RondeSearch

/// What the patrols make of the teams' time, as the roster reads it: a cost by sector and team-minutes of a
/// week, and the tilt between its half hours.
///
/// It stands below the desired demand and above fairness: all that a week of usual size can gain in idleness
/// weighs less than one slot without its desired team, and a minute of the service's weighted idleness more
/// than some thirty steps of wishes. See ``PlanRank`` for the whole order.
struct TeamTimeWorth: Sendable {
  /// Cost of a minute of the whole service's weighted idleness, at most.
  static let idleMinute = 4_000.0
  /// What a team-minute may be worth in idleness, at most: less than the roster pays for one beyond the
  /// contracts, even where it fills desired demand. A small service is cheaper by the idle minute for it.
  static let teamMinute = 500.0
  /// Cost of a least visit owed, a step of its priority: what some fifty minutes of desired demand cost.
  static let owedVisit = 100_000.0
  /// Minutes of team time that make a unit of the roster's tables.
  static let unit = 5

  /// One sector's curve, its part of the service's weight, and how much of the teams' time is of use.
  struct Curve: Sendable {
    var worth: PatrolWorth
    var share: Double
    var use = 1.0

    /// The cost that so many team-minutes of the horizon leave, at a price of the idle minute.
    func cost(_ minutes: Double, _ price: Double) -> Double {
      let left = worth.left(after: minutes * use)
      return left.idleness * share * price + left.owed * TeamTimeWorth.owedVisit
    }
  }

  let scenario: Scenario
  private(set) var curves: [Identifier<Sector>: Curve]
  private var tilt: SlotTilt?
  private let price: Double

  /// The worth that the residences alone tell, before any route.
  init(_ scenario: Scenario, _ compiler: PatrolCompiler) {
    self.scenario = scenario
    let whole = max(1, scenario.residences.reduce(0) { $0 + $1.weight(in: scenario) })
    var curves: [Identifier<Sector>: Curve] = [:]
    // A team a day through all hours of service: when visits can be made at all.
    let duties = scenario.sectors.flatMap { sector in
      scenario.horizon.dates.compactMap { date in
        scenario.hours(on: date).map { hours in
          Duty(
            agent: "", shift: Shift(date: date, start: hours.lowerBound, end: hours.upperBound),
            sector: sector.id, team: Identifier("\(sector.id)-\(date)"))
        }
      }
    }
    let origin = PlanOrigin(seed: 0, iterations: nil, seconds: nil)
    let teams = Plan(horizon: scenario.horizon, origin: origin, roster: duties, routes: []).teams
    for compiled in compiler.compile(teams, seed: 0) {
      let weight = compiled.residences.reduce(0) { $0 + $1.weight(in: scenario) }
      curves[compiled.sector] = Curve(
        worth: PatrolWorth(compiled.problem), share: Double(weight) / Double(whole))
    }
    self.curves = curves
    let steepest = curves.values.reduce(0) { max($0, $1.worth.steepest * $1.share) }
    price = min(TeamTimeWorth.idleMinute, TeamTimeWorth.teamMinute / max(steepest, .leastNormalMagnitude))
  }

  /// Team-minutes that a shift leaves for patrols on a day: within the service, without the break and the
  /// reserve for calls.
  func minutes(_ start: ClockTime, _ end: ClockTime, pause: Minutes, on date: CivilDate) -> Int {
    guard let hours = scenario.hours(on: date) else { return 0 }
    let from = max(start, hours.lowerBound)
    let to = min(end, hours.upperBound)
    return max(
      0, (to - from).count - max(0, pause.count) - max(0, scenario.settings.patrol.callReserve.count))
  }

  /// The roster's table of team time for a week.
  func teamTime(of sectors: [Sector], _ shapes: [ShiftShape], monday: CivilDate) -> RosterProblem.TeamTime {
    let weeks = Double(max(1, scenario.horizon.days / 7))
    return RosterProblem.TeamTime(
      units: (0..<7).flatMap { day in
        shapes.map {
          minutes($0.start, $0.end, pause: $0.breakLength, on: monday + day) / TeamTimeWorth.unit
        }
      },
      costs: sectors.map { sector in
        guard let curve = curves[sector.id] else { return [] }
        let most = Int(curve.worth.enough / max(0.1, curve.use) / weeks) / TeamTimeWorth.unit + 1
        return (0...min(most, 100_000)).map { units in
          Int64((curve.cost(Double(units * TeamTimeWorth.unit) * weeks, price) / weeks).rounded())
        }
      })
  }

  /// What `count` teams in a slot cost beside the level of the sector's curve.
  func tilt(_ sector: Identifier<Sector>, _ date: CivilDate, _ slot: SlotDemand, _ count: Int) -> Int64 {
    tilt?.slot(sector, date, slot.from)?.cost(count, Int64((slot.to - slot.from).count)) ?? 0
  }

  /// Takes over what routes made of a roster's time: how much of it was of use, and which half hours would be
  /// worth more.
  mutating func learn(_ duties: [Duty], _ patrols: PatrolPlanner.Result) {
    let time = time(of: duties)
    for (sector, score) in patrols.scores {
      guard let minutes = time[sector], minutes > 0, let curve = curves[sector] else { continue }
      let used = curve.worth.minutes(leaving: Double(score.idleness) / 1000)
      curves[sector]?.use = max(0.5, min(used / Double(minutes), 1.2))
    }
    let origin = PlanOrigin(seed: 0, iterations: nil, seconds: nil)
    tilt = SlotTilt(
      scenario,
      Plan(horizon: scenario.horizon, origin: origin, roster: patrols.roster, routes: patrols.routes),
      price: price)
  }

  /// Team-minutes for patrols that a roster gives each sector.
  func time(of duties: [Duty]) -> [Identifier<Sector>: Int] {
    let origin = PlanOrigin(seed: 0, iterations: nil, seconds: nil)
    var result: [Identifier<Sector>: Int] = [:]
    for team in Plan(horizon: scenario.horizon, origin: origin, roster: duties, routes: []).teams {
      guard let sector = team.sector, scenario.horizon.contains(team.shift.date) else { continue }
      let pause = team.shift.breaks.reduce(Minutes(0)) { $0 + max(.zero, $1.end - $1.start) }
      result[sector, default: 0] += minutes(
        team.shift.start, team.shift.end, pause: pause, on: team.shift.date)
    }
    return result
  }

  /// The service's weighted idleness, in thousandths of an idle minute, that a roster is expected to leave.
  func thousandths(of duties: [Duty]) -> Int {
    let time = time(of: duties)
    let minutes = scenario.sectors.reduce(0.0) { sum, sector in
      guard let curve = curves[sector.id] else { return sum }
      let minutes = Double(time[sector.id] ?? 0) * curve.use
      return sum + curve.worth.left(after: minutes).idleness * curve.share
    }
    return Int((minutes * 1000).rounded())
  }
}
