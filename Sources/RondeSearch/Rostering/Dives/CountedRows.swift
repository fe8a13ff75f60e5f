/// Everything that a problem of single members counts, as rows that cost by count: the cover, then the shapes
/// that each sector uses, the time of its crews, and each member's late shifts.
struct CountedRows {
  /// Cost by count of each row; a table that is not complete goes on by its last difference.
  private(set) var rows: [[Int64]]
  /// Whether no price of a row can buy beyond its table.
  private(set) var areComplete = true
  private let shapes: Int
  private let sectors: Int
  /// By day, sector and shape: the cover rows spanned.
  private let spanned: [[Int]]
  private var firstVariety: Int?
  private var firstTime: Int?
  /// By day and shape: how often a crew counts in its sector's row of time.
  private var timeSteps: [Int] = []
  /// By member: the row of late shifts, and which shapes count.
  private var lateRow: [Int?] = []
  private let isLate: [[Bool]]

  init(_ problem: RosterProblem) {
    shapes = problem.shapes.count
    sectors = problem.sectors
    rows = problem.cover.map { $0.costs.count >= 2 ? $0.costs : [$0.costs.first ?? 0, $0.costs.first ?? 0] }
    isLate = problem.members.map(\.lateShapes)
    var places = [[Int]](repeating: [], count: problem.days * problem.sectors)
    for (number, row) in problem.cover.enumerated()
    where (0..<problem.days).contains(row.day) && (0..<problem.sectors).contains(row.sector) {
      places[row.day * problem.sectors + row.sector].append(number)
    }
    spanned = places.flatMap { place in
      problem.shapes.map { shape in place.filter { shape.spans(problem.cover[$0]) } }
    }
    let crews = problem.members.count * problem.days
    if problem.varietyCost != 0 {
      firstVariety = rows.count
      let length = min(crews, CountedRows.longest)
      if length < crews { areComplete = false }
      let table = [0] + Array(repeating: problem.varietyCost, count: max(1, length))
      rows += Array(repeating: table, count: problem.sectors * shapes)
    }
    if let time = problem.teamTime { addTime(time) }
    for member in problem.members {
      guard
        member.lateCosts.contains(where: { $0 != member.lateCosts[0] }) || member.lateCosts.first ?? 0 != 0
      else {
        lateRow.append(nil)
        continue
      }
      lateRow.append(rows.count)
      rows.append((0...max(1, problem.days)).map { member.lateCosts[min($0, member.lateCosts.count - 1)] })
    }
  }

  /// The longest table of a row that is not the caller's.
  private static let longest = 1000

  private mutating func addTime(_ time: RosterProblem.TeamTime) {
    firstTime = rows.count
    func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }
    let step = max(1, time.units.reduce(0, divisor))
    timeSteps = time.units.map { $0 / step }
    for sector in 0..<sectors {
      let costs = time.costs[sector].isEmpty ? [0] : time.costs[sector]
      // One entry beyond the last, which holds on.
      let table = (0...(costs.count - 1 + step - 1) / step + 1).map { costs[min($0 * step, costs.count - 1)] }
      if zip(table, table.dropFirst()).contains(where: { $0 < $1 }) { areComplete = false }
      rows.append(table)
    }
  }

  /// The rows in which `member` counts at a post, a row as often as it is counted.
  func rows(_ member: Int, _ day: Int, _ sector: Int, _ shape: Int) -> [Int] {
    var result = spanned[(day * sectors + sector) * shapes + shape]
    if let firstVariety { result.append(firstVariety + sector * shapes + shape) }
    if let firstTime {
      result += Array(repeating: firstTime + sector, count: max(0, timeSteps[day * shapes + shape]))
    }
    if let row = lateRow[member], isLate[member].indices.contains(shape), isLate[member][shape] {
      result.append(row)
    }
    return result
  }

  /// The range that the costs of `problem` need.
  func range(of problem: RosterProblem) -> CostRange {
    let steps = max(0, timeSteps.max() ?? 0) + (firstVariety == nil ? 0 : 1)
    let late = lateRow.contains { $0 != nil } ? 1 : 0
    let most = (spanned.map(\.count).max() ?? 0) + steps + late
    // What is largest tells whether all fit; only if not is each one looked at.
    var largest = (gain: UInt64(0), choice: UInt64(0), total: UInt64(0))
    for table in rows {
      for (one, next) in zip(table, table.dropFirst()) {
        largest.gain = max(largest.gain, (one - next).magnitude)
      }
    }
    for member in problem.members {
      let sector = member.sectorCost.reduce(0) { max($0, ($1 ?? 0).magnitude) }
      largest.choice = member.shapeCost.reduce(largest.choice) { max($0, ($1 ?? 0).magnitude + sector) }
      largest.choice = member.offCosts.reduce(largest.choice) { max($0, $1.magnitude) }
      largest.total = member.totals.reduce(largest.total) { max($0, ($1 ?? 0).magnitude) }
    }
    let range = CostRange(
      days: problem.days, rows: most, gains: [Int64(clamping: largest.gain)],
      choices: [Int64(clamping: largest.choice)], totals: [Int64(clamping: largest.total)])
    guard !range.holdsAll else { return range }
    var gains = Set<Int64>()
    var choices = Set<Int64>()
    var totals = Set<Int64>()
    for table in rows {
      for (one, next) in zip(table, table.dropFirst()) {
        gains.insert(Int64(clamping: (one - next).magnitude))
      }
    }
    for member in problem.members {
      for sector in Set(member.sectorCost.compactMap { $0 }).sorted() {
        for shape in Set(member.shapeCost.compactMap { $0 }).sorted() {
          choices.insert(Int64(clamping: (shape + sector).magnitude))
        }
      }
      choices.formUnion(member.offCosts.map { Int64(clamping: $0.magnitude) })
      totals.formUnion(member.totals.compactMap { $0.map { Int64(clamping: $0.magnitude) } })
    }
    return CostRange(days: problem.days, rows: most, gains: gains, choices: choices, totals: totals)
  }
}
