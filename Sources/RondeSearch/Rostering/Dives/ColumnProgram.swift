/// The linear program over listed schedules: each employee works one of them, in parts that add up to one, and
/// each row costs by how often they cover it.
///
/// A primal simplex with an explicit inverse of the basis, grown by columns as they are found (Dantzig and Wolfe
/// 1960). A row's count is one variable of piecewise linear cost, the lower hull of the row's table: out of the
/// basis it rests at a kink. Kinks are moved by about a ten-thousandth so that the many counts that are met
/// exactly do not stall it; whoever reads values rounds.
final class ColumnProgram {
  let employees: Int
  let covers: Int
  /// One equation an employee, then one a cover row.
  private let size: Int
  /// From a column of the inverse to the next, in blocks of eight and in cells.
  private let blocks: Int
  private let apart: Int
  private let arena = Arena()
  /// Column by column.
  private let inverse: FlatArray<Double>
  /// What is basic at each place: a column, or −1 − row for a row's count.
  private let basic: FlatArray<Int32>
  private let value: FlatArray<Double>
  private let price: FlatArray<Double>
  private let entering: FlatArray<Double>
  /// Places at which `entering` is not zero, as many as `filled`.
  private let place: FlatArray<Int32>
  private var filled = 0
  /// First kink of each row, and one slope more for each row than kinks.
  private let kinkStart: FlatArray<Int32>
  private let kink: FlatArray<Double>
  private let slope: FlatArray<Double>
  /// Of each row's count: the kink it rests at, or the segment that it is in while basic.
  private let rest: FlatArray<Int32>
  private let isBasic: FlatArray<Bool>
  /// Columns: employee, cost, what is charged on top, rows, the next of the same employee.
  private let owner: FlatArray<Int32>
  private let cost: FlatArray<Double>
  private let penalty: FlatArray<Double>
  private let inBasis: FlatArray<Bool>
  private let entryStart: FlatArray<Int32>
  private let entry: FlatArray<Int32>
  private let next: FlatArray<Int32>
  private let head: FlatArray<Int32>
  private(set) var columns = 0
  private var cursor = 0
  private var pivots = 0
  /// Elementary steps done so far.
  private(set) var operations = 0

  /// A program of `employees` and `rows` that holds at most `columns` columns of `entries` entries in all.
  init(employees: Int, rows: [RowHull], columns most: Int, entries: Int) {
    self.employees = employees
    covers = rows.count
    size = employees + rows.count
    blocks = (size + 7) / 8
    apart = 8 * blocks
    inverse = arena.array(size * apart, filledWith: 0)
    basic = arena.array(size, filledWith: .min)
    value = arena.array(size, filledWith: 0)
    price = arena.array(size, filledWith: 0)
    entering = arena.array(apart, filledWith: 0)
    place = arena.array(size, filledWith: 0)
    kinkStart = arena.array(
      rows.reduce(into: [Int32(0)]) { $0.append($0[$0.count - 1] + Int32($1.kinks.count)) })
    var share = 0.0
    kink = arena.array(
      rows.flatMap { row in
        share += 0.618_033_988_75
        if share >= 1 { share -= 1 }
        let moved = 1e-4 * (0.5 + share)
        return row.kinks.map { $0 - moved }
      })
    slope = arena.array(rows.flatMap(\.slopes))
    rest = arena.array(rows.count, filledWith: 0)
    isBasic = arena.array(rows.count, filledWith: true)
    owner = arena.array(most, filledWith: 0)
    cost = arena.array(most, filledWith: 0)
    penalty = arena.array(most, filledWith: 0)
    inBasis = arena.array(most, filledWith: false)
    entryStart = arena.array(most + 1, filledWith: 0)
    entry = arena.array(entries, filledWith: 0)
    next = arena.array(most, filledWith: -1)
    head = arena.array(employees, filledWith: -1)
  }

  /// Whether another column of `entries` rows still fits.
  func fits(_ entries: Int) -> Bool {
    columns < owner.count && Int(entryStart[columns]) + entries <= entry.count
  }

