import RondeModel
import RondeSearch

/// States one agent's week: what the law, the contract, absences, locks and wishes allow and cost.
struct MemberCompiler {
  private let scenario: Scenario
  private let profile: EmployerProfile
  private let law: LawFigures
  private let shapes: RosterShapes
  private let sectors: [Sector]
  private let monday: CivilDate
  private let locks: [Lock]
  private let absences: [Absence]
  private let wishes: [Wish]
  private let weights = RosterWeights()
  private let common: DutyRules
  private let kindOfShape: [Int]
  private let unit: Int
  // Fair shares by an hour of contract.
  private let hours: Int
  private let sundays: Int
  private let holidays: Int
  private let closings: Int

  init(
    _ scenario: Scenario, _ profile: EmployerProfile, _ shapes: RosterShapes, sectors: [Sector],
    records: [AgentRecord], monday: CivilDate, locks: [Lock]
  ) {
    self.scenario = scenario
    self.profile = profile
    law = profile.law
    self.shapes = shapes
    self.sectors = sectors
    self.monday = monday
    self.locks = locks
    absences = scenario.absences.filter { $0.from <= monday + 7 && $0.to >= monday - 1 }
    wishes = scenario.wishes
    common = shapes.rules()
    kindOfShape = shapes.kindOfShape
    unit = max(1, shapes.shapes.reduce(0) { RosterNumbers.greatestCommonDivisor($0, $1.shape.paid.count) })
    hours = max(1, records.reduce(0) { $0 + max(1, $1.contract.weekly.count) })
    sundays = records.reduce(0) { $0 + $1.sundays }
    holidays = records.reduce(0) { $0 + $1.holidays }
    closings = records.reduce(0) { $0 + $1.closings }
  }

  /// Units of a member's total that so much paid time makes, rounded up.
  func units(_ paid: Minutes) -> Int { (paid.count + unit - 1) / unit }

  /// The member, and the locks that no choice stands for.
  func member(_ record: AgentRecord) -> (member: RosterProblem.Member, unplaced: [Lock]) {
    var rules = common
    border(record, &rules)
    let long = (0..<shapes.kinds).filter { shapes.isLong(kind: $0) }
    let (fixed, offDays, unplaced) = fixedDays(record.agent)
    let isLongFixed = fixed.values.contains { what in
      if case .post(_, let shape) = what { long.contains(kindOfShape[shape]) } else { false }
    }
    if record.habitThreatens, isLongFixed || !record.yearThreatens {
      rules.eitherKinds = (0..<shapes.kinds).filter { shapes.isNight(kind: $0) }
      rules.eitherMany = max(1, law.nightShiftsPerWeek)
      rules.orLong = long
    }
    var shapeCost: [Int64?] = []
    let deviation = deviations(record)
    let night = NightPreference(record, scenario, shapes, monday: monday, locks: locks, weights)
    for day in 0..<7 {
      for (index, placed) in shapes.shapes.enumerated() {
        let stretch = RosterShapes.stretch(placed.shape)
        guard shapes.onDay[day][index], !offDays.contains(day), fixed[day] == nil,
          !(record.yearThreatens && long.contains(kindOfShape[index])),
          isPresent(record.agent, day, stretch), startsRested(record, day, stretch),
          !(day == 6 && owesSunday(record))
        else {
          shapeCost.append(nil)
          continue
        }
        shapeCost.append(cost(record.agent, day, placed.shape, deviation) + night.cost(placed.shape))
      }
    }
    let closing = (0..<7).compactMap { scenario.hours(on: monday + $0)?.upperBound }.min()
    return (
      RosterProblem.Member(
        rules: rules, kindOfShape: kindOfShape, shapeCost: shapeCost,
        sectorCost: sectors.map { sector in
          scenario.mayWork(record.agent, in: sector.id)
            ? (record.agent.home == sector.id ? 0 : weights.away) : nil
        },
        totals: totals(record, fixed: fixed),
        // Who is to stay below the night worker's status counts night shifts instead of closings.
        lateShapes: shapes.shapes.map { placed in
          night.isLimited
            ? night.counts(placed.shape) : closing.map { placed.shape.end >= $0 } ?? false
        },
        lateCosts: (0...7).map { count in
          square(deviation.closings + 100 * count) - square(deviation.closings) + night.cost(ofCount: count)
        },
        startChange: weights.startChange, fixed: fixed), unplaced
    )
  }

