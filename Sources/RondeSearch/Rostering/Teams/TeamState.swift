/// A roster of pairs under change, with its exact cost.
///
/// Every member's week is permitted at all times. A move edits days and cover, reads the difference, and is
/// either kept or undone.
final class TeamState {
  struct Team {
    var cell: Int32
    var first: Int32
    /// −1 where a fixed post has no partner.
    var second: Int32
  }

  let problem: TeamTables
  private let arena = Arena()
  /// By member and day: the cell worked, −1 off, −2 away.
  let cellOf: FlatArray<Int32>
  /// By member and day: the team's place in `teams`, −1 none.
  let teamOf: FlatArray<Int32>
  let count: FlatArray<Int32>
  /// By sector and shape: teams of the week.
  private let used: FlatArray<Int32>
  /// By sector: units of team time.
  private let time: FlatArray<Int32>
  let teams: FlatList<Team>
  /// By member, before the move at hand.
  let weekCost: FlatArray<Int64>
  /// By member, with the move at hand: units of the week.
  let units: FlatArray<Int32>
  /// By member: the least that a week may cost but for its units.
  let leastRest: FlatArray<Int64>

  /// What units of each member cost at present, and those of all of them together.
  let totalCost: FlatArray<Int64>
  let wholeCost: FlatArray<Int64>
  /// Units of all whose units count, with the move at hand and before it.
  let whole: FlatArray<Int>
  /// How much of ``allHours`` is owed for the hours of each member; the rest is for those of all together.
  var hours = TeamState.allHours

  // The move at hand.
  private let edits: FlatList<(place: Int32, before: Int32)>
  private let covers: FlatList<(cell: Int32, change: Int32)>
  let touched: FlatList<Int32>
  let touchedUnits: FlatList<Int32>
  private let touchedCost: FlatList<Int64>
  /// The cost, and what the edits so far make of it but for the members' weeks.
  private let sums: FlatArray<Int64>

  private(set) var cost: Int64 {
    get { sums[0] }
    set { sums[0] = newValue }
  }

  private(set) var difference: Int64 {
    get { sums[1] }
    set { sums[1] = newValue }
  }

  init(_ problem: TeamTables) {
    self.problem = problem
    cellOf = arena.array(problem.members * problem.days, filledWith: -1)
    teamOf = arena.array(problem.members * problem.days, filledWith: -1)
    count = arena.array(problem.rows, filledWith: 0)
    used = arena.array(problem.sectors * problem.shapes, filledWith: 0)
    time = arena.array(problem.sectors, filledWith: 0)
    weekCost = arena.array(problem.members, filledWith: 0)
    units = arena.array(problem.members, filledWith: 0)
    leastRest = arena.array((0..<problem.members).map { TeamState.leastRest(problem, $0) })
    teams = FlatList(
      arena, most: problem.members * problem.days, of: Team(cell: 0, first: 0, second: 0))
    // Two exchanges of days, each looked at some times and taken back, beside what other moves edit.
    let most = 64 + 4 * problem.days + TeamMoves.mostSwaps * DayTrade.mostEdits
    edits = FlatList(arena, most: most, of: (0, 0))
    covers = FlatList(arena, most: 64 + 4 * problem.days, of: (0, 0))
    touched = FlatList(arena, most: 64, of: 0)
    touchedUnits = FlatList(arena, most: 64, of: 0)
    touchedCost = FlatList(arena, most: 64, of: 0)
    sums = arena.array(2, filledWith: 0)
    totalCost = arena.array(problem.totalCost.elements)
    wholeCost = arena.array(problem.wholeCost.count, filledWith: 0)
    whole = arena.array(2, filledWith: 0)
    clear()
  }

  /// Everybody does only what is fixed; fixed members of one post are paired where they may be.
  func clear() {
    cellOf.fill(-1)
    teamOf.fill(-1)
    count.fill(0)
    used.fill(0)
    time.fill(0)
    teams.removeAll()
    for place in 0..<cellOf.count where problem.fixedCell[place] != -1 {
      cellOf[place] = problem.fixedCell[place]
    }
    for day in 0..<problem.days {
      for member in 0..<problem.members {
        let place = member * problem.days + day
        let cell = cellOf[place]
        guard cell >= 0, teamOf[place] < 0 else { continue }
        var partner: Int32 = -1
        for other in 0..<problem.members where other > member && partner < 0 {
          let there = other * problem.days + day
          if cellOf[there] == cell, teamOf[there] < 0,
            problem.pairCost[member * problem.members + other] < TeamTables.forbidden
          {
            partner = Int32(other)
          }
        }
        append(Team(cell: cell, first: Int32(member), second: partner))
        if partner >= 0 { _ = changeCover(cell, 1) }
      }
    }
    weighAnew()
  }

