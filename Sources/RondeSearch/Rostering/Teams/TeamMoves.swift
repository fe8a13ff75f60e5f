/// The moves of the team search. Each proposes one change, reads its exact difference, and keeps it where
/// `accepts` says so.
struct TeamMoves {
  let state: TeamState
  var random: RandomSource
  let problem: TeamTables
  let couple: CoupleLabeller
  let trade: DayTrade
  /// Teams and what they work in the move at hand.
  let shifts: FlatList<(team: Int32, cell: Int32)>
  /// Members and the days that they exchange in the move at hand.
  let swaps: FlatList<(x: Int32, y: Int32, days: UInt64)>
  /// Whether hours of one member may stand for those of another at present.
  var isRelaxed = false
  private let arena = Arena()

  /// Exchanges of days that put the hours of one move right.
  static let mostSwaps = 4
  /// Teams whose shapes one move changes.
  static let mostShifts = 4

  init(_ state: TeamState, random: RandomSource) {
    self.state = state
    self.random = random
    problem = state.problem
    couple = CoupleLabeller(state.problem)
    trade = DayTrade(state.problem)
    shifts = FlatList(arena, most: TeamMoves.mostShifts, of: (0, 0))
    swaps = FlatList(arena, most: TeamMoves.mostSwaps, of: (0, 0, 0))
  }

  /// Tries one move at `temperature`; true where it was kept.
  mutating func step(temperature: Double) -> Bool {
    if isRelaxed, random.below(5) == 0 { return reshape(temperature) }
    // What changes much at once takes as long as some ten single changes, and at the temperatures among the
    // wishes it is what is still kept.
    return switch random.below(100) {
    case 0..<10: coupleWeek(temperature)
    case 10..<30: tradeDays(temperature)
    case 30..<55: shiftHours(temperature)
    default: change(temperature)
    }
  }

  /// One team is changed, or two of them change members.
  private mutating func change(_ temperature: Double) -> Bool {
    switch random.below(100) {
    case 0..<24: insert(temperature)
    case 24..<29: remove(temperature)
    case 29..<54: changeMember(temperature)
    case 54..<74: changePost(temperature)
    case 74..<82: swapMembers(temperature)
    case 82..<90: moveDay(temperature)
    default: exchangeDays(temperature)
    }
  }

  /// The most that a move may cost to be kept by Metropolis at `temperature`: drawn before the move is made,
  /// so that it can be looked for, and so that what is hopeless is not looked at closely.
  mutating func allowance(_ temperature: Double) -> Int64 {
    Int64(min(0x1p59, -temperature * max(random.unit(), 0x1p-40).roughLogarithm))
  }

  mutating func decide(_ temperature: Double) -> Bool {
    guard state.weigh(limit: allowance(temperature)) != nil else {
      state.undo()
      return false
    }
    state.keep()
    return true
  }

  /// A member who may work in that place, random.
  mutating func member(_ place: Int) -> Int32? {
    let first = Int(problem.ableStart[place])
    let count = Int(problem.ableStart[place + 1]) - first
    return count > 0 ? problem.able[first + random.below(count)] : nil
  }

  /// The sector and day of a cell.
  func place(_ cell: Int32) -> Int { state.day(cell) * problem.sectors + Int(problem.cellSector[cell]) }

  func isFixed(_ member: Int32, _ day: Int) -> Bool {
    problem.fixedCell[Int(member) * problem.days + day] != -1
  }

  func isOff(_ member: Int32, _ day: Int) -> Bool {
    state.cellOf[Int(member) * problem.days + day] == -1
  }

  mutating func shape(_ day: Int) -> Int? {
    let first = Int(problem.dayShapeStart[day])
    let count = Int(problem.dayShapeStart[day + 1]) - first
    return count > 0 ? Int(problem.dayShape[first + random.below(count)]) : nil
  }

  /// A post, more often one that spans a slot where another team is worth something.
  private mutating func post() -> (place: Int, cell: Int32)? {
    guard problem.rows > 0 else { return nil }
    var row = random.below(problem.rows)
    for _ in 0..<3 where state.gain(row) <= 0 { row = random.below(problem.rows) }
    let place = Int(problem.rowPlace[row])
    let day = place / problem.sectors
    for _ in 0..<4 {
      guard let shape = shape(day) else { return nil }
      let cell = place * problem.shapes + shape
      if Int(problem.cellFirst[cell]) <= row, row < Int(problem.cellLast[cell]) {
        return (place, Int32(cell))
      }
    }
    return nil
  }

  /// A new team of two who are off; or a partner for a fixed member alone.
  private mutating func insert(_ temperature: Double) -> Bool {
    guard let (place, cell) = post(), let a = member(place), let b = member(place), a != b else {
      return false
    }
    let day = place / problem.sectors
    guard isOff(a, day), isOff(b, day) else { return false }
    let pair = state.pair(a, b)
    guard pair < TeamTables.forbidden else { return false }
    state.begin()
    state.set(a, day, cell)
    state.set(b, day, cell)
    state.cover(cell, 1)
    state.add(pair)
    guard decide(temperature) else { return false }
    state.append(.init(cell: cell, first: a, second: b))
    return true
  }

  mutating func team() -> Int? {
    state.teams.isEmpty ? nil : random.below(state.teams.count)
  }

  private mutating func remove(_ temperature: Double) -> Bool {
    guard let index = team() else { return false }
    let team = state.teams[index]
    let day = state.day(team.cell)
    guard team.second >= 0, !isFixed(team.first, day), !isFixed(team.second, day) else { return false }
    state.begin()
    state.set(team.first, day, -1)
    state.set(team.second, day, -1)
    state.cover(team.cell, -1)
    state.add(-state.pair(team.first, team.second))
    guard decide(temperature) else { return false }
    state.remove(index)
    return true
  }

