@testable import RondeSearch

/// The rules read off a whole sequence of days, without postures: nil is off.
func permits(_ rules: DutyRules, _ row: [Int?]) -> Bool {
  var past: [Int?] = []
  var knownPast = true
  switch rules.border {
  case .unknown: knownPast = false
  case .off(let days, let last):
    if let last { past.append(last) }
    past += Array(repeating: Int?.none, count: days)
  case .working(let days, let last, _): past = Array(repeating: last, count: days)
  }
  let whole = past + row
  let shift = past.count
  for place in whole.indices.dropFirst() where place >= shift {
    if let before = whole[place - 1], let after = whole[place] {
      let matrix = rules.follows[rules.followsOfNight[place - shift]]
      if !matrix[before * rules.kinds + after] { return false }
    }
  }
  var start = 0
  while start < whole.count {
    var end = start
    while end < whole.count, (whole[end] != nil) == (whole[start] != nil) { end += 1 }
    let ends = end < whole.count
    let begins = start > 0 || knownPast
    if end > shift || (end == shift && ends) {
      if whole[start] != nil {
        // A run that lies wholly before the horizon is judged only at the step that ends it.
        if end > shift, end - start > rules.maxRun { return false }
        if ends, begins, end - start < rules.minRun { return false }
        if end > shift, !rules.runLoad.isEmpty {
          var load = 0
          if case .working(_, _, let before) = rules.border, start < shift { load = before }
          for place in max(start, shift)..<end {
            if load >= rules.maxRunLoad { return false }
            load += rules.runLoad[whole[place] ?? 0]
          }
        }
      } else if ends, begins, end - start < rules.minOff {
        return false
      }
    }
    start = end
  }
  if let most = rules.maxWeekends {
    let worked = row.indices.filter { row[$0] != nil && rules.weekendOf[$0] >= 0 }
    if Set(worked.map { rules.weekendOf[$0] }).count > most { return false }
  }
  for limit in rules.limits {
    if row.count(where: { $0.map { limit.kinds.contains($0) } ?? false }) > limit.maximum { return false }
  }
  let either = row.count { $0.map { rules.eitherKinds.contains($0) } ?? false }
  let long = row.contains { $0.map { rules.orLong.contains($0) } ?? false }
  if long, either >= rules.eitherMany { return false }
  if rules.maxWeekDays < 7 {
    for week in stride(from: 0, to: row.count, by: 7) {
      let worked = row[week..<min(week + 7, row.count)].count { $0 != nil }
      if worked + (week == 0 ? rules.weekDaysBefore : 0) > rules.maxWeekDays { return false }
    }
  }
  return !rules.needsWeeklyRest || hasWeeklyRests(rules, past: past, row: row)
}

/// Each whole civil week: two days off in a row that end in it, or a single one with a long enough rest.
private func hasWeeklyRests(_ rules: DutyRules, past: [Int?], row: [Int?]) -> Bool {
  guard row.count == 7 else { return true }
  if rules.weekRestBefore { return true }
  let whole = past + row
  let shift = past.count
  for day in 0..<7 where row[day] == nil {
    let place = shift + day
    if place == 0 { return true }
    let worked = whole[..<place].last { $0 != nil } ?? nil
    guard let worked else { return true }
    if whole[place - 1] == nil { return true }
    if day == 6 {
      if rules.restAtEnd[worked] { return true }
    } else if let after = row[day + 1] {
      if rules.restAcrossDayOff[worked * rules.kinds + after] { return true }
    } else {
      return true
    }
  }
  return false
}

/// Every sequence of `days` days over `kinds` kinds.
func sequences(days: Int, kinds: Int) -> [[Int?]] {
  var rows: [[Int?]] = [[]]
  for _ in 0..<days { rows = rows.flatMap { row in (-1..<kinds).map { row + [$0 < 0 ? nil : $0] } } }
  return rows
}

/// Random rules over one week with two kinds: each rule in force about every other time.
func randomRules(_ random: inout RandomSource) -> DutyRules {
  var rules = DutyRules(days: 7, kinds: 2)
  func coin(_ random: inout RandomSource) -> Bool { random.below(2) == 0 }
  rules.follows = [
    (0..<4).map { _ in random.below(4) > 0 }, (0..<4).map { _ in random.below(3) > 0 },
  ]
  rules.followsOfNight = (0..<7).map { _ in random.below(2) }
  if coin(&random) { rules.maxRun = 2 + random.below(4) }
  if coin(&random) { rules.minRun = 2 }
  if coin(&random) { rules.minOff = 2 }
  if coin(&random) {
    rules.weekendOf = [-1, 0, 0, -1, -1, 1, 1]
    rules.maxWeekends = random.below(3)
  }
  if coin(&random) { rules.limits = [.init(kinds: [random.below(2)], maximum: random.below(4))] }
  if coin(&random) { rules.maxWeekDays = 3 + random.below(3) }
  if coin(&random) { rules.weekDaysBefore = random.below(2) }
  if coin(&random) {
    rules.needsWeeklyRest = true
    rules.restAcrossDayOff = (0..<4).map { _ in random.below(2) == 0 }
    rules.restAtEnd = (0..<2).map { _ in random.below(2) == 0 }
  }
  if coin(&random) {
    rules.runLoad = [2, 3]
    rules.maxRunLoad = 6 + random.below(6)
  }
  if coin(&random) {
    rules.eitherKinds = [0]
    rules.orLong = [1]
  }
  switch random.below(3) {
  case 0: rules.border = .off(days: 1 + random.below(3), last: coin(&random) ? random.below(2) : nil)
  case 1: rules.border = .working(days: 1 + random.below(2), last: random.below(2), load: 2)
  default: break
  }
  return rules
}