  private func weighWeeks() {
    for member in 0..<problem.members {
      weekCost[member] = cost(ofWeek: member)
      units[member] = unitsOfWeek(member)
    }
    whole[0] = unitsOfAll
  }

  /// Reads weeks and cost anew.
  func weighAnew() {
    weighWeeks()
    cost = recount()
  }

  private static func leastRest(_ problem: TeamTables, _ member: Int) -> Int64 {
    let lates = Int(problem.lateStart[member])..<Int(problem.lateStart[member + 1])
    var sum = lates.map { problem.lateCost[$0] }.min() ?? 0
    let sectors = (0..<problem.sectors).map { problem.sectorCost[member * problem.sectors + $0] }
    for day in 0..<problem.days {
      let shapes = (0..<problem.shapes).map {
        problem.shapeCost[(member * problem.days + day) * problem.shapes + $0]
      }
      sum += min(0, (shapes.min() ?? 0) + (sectors.min() ?? 0)) + min(0, problem.startChange[member])
    }
    return sum
  }

  /// Units of a cell; none where nobody works.
  @inline(__always)
  func length(_ cell: Int32) -> Int32 {
    cell >= 0 ? problem.shapeUnits[problem.cellShape[cell]] : 0
  }

  /// The cost found anew from the days alone.
  func recount() -> Int64 {
    var counts = [Int](repeating: 0, count: problem.rows)
    var posts = [Bool](repeating: false, count: used.count)
    var times = [Int](repeating: 0, count: problem.sectors)
    var sum: Int64 = 0
    for team in teams {
      guard team.second >= 0 else {
        sum += problem.aloneCost
        continue
      }
      posts[Int(team.cell) % used.count] = true
      if problem.cellTime.count > 0 {
        times[Int(team.cell) % used.count / problem.shapes] += Int(problem.cellTime[team.cell])
      }
      for row in problem.cellFirst[team.cell]..<problem.cellLast[team.cell]
      where row < problem.holeFirst[team.cell] || row >= problem.holeLast[team.cell] { counts[Int(row)] += 1 }
      sum += problem.pairCost[Int(team.first) * problem.members + Int(team.second)]
    }
    for row in 0..<problem.rows { sum += rowCost(row, counts[row]) }
    for isUsed in posts where isUsed { sum += problem.varietyCost }
    for sector in 0..<problem.sectors { sum += timeCost(Int32(sector), times[sector]) }
    for member in 0..<problem.members {
      let week = cost(ofWeek: member)
      sum += week >= TeamTables.forbidden ? 0 : week
    }
    return sum + cost(ofWhole: unitsOfAll)
  }

  @inline(__always)
  private func rowCost(_ row: Int, _ count: Int) -> Int64 {
    let start = Int(problem.rowStart[row])
    let last = Int(problem.rowStart[row + 1]) - 1 - start
    if count <= last { return problem.rowCost[start + count] }
    return problem.rowCost[start + last]
      + Int64(count - last) * (problem.rowCost[start + last] - problem.rowCost[start + last - 1])
  }

  /// What so many units of team time in `sector` cost.
  @inline(__always)
  private func timeCost(_ sector: Int32, _ units: Int) -> Int64 {
    let first = Int(problem.timeStart[sector])
    return problem.timeCost[min(first + units, Int(problem.timeStart[sector + 1]) - 1)]
  }

  /// What one more team at a sector's shape costs for variety's sake.
  @inline(__always)
  func variety(_ post: Int) -> Int64 { used[post] > 0 ? 0 : problem.varietyCost }

  /// What one more team at `cell` costs by its time; zero where time costs nothing.
  func timeCost(ofOneMoreAt cell: Int) -> Int64 {
    guard problem.cellTime.count > 0 else { return 0 }
    let sector = problem.cellSector[cell]
    let now = Int(time[sector])
    return timeCost(sector, now + Int(problem.cellTime[cell])) - timeCost(sector, now)
  }

  /// What one more team in `row` saves.
  @inline(__always)
  func gain(_ row: Int) -> Int64 {
    problem.rowGain[row * problem.gainWidth + min(Int(count[row]), problem.gainWidth - 1)]
  }

