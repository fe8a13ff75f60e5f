/// The best joint week of two members against the teams of all the others: labelling over the product of
/// their two ``DutyAutomaton``s × the units they work together.
///
/// Days on which one of them works with somebody else, or is fixed, stay as they are; on all others they are
/// both off or make one team, at the exact change of the cover. As what they do apart is settled, one count
/// of units serves both totals. Late shapes are priced at the next one's cost, and changed starts not at
/// all: whoever takes the week weighs it anew.
///
/// With a temperature every choice is disturbed by noise of the extreme value distribution, so that a single
/// day would be drawn as heat-bath sampling does (Papandreou and Yuille 2011).
final class CoupleLabeller {
  private let problem: TeamTables
  private let arena = Arena()
  /// Members of one table of duty kinds.
  private let profileOf: FlatArray<Int32>
  private let profiles: Int
  /// By pair of profiles: the class of each shape (same kinds of both, same units), and the classes.
  private let classOf: FlatArray<Int32>
  private let classFirst: FlatArray<Int32>
  private let kindA: FlatArray<Int32>
  private let kindB: FlatArray<Int32>
  private let unitsOf: FlatArray<Int32>
  private let best: FlatArray<Double>
  private let bestCell: FlatArray<Int32>
  private let offCost: FlatArray<Double>
  private let mostClasses: Int
  /// Sums of what one more team costs in the rows before.
  private let more: FlatArray<Double>
  private let noiseTable: FlatArray<Double>
  private let widest: Int
  private let width: Int
  private let layer: Int
  private let values: FlatArray<Double>
  private let isReached: FlatArray<Bool>
  private let reached: FlatArray<Int32>
  private let reachedStart: FlatArray<Int32>
  /// The labels of both on the days that stay, −1 on free days.
  private let labelA: FlatArray<Int32>
  private let labelB: FlatArray<Int32>
  /// The week found: a cell a day, −1 for off or a day that stays.
  let path: FlatArray<Int32>
  /// The teams that the two make, which whoever asks for their week takes away before.
  let joint: FlatList<Int32>

  init(_ problem: TeamTables) {
    self.problem = problem
    let members = problem.members
    let shapes = problem.shapes
    var known: [[Int32]: Int32] = [:]
    var tables: [[Int32]] = []
    var profileOf: [Int32] = []
    for member in 0..<members {
      let kinds = (0..<shapes).map { problem.kindOfShape[member * shapes + $0] }
      if let number = known[kinds] {
        profileOf.append(number)
      } else {
        known[kinds] = Int32(tables.count)
        profileOf.append(Int32(tables.count))
        tables.append(kinds)
      }
    }
    profiles = tables.count
    var classOf: [Int32] = []
    var first: [Int32] = [0]
    var classes: [(a: Int32, b: Int32, units: Int32)] = []
    for a in tables {
      for b in tables {
        let begin = classes.count
        for shape in 0..<shapes {
          let key = (a[shape], b[shape], problem.shapeUnits[shape])
          if let place = classes[begin...].firstIndex(where: { $0 == key }) {
            classOf.append(Int32(place - begin))
          } else {
            classOf.append(Int32(classes.count - begin))
            classes.append(key)
          }
        }
        first.append(Int32(classes.count))
      }
    }
    self.profileOf = arena.array(profileOf)
    self.classOf = arena.array(classOf)
    classFirst = arena.array(first)
    kindA = arena.array(classes.map(\.a))
    kindB = arena.array(classes.map(\.b))
    unitsOf = arena.array(classes.map(\.units))
    mostClasses = max(1, zip(first, first.dropFirst()).map { Int($1 - $0) }.max() ?? 1)
    best = arena.array(problem.days * mostClasses, filledWith: .infinity)
    bestCell = arena.array(problem.days * mostClasses, filledWith: -1)
    offCost = arena.array(problem.days, filledWith: 0)
    more = arena.array(problem.rows + problem.days, filledWith: 0)
    noiseTable = arena.array(CoupleLabeller.quantiles)
    widest = max(1, problem.automata.map(\.widest).max() ?? 1)
    width = (0..<members).reduce(1) { max($0, Int(problem.totalStart[$1 + 1] - problem.totalStart[$1])) }
    layer = widest * widest * width
    values = arena.array(layer * (problem.days + 1), filledWith: .infinity)
    isReached = arena.array(widest * widest * (problem.days + 1), filledWith: false)
    reached = arena.array(widest * widest * (problem.days + 1), filledWith: 0)
    reachedStart = arena.array(problem.days + 2, filledWith: 0)
    labelA = arena.array(problem.days, filledWith: -1)
    labelB = arena.array(problem.days, filledWith: -1)
    path = arena.array(problem.days, filledWith: -1)
    joint = FlatList(arena, most: problem.days, of: 0)
  }