  /// One member makes room for another who is off; a fixed member alone gets a partner.
  private mutating func changeMember(_ temperature: Double) -> Bool {
    guard let index = team() else { return false }
    let team = state.teams[index]
    let day = state.day(team.cell)
    guard let fresh = member(place(team.cell)), isOff(fresh, day) else { return false }
    let keepsFirst = team.second < 0 || random.below(2) == 0
    let stays = keepsFirst ? team.first : team.second
    let leaves = keepsFirst ? team.second : team.first
    if leaves >= 0, isFixed(leaves, day) { return false }
    let pair = state.pair(stays, fresh)
    guard pair < TeamTables.forbidden else { return false }
    state.begin()
    state.set(fresh, day, team.cell)
    if leaves >= 0 { state.set(leaves, day, -1) } else { state.cover(team.cell, 1) }
    state.add(pair - state.pair(team.first, team.second))
    guard decide(temperature) else { return false }
    state.release(index)
    state.replace(index, .init(cell: team.cell, first: stays, second: fresh))
    return true
  }

  /// The team works another shape, or in another sector, on the same day.
  private mutating func changePost(_ temperature: Double) -> Bool {
    guard let index = team() else { return false }
    let team = state.teams[index]
    let day = state.day(team.cell)
    guard team.second >= 0, !isFixed(team.first, day), !isFixed(team.second, day),
      let fresh = shape(day)
    else { return false }
    var sector = Int(problem.cellSector[team.cell])
    if random.below(3) == 0 { sector = random.below(problem.sectors) }
    let cell = Int32((day * problem.sectors + sector) * problem.shapes + fresh)
    guard cell != team.cell else { return false }
    state.begin()
    state.cover(team.cell, -1)
    state.cover(cell, 1)
    state.set(team.first, day, cell)
    state.set(team.second, day, cell)
    guard decide(temperature) else { return false }
    state.replace(index, .init(cell: cell, first: team.first, second: team.second))
    return true
  }

  /// Two teams of a day exchange a member.
  private mutating func swapMembers(_ temperature: Double) -> Bool {
    guard let one = team(), let other = team(), one != other else { return false }
    let a = state.teams[one]
    let b = state.teams[other]
    let day = state.day(a.cell)
    guard state.day(b.cell) == day, a.second >= 0, b.second >= 0 else { return false }
    let (stayA, goA) = random.below(2) == 0 ? (a.first, a.second) : (a.second, a.first)
    let (stayB, goB) = random.below(2) == 0 ? (b.first, b.second) : (b.second, b.first)
    guard !isFixed(goA, day), !isFixed(goB, day) else { return false }
    let pairA = state.pair(stayA, goB)
    let pairB = state.pair(stayB, goA)
    guard pairA < TeamTables.forbidden, pairB < TeamTables.forbidden else { return false }
    state.begin()
    state.set(goA, day, b.cell)
    state.set(goB, day, a.cell)
    state.add(pairA + pairB - state.pair(a.first, a.second) - state.pair(b.first, b.second))
    guard decide(temperature) else { return false }
    state.replace(one, .init(cell: a.cell, first: stayA, second: goB))
    state.replace(other, .init(cell: b.cell, first: stayB, second: goA))
    return true
  }

  /// The pair works the same post, or another one, on another day.
  private mutating func moveDay(_ temperature: Double) -> Bool {
    guard let index = team(), let (place, cell) = post() else { return false }
    let team = state.teams[index]
    let from = state.day(team.cell)
    let to = place / problem.sectors
    guard to != from, team.second >= 0, !isFixed(team.first, from), !isFixed(team.second, from),
      isOff(team.first, to), isOff(team.second, to)
    else { return false }
    state.begin()
    state.set(team.first, from, -1)
    state.set(team.second, from, -1)
    state.cover(team.cell, -1)
    state.set(team.first, to, cell)
    state.set(team.second, to, cell)
    state.cover(cell, 1)
    guard decide(temperature) else { return false }
    state.release(index)
    state.replace(index, .init(cell: cell, first: team.first, second: team.second))
    return true
  }

  /// One member hands a duty to another and takes one of theirs on another day: hours stay even.
  private mutating func exchangeDays(_ temperature: Double) -> Bool {
    guard let one = team(), let other = team(), one != other else { return false }
    let a = state.teams[one]
    let b = state.teams[other]
    let dayA = state.day(a.cell)
    let dayB = state.day(b.cell)
    guard dayA != dayB, a.second >= 0, b.second >= 0 else { return false }
    let (stayA, goA) = random.below(2) == 0 ? (a.first, a.second) : (a.second, a.first)
    let (stayB, goB) = random.below(2) == 0 ? (b.first, b.second) : (b.second, b.first)
    guard goA != goB, goA != stayB, goB != stayA, isOff(goA, dayB), isOff(goB, dayA),
      !isFixed(goA, dayA), !isFixed(goB, dayB)
    else { return false }
    let pairA = state.pair(stayA, goB)
    let pairB = state.pair(stayB, goA)
    guard pairA < TeamTables.forbidden, pairB < TeamTables.forbidden else { return false }
    state.begin()
    state.set(goA, dayA, -1)
    state.set(goB, dayA, a.cell)
    state.set(goB, dayB, -1)
    state.set(goA, dayB, b.cell)
    state.add(pairA + pairB - state.pair(a.first, a.second) - state.pair(b.first, b.second))
    guard decide(temperature) else { return false }
    state.release(one)
    state.release(other)
    state.replace(one, .init(cell: a.cell, first: stayA, second: goB))
    state.replace(other, .init(cell: b.cell, first: stayB, second: goA))
    return true
  }
}