  /// Adds a schedule of `employee` that costs `cost` and covers `rows`; returns its number.
  func add(_ employee: Int, cost own: Double, rows: [Int32]) -> Int {
    assert(fits(rows.count))
    let column = columns
    owner[column] = Int32(employee)
    cost[column] = own
    var place = Int(entryStart[column])
    for row in rows {
      entry[place] = row + Int32(employees)
      place += 1
    }
    entryStart[column + 1] = Int32(place)
    next[column] = head[employee]
    head[employee] = Int32(column)
    columns += 1
    return column
  }

  /// Sets what `column` costs beyond its own cost; to be taken over by ``reprice()``.
  func charge(_ column: Int, _ more: Double) { penalty[column] = more }

  /// Begins at the roster of `chosen`, one column an employee.
  func begin(_ chosen: [Int]) {
    for row in 0..<covers { isBasic[row] = true }
    for column in 0..<columns { inBasis[column] = false }
    for column in chosen { inBasis[column] = true }
    invert(chosen)
  }

  /// The reward of covering `row`.
  @inline(__always)
  func reward(_ row: Int) -> Double { price[employees + row] }

  /// What the cheapest schedule of `employee` costs less the rewards of its rows.
  func due(_ employee: Int) -> Double { price[employee] }

  /// Calls `body` with each column of the solution and its part.
  func forEachPart(_ body: (_ column: Int, _ part: Double) -> Void) {
    for place in 0..<size where basic[place] >= 0 && value[place] > 1e-6 {
      body(Int(basic[place]), value[place])
    }
  }

  /// Whose schedule `column` is.
  func employee(of column: Int) -> Int { Int(owner[column]) }

  /// The cost of the solution.
  var objective: Double {
    var sum = 0.0
    for place in 0..<size where basic[place] >= 0 {
      let column = Int(basic[place])
      sum += (cost[column] + penalty[column]) * value[place]
    }
    for row in 0..<covers where !isBasic[row] { sum += self.cost(row, kink[kinkStart[row] + rest[row]]) }
    for place in 0..<size where basic[place] < 0 && basic[place] != .min {
      let row = Int(-1 - basic[place])
      sum += self.cost(row, value[place])
    }
    return sum
  }

  /// What `row` costs beyond its cost at nothing when counted `count` times.
  private func cost(_ row: Int, _ count: Double) -> Double {
    let first = Int(kinkStart[row])
    var sum = 0.0
    var from = 0.0
    for place in first..<Int(kinkStart[row + 1]) where count > kink[place] {
      sum += slope[place + row] * (kink[place] - from)
      from = kink[place]
    }
    let passed = (first..<Int(kinkStart[row + 1])).count { count > kink[$0] }
    return sum + slope[first + row + passed] * (count - from)
  }

  /// Goes on to the cheapest solution over the columns there are, `limit` steps at most; false where it is not
  /// reached.
  func solve(limit: Int) -> Bool {
    for _ in 0..<limit {
      guard let (variable, gain, rises) = candidate() else { return true }
      step(variable, gain, rises)
      if pivots >= 400 { invert(nil) }
    }
    return false
  }

  /// A variable that would gain by entering: a column, or −1 − row for a row's count, which way, and its reduced
  /// cost in that direction.
  private func candidate() -> (variable: Int, gain: Double, rises: Bool)? {
    var best = -1e-7
    var found: (Int, Double, Bool)?
    for row in 0..<covers where !isBasic[row] {
      let first = Int(kinkStart[row]) + row + Int(rest[row])
      let reward = price[employees + row]
      let up = slope[first + 1] + reward
      let down = -(slope[first] + reward)
      if up < best {
        best = up
        found = (-1 - row, up, true)
      }
      if down < best {
        best = down
        found = (-1 - row, down, false)
      }
    }
    operations += covers
    // A few employees' columns at a time.
    for turn in 0..<employees {
      let employee = cursor
      cursor = cursor + 1 == employees ? 0 : cursor + 1
      var column = Int(head[employee])
      let due = price[employee]
      while column >= 0 {
        if !inBasis[column] {
          var reduced = cost[column] + penalty[column] - due
          var place = Int(entryStart[column])
          let end = Int(entryStart[column + 1])
          operations += end - place
          while place < end {
            reduced -= price[entry[place]]
            place += 1
          }
          if reduced < best {
            best = reduced
            found = (column, reduced, true)
          }
        }
        column = Int(next[column])
      }
      if found != nil, turn % 4 == 3 { break }
    }
    return found
  }