  // MARK: - Law

  private func border(_ record: AgentRecord, _ rules: inout DutyRules) {
    let run = record.run(law, scenario.zone, monday: monday)
    guard let last = run.last else {
      // Nothing known: the agent comes rested.
      rules.border = .off(days: 2, last: nil)
      return
    }
    let kind = shapes.kind(.init(start: last.start, end: last.end, work: last.work(in: scenario.zone)))
    let gap = monday - last.date - 1
    if gap <= 0, let kind {
      rules.border = .working(days: max(1, run.days), last: kind, load: run.load.count)
    } else {
      rules.border = .off(days: max(1, gap), last: kind)
    }
  }

  /// Whether a shift on that day begins late enough after the last one of the history. The rules on
  /// sequences see this too, save where a day off lies between and the night before was very long.
  private func startsRested(_ record: AgentRecord, _ day: Int, _ stretch: RosterShapes.Stretch) -> Bool {
    guard day < 2 else { return true }
    let begins = scenario.zone.instant(monday + day, stretch.start)
    return record.past.suffix(2).allSatisfy { begins - $0.ends(in: scenario.zone) >= law.dailyRest }
  }

  /// P1-SUN2: whether this Sunday must stay off because the quarter's due could no longer be reached.
  private func owesSunday(_ record: AgentRecord) -> Bool {
    guard law.sundaysOffPerMonth > 0, record.contract.isFullTime else { return false }
    let sunday = monday + 6
    let (_, month, dayOfMonth) = sunday.components
    let quarter = (sunday - (dayOfMonth - 1)).adding(months: -((month - 1) % 3))
    let end = quarter.adding(months: 3)
    var worked = Set(record.past.suffix(120).map(\.date))
    for shift in record.past.suffix(120) where shift.end > .endOfDay { worked.insert(shift.date + 1) }
    var off = 0
    var date = quarter + (6 - quarter.weekday.rawValue)
    while date < end {
      if date > sunday {
        off += 1
      } else if date < sunday, !worked.contains(date),
        !worked.contains(date - 1) || !worked.contains(date + 1)
      {
        // The Sunday before leans on its Saturday alone: this Monday may be worked.
        if date != monday - 1 || !worked.contains(date - 1) { off += 1 }
      }
      date = date + 7
    }
    return off < 3 * law.sundaysOffPerMonth
  }

  private func isPresent(_ agent: Agent, _ day: Int, _ stretch: RosterShapes.Stretch) -> Bool {
    let zone = scenario.zone
    let date = monday + day
    let begins = zone.instant(date, stretch.start)
    let ends = zone.instant(date, stretch.end)
    return absences.allSatisfy { absence in
      guard absence.agent == agent.id else { return true }
      guard let hours = absence.hours else { return !(absence.from <= date && date <= absence.to) }
      return [date - 1, date, date + 1].allSatisfy { day in
        guard absence.from <= day, day <= absence.to else { return true }
        return ends <= zone.instant(day, hours.lowerBound) || begins >= zone.instant(day, hours.upperBound)
      }
    }
  }

