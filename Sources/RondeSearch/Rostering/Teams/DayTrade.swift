/// Some days that two members exchange: each takes over the other's post and partner, or day off, of those
/// days, so that the cover stays as it is and the hours of both change.
///
/// Of all sets of days, those are looked at closely that a bound on the cost lets pass, from units and what
/// days cost one by one. So hours that a change of posts has put out of balance are put right by who works
/// them, which single changes find only through rosters that cost far more.
final class DayTrade {
  private let problem: TeamTables
  private let arena = Arena()
  /// The days that may be exchanged at present, what the first member's units change by, and the costs that
  /// do not depend on the other days, all in all and of pairs alone.
  private let dayAt: FlatArray<Int32>
  private let units: FlatArray<Int32>
  private let cost: FlatArray<Int64>
  private let pairs: FlatArray<Int64>
  /// Sums by set of days.
  private let unitsOf: FlatArray<Int32>
  private let costOf: FlatArray<Int64>
  /// The least that late shapes may cost each member.
  private let leastLate: FlatArray<Int64>
  /// By change of the first member's units, from the least on: what the hours of both cost.
  private let totalsOf: FlatArray<Int64>

  /// Sets looked at closely.
  private static let looks = 3
  /// Days that sets are made of at most: there are two to that power of them.
  private static let most = 8
  /// Edits of one exchange and its taking back, for each set looked at.
  static let mostEdits = 2 * 2 * most * looks

  init(_ problem: TeamTables) {
    self.problem = problem
    dayAt = arena.array(DayTrade.most, filledWith: 0)
    units = arena.array(DayTrade.most, filledWith: 0)
    cost = arena.array(DayTrade.most, filledWith: 0)
    pairs = arena.array(DayTrade.most, filledWith: 0)
    unitsOf = arena.array(1 << DayTrade.most, filledWith: 0)
    costOf = arena.array(1 << DayTrade.most, filledWith: 0)
    let longest = (0..<problem.shapes).map { Int(problem.shapeUnits[$0]) }.max() ?? 0
    totalsOf = arena.array(2 * DayTrade.most * max(0, longest) + 1, filledWith: 0)
    leastLate = arena.array(
      (0..<problem.members).map { member in
        let range = Int(problem.lateStart[member])..<Int(problem.lateStart[member + 1])
        return range.reduce(0) { min($0, problem.lateCost[$1]) }
      })
  }

  /// Exchanges days of `x` and `y` within the move at hand, so that the move, `before` without the weeks of
  /// the two, costs at most `limit`; returns the days, a bit each, none where no set does. Days of `except`
  /// stay, and so does what is fixed.
  func choose(
    _ x: Int32, _ y: Int32, in state: TeamState, before: Int64, limit: Int64, except: UInt64,
    _ random: inout RandomSource
  ) -> UInt64 {
    let (a, b) = (Int(x), Int(y))
    let (count, unitsX, unitsY, own) = gather(x, y, in: state, except: except, &random)
    guard count > 0 else { return 0 }
    let settled = before - state.weekCost[a] - state.weekCost[b]
    let least = settled + own + leastLate[a] + leastLate[b]
    let (fewest, spread) = span(count)
    for place in 0...spread {
      let change = fewest + place
      totalsOf[place] =
        state.cost(ofTotal: Int(unitsX) + change, a) + state.cost(ofTotal: Int(unitsY) - change, b)
    }
    // A sample of the sets that pass, each as likely as any other.
    var passed = 0
    var picks = (0, 0, 0)
    unitsOf[0] = Int32(-fewest)
    costOf[0] = least
    for set in 1..<(1 << count) {
      let place = set.trailingZeroBitCount
      let rest = set & (set - 1)
      let change = unitsOf[rest] + units[place]
      let sum = costOf[rest] + cost[place]
      unitsOf[set] = change
      costOf[set] = sum
      guard sum <= limit, sum + totalsOf[change] <= limit else { continue }
      passed += 1
      switch passed <= DayTrade.looks ? passed - 1 : random.below(passed) {
      case 0: picks.0 = set
      case 1: picks.1 = set
      case 2: picks.2 = set
      default: break
      }
    }
    for look in 0..<min(DayTrade.looks, passed) {
      let set = look == 0 ? picks.0 : look == 1 ? picks.1 : picks.2
      let (days, pairs) = exchange(set, x, y, in: state)
      var weeks = state.cost(ofWeek: a)
      if weeks < TeamTables.forbidden { weeks += state.cost(ofWeek: b) }
      if weeks < TeamTables.forbidden, settled + pairs + weeks <= limit {
        state.add(pairs)
        return days
      }
      _ = exchange(set, x, y, in: state)
    }
    return 0
  }

