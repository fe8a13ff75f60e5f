/// All that the past of a schedule means for its future under ``DutyRules``, minutes apart.
///
/// This is the slow and plain statement of the rules; ``DutyAutomaton`` turns it into tables.
struct DutyPosture: Hashable {
  /// The kind worked last, −1 where none is known.
  var last: Int16 = -1
  /// Days worked in a row up to yesterday, 0 when yesterday was off.
  var run: Int16 = 0
  /// Days off in a row up to yesterday (counted no further than the rules look), 0 when worked.
  var off: Int16 = 0
  /// Whether the present run touches an unknown past, so that its minimum does not bind.
  var exempt = false
  var weekends: Int16 = 0
  var weekendOpen = false
  var weekDays: Int8 = 0
  var weekRest = false
  /// The week that just ended leans on a single day off whose rest is not yet long enough.
  var restOwed = false
  var load: Int32 = 0
  var counts = SIMD4<Int16>(repeating: 0)
  var either: Int8 = 0
  var long = false

  /// The posture on the morning of day 0.
  init(border rules: DutyRules) {
    switch rules.border {
    case .unknown:
      exempt = true
      weekRest = false
    case .off(let days, let kind):
      off = Int16(clamping: min(max(days, 1), max(rules.minOff, 2)))
      last = Int16(kind ?? -1)
    case .working(let days, let kind, let load):
      run = Int16(clamping: max(days, 1))
      last = Int16(kind)
      self.load = Int32(clamping: load)
    }
    weekDays = Int8(clamping: rules.weekDaysBefore)
    weekRest = rules.weekRestBefore
  }

  /// Begins `day`: a new civil week or weekend closes the account of the old one. False where the old
  /// week had no rest.
  private mutating func begin(_ day: Int, _ rules: DutyRules) -> Bool {
    if day > 0, rules.weekendOf[day] != rules.weekendOf[day - 1] { weekendOpen = false }
    if day > 0, rules.weekStarts[day] {
      if rules.needsWeeklyRest, !weekRest {
        guard off > 0 else { return false }
        restOwed = true
      }
      weekDays = 0
      weekRest = false
    }
    return true
  }

  /// Whether a schedule may end in this posture.
  func mayEnd(_ rules: DutyRules) -> Bool {
    guard rules.needsWeeklyRest, !weekRest else { return true }
    // A horizon that ends inside a week leaves the rest to the days after it.
    guard rules.days % 7 == 0 else { return true }
    guard off > 0 else { return false }
    return off >= 2 || last < 0 || rules.restAtEnd[Int(last)]
  }

  /// The posture after a day off, nil where the rules forbid it.
  func afterDayOff(_ day: Int, _ rules: DutyRules) -> DutyPosture? {
    var next = self
    guard next.begin(day, rules) else { return nil }
    if run > 0 {
      guard exempt || Int(run) >= rules.minRun else { return nil }
      next.run = 0
      next.off = 1
      next.exempt = false
      next.load = 0
    } else {
      let enough = max(rules.minOff, 2)
      next.off = min(off + 1, Int16(enough))
    }
    if next.off >= 2 || (rules.needsWeeklyRest && last < 0) {
      next.weekRest = true
      next.restOwed = false
    }
    return next
  }

  /// The posture after a day with a duty of `kind`, nil where the rules forbid it.
  func afterDuty(_ kind: Int, _ day: Int, _ rules: DutyRules) -> DutyPosture? {
    var next = self
    guard next.begin(day, rules) else { return nil }
    if run > 0 {
      if last >= 0 {
        guard rules.follows[rules.followsOfNight[day]][Int(last) * rules.kinds + kind] else { return nil }
      }
      next.run = run + 1
    } else {
      guard off == 0 || exempt || Int(off) >= rules.minOff else { return nil }
      if rules.needsWeeklyRest, off == 1 {
        let rests = last < 0 || rules.restAcrossDayOff[Int(last) * rules.kinds + kind]
        if next.restOwed {
          guard rests else { return nil }
        } else if rests, !rules.weekStarts[day] {
          next.weekRest = true
        }
      }
      next.run = 1
      next.exempt = exempt && off == 0
      next.load = 0
    }
    next.restOwed = false
    guard Int(next.run) <= rules.maxRun else { return nil }
    // A minimum that is met needs no exemption: fewer postures to tell apart.
    if Int(next.run) >= rules.minRun { next.exempt = false }
    next.off = 0
    next.last = Int16(kind)
    if !rules.runLoad.isEmpty {
      guard Int(next.load) < rules.maxRunLoad else { return nil }
      next.load += Int32(rules.runLoad[kind])
    }
    guard next.count(kind, day, rules) else { return nil }
    return next
  }

  /// Whether a duty on `day` is the first of its weekend, where the labelling counts weekends.
  func wouldOpenWeekend(_ day: Int, _ rules: DutyRules) -> Bool {
    guard rules.maxWeekends == DutyAutomaton.uncounted, rules.weekendOf[day] >= 0 else { return false }
    return !(weekendOpen && day > 0 && rules.weekendOf[day] == rules.weekendOf[day - 1])
  }

  /// Adds the duty to every count; false where one passes its limit.
  private mutating func count(_ kind: Int, _ day: Int, _ rules: DutyRules) -> Bool {
    if let most = rules.maxWeekends, rules.weekendOf[day] >= 0, !weekendOpen {
      weekendOpen = true
      // A labelling that counts weekends itself needs to know only whether this one is open.
      if most != DutyAutomaton.uncounted {
        weekends += 1
        guard Int(weekends) <= most else { return false }
      }
    }
    if rules.maxWeekDays < 7 {
      weekDays += 1
      guard Int(weekDays) <= rules.maxWeekDays else { return false }
    }
    for (index, limit) in rules.limits.prefix(DutyRules.mostLimits).enumerated()
    where limit.kinds.contains(kind) {
      counts[index] += 1
      guard Int(counts[index]) <= limit.maximum else { return false }
    }
    if rules.eitherKinds.contains(kind) { either = min(either + 1, Int8(clamping: rules.eitherMany)) }
    if rules.orLong.contains(kind) { long = true }
    return !(long && Int(either) >= rules.eitherMany)
  }

  /// An order in which postures that differ by the days worked in a row alone are neighbours.
  func stands(before other: DutyPosture) -> Bool {
    if last != other.last { return last < other.last }
    if counts != other.counts {
      for place in 0..<4 where counts[place] != other.counts[place] {
        return counts[place] < other.counts[place]
      }
    }
    let own = (either, weekDays, long ? 1 : 0, weekRest ? 1 : 0, restOwed ? 1 : 0)
    let others = (
      other.either, other.weekDays, other.long ? 1 : 0, other.weekRest ? 1 : 0, other.restOwed ? 1 : 0
    )
    if own != others { return own < others }
    if weekends != other.weekends { return weekends < other.weekends }
    if weekendOpen != other.weekendOpen { return !weekendOpen }
    let end = (off, load, exempt ? 1 : 0, run)
    return end < (other.off, other.load, other.exempt ? 1 : 0, other.run)
  }
}
