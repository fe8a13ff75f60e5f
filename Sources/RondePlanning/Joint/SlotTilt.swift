import RondeModel
import RondeSearch

/// What a half hour of a team is worth in one sector beside another half hour of that sector, read from the
/// routes at hand.
///
/// A further team would make the visits that split the longest weighted gaps; the teams there hold apart the
/// gaps on both sides of their visits. Both are linear and hold near the plan only, so they are taken as
/// differences from the sector's mean, the level itself being ``TeamTimeWorth``'s, and by half.
struct SlotTilt: Sendable {
  /// Worth above the sector's mean, in cost a team-minute.
  struct Slot: Sendable {
    /// Teams on duty in the plan.
    var teams: Int
    /// Of one team more.
    var more: Int64
    /// Of each team that is there.
    var fewer: Int64

    /// What `count` teams cost, for `length` minutes, beside as many as there are.
    func cost(_ count: Int, _ length: Int64) -> Int64 {
      count > teams ? -more * Int64(count - teams) * length : fewer * Int64(teams - count) * length
    }
  }

  private let slots: [[Slot]]
  private let numberOf: [Identifier<Sector>: Int]
  private let start: CivilDate

  private static let damping = 0.5
  private static let length = 30

  /// The tilt of every half hour of the horizon under the routes of `plan`, at a price of the idle minute.
  init(_ scenario: Scenario, _ plan: Plan, price: Double) {
    let clock = IdleClock(scenario)
    let seen = clock.lastSeen(in: scenario)
    let whole = max(1, scenario.residences.reduce(0) { $0 + $1.weight(in: scenario) })
    let teams = plan.teams
    let shiftOf = Dictionary(teams.map { ($0.name, $0.shift) }, uniquingKeysWith: { first, _ in first })
    var starts: [Identifier<Residence>: [Int]] = [:]
    for route in plan.routes {
      guard let date = shiftOf[route.team]?.date else { continue }
      let day = date.dayNumber - scenario.horizon.start.dayNumber
      for stop in route.stops { starts[stop.residence, default: []].append(day * 1440 + stop.start.minute) }
    }
    let scale = price / (2 * Double(max(1, clock.end - clock.start)) * Double(whole))
    var slots: [[Slot]] = []
    var numberOf: [Identifier<Sector>: Int] = [:]
    for sector in scenario.sectors {
      numberOf[sector.id] = slots.count
      let places = scenario.residences.filter { $0.sector == sector.id }.map { residence in
        Watch(
          residence, scenario, clock, visits: (starts[residence.id] ?? []).sorted(),
          lastSeen: seen[residence.id])
      }
      slots.append(
        SlotTilt.slots(scenario, places, teams.filter { $0.sector == sector.id }.map(\.shift), scale))
    }
    self.slots = slots
    self.numberOf = numberOf
    start = scenario.horizon.start
  }

  /// The tilt of the half hour in which a slot begins; nil outside the horizon.
  func slot(_ sector: Identifier<Sector>, _ date: CivilDate, _ from: ClockTime) -> Slot? {
    guard let number = numberOf[sector] else { return nil }
    let index = (date.dayNumber - start.dayNumber) * 48 + from.minute / SlotTilt.length
    return slots[number].indices.contains(index) ? slots[number][index] : nil
  }