  /// What the week of `member` costs, ``TeamTables/forbidden`` where it is not permitted.
  func cost(ofWeek member: Int) -> Int64 {
    let problem = problem
    let automaton = problem.automata[Int(problem.rulesOf[member])]
    guard !automaton.isEmpty else { return TeamTables.forbidden }
    let shapes = problem.shapes
    var slot: Int32 = 0
    var units = 0
    var late = 0
    var sum: Int64 = 0
    var lastStart: Int32 = -1
    for day in 0..<problem.days {
      let place = member * problem.days + day
      let cell = cellOf[place]
      var label = 0
      if cell >= 0 {
        let shape = Int(problem.cellShape[cell])
        let sector = Int(problem.cellSector[cell])
        label = Int(problem.kindOfShape[member * shapes + shape]) + 1
        units += Int(problem.shapeUnits[shape])
        if problem.isLate[member * shapes + shape] { late += 1 }
        if problem.fixedCell[place] != cell {
          sum +=
            problem.shapeCost[place * shapes + shape] + problem.sectorCost[member * problem.sectors + sector]
          // Costs may be less than nothing: what is forbidden must stay so beside them.
          if sum >= TeamTables.forbidden / 2 { return TeamTables.forbidden }
        }
        let start = problem.shapeStart[shape]
        if lastStart >= 0, start != lastStart { sum += problem.startChange[member] }
        lastStart = start
      } else if cell == -2 {
        label = Int(problem.awayKind[place]) + 1
        units += Int(problem.awayUnits[place])
      }
      slot = automaton.step(slot, day: day, label: label)
      if slot < 0 { return TeamTables.forbidden }
    }
    if problem.unkeptLimit.count > 0, !keepsLimits(member) { return TeamTables.forbidden }
    let total = cost(ofTotal: units, member)
    if total >= TeamTables.forbidden { return TeamTables.forbidden }
    sum += total
    let lates = Int(problem.lateStart[member])
    return sum + problem.lateCost[lates + min(late, Int(problem.lateStart[member + 1]) - lates - 1)]
  }

  /// Whether `member` works no shape oftener than permitted, as far as the rules leave it to be counted.
  private func keepsLimits(_ member: Int) -> Bool {
    for day in 0..<problem.days {
      let cell = cellOf[member * problem.days + day]
      guard cell >= 0 else { continue }
      let shape = Int(cell) % problem.shapes
      let limit = problem.unkeptLimit[member * problem.shapes + shape]
      guard limit < problem.days else { continue }
      let count = (0..<problem.days).count { other in
        let there = Int(cellOf[member * problem.days + other])
        return there >= 0 && there % problem.shapes == shape
      }
      if count > Int(limit) { return false }
    }
    return true
  }

  // MARK: - A move

  /// Begins a move.
  @inline(__always)
  func begin() {
    edits.removeAll()
    covers.removeAll()
    touched.removeAll()
    touchedUnits.removeAll()
    touchedCost.removeAll()
    difference = 0
    whole[1] = whole[0]
  }

  /// Sets what `member` does on `day`.
  @inline(__always)
  func set(_ member: Int32, _ day: Int, _ cell: Int32) {
    let place = Int(member) * problem.days + day
    let before = cellOf[place]
    edits.append((Int32(place), before))
    cellOf[place] = cell
    if !touched.contains(member) {
      touched.append(member)
      touchedUnits.append(units[member])
    }
    let more = length(cell) - length(before)
    units[member] += more
    if counts(Int(member)) { whole[0] += Int(more) }
  }

  /// Adds or takes a team at `cell`.
  @inline(__always)
  func cover(_ cell: Int32, _ change: Int32) {
    covers.append((cell, change))
    difference += changeCover(cell, change)
  }

  /// Adds a cost that is neither cover nor week: pairs, members alone.
  @inline(__always)
  func add(_ cost: Int64) { difference += cost }

  /// What the pair of the two costs; nil where they may not be paired.
  @inline(__always)
  func pair(_ a: Int32, _ b: Int32) -> Int64 {
    guard b >= 0 else { return problem.aloneCost }
    return problem.pairCost[Int(a) * problem.members + Int(b)]
  }

  /// What the edits so far make of the week of `member`.
  func changeOfWeek(_ member: Int32) -> Int64 { cost(ofWeek: Int(member)) - weekCost[member] }

  /// The difference that the move makes, nil where a week is not permitted or where it is more than `limit`.
  func weigh(limit: Int64 = TeamTables.forbidden / 2 - 1) -> Int64? {
    difference += cost(ofWhole: whole[0]) - cost(ofWhole: whole[1])
    // Hours tell most moves that are hopeless before any week is read.
    var least = difference
    for member in touched {
      let total = cost(ofTotal: Int(units[member]), Int(member))
      guard max(total, weekCost[member]) < TeamTables.forbidden else { return nil }
      least += total + leastRest[member] - weekCost[member]
    }
    guard least <= limit else { return nil }
    for member in touched {
      let week = cost(ofWeek: Int(member))
      if week >= TeamTables.forbidden { return nil }
      touchedCost.append(week)
      difference += week - weekCost[member]
      least += week - cost(ofTotal: Int(units[member]), Int(member)) - leastRest[member]
      guard least <= limit else { return nil }
    }
    return difference
  }

