/// The cheapest permitted week of one member when each post has its reward: labelling over the layers of
/// the member's ``DutyAutomaton`` × the units worked, as in ``ScheduleLabeller``.
///
/// A choice is a post, of which there are sectors × shapes a day. They are kept apart by factors: of the
/// sectors only the best for a shape is looked at, of the shapes only the best of each *class* (same duty
/// kind, same units), so that the labels are few however many sectors there are. Sums are whole multiples
/// of a small power of two, which a `Double` holds exactly up to 2⁵³ of them.
final class MemberLabeller {
  /// Shapes of one member's kinds and units, gathered by what the rules tell apart.
  private struct Classes {
    /// First class of each duty kind; one more than there are kinds.
    var first: [Int]
    var units: [Int]
    /// The class of each shape.
    var ofShape: [Int]
  }

  private let problem: TeamTables
  private let arena = Arena()
  private var classes: [Classes] = []
  private let classesOf: FlatArray<Int32>
  /// What being on duty costs each member a day at least, apart from the post: half of the cheapest pair.
  private let pairHalf: FlatArray<Double>
  private let values: FlatArray<Double>
  private let layer: Int
  private let width: FlatArray<Int32>
  /// Cheapest post of each class of each day, and its cost.
  private let best: FlatArray<Double>
  private let bestCell: FlatArray<Int32>
  private let mostClasses: Int
  /// The week found: a cell a day, −1 off, −2 on duty without a team.
  let path: FlatArray<Int32>

  init(_ problem: TeamTables) {
    self.problem = problem
    let members = problem.members
    let shapes = problem.shapes
    var known: [[Int32]: Int32] = [:]
    var classesOf: [Int32] = []
    var widths: [Int32] = []
    var largest = 1
    for member in 0..<members {
      let automaton = problem.automata[Int(problem.rulesOf[member])]
      let kinds = (0..<shapes).map { problem.kindOfShape[member * shapes + $0] }
      let counts = problem.totalStart[member + 1] > problem.totalStart[member]
      let key = kinds + [Int32(automaton.labels), counts ? 1 : 0]
      if let number = known[key] {
        classesOf.append(number)
      } else {
        known[key] = Int32(classes.count)
        classesOf.append(Int32(classes.count))
        classes.append(MemberLabeller.classes(problem, kinds, automaton.labels - 1, counts: counts))
      }
      let width = counts ? Int(problem.totalStart[member + 1] - problem.totalStart[member]) : 1
      widths.append(Int32(width))
      largest = max(largest, width * automaton.widest)
    }
    mostClasses = classes.map { $0.units.count }.max() ?? 1
    self.classesOf = arena.array(classesOf)
    width = arena.array(widths)
    layer = largest
    values = arena.array(largest * (problem.days + 1), filledWith: 0)
    best = arena.array(problem.days * mostClasses, filledWith: 0)
    bestCell = arena.array(problem.days * mostClasses, filledWith: -1)
    path = arena.array(problem.days, filledWith: -1)
    pairHalf = arena.array(members, filledWith: .infinity)
    for member in 0..<members {
      for other in 0..<members {
        let cost = problem.pairCost[member * members + other]
        if cost < TeamTables.forbidden { pairHalf[member] = min(pairHalf[member], Double(cost) / 2) }
      }
    }
  }

  private static func classes(
    _ problem: TeamTables, _ kindOfShape: [Int32], _ kinds: Int, counts: Bool
  ) -> Classes {
    var result = Classes(first: [0], units: [], ofShape: Array(repeating: 0, count: kindOfShape.count))
    for kind in 0..<kinds {
      for shape in kindOfShape.indices where Int(kindOfShape[shape]) == kind {
        let units = counts ? Int(problem.shapeUnits[shape]) : 0
        let begin = result.first[kind]
        if let place = result.units[begin...].firstIndex(of: units) {
          result.ofShape[shape] = place
        } else {
          result.ofShape[shape] = result.units.count
          result.units.append(units)
        }
      }
      result.first.append(result.units.count)
    }
    return result
  }

  /// What the cheapest week of `member` costs at rewards by cell, `late` less for each late shape; infinite
  /// where no week is permitted. Leaves the week in `path`.
  func label(_ member: Int, reward: FlatArray<Double>, late: Double) -> Double {
    let problem = problem
    let automaton = problem.automata[Int(problem.rulesOf[member])]
    guard !automaton.isEmpty else { return .infinity }
    let classes = classes[Int(classesOf[member])]
    price(member, classes, reward: reward, late: late)
    let width = Int(width[member])
    let counts = problem.totalStart[member + 1] > problem.totalStart[member]
    for place in 0..<width { values[place] = .infinity }
    values[0] = 0
    for day in 0..<problem.days {
      extend(member, day, automaton, classes, width: width, counts: counts)
    }
    // The end: a cost by total.
    var least = Double.infinity
    var place = 0
    let last = problem.days * layer
    for slot in 0..<automaton.slots(problem.days) {
      for units in 0..<width {
        let value = values[last + slot * width + units] + total(member, units, counts)
        if value < least {
          least = value
          place = slot * width + units
        }
      }
    }
    if least < .infinity { trace(member, automaton, classes, width: width, counts: counts, from: place) }
    return least
  }

