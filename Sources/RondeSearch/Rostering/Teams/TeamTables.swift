/// A ``RosterProblem`` of pairs in flat arrays, as the moves of teams read it.
///
/// A *cell* is a post of one day: `(day * sectors + sector) * shapes + shape`. The slots that a shape
/// spans lie side by side, so that a team is a difference on a run of rows.
final class TeamTables: Sendable {
  /// What is not allowed.
  static let forbidden = Int64.max / 4

  private let arena = Arena()
  let members: Int
  let days: Int
  let sectors: Int
  let shapes: Int
  let aloneCost: Int64
  /// What each shape that a sector uses in the week costs.
  let varietyCost: Int64

  let rowStart: FlatArray<Int32>
  let rowCost: FlatArray<Int64>
  let rows: Int
  /// Day × sector of each row, and its time.
  let rowPlace: FlatArray<Int32>
  let rowFrom: FlatArray<Int32>
  let rowTo: FlatArray<Int32>
  /// By row and number of teams there, up to `gainWidth`: what one more team saves.
  let rowGain: FlatArray<Int64>
  let gainWidth: Int
  /// First row of each day, and one past the last.
  let dayFirst: FlatArray<Int32>
  /// Shape and sector of each cell.
  let cellShape: FlatArray<Int32>
  let cellSector: FlatArray<Int32>
  let cellDay: FlatArray<Int32>
  /// First and one past the last row of each cell.
  let cellFirst: FlatArray<Int32>
  let cellLast: FlatArray<Int32>
  /// First and one past the last of those rows that a settled break leaves uncovered.
  let holeFirst: FlatArray<Int32>
  let holeLast: FlatArray<Int32>

  /// Units of team time that a team adds, by cell; empty where team time costs nothing.
  let cellTime: FlatArray<Int32>
  /// Where each sector's costs by units of team time begin and end.
  let timeStart: FlatArray<Int32>
  let timeCost: FlatArray<Int64>

  let shapeStart: FlatArray<Int32>
  let shapeUnits: FlatArray<Int32>
  /// By member and shape.
  let kindOfShape: FlatArray<Int32>
  let isLate: FlatArray<Bool>
  /// By member, day, shape.
  let shapeCost: FlatArray<Int64>
  /// By member, sector.
  let sectorCost: FlatArray<Int64>
  let totalStart: FlatArray<Int32>
  let totalCost: FlatArray<Int64>
  /// What the units of all members together cost at least, and from how many units on.
  let wholeCost: FlatArray<Int64>
  let wholeFewest: Int
  let lateStart: FlatArray<Int32>
  let lateCost: FlatArray<Int64>
  let startChange: FlatArray<Int64>
  let pairCost: FlatArray<Int64>
  let automata: [DutyAutomaton]
  let rulesOf: FlatArray<Int32>
  /// By member and day: cell of a fixed post, −1 none, −2 away.
  let fixedCell: FlatArray<Int32>
  let awayKind: FlatArray<Int32>
  let awayUnits: FlatArray<Int32>
  /// Shapes that somebody may work on each day.
  let dayShapeStart: FlatArray<Int32>
  let dayShape: FlatArray<Int32>
  /// Members who may work in a sector on a day, by `day * sectors + sector`.
  let ableStart: FlatArray<Int32>
  let able: FlatArray<Int32>
  let released: [RosterSolution.Released]
  /// Members for whom the rules permit no schedule at all.
  let impossible: [Int]
  /// Limits on shapes that the automata do not keep, by member and shape; empty where there are none.
  let unkeptLimit: FlatArray<Int32>