  /// The least that sets of the first days change the first member's units by, and how much more the most is.
  private func span(_ count: Int) -> (fewest: Int, spread: Int) {
    var fewest = 0
    var spread = 0
    for place in 0..<count {
      let change = Int(units[place])
      fewest += min(0, change)
      spread += abs(change)
    }
    return (fewest, spread)
  }

  /// Lists the days that may be exchanged; their number, the units of both, and what their posts cost the two.
  private func gather(
    _ x: Int32, _ y: Int32, in state: TeamState, except: UInt64, _ random: inout RandomSource
  ) -> (count: Int, unitsX: Int32, unitsY: Int32, own: Int64) {
    let (a, b) = (Int(x), Int(y))
    let days = min(problem.days, UInt64.bitWidth)
    let first = days > DayTrade.most ? random.below(days) : 0
    var count = 0
    var own: Int64 = 0
    for step in 0..<days {
      let day = (first + step) % days
      let (placeX, placeY) = (a * problem.days + day, b * problem.days + day)
      guard problem.fixedCell[placeX] == -1, problem.fixedCell[placeY] == -1 else { continue }
      let (cellX, cellY) = (state.cellOf[placeX], state.cellOf[placeY])
      let now = costOfPost(a, day, cellX) + costOfPost(b, day, cellY)
      // A post that was changed within the move to one that its member may not work.
      guard now < TeamTables.forbidden else { return (0, 0, 0, 0) }
      own += now
      guard cellX != cellY, count < DayTrade.most, except & 1 << UInt64(day) == 0 else { continue }
      let (postX, postY) = (costOfPost(a, day, cellY), costOfPost(b, day, cellX))
      guard postX < TeamTables.forbidden, postY < TeamTables.forbidden,
        let pairX = pairChange(state.teamOf[placeX], x, y, state),
        let pairY = pairChange(state.teamOf[placeY], y, x, state)
      else { continue }
      dayAt[count] = Int32(day)
      units[count] = state.length(cellY) - state.length(cellX)
      pairs[count] = pairX + pairY
      cost[count] = pairX + pairY + postX + postY - now
      count += 1
    }
    return (count, state.units[a], state.units[b], own)
  }

  /// Exchanges the days of a set, or takes that back; the days and what their pairs cost more.
  private func exchange(_ set: Int, _ x: Int32, _ y: Int32, in state: TeamState) -> (UInt64, Int64) {
    var days: UInt64 = 0
    var sum: Int64 = 0
    var left = set
    while left != 0 {
      let place = left.trailingZeroBitCount
      left &= left - 1
      let day = Int(dayAt[place])
      let cell = state.cellOf[Int(x) * problem.days + day]
      state.set(x, day, state.cellOf[Int(y) * problem.days + day])
      state.set(y, day, cell)
      days |= 1 << UInt64(day)
      sum += pairs[place]
    }
    return (days, sum)
  }

  /// What the pair costs more when `joins` takes the place of `leaves` in a team; nil where it may not.
  @inline(__always)
  private func pairChange(_ team: Int32, _ leaves: Int32, _ joins: Int32, _ state: TeamState) -> Int64? {
    guard team >= 0 else { return 0 }
    let team = state.teams[Int(team)]
    let stays = team.first == leaves ? team.second : team.first
    guard stays >= 0 else { return nil }
    let pair = state.pair(stays, joins)
    return pair < TeamTables.forbidden ? pair - state.pair(stays, leaves) : nil
  }

  @inline(__always)
  private func costOfPost(_ member: Int, _ day: Int, _ cell: Int32) -> Int64 {
    guard cell >= 0 else { return 0 }
    let shape = Int(problem.cellShape[cell])
    let sector = Int(problem.cellSector[cell])
    let own = problem.shapeCost[(member * problem.days + day) * problem.shapes + shape]
    let away = problem.sectorCost[member * problem.sectors + sector]
    return max(own, away) < TeamTables.forbidden ? own + away : TeamTables.forbidden
  }
}