  private func total(_ member: Int, _ units: Int, _ counts: Bool) -> Double {
    guard counts else { return 0 }
    let cost = problem.totalCost[Int(problem.totalStart[member]) + units]
    return cost < TeamTables.forbidden ? Double(cost) : .infinity
  }

  private func price(_ member: Int, _ classes: Classes, reward: FlatArray<Double>, late: Double) {
    let problem = problem
    let shapes = problem.shapes
    for place in 0..<best.count { best[place] = .infinity }
    for day in 0..<problem.days {
      let fixed = problem.fixedCell[member * problem.days + day]
      guard fixed == -1 else {
        if fixed >= 0 {
          let shape = Int(fixed) % shapes
          let place = day * mostClasses + classes.ofShape[shape]
          // Alone or with a partner, whichever costs less; alone nothing is covered.
          let paired = pairHalf[member] - reward[fixed]
          let alone = Double(problem.aloneCost)
          best[place] = min(paired, alone)
          if problem.isLate[member * shapes + shape] { best[place] -= late }
          bestCell[place] = paired <= alone ? fixed : -2
        }
        continue
      }
      guard pairHalf[member] < .infinity else { continue }
      for shape in 0..<shapes {
        let own = problem.shapeCost[(member * problem.days + day) * shapes + shape]
        guard own < TeamTables.forbidden else { continue }
        var cost = Double.infinity
        var cell = -1
        var at = day * problem.sectors * shapes + shape
        for sector in 0..<problem.sectors {
          let away = problem.sectorCost[member * problem.sectors + sector]
          if away < TeamTables.forbidden {
            let value = Double(away) - reward[at]
            if value < cost {
              cost = value
              cell = at
            }
          }
          at += shapes
        }
        guard cell >= 0 else { continue }
        cost += Double(own) + pairHalf[member]
        if problem.isLate[member * shapes + shape] { cost -= late }
        let place = day * mostClasses + classes.ofShape[shape]
        if cost < best[place] {
          best[place] = cost
          bestCell[place] = Int32(cell)
        }
      }
    }
  }

  private func extend(
    _ member: Int, _ day: Int, _ automaton: DutyAutomaton, _ classes: Classes, width: Int, counts: Bool
  ) {
    let from = day * layer
    let to = from + layer
    let fixed = problem.fixedCell[member * problem.days + day]
    let away = fixed == -2 ? Int(problem.awayKind[member * problem.days + day]) : -1
    let awayUnits = counts ? Int(problem.awayUnits[member * problem.days + day]) : 0
    let start = Int(automaton.layerStart[day + 1])
    for slot in 0..<automaton.slots(day + 1) {
      let target = to + slot * width
      for place in target..<target + width { values[place] = .infinity }
      for arc in Int(automaton.arcStart[start + slot])..<Int(automaton.arcStart[start + slot + 1]) {
        let label = Int(automaton.arcLabel[arc])
        let source = from + Int(automaton.arcFrom[arc]) * width
        if label == 0 {
          if fixed == -1 { values.lower(at: target, to: source, plus: 0, length: width) }
          continue
        }
        if away >= 0 {
          if label == away + 1, awayUnits < width {
            values.lower(at: target + awayUnits, to: source, plus: 0, length: width - awayUnits)
          }
          continue
        }
        for number in classes.first[label - 1]..<classes.first[label] {
          let cost = best[day * mostClasses + number]
          let units = classes.units[number]
          guard cost < .infinity, units < width else { continue }
          values.lower(at: target + units, to: source, plus: cost, length: width - units)
        }
      }
    }
  }

  /// Walks back from the end by matching costs.
  private func trace(
    _ member: Int, _ automaton: DutyAutomaton, _ classes: Classes, width: Int, counts: Bool, from end: Int
  ) {
    var slot = end / width
    var units = end % width
    for day in stride(from: problem.days - 1, through: 0, by: -1) {
      let value = values[(day + 1) * layer + slot * width + units]
      let fixed = problem.fixedCell[member * problem.days + day]
      let numbered = Int(automaton.layerStart[day + 1]) + slot
      var found = false
      for arc in Int(automaton.arcStart[numbered])..<Int(automaton.arcStart[numbered + 1]) where !found {
        let label = Int(automaton.arcLabel[arc])
        let source = Int(automaton.arcFrom[arc])
        func matches(_ cost: Double, _ used: Int, _ cell: Int32) {
          guard !found, used <= units, values[day * layer + source * width + units - used] + cost == value
          else { return }
          found = true
          path[day] = cell
          slot = source
          units -= used
        }
        if label == 0 {
          if fixed == -1 { matches(0, 0, -1) }
        } else if fixed == -2 {
          let place = member * problem.days + day
          if label == Int(problem.awayKind[place]) + 1 {
            matches(0, counts ? Int(problem.awayUnits[place]) : 0, -2)
          }
        } else {
          for number in classes.first[label - 1]..<classes.first[label] {
            let cost = best[day * mostClasses + number]
            if cost < .infinity {
              matches(cost, classes.units[number], bestCell[day * mostClasses + number])
            }
          }
        }
      }
      assert(found, "no way back on day \(day)")
    }
  }
}