  /// How much a schedule of `employee` that costs `own` and covers `rows` is dearer than those of the solution.
  func reduced(_ employee: Int, cost own: Double, rows: [Int32]) -> Double {
    var sum = own - price[employee]
    for row in rows { sum -= price[employees + Int(row)] }
    return sum
  }

  /// The column of `variable` in terms of the basis, into `entering`.
  private func express(_ variable: Int) {
    entering.fill(0)
    if variable < 0 {
      let start = (employees - 1 - variable) * apart
      for place in 0..<size { entering[place] = -inverse[start + place] }
      operations += size
    } else {
      addColumn(Int(owner[variable]))
      for place in Int(entryStart[variable])..<Int(entryStart[variable + 1]) { addColumn(Int(entry[place])) }
    }
    filled = 0
    for row in 0..<size {
      // What rounding leaves of nothing would fill the inverse.
      if abs(entering[row]) < 1e-12 {
        entering[row] = 0
      } else {
        place[filled] = Int32(row)
        filled += 1
      }
    }
  }

  @inline(__always)
  private func addColumn(_ row: Int) {
    entering.add(1, of: inverse, at: row * apart, to: 0, blocks: blocks)
    operations += size
  }

  /// Lets `variable` enter until something of the basis, or itself, reaches an end.
  private func step(_ variable: Int, _ gain: Double, _ rises: Bool) {
    express(variable)
    let sign = rises ? 1.0 : -1.0
    var least = Double.infinity
    var leaving = -1
    var steepest = 0.0
    for place in 0..<size {
      let rate = -sign * entering[place]
      guard abs(rate) > 1e-9 else { continue }
      let room = max(0, self.room(place, rate))
      let length = room / abs(rate)
      if length < least - 1e-10 || (length <= least + 1e-10 && abs(rate) > steepest) {
        least = min(least, length)
        leaving = place
        steepest = abs(rate)
      }
    }
    if variable < 0 {
      // The next kink may come first.
      let row = -1 - variable
      let first = Int(kinkStart[row])
      let at = Int(rest[row])
      let other = rises ? at + 1 : at - 1
      if other >= 0, other < Int(kinkStart[row + 1]) - first {
        let length = abs(kink[first + other] - kink[first + at])
        if length <= least {
          for place in 0..<size { value[place] -= sign * length * entering[place] }
          rest[row] = Int32(other)
          return
        }
      }
    }
    guard leaving >= 0 else { return }
    for place in 0..<size { value[place] -= sign * least * entering[place] }
    let entered: Double
    if variable < 0 {
      let row = -1 - variable
      entered = kink[kinkStart[row] + rest[row]] + sign * least
    } else {
      entered = least
    }
    let rate = -sign * entering[leaving]
    let left = basic[leaving]
    if left >= 0 {
      inBasis[left] = false
    } else if left != .min {
      let row = Int(-1 - left)
      isBasic[row] = false
      // Left upward it rests at the segment's end, downward at its start.
      rest[row] = rate > 0 ? rest[row] : rest[row] - 1
    }
    if variable < 0 {
      let row = -1 - variable
      isBasic[row] = true
      rest[row] = rises ? rest[row] + 1 : rest[row]
    } else {
      inBasis[variable] = true
    }
    basic[leaving] = Int32(variable)
    value[leaving] = entered
    pivot(leaving, gain: gain * sign)
  }