  /// Finds the week of `a` and `b`, whose joint teams were taken from `state`; false where none is
  /// permitted. Leaves it in `path`.
  func label(
    _ a: Int, _ b: Int, in state: TeamState, temperature: Double, _ random: inout RandomSource
  ) -> Bool {
    let (unitsA, lateA) = settle(a, b, labelA, state)
    let (unitsB, lateB) = settle(b, a, labelB, state)
    let roomA = room(a) - unitsA
    let roomB = room(b) - unitsB
    guard roomA >= 0, roomB >= 0 else { return false }
    let counts = min(roomA, roomB) < Int.max / 4
    let reach = counts ? min(roomA, roomB) + 1 : 1
    price(a, b, lateA, lateB, state, temperature, &random)
    let autoA = problem.automata[Int(problem.rulesOf[a])]
    let autoB = problem.automata[Int(problem.rulesOf[b])]
    guard !autoA.isEmpty, !autoB.isEmpty else { return false }
    let group = Int(profileOf[a]) * profiles + Int(profileOf[b])
    let classes = Int(classFirst[group])..<Int(classFirst[group + 1])
    reachedStart[0] = 0
    reachedStart[1] = 1
    reached[0] = 0
    for place in 0..<reach { values[place] = .infinity }
    values[0] = 0
    for day in 0..<problem.days {
      let from = day * layer
      let to = from + layer
      var end = reachedStart[day + 1]
      let begin = end
      func extend(
        _ source: Int, _ slotA: Int32, _ slotB: Int32, _ a: Int, _ b: Int, _ units: Int, _ cost: Double
      ) {
        guard units < reach else { return }
        let nextA = autoA.step(slotA, day: day, label: a)
        guard nextA >= 0 else { return }
        let nextB = autoB.step(slotB, day: day, label: b)
        guard nextB >= 0 else { return }
        let place = Int(nextA) * widest + Int(nextB)
        let target = to + place * width
        if !isReached[(day + 1) * widest * widest + place] {
          isReached[(day + 1) * widest * widest + place] = true
          reached[end] = Int32(place)
          end += 1
          for at in target..<target + reach { values[at] = .infinity }
        }
        values.lower(at: target + units, to: source, plus: cost, length: reach - units)
      }
      for index in reachedStart[day]..<begin {
        let pair = Int(reached[index])
        let slotA = Int32(pair / widest)
        let slotB = Int32(pair % widest)
        let source = from + pair * width
        if labelA[day] >= 0 {
          extend(source, slotA, slotB, Int(labelA[day]), Int(labelB[day]), 0, 0)
          continue
        }
        extend(source, slotA, slotB, 0, 0, 0, offCost[day])
        for number in classes {
          let cost = best[day * mostClasses + number - classes.lowerBound]
          guard cost < .infinity else { continue }
          extend(
            source, slotA, slotB, Int(kindA[number]) + 1, Int(kindB[number]) + 1,
            counts ? Int(unitsOf[number]) : 0, cost)
        }
      }
      reachedStart[day + 2] = end
      for index in begin..<end { isReached[(day + 1) * widest * widest + Int(reached[index])] = false }
    }
    return trace(a, b, in: state, unitsA, unitsB, counts: counts, reach: reach, autoA, autoB, classes)
  }

