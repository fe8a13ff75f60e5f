extension TeamMoves {
  /// Two members exchange some of their days, each with post and partner.
  mutating func tradeDays(_ temperature: Double) -> Bool {
    let x = Int32(random.below(problem.members))
    let y = Int32(random.below(problem.members))
    guard x != y else { return false }
    let limit = allowance(temperature)
    state.begin()
    let days = trade.choose(x, y, in: state, before: 0, limit: limit, except: 0, &random)
    guard days != 0, state.weigh(limit: limit) != nil else {
      state.undo()
      return false
    }
    state.keep()
    exchange(x, y, on: days)
    return true
  }

  /// What `shiftHours` changes: the cells of two teams, and then days of one member of each with one of the
  /// other.
  private struct Shift {
    var cells: (Int32, Int32)
    var first: (Int32, Int32, days: UInt64)
    var second: (Int32, Int32, days: UInt64)
  }

  /// One team works so many units more and another one so many less; then the members who have more now and
  /// those who have less exchange days until hours fit again.
  mutating func shiftHours(_ temperature: Double) -> Bool {
    guard let one = team(), let other = team(), one != other else { return false }
    var s = state.teams[one]
    var t = state.teams[other]
    guard isFree(s), isFree(t), let shape = shape(state.day(s.cell)) else { return false }
    let limit = allowance(temperature)
    state.begin()
    guard let shift = shift(s, to: shape, t, limit), state.weigh(limit: limit) != nil
    else {
      state.undo()
      return false
    }
    state.keep()
    (s.cell, t.cell) = shift.cells
    state.replace(one, s)
    state.replace(other, t)
    exchange(shift.first.0, shift.first.1, on: shift.first.days)
    exchange(shift.second.0, shift.second.1, on: shift.second.days)
    return true
  }

  /// Edits the state; nil, whatever was edited, where the hours cannot be made to fit within `limit`.
  private mutating func shift(
    _ s: TeamState.Team, to shape: Int, _ t: TeamState.Team, _ limit: Int64
  ) -> Shift? {
    let shapeS = Int(problem.cellShape[s.cell])
    let more = problem.shapeUnits[shape] - problem.shapeUnits[shapeS]
    guard more != 0 else { return nil }
    let cellS = s.cell + Int32(shape - shapeS)
    state.cover(s.cell, -1)
    put(s, at: cellS)
    state.cover(t.cell, -1)
    let units = problem.shapeUnits[problem.cellShape[t.cell]] - more
    guard let cellT = bestCell(like: t.cell, units: units) else { return nil }
    put(t, at: cellT)
    let (a, b) = (s.first, s.second)
    var (c, d) = random.below(2) == 0 ? (t.first, t.second) : (t.second, t.first)
    // Whoever is in both teams works as much as before.
    if a == d || b == c { (c, d) = (d, c) }
    // Near enough: of the four weeks only what hours cost now could be saved.
    let spare =
      max(0, state.weekCost[a]) + max(0, state.weekCost[b]) + max(0, state.weekCost[c])
      + max(0, state.weekCost[d])
    guard state.difference - spare <= limit else { return nil }
    var result = Shift(cells: (cellS, cellT), first: (a, c, 0), second: (b, d, 0))
    if a != c {
      result.first.days = trade.choose(
        a, c, in: state, before: state.difference, limit: limit, except: 0, &random)
      guard result.first.days != 0 else { return nil }
    }
    if b != d {
      var before = state.difference
      if a != c { before += state.changeOfWeek(a) + state.changeOfWeek(c) }
      // Whose partner has just changed is not known by the teams yet.
      result.second.days = trade.choose(
        b, d, in: state, before: before, limit: limit, except: result.first.days, &random)
      guard result.second.days != 0 else { return nil }
    }
    return result
  }

  /// Has a team that was taken from the cover work at another post of its day.
  private func put(_ team: TeamState.Team, at cell: Int32) {
    let day = state.day(cell)
    state.cover(cell, 1)
    state.set(team.first, day, cell)
    state.set(team.second, day, cell)
  }

  /// A team whose post may be changed.
  private func isFree(_ team: TeamState.Team) -> Bool {
    let day = state.day(team.cell)
    return team.second >= 0 && !isFixed(team.first, day) && !isFixed(team.second, day)
  }

  /// The post of so many units, in the sector and on the day of `cell`, that one more team saves most at.
  private func bestCell(like cell: Int32, units: Int32) -> Int32? {
    let day = state.day(cell)
    let first = Int(cell) - Int(problem.cellShape[cell])
    var best: (cost: Int64, cell: Int32)?
    for place in problem.dayShapeStart[day]..<problem.dayShapeStart[day + 1] {
      let shape = Int(problem.dayShape[place])
      guard problem.shapeUnits[shape] == units else { continue }
      let candidate = first + shape
      var cost = state.variety(Int(problem.cellSector[candidate]) * problem.shapes + shape)
      cost += state.timeCost(ofOneMoreAt: candidate)
      for row in problem.cellFirst[candidate]..<problem.cellLast[candidate]
      where row < problem.holeFirst[candidate] || row >= problem.holeLast[candidate] {
        cost -= state.gain(Int(row))
      }
      if best.map({ cost < $0.cost }) ?? true { best = (cost, Int32(candidate)) }
    }
    return best?.cell
  }

  /// The two change places in the teams of those days.
  private func exchange(_ x: Int32, _ y: Int32, on days: UInt64) {
    var left = days
    while left != 0 {
      let day = left.trailingZeroBitCount
      left &= left - 1
      let teams = (
        Int(state.teamOf[Int(x) * problem.days + day]), Int(state.teamOf[Int(y) * problem.days + day])
      )
      if teams.0 >= 0 { state.release(teams.0) }
      if teams.1 >= 0 { state.release(teams.1) }
      for (number, leaves, joins) in [(teams.0, x, y), (teams.1, y, x)] where number >= 0 {
        var team = state.teams[number]
        if team.first == leaves { team.first = joins } else { team.second = joins }
        state.replace(number, team)
      }
    }
  }
}