  /// How far the variable basic at `place` may go in the direction of `rate`.
  @inline(__always)
  private func room(_ place: Int, _ rate: Double) -> Double {
    let variable = basic[place]
    if variable >= 0 { return rate < 0 ? value[place] : .infinity }
    if variable == .min { return 0 }
    let row = Int(-1 - variable)
    let first = Int(kinkStart[row])
    let segment = Int(rest[row])
    if rate > 0 {
      return segment < Int(kinkStart[row + 1]) - first ? kink[first + segment] - value[place] : .infinity
    }
    return segment > 0 ? value[place] - kink[first + segment - 1] : .infinity
  }

  /// Brings what `entering` tells into the basis at `leaving`.
  private func pivot(_ leaving: Int, gain: Double) {
    let rate = entering[leaving]
    pivots += 1
    let isSparse = 8 * filled < size
    for column in 0..<size {
      let start = column * apart
      let old = inverse[start + leaving]
      guard old != 0 else { continue }
      let new = old / rate
      price[column] += gain * new
      if isSparse {
        for number in 0..<filled {
          let row = Int(place[number])
          inverse[start + row] -= new * entering[row]
        }
        operations += 2 * filled
      } else {
        inverse.add(-new, of: entering, at: 0, to: start, blocks: blocks)
        operations += size
      }
      inverse[start + leaving] = new
    }
  }

  /// Finds the inverse and all that follows from it anew, for the basis of `columns` and every row's count, or
  /// for the present one.
  private func invert(_ columns: [Int]?) {
    let columns = columns ?? (0..<size).compactMap { basic[$0] >= 0 ? Int(basic[$0]) : nil }.sorted()
    inverse.fill(0)
    for row in 0..<size {
      inverse[row * apart + row] = row < employees ? 1 : -1
      basic[row] = row < employees ? .min : Int32(-1 - (row - employees))
    }
    for column in columns {
      express(column)
      var best = -1
      for place in 0..<size {
        guard basic[place] < 0, place < employees || !isBasic[place - employees] else { continue }
        if best < 0 || abs(entering[place]) > abs(entering[best]) { best = place }
      }
      guard best >= 0, abs(entering[best]) > 1e-9 else {
        inBasis[column] = false
        continue
      }
      pivot(best, gain: 0)
      basic[best] = Int32(column)
    }
    for row in 0..<covers where !isBasic[row] && basic[employees + row] < 0 {
      // A basis that fell short is filled up with counts.
      isBasic[row] = true
    }
    pivots = 0
    evaluate()
  }

  /// Values and prices of the present basis.
  private func evaluate() {
    value.fill(0)
    for column in 0..<size {
      let right: Double
      if column < employees {
        right = 1
      } else {
        let row = column - employees
        right = isBasic[row] ? 0 : kink[kinkStart[row] + rest[row]]
      }
      guard right != 0 else { continue }
      let start = column * apart
      for row in 0..<size { value[row] += right * inverse[start + row] }
    }
    for place in 0..<size where basic[place] < 0 && basic[place] != .min {
      let row = Int(-1 - basic[place])
      let first = Int(kinkStart[row])
      let kinks = Int(kinkStart[row + 1]) - first
      var segment = 0
      while segment < kinks, kink[first + segment] < value[place] { segment += 1 }
      rest[row] = Int32(segment)
    }
    for column in 0..<size {
      let start = column * apart
      var sum = 0.0
      for place in 0..<size {
        let inside = inverse[start + place]
        guard inside != 0 else { continue }
        sum += charge(place) * inside
      }
      price[column] = sum
    }
    operations += 2 * size * size
  }

  /// What a unit of the variable basic at `place` costs.
  @inline(__always)
  private func charge(_ place: Int) -> Double {
    let variable = basic[place]
    if variable == .min { return 0 }
    if variable >= 0 { return cost[Int(variable)] + penalty[Int(variable)] }
    let row = Int(-1 - variable)
    return slope[Int(kinkStart[row]) + row + Int(rest[row])]
  }

  /// Takes over changed charges of columns.
  func reprice() { evaluate() }
}