  /// The labels of the days that stay, the units and the late shapes worked on them.
  private func settle(
    _ member: Int, _ other: Int, _ labels: FlatArray<Int32>, _ state: TeamState
  ) -> (units: Int, late: Int) {
    var units = 0
    var late = 0
    for day in 0..<problem.days {
      let place = member * problem.days + day
      let cell = state.cellOf[place]
      let otherPlace = other * problem.days + day
      let isFree =
        cell == -1 && state.cellOf[otherPlace] == -1 && problem.fixedCell[place] == -1
        && problem.fixedCell[otherPlace] == -1
      if isFree {
        labels[day] = -1
      } else if cell >= 0 {
        let shape = Int(problem.cellShape[cell])
        labels[day] = problem.kindOfShape[member * problem.shapes + shape] + 1
        units += Int(problem.shapeUnits[shape])
        if problem.isLate[member * problem.shapes + shape] { late += 1 }
      } else if cell == -2 {
        labels[day] = problem.awayKind[place] + 1
        units += Int(problem.awayUnits[place])
      } else {
        labels[day] = 0
      }
    }
    return (units, late)
  }

  /// The most units of `member`.
  private func room(_ member: Int) -> Int {
    let count = Int(problem.totalStart[member + 1] - problem.totalStart[member])
    return count > 0 ? count - 1 : Int.max / 2
  }

  private func latePrice(_ member: Int, _ late: Int) -> Double {
    let first = Int(problem.lateStart[member])
    let last = Int(problem.lateStart[member + 1]) - 1
    return Double(problem.lateCost[min(last, first + late + 1)] - problem.lateCost[min(last, first + late)])
  }

  /// The cheapest cell of each class of each free day.
  private func price(
    _ a: Int, _ b: Int, _ lateA: Int, _ lateB: Int, _ state: TeamState, _ temperature: Double,
    _ random: inout RandomSource
  ) {
    let problem = problem
    let shapes = problem.shapes
    let group = Int(profileOf[a]) * profiles + Int(profileOf[b])
    // The sums begin anew each day, before its first row.
    for day in 0..<problem.days where labelA[day] < 0 {
      var sum = 0.0
      for row in Int(problem.dayFirst[day])..<Int(problem.dayFirst[day + 1]) {
        more[row + day] = sum
        sum -= Double(state.gain(row))
      }
      more[Int(problem.dayFirst[day + 1]) + day] = sum
    }
    var noises = Noises(temperature, table: noiseTable)
    let pair = Double(state.pair(Int32(a), Int32(b)))
    let nextA = latePrice(a, lateA)
    let nextB = latePrice(b, lateB)
    best.fill(.infinity)
    for day in 0..<problem.days where labelA[day] < 0 {
      offCost[day] = noises.next(&random)
      for place in Int(problem.dayShapeStart[day])..<Int(problem.dayShapeStart[day + 1]) {
        let shape = Int(problem.dayShape[place])
        let own = problem.shapeCost[(a * problem.days + day) * shapes + shape]
        let other = problem.shapeCost[(b * problem.days + day) * shapes + shape]
        guard own < TeamTables.forbidden, other < TeamTables.forbidden else { continue }
        var fixed = Double(own + other) + pair
        if problem.isLate[a * shapes + shape] { fixed += nextA }
        if problem.isLate[b * shapes + shape] { fixed += nextB }
        let slot = day * mostClasses + Int(classOf[group * shapes + shape])
        for sector in 0..<problem.sectors {
          let awayA = problem.sectorCost[a * problem.sectors + sector]
          let awayB = problem.sectorCost[b * problem.sectors + sector]
          guard awayA < TeamTables.forbidden, awayB < TeamTables.forbidden else { continue }
          let cell = (day * problem.sectors + sector) * shapes + shape
          var cost = fixed + Double(awayA + awayB) + Double(state.variety(sector * shapes + shape))
          cost += more[Int(problem.cellLast[cell]) + day] - more[Int(problem.cellFirst[cell]) + day]
          cost -= more[Int(problem.holeLast[cell]) + day] - more[Int(problem.holeFirst[cell]) + day]
          cost += Double(state.timeCost(ofOneMoreAt: cell))
          cost += noises.next(&random)
          if cost < best[slot] {
            best[slot] = cost
            bestCell[slot] = Int32(cell)
          }
        }
      }
    }
  }