  private static func slots(
    _ scenario: Scenario, _ places: [Watch], _ shifts: [Shift], _ scale: Double
  ) -> [Slot] {
    var served: [(index: Int, teams: Int, more: Double, fewer: Double)] = []
    for (day, date) in scenario.horizon.dates.enumerated() {
      guard let hours = scenario.hours(on: date) else { continue }
      let opens = hours.lowerBound.minute / length
      let closes = min((hours.upperBound.minute + length - 1) / length, opens + 48)
      for half in opens..<max(opens, closes) {
        let from = day * 1440 + half * length
        let teams = shifts.count {
          $0.date == date && $0.start.minute <= half * length && $0.end.minute >= (half + 1) * length
        }
        let held = places.reduce(0.0) { $0 + $1.held(from..<from + length) }
        served.append(
          (
            day * 48 + half, teams, SlotTilt.best(places, at: from + length / 2),
            teams > 0 ? held / Double(teams * length) : 0
          ))
      }
    }
    func mean(_ values: [Double]) -> Double {
      values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }
    let more = mean(served.map(\.more))
    let fewer = mean(served.filter { $0.teams > 0 }.map(\.fewer))
    func cost(_ worth: Double) -> Int64 {
      Int64(max(-TeamTimeWorth.teamMinute, min(worth, TeamTimeWorth.teamMinute)) * damping)
    }
    var result = [Slot](
      repeating: Slot(teams: 0, more: 0, fewer: 0), count: (served.last?.index ?? -1) + 1)
    for slot in served {
      result[slot.index] = Slot(
        teams: slot.teams, more: cost((slot.more - more) * scale),
        fewer: slot.teams > 0 ? cost((slot.fewer - fewer) * scale) : 0)
    }
    return result
  }

  /// Weighted area a minute that a further team takes off at that time, on the visits best worth their time
  /// that two hours hold.
  private static func best(_ places: [Watch], at minute: Int) -> Double {
    let found = places.map { (gain: $0.gain(at: minute), minutes: $0.minutes) }
      .filter { $0.gain > 0 }
      .sorted { $0.gain * $1.minutes > $1.gain * $0.minutes }
    var minutes = 0.0
    var gain = 0.0
    for visit in found where minutes < 120 {
      minutes += visit.minutes
      gain += visit.gain
    }
    return minutes > 0 ? gain / minutes : 0
  }
}

/// One residence with the visits that a plan makes there.
private struct Watch {
  /// Team-minutes that a visit takes with the way to it.
  let minutes: Double
  private let weight: Double
  private let visits: [Int]
  private let idle: [Int]
  private let coolDown: Int
  private let onSite: Int
  private let mostPerDay: Int
  private let clock: IdleClock
  private let start: CivilDate

  private static let way = 6

  init(_ residence: Residence, _ scenario: Scenario, _ clock: IdleClock, visits: [Int], lastSeen: Int?) {
    let kind = scenario.classes[residence.visitClass]
    onSite = max(1, residence.onSite.count)
    minutes = Double(onSite + Watch.way)
    weight = Double(residence.weight(in: scenario))
    coolDown = max(0, kind?.coolDown.count ?? 0)
    mostPerDay = kind?.mostPerEvening ?? 1
    self.visits = visits
    self.clock = clock
    let start = scenario.horizon.start
    self.start = start
    idle =
      [min(lastSeen ?? clock.start, clock.start)]
      + visits.map { clock.minute(start + $0 / 1440, ClockTime(minute: $0 % 1440)) } + [clock.end]
  }

  /// Weighted area that one more visit at a minute of the horizon takes off; 0 where it may not be.
  func gain(at minute: Int) -> Double {
    guard visits.count(where: { $0 / 1440 == minute / 1440 }) < mostPerDay,
      visits.allSatisfy({ abs($0 - minute) >= coolDown + onSite })
    else { return 0 }
    let now = clock.minute(start + minute / 1440, ClockTime(minute: minute % 1440))
    let after = idle.firstIndex { $0 > now } ?? idle.count
    guard after > 0, after < idle.count else { return 0 }
    return 2 * Double(now - idle[after - 1]) * Double(idle[after] - now) * weight
  }

  /// Weighted area that the visits starting in a stretch of the horizon hold off, each for itself.
  func held(_ stretch: Range<Int>) -> Double {
    var sum = 0.0
    for (rank, visit) in visits.enumerated() where stretch.contains(visit) {
      sum += 2 * Double(idle[rank + 1] - idle[rank]) * Double(idle[rank + 2] - idle[rank + 1]) * weight
    }
    return sum
  }
}