  /// Cost by units of paid time: level 2 around the contract, nothing beyond the caps of law and contract.
  private func totals(_ record: AgentRecord, fixed: [Int: RosterProblem.Fixed]) -> [Int64?] {
    let contract = record.contract
    let week = law.weeklyWork - record.intoWeek
    var cap = min(week, record.averageCap(law), contract.weekly + contract.extra)
    if !contract.isFullTime { cap = min(cap, law.fullTimeWeek - record.intoWeek - 1) }
    // A night that lasts an hour longer than its clock counts as worked.
    cap = cap - ClockChange.longest(in: monday, scenario)
    let target = scenario.hoursDue(record.agent, weekOf: monday).count
    // A day fixed by the planner is worked whatever it does to the caps of the contract; the audit says so.
    var bound = 0
    for what in fixed.values {
      switch what {
      case .away(_, let units): bound += units
      case .post(_, let shape): bound += units(shapes.shapes[shape].shape.paid)
      }
    }
    let most = max(0, max(cap.count / unit, bound))
    return (0...most).map { count in
      let paid = count * unit
      return Int64(max(0, target - paid)) * weights.under + Int64(max(0, paid - target)) * weights.over
    }
  }

  // MARK: - Locks

  private func fixedDays(
    _ agent: Agent
  ) -> (fixed: [Int: RosterProblem.Fixed], off: Set<Int>, unplaced: [Lock]) {
    var fixed: [Int: RosterProblem.Fixed] = [:]
    var off = Set<Int>()
    var unplaced: [Lock] = []
    for lock in locks where lock.agent == agent.id {
      let day = lock.date - monday
      switch lock {
      case .off: off.insert(day)
      case .appointment(_, _, let start, let end):
        let work = max(.zero, end - start)
        if fixed[day] == nil, let kind = shapes.kind(.init(start: start, end: end, work: work)) {
          fixed[day] = .away(kind: kind, units: units(work))
        } else {
          unplaced.append(lock)
        }
      case .duty(_, _, let start, let end, let sector):
        let shape = shapes.shapes.firstIndex { $0.shape.start == start && $0.shape.end == end }
        if fixed[day] == nil, let shape, let place = sectors.firstIndex(where: { $0.id == sector }) {
          fixed[day] = .post(sector: place, shape: shape)
        } else {
          unplaced.append(lock)
        }
      }
    }
    return (fixed, off, unplaced)
  }

  // MARK: - Wishes and fairness

  /// How far an agent stands from the fair share of what nobody likes, in hundredths of a shift.
  private func deviations(_ record: AgentRecord) -> (sundays: Int, holidays: Int, closings: Int) {
    func deviation(_ own: Int, _ all: Int) -> Int {
      let fair = 100 * all * max(1, record.contract.weekly.count) / hours
      return min(600, max(-600, 100 * own - fair))
    }
    return (
      deviation(record.sundays, sundays), deviation(record.holidays, holidays),
      deviation(record.closings, closings)
    )
  }

  private func square(_ deviation: Int) -> Int64 { weights.fairness * Int64(deviation * deviation) / 10_000 }

  private func cost(
    _ agent: Agent, _ day: Int, _ shape: ShiftShape, _ deviation: (sundays: Int, holidays: Int, closings: Int)
  ) -> Int64 {
    let date = monday + day
    var cost: Int64 = 0
    if date.weekday == .sunday { cost += square(deviation.sundays + 100) - square(deviation.sundays) }
    if HolidayCalendar.holiday(on: date) != nil {
      cost += square(deviation.holidays + 100) - square(deviation.holidays)
    }
    for wish in wishes where wish.agent == agent.id && wish.day.contains(date) {
      let weight = Int64(min(9, max(1, wish.weight))) * weights.wish
      switch wish.kind {
      case .off: cost += weight
      case .early: if shape.end > Wish.earlyEnd { cost += weight }
      case .late: if let hours = scenario.hours(on: date), shape.end < hours.upperBound { cost += weight }
      case .with: break
      }
    }
    return cost
  }
}

/// Small arithmetic of the compile step.
enum RosterNumbers {
  static func greatestCommonDivisor(_ a: Int, _ b: Int) -> Int {
    b == 0 ? a : greatestCommonDivisor(b, a % b)
  }
}