  init(_ input: RosterProblem) {
    let members = input.members.count
    let days = input.days
    let shapes = input.shapes.count
    let sectors = input.sectors
    self.members = members
    self.days = days
    self.shapes = shapes
    self.sectors = sectors
    var pairs: [Int64?] = []
    var alone: Int64 = 0
    if case .pair(let costs, let single) = input.crew { (pairs, alone) = (costs, single) }
    aloneCost = alone
    varietyCost = input.varietyCost
    let slots = input.cover.sorted { ($0.day, $0.sector, $0.from) < ($1.day, $1.sector, $1.from) }
    rows = slots.count
    let tables = slots.map { $0.costs.count >= 2 ? $0.costs : [$0.costs.first ?? 0, $0.costs.first ?? 0] }
    rowStart = arena.array(tables.reduce(into: [Int32(0)]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
    rowCost = arena.array(tables.flatMap { $0 })
    rowPlace = arena.array(slots.map { Int32($0.day * sectors + $0.sector) })
    rowFrom = arena.array(slots.map { Int32($0.from) })
    rowTo = arena.array(slots.map { Int32($0.to) })
    let gainWidth = max(1, (tables.map(\.count).max() ?? 2) - 1)
    self.gainWidth = gainWidth
    rowGain = arena.array(
      tables.flatMap { costs in
        (0..<gainWidth).map { count in
          // Beyond the table the last difference goes on.
          let place = min(count, costs.count - 2)
          return costs[place] - costs[place + 1]
        }
      })
    dayFirst = arena.array((0...days).map { day in Int32(slots.count { $0.day < day }) })
    let cells = days * sectors * shapes
    cellShape = arena.array((0..<cells).map { Int32($0 % shapes) })
    cellSector = arena.array((0..<cells).map { Int32($0 / shapes % sectors) })
    cellDay = arena.array((0..<cells).map { Int32($0 / (sectors * shapes)) })
    cellFirst = arena.array(cells, filledWith: 0)
    cellLast = arena.array(cells, filledWith: 0)
    holeFirst = arena.array(cells, filledWith: 0)
    holeLast = arena.array(cells, filledWith: 0)
    var row = 0
    for place in 0..<days * sectors {
      let first = row
      while row < slots.count, slots[row].day * sectors + slots[row].sector == place { row += 1 }
      for shape in 0..<shapes {
        var from = first
        while from < row, slots[from].from < input.shapes[shape].start { from += 1 }
        var to = from
        while to < row, slots[to].to <= input.shapes[shape].end { to += 1 }
        cellFirst[place * shapes + shape] = Int32(from)
        cellLast[place * shapes + shape] = Int32(to)
        var hole = to
        var end = to
        if let pause = input.shapes[shape].pause {
          hole = from
          while hole < to, slots[hole].from < pause.lowerBound { hole += 1 }
          end = hole
          while end < to, slots[end].to <= pause.upperBound { end += 1 }
        }
        holeFirst[place * shapes + shape] = Int32(hole)
        holeLast[place * shapes + shape] = Int32(end)
      }
    }
    let time = input.teamTime
    cellTime = arena.array(
      time.map { time in
        (0..<cells).map { Int32(clamping: time.units[$0 / (sectors * shapes) * shapes + $0 % shapes]) }
      }
        ?? [])
    let timeCosts = (0..<sectors).map { sector -> [Int64] in
      let costs = time?.costs[sector] ?? []
      return costs.isEmpty ? [0] : costs
    }
    timeStart = arena.array(
      timeCosts.reduce(into: [Int32(0)]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
    timeCost = arena.array(timeCosts.flatMap { $0 })
    shapeStart = arena.array(input.shapes.map { Int32(clamping: $0.start) })
    shapeUnits = arena.array(input.shapes.map { Int32($0.units) })
    pairCost = arena.array(pairs.map { $0 ?? TeamTables.forbidden })

    var known: [DutyRules: Int32] = [:]
    var automata: [DutyAutomaton] = []
    var rulesOf: [Int32] = []
    var kinds: [Int32] = []
    var limits: [Int32] = []
    var own: [Int64] = []
    var lates: [[Int64]] = []
    var released: [RosterSolution.Released] = []
    fixedCell = arena.array(members * days, filledWith: -1)
    awayKind = arena.array(members * days, filledWith: 0)
    awayUnits = arena.array(members * days, filledWith: 0)
    for (index, member) in input.members.enumerated() {
      let labels = DutyLabels(
        member, input, byUnits: false, exact: .init(limits: DutyRules.mostLimits, widest: .max))
      if known[labels.rules] == nil {
        known[labels.rules] = Int32(automata.count)
        automata.append(DutyAutomaton(labels.rules))
      }
      let number = known[labels.rules] ?? 0
      rulesOf.append(number)
      kinds += labels.ofShape.map { Int32($0) }
      if !labels.unkept.isEmpty, limits.isEmpty {
        limits = Array(repeating: .max, count: members * shapes)
      }
      for shape in labels.unkept {
        limits[index * shapes + shape] = Int32(clamping: member.mostOfShape(shape))
      }
      let kept = FixedDays(member, labels, automata[Int(number)], input, resting: true).permitted
      for (day, what) in member.fixed.sorted(by: { $0.key < $1.key }) where (0..<days).contains(day) {
        guard kept.contains(day) else {
          released.append(.init(member: index, day: day))
          continue
        }
        switch what {
        case .post(let sector, let shape):
          fixedCell[index * days + day] = Int32((day * sectors + sector) * shapes + shape)
        case .away(_, let units):
          fixedCell[index * days + day] = -2
          awayKind[index * days + day] = Int32(labels.ofAway[day] ?? 0)
          awayUnits[index * days + day] = Int32(units)
        }
      }
      // What a day off costs is owed from the start, and taken off each shape of that day.
      own += member.shapeCost.enumerated().map { place, cost in
        guard let cost, member.mostOfShape(place % shapes) > 0 else { return TeamTables.forbidden }
        return cost - member.offCost(place / shapes)
      }
      let rest = (0..<days).reduce(0) { kept.contains($1) ? $0 : $0 + member.offCost($1) }
      lates.append((member.lateCosts.isEmpty ? [0] : member.lateCosts).map { $0 + rest })
    }
    self.released = released
    self.automata = automata
    self.rulesOf = arena.array(rulesOf)
    let impossible = (0..<members).filter { automata[Int(rulesOf[$0])].isEmpty }
    self.impossible = impossible
    unkeptLimit = arena.array(limits)
    kindOfShape = arena.array(kinds)
    isLate = arena.array(input.members.flatMap { member in (0..<shapes).map { member.isLate($0) } })
    shapeCost = arena.array(own)
    sectorCost = arena.array(input.members.flatMap { $0.sectorCost.map { $0 ?? TeamTables.forbidden } })
    totalStart = arena.array(
      input.members.reduce(into: [Int32(0)]) { $0.append($0[$0.count - 1] + Int32($1.totals.count)) })
    totalCost = arena.array(input.members.flatMap { $0.totals.map { $0 ?? TeamTables.forbidden } })
    let together = TotalsTogether(
      input.members.enumerated().map { index, member in impossible.contains(index) ? [] : member.totals })
    wholeCost = arena.array(together.costs)
    wholeFewest = together.fewest
    lateStart = arena.array(lates.reduce(into: [Int32(0)]) { $0.append($0[$0.count - 1] + Int32($1.count)) })
    lateCost = arena.array(lates.flatMap { $0 })
    startChange = arena.array(input.members.map(\.startChange))
    var shapeStarts: [Int32] = [0]
    var shapeList: [Int32] = []
    var ableStarts: [Int32] = [0]
    var ableList: [Int32] = []
    for day in 0..<days {
      var used = [Bool](repeating: false, count: shapes)
      var works = [Bool](repeating: false, count: members)
      for (index, member) in input.members.enumerated() {
        for shape in 0..<shapes where member.shapeCost[day * shapes + shape] != nil {
          used[shape] = true
          works[index] = true
        }
      }
      shapeList += (0..<shapes).filter { used[$0] }.map { Int32($0) }
      shapeStarts.append(Int32(shapeList.count))
      for sector in 0..<sectors {
        ableList += (0..<members).filter { works[$0] && input.members[$0].sectorCost[sector] != nil }
          .map { Int32($0) }
        ableStarts.append(Int32(ableList.count))
      }
    }
    dayShapeStart = arena.array(shapeStarts)
    dayShape = arena.array(shapeList)
    ableStart = arena.array(ableStarts)
    able = arena.array(ableList)
  }
}