  /// Keeps the move that was weighed; the teams are the mover's to bring up to date.
  func keep() {
    cost += difference
    for index in touched.indices { weekCost[touched[index]] = touchedCost[index] }
  }

  /// Undoes the move.
  func undo() {
    whole[0] = whole[1]
    var index = edits.count - 1
    while index >= 0 {
      let edit = edits[index]
      units[Int(edit.place) / problem.days] += length(edit.before) - length(cellOf[edit.place])
      cellOf[edit.place] = edit.before
      index -= 1
    }
    for entry in covers { _ = changeCover(entry.cell, -entry.change) }
  }

  /// Asserts that the differences add up.
  func check() { assert(cost == recount(), "a difference is wrong: \(cost) against \(recount())") }

  private func changeCover(_ cell: Int32, _ change: Int32) -> Int64 {
    let problem = problem
    let sector = problem.cellSector[cell]
    let post = Int(sector) * problem.shapes + Int(problem.cellShape[cell])
    let wasUsed = used[post] > 0
    used[post] += change
    let isUsed = used[post] > 0
    var sum: Int64 = wasUsed == isUsed ? 0 : isUsed ? problem.varietyCost : -problem.varietyCost
    if problem.cellTime.count > 0 {
      let before = Int(time[sector])
      let after = before + Int(change * problem.cellTime[cell])
      sum += timeCost(sector, after) - timeCost(sector, before)
      time[sector] = Int32(after)
    }
    let hole = (Int(problem.holeFirst[cell]), Int(problem.holeLast[cell]))
    let rows = (Int(problem.cellFirst[cell]), Int(problem.cellLast[cell]))
    sum += changeRows(rows.0, min(hole.0, rows.1), change)
    return sum + changeRows(min(hole.1, rows.1), rows.1, change)
  }

  /// One team more or less in a run of rows.
  @inline(__always)
  private func changeRows(_ first: Int, _ end: Int, _ change: Int32) -> Int64 {
    assert(change == 1 || change == -1)
    let width = problem.gainWidth
    var sum: Int64 = 0
    var row = first
    while row < end {
      let before = count[row]
      let fewer = Int(change > 0 ? before : before - 1)
      let gain = problem.rowGain[row * width + min(fewer, width - 1)]
      sum += change > 0 ? -gain : gain
      count[row] = before + change
      row += 1
    }
    return sum
  }

  // MARK: - Teams

  /// The day of a cell.
  @inline(__always)
  func day(_ cell: Int32) -> Int { Int(problem.cellDay[cell]) }

  /// Adds a team whose members' days are set.
  func append(_ team: Team) {
    let day = day(team.cell)
    teamOf[Int(team.first) * problem.days + day] = Int32(teams.count)
    if team.second >= 0 { teamOf[Int(team.second) * problem.days + day] = Int32(teams.count) }
    teams.append(team)
  }

  /// Takes a team away.
  func remove(_ index: Int) {
    release(index)
    let last = teams.count - 1
    if index != last {
      let moved = teams[last]
      teams.removeLast()
      replace(index, moved)
    } else {
      teams.removeLast()
    }
  }

  /// Exchanges a team; the members of the old one that are not in the new one are released before.
  func replace(_ index: Int, _ team: Team) {
    let day = day(team.cell)
    teamOf[Int(team.first) * problem.days + day] = Int32(index)
    if team.second >= 0 { teamOf[Int(team.second) * problem.days + day] = Int32(index) }
    teams[index] = team
  }

  /// Marks the members of a team as in none.
  func release(_ index: Int) {
    let team = teams[index]
    let day = day(team.cell)
    teamOf[Int(team.first) * problem.days + day] = -1
    if team.second >= 0 { teamOf[Int(team.second) * problem.days + day] = -1 }
  }

  /// A copy of what defines the state.
  var snapshot: (cells: [Int32], teams: [Team], cost: Int64) { (cellOf.elements, Array(teams), cost) }

  /// Goes back to a copy.
  func load(_ snapshot: (cells: [Int32], teams: [Team], cost: Int64)) {
    for place in snapshot.cells.indices { cellOf[place] = snapshot.cells[place] }
    teamOf.fill(-1)
    count.fill(0)
    used.fill(0)
    time.fill(0)
    teams.removeAll()
    for team in snapshot.teams {
      append(team)
      if team.second >= 0 { _ = changeCover(team.cell, 1) }
    }
    weighAnew()
    assert(cost == snapshot.cost || snapshot.cost == .max, "a copy's cost is wrong")
  }
}