  /// Quantiles of −Gumbel, in the middle of equal parts of probability.
  private static let quantiles: [Double] = (0..<1024).map { place in
    let wait = -((Double(place) + 0.5) / 1024).roughLogarithm
    return wait.roughLogarithm
  }

  /// Whole numbers near −T·Gumbel, the same on every machine: several of each number drawn.
  private struct Noises {
    private let temperature: Double
    private let table: FlatArray<Double>
    private var bits: UInt64 = 0

    init(_ temperature: Double, table: FlatArray<Double>) {
      self.temperature = temperature
      self.table = table
    }

    @inline(__always)
    mutating func next(_ random: inout RandomSource) -> Double {
      guard temperature > 0 else { return 0 }
      // A one above the bits that are left tells when they are used up.
      if bits < 1 << 10 { bits = random.next() >> 3 | 1 << 60 }
      let place = Int(truncatingIfNeeded: bits & 1023)
      bits >>= 10
      // Adding a number so large leaves no place for fractions.
      return temperature * table[place] + 0x1.8p52 - 0x1.8p52
    }
  }

  /// Finds the best end and walks back by matching costs.
  private func trace(
    _ a: Int, _ b: Int, in state: TeamState, _ unitsA: Int, _ unitsB: Int, counts: Bool, reach: Int,
    _ autoA: DutyAutomaton,
    _ autoB: DutyAutomaton, _ classes: Range<Int>
  ) -> Bool {
    func total(_ member: Int, _ units: Int) -> Double {
      let cost = state.cost(ofTotal: units, member)
      return cost < TeamTables.forbidden ? Double(cost) : .infinity
    }
    var least = Double.infinity
    var pair = 0
    var units = 0
    let last = problem.days * layer
    for index in reachedStart[problem.days]..<reachedStart[problem.days + 1] {
      let place = Int(reached[index])
      for count in 0..<reach {
        let value =
          values[last + place * width + count] + total(a, unitsA + count) + total(b, unitsB + count)
          + Double(state.costOfWhole(with: 2 * count))
        if value < least {
          least = value
          pair = place
          units = count
        }
      }
    }
    guard least < .infinity else { return false }
    for day in stride(from: problem.days - 1, through: 0, by: -1) {
      let value = values[(day + 1) * layer + pair * width + units]
      var found = false
      path[day] = -1
      func matches(_ source: Int, _ labelA: Int, _ labelB: Int, _ used: Int, _ cost: Double, _ cell: Int32) {
        guard !found, used <= units,
          values[day * layer + source * width + units - used] + cost == value,
          autoA.step(Int32(source / widest), day: day, label: labelA) == Int32(pair / widest),
          autoB.step(Int32(source % widest), day: day, label: labelB) == Int32(pair % widest)
        else { return }
        found = true
        path[day] = cell
      }
      for index in reachedStart[day]..<reachedStart[day + 1] where !found {
        let source = Int(reached[index])
        if labelA[day] >= 0 {
          matches(source, Int(labelA[day]), Int(labelB[day]), 0, 0, -1)
        } else {
          matches(source, 0, 0, 0, offCost[day], -1)
          for number in classes where !found {
            let place = day * mostClasses + number - classes.lowerBound
            guard best[place] < .infinity else { continue }
            matches(
              source, Int(kindA[number]) + 1, Int(kindB[number]) + 1, counts ? Int(unitsOf[number]) : 0,
              best[place], bestCell[place])
          }
        }
        if found {
          pair = source
          if path[day] >= 0, counts { units -= Int(problem.shapeUnits[problem.cellShape[path[day]]]) }
        }
      }
      assert(found, "no way back on day \(day)")
      if !found { return false }
    }
    return true
  }
}
