extension TeamMoves {
  /// Some teams work so many units more and others so many less; then the members who have more now and those
  /// who have less exchange days until hours fit again.
  mutating func shiftHours(_ temperature: Double) -> Bool {
    let limit = allowance(temperature)
    state.begin()
    shifts.removeAll()
    swaps.removeAll()
    guard shiftPosts(), isRelaxed && random.below(2) == 0 || mend(limit), state.weigh(limit: limit) != nil
    else {
      state.undo()
      return false
    }
    state.keep()
    replaceShifted()
    for swap in swaps { exchange(swap.x, swap.y, on: swap.days) }
    return true
  }

  private func replaceShifted() {
    for shift in shifts {
      var team = state.teams[Int(shift.team)]
      team.cell = shift.cell
      state.replace(Int(shift.team), team)
    }
  }

  /// Other shapes for two to four teams, of as many units together: two anywhere, two that share a sector's day,
  /// or those and one or two of another.
  private mutating func shiftPosts() -> Bool {
    guard let one = team(), let shape = freeShape(one) else { return false }
    var more = shift(one, to: shape)
    let draw = random.below(100)
    if draw < 40 {
      guard more != 0, let other = team(), other != one, isFree(state.teams[other]) else { return false }
      return shift(other, by: -more) != nil
    }
    guard let beside = team(beside: one) else { return false }
    if draw < 70 { return shift(beside, by: -more) != nil }
    guard let change = shift(beside, by: nil) else { return false }
    more += change
    guard let third = team(), third != one, third != beside, let shape = freeShape(third) else {
      return false
    }
    if draw < 85 { return more != 0 && shift(third, by: -more) != nil }
    guard let fourth = team(beside: third), fourth != one, fourth != beside else { return false }
    more += shift(third, to: shape)
    return shift(fourth, by: -more) != nil
  }

  /// One team more or less in a sector's day, others there and elsewhere work less or more for it. Whose hours
  /// those are is not asked, so it is kept only while that weighs little.
  mutating func reshape(_ temperature: Double) -> Bool {
    guard let one = team(), isFree(state.teams[one]) else { return false }
    let place = place(state.teams[one].cell)
    let day = place / problem.sectors
    let limit = allowance(temperature)
    state.begin()
    shifts.removeAll()
    var more: Int32
    var fresh: TeamState.Team?
    if random.below(2) == 0 {
      let team = state.teams[one]
      state.set(team.first, day, -1)
      state.set(team.second, day, -1)
      state.cover(team.cell, -1)
      state.add(-state.pair(team.first, team.second))
      more = -state.length(team.cell)
    } else {
      guard let a = member(place), let b = member(place), a != b, isOff(a, day), isOff(b, day),
        state.pair(a, b) < TeamTables.forbidden, let shape = shape(day),
        let cell = bestCell(like: Int32(place * problem.shapes + shape), units: problem.shapeUnits[shape])
      else { return false }
      state.set(a, day, cell)
      state.set(b, day, cell)
      state.cover(cell, 1)
      state.add(state.pair(a, b))
      more = state.length(cell)
      fresh = .init(cell: cell, first: a, second: b)
    }
    guard changeOthers(one, more), state.weigh(limit: limit) != nil else {
      state.undo()
      return false
    }
    state.keep()
    replaceShifted()
    if let fresh { state.append(fresh) } else { state.remove(one) }
    return true
  }

  /// Makes up for `units` more in the sector's day of a team: one or two other teams there work what is drawn,
  /// and one anywhere the rest.
  private mutating func changeOthers(_ one: Int, _ units: Int32) -> Bool {
    var more = units
    for _ in 0..<1 + random.below(2) {
      guard let beside = team(beside: one), !shifts.contains(where: { $0.team == beside }),
        let shape = freeShape(beside),
        let change = shift(
          beside, by: problem.shapeUnits[shape] - state.length(state.teams[beside].cell))
      else { return false }
      more += change
    }
    guard more != 0 else { return true }
    guard let last = team(), last != one, !shifts.contains(where: { $0.team == last }), freeShape(last) != nil
    else { return false }
    return shift(last, by: -more) != nil
  }

  /// A shape for a team whose post may be changed.
  private mutating func freeShape(_ index: Int) -> Int? {
    let team = state.teams[index]
    return isFree(team) ? shape(state.day(team.cell)) : nil
  }

  /// Another team of the same sector and day whose post may be changed.
  private mutating func team(beside index: Int) -> Int? {
    let place = place(state.teams[index].cell)
    var count = 0
    var found: Int?
    for other in state.teams.indices where other != index && self.place(state.teams[other].cell) == place {
      guard isFree(state.teams[other]) else { continue }
      count += 1
      if count == 1 || random.below(count) == 0 { found = other }
    }
    return found
  }

  /// The team works another shape; the units that are more.
  private func shift(_ index: Int, to shape: Int) -> Int32 {
    let team = state.teams[index]
    let cell = team.cell - problem.cellShape[team.cell] + Int32(shape)
    guard cell != team.cell else { return 0 }
    state.cover(team.cell, -1)
    put(team, at: cell)
    shifts.append((Int32(index), cell))
    return state.length(cell) - state.length(team.cell)
  }

  /// The team works where it saves most, so many units more, or as many as it likes; the units that are more.
  private func shift(_ index: Int, by more: Int32?) -> Int32? {
    let team = state.teams[index]
    state.cover(team.cell, -1)
    let before = state.length(team.cell)
    guard let cell = bestCell(like: team.cell, units: more.map { before + $0 }) else { return nil }
    put(team, at: cell)
    shifts.append((Int32(index), cell))
    return state.length(cell) - before
  }

  /// Has those who work more now and those who work less exchange days until hours fit within `limit`; false,
  /// whatever was edited, where they cannot be made to.
  private mutating func mend(_ limit: Int64) -> Bool {
    // Near enough: of the weeks only what they cost now could be saved.
    var spare: Int64 = 0
    for member in state.touched { spare += max(0, state.weekCost[member]) }
    guard state.difference - spare <= limit else { return false }
    guard !state.touched.isEmpty else { return false }
    var except: UInt64 = 0
    var before = state.difference
    while true {
      guard let x = unbalanced(more: true), let y = unbalanced(more: false) else { break }
      guard swaps.count < TeamMoves.mostSwaps else { return false }
      let days = trade.choose(x, y, in: state, before: before, limit: limit, except: except, &random)
      guard days != 0 else { return false }
      swaps.append((x, y, days))
      except |= days
      before = state.difference
      for swap in swaps { before += state.changeOfWeek(swap.x) + state.changeOfWeek(swap.y) }
    }
    return true
  }

  /// One of those whose units are changed and who is not mended, random.
  private mutating func unbalanced(more: Bool) -> Int32? {
    var count = 0
    var found: Int32?
    for member in state.touched {
      let change = state.change(ofUnits: member)
      guard more ? change > 0 : change < 0, !swaps.contains(where: { $0.x == member || $0.y == member })
      else {
        continue
      }
      count += 1
      if count == 1 || random.below(count) == 0 { found = member }
    }
    return found
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

  /// The post of so many units, or of any where none are given, in the sector and on the day of `cell`, that one
  /// more team saves most at.
  private func bestCell(like cell: Int32, units: Int32?) -> Int32? {
    let day = state.day(cell)
    let first = Int(cell) - Int(problem.cellShape[cell])
    var best: (cost: Int64, cell: Int32)?
    for place in problem.dayShapeStart[day]..<problem.dayShapeStart[day + 1] {
      let shape = Int(problem.dayShape[place])
      if let units, problem.shapeUnits[shape] != units { continue }
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
}
