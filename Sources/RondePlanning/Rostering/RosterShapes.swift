import RondeModel
import RondeSearch

/// The shapes that one employer's teams may work in a week, and the duty kinds that the law tells apart.
///
/// A *kind* gathers work that every rule on sequences treats alike: same rests before and after, same side of
/// the night worker's limits, same service counted towards a long rest. Appointments and the last shift of
/// the history have kinds as well, so that the rules can speak of them.
struct RosterShapes {
  /// Work of one day by the clock, from first start to last end.
  struct Stretch: Hashable {
    var start: ClockTime
    var end: ClockTime
    var work: Minutes
  }

  let monday: CivilDate
  let zone: CivilZone
  let law: LawFigures
  /// All shapes of the week, by start and end; a shape whose break leaves a hole in the cover stands there
  /// once for each place of the break.
  let shapes: [PlacedShape]
  /// Which of them are lawful on each day.
  let onDay: [[Bool]]
  private let stretches: [Stretch]
  private let kindOf: [Stretch: Int]
  private let samples: [Stretch]

  /// A shape and, where its place matters to the cover, the break.
  struct PlacedShape: Hashable {
    var shape: ShiftShape
    var pause: Break?
  }

  var kinds: Int { samples.count }

  init(
    _ scenario: Scenario, _ profile: EmployerProfile, monday: CivilDate, extra: [Stretch],
    locked: [ShiftShape]
  ) {
    self.monday = monday
    zone = scenario.zone
    let law = profile.law
    self.law = law
    var found: [ShiftShape] = []
    var allowed: [Set<ShiftShape>] = []
    for day in 0..<7 {
      guard let hours = scenario.hours(on: monday + day) else {
        allowed.append([])
        continue
      }
      let shapes = profile.shapes.shapes(opens: hours.lowerBound, closes: hours.upperBound, law: law)
      allowed.append(
        Set(shapes.filter { ClockChange($0, monday + day, scenario.zone).isLawful($0, law: law) }))
      for shape in shapes where !found.contains(shape) { found.append(shape) }
    }
    for shape in locked where !found.contains(shape) { found.append(shape) }
    found.sort { ($0.start, $0.end) < ($1.start, $1.end) }
    let slot = scenario.settings.slot
    let placed = found.flatMap { shape in
      RosterBreaks.needingPlaces(shape, slot: slot, law: law).map { PlacedShape(shape: shape, pause: $0) }
    }
    shapes = placed
    onDay = allowed.map { set in placed.map { set.contains($0.shape) } }

    var all: [Stretch] = []
    for stretch in placed.map({ RosterShapes.stretch($0.shape) }) + extra where !all.contains(stretch) {
      all.append(stretch)
    }
    stretches = all
    (kindOf, samples) = RosterShapes.kinds(all, monday: monday, zone: scenario.zone, law: law)
  }

  static func stretch(_ shape: ShiftShape) -> Stretch {
    Stretch(start: shape.start, end: shape.end, work: shape.work)
  }

  /// The kind of a stretch of work.
  func kind(_ stretch: Stretch) -> Int? { kindOf[stretch] }

  /// The kind of each shape.
  var kindOfShape: [Int] { shapes.map { kindOf[RosterShapes.stretch($0.shape)] ?? 0 } }

  /// Night minutes of a stretch, its pauses not taken off: never fewer than the law counts.
  static func night(_ stretch: Stretch, _ law: LawFigures) -> Minutes {
    func overlap(_ from: Int, _ to: Int) -> Int {
      max(0, min(to, stretch.end.minute) - max(from, stretch.start.minute))
    }
    let from = law.nightStart.minute
    let to = law.nightEnd.minute
    let day = 24 * 60
    return Minutes([-1, 0, 1].reduce(0) { $0 + overlap(from + $1 * day, to + $1 * day) })
  }

  /// The rules on sequences that bind every agent of the employer; border and personal limits are added.
  func rules() -> DutyRules {
    var rules = DutyRules(days: 7, kinds: kinds)
    let matrices = (0..<7).map { night in
      samples.flatMap { before in
        samples.map { RosterShapes.rest(before, $0, monday + night, 1, zone) >= law.dailyRest }
      }
    }
    rules.follows = []
    rules.followsOfNight = matrices.map { matrix in
      if let known = rules.follows.firstIndex(of: matrix) { return known }
      rules.follows.append(matrix)
      return rules.follows.count - 1
    }
    rules.maxWeekDays = min(7, max(0, law.workDays))
    rules.needsWeeklyRest = law.weeklyRest > .zero
    rules.restAcrossDayOff = samples.flatMap { before in
      samples.map { after in
        (1..<7).allSatisfy {
          RosterShapes.rest(before, after, monday + $0, 2, zone) >= law.weeklyRest
        }
      }
    }
    rules.restAtEnd = samples.map { $0.end <= .endOfDay }
    if let service = law.serviceBeforeLongRest {
      rules.runLoad = samples.map(\.work.count)
      rules.maxRunLoad = service.count
    }
    return rules
  }

  /// Elapsed rest from the end of `before` to the start of `after`, whose day is `date`, `days` days later.
  private static func rest(
    _ before: Stretch, _ after: Stretch, _ date: CivilDate, _ days: Int, _ zone: CivilZone
  ) -> Minutes {
    let last = days == 2 ? date - 1 : date - days
    let next = days == 2 ? date + 1 : date
    return zone.instant(next, after.start) - zone.instant(last, before.end)
  }

  /// Whether a shape makes one of the night shifts that the habit test counts, and whether it is longer
  /// than a night worker's day.
  func isNight(kind: Int) -> Bool { RosterShapes.night(samples[kind], law) >= law.nightShiftWork }

  /// See ``isNight(kind:)``.
  func isLong(kind: Int) -> Bool { samples[kind].work > law.nightWorkerDailyWork }

  private static func kinds(
    _ all: [Stretch], monday: CivilDate, zone: CivilZone, law: LawFigures
  ) -> ([Stretch: Int], [Stretch]) {
    // Rests of one stretch towards all others, both ways, on every night: what cannot be told apart by
    // them is one kind.
    func signature(_ stretch: Stretch) -> [Int] {
      var marks = [
        night(stretch, law) >= law.nightShiftWork ? 1 : 0,
        stretch.work > law.nightWorkerDailyWork ? 1 : 0, stretch.end <= .endOfDay ? 1 : 0,
        law.serviceBeforeLongRest == nil ? 0 : stretch.work.count,
      ]
      for other in all {
        var bits = 0
        for day in 0..<7 {
          let date = monday + day
          let flags = [
            rest(stretch, other, date, 1, zone) >= law.dailyRest,
            rest(other, stretch, date, 1, zone) >= law.dailyRest,
            rest(stretch, other, date, 2, zone) >= law.weeklyRest,
            rest(other, stretch, date, 2, zone) >= law.weeklyRest,
          ]
          for flag in flags { bits = bits << 1 | (flag ? 1 : 0) }
        }
        marks.append(bits)
      }
      return marks
    }
    var known: [[Int]: Int] = [:]
    var kindOf: [Stretch: Int] = [:]
    var samples: [Stretch] = []
    for stretch in all {
      let mark = signature(stretch)
      if let kind = known[mark] {
        kindOf[stretch] = kind
      } else {
        known[mark] = samples.count
        kindOf[stretch] = samples.count
        samples.append(stretch)
      }
    }
    return (kindOf, samples)
  }
}
