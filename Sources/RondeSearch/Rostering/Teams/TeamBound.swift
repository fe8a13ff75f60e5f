/// What no roster of a problem of pairs can cost less than: a Lagrangian relaxation in which teams are
/// dissolved.
///
/// Each member works the cheapest week that law, contract, locks and wishes permit, at a price for every
/// slot of every sector; the slots buy pairs of members at that price, as many as their table says. Of members no
/// two of whom may be a pair (nobody among them leads, say) a slot takes no more than one a team, at a price
/// as well, and nobody is one's own partner: whoever stands at a post pays for standing there alone, and all
/// others are paid for joining. Half of the cheapest pair is charged to each day worked, late shapes are counted by a price of
/// their own, and a sector's shapes and changed starts cost nothing. So the bound holds for every roster (Geoffrion 1974);
/// prices follow subgradients with a memory of the last directions (Camerini, Fratta and Maffioli 1975), in
/// shrinking parts of the step that would lead to the cost of a known roster (Polyak 1969).
///
/// The units that all teams work are a whole number, and the contracts may leave the relaxation between two of
/// them: so the bound is found once for rosters of at most the lower number and once for those of at least
/// the higher one, and the lesser of the two holds for all.
final class TeamBound {
  private let problem: TeamTables
  private let labeller: MemberLabeller
  private let arena: Arena
  /// Members who have a permitted week at all.
  private let members: [Int]
  /// What one member on duty is worth in each row, and each member's late shape.
  let price: FlatArray<Double>
  private let latePrice: FlatArray<Double>
  private let bestPrice: FlatArray<Double>
  private let bestLate: FlatArray<Double>
  private let least: FlatArray<Double>
  private let most: FlatArray<Double>
  private let lateLeast: FlatArray<Double>
  private let lateMost: FlatArray<Double>
  private let scale: FlatArray<Double>
  private let lateScale: FlatArray<Double>
  private let slack: FlatArray<Double>
  private let lateSlack: FlatArray<Double>
  private let direction: FlatArray<Double>
  private let lateDirection: FlatArray<Double>
  /// Members no two of whom may be paired, and the price of one of them in each row.
  private let apart: UnpairedSets
  private let apartPrice: FlatArray<Double>
  private let bestApart: FlatArray<Double>
  private let apartSlack: FlatArray<Double>
  private let apartDirection: FlatArray<Double>
  /// By member and cell: the price of standing there without a partner, since nobody is one's own.
  private let lonePrice: FlatArray<Double>
  private let bestLone: FlatArray<Double>
  private let loneDirection: FlatArray<Double>
  private var loneScale = 1.0
  /// By member and day the cell of the last week, and by cell how many stood there.
  private let worked: FlatArray<Int32>
  private let present: FlatArray<Int32>
  /// By cell: the sum of the members' lone prices.
  private let loneSum: FlatArray<Double>
  /// What each post is worth to each profile of members, and to the member at hand.
  private let reward: [FlatArray<Double>]
  private let own: FlatArray<Double>
  /// A limit on the units that the members of all teams work, and its price: not below zero where it is a
  /// most, not above where it is a least.
  private var unitLimit: Double?
  private var unitRange = 0.0...0.0
  private let unitPrice: FlatArray<Double>
  private let unitDirection: FlatArray<Double>
  private let bestUnit: FlatArray<Double>
  private var unitSlack = 0.0
  /// The units of a member at each cell.
  private let units: FlatArray<Double>
  /// Exponential mean of the units worked.
  private var unitMean: Double?
  /// What the bound cannot pass: the cost of a roster at hand.
  private let target: Double
  /// The square of the length of the last mean of subgradients.
  private var norm = 0.0
  /// The best bound so far, in costs of the problem.
  private(set) var value = -Double.infinity

  /// A bound for `problem`; it rises fastest where the cost of a good roster is known.
  init(_ problem: TeamTables, known cost: Int64? = nil) {
    target = cost.map { Double($0) } ?? .infinity
    let arena = Arena()
    self.arena = arena
    self.problem = problem
    labeller = MemberLabeller(problem)
    members = (0..<problem.members).filter { !problem.automata[Int(problem.rulesOf[$0])].isEmpty }
    let rows = problem.rows
    let count = problem.members
    func array(_ count: Int, _ value: Double = 0) -> FlatArray<Double> {
      arena.array(count, filledWith: value)
    }
    (price, bestPrice, least, most) = (array(rows), array(rows), array(rows), array(rows))
    (scale, slack, direction) = (array(rows, 1), array(rows), array(rows))
    (latePrice, bestLate, lateLeast, lateMost) = (array(count), array(count), array(count), array(count))
    (lateScale, lateSlack, lateDirection) = (array(count, 1), array(count), array(count))
    let apart = UnpairedSets(problem)
    self.apart = apart
    let prices = rows * apart.sets.count
    (apartPrice, bestApart) = (array(prices), array(prices))
    (apartSlack, apartDirection) = (array(prices), array(prices))
    let cells = problem.days * problem.sectors * problem.shapes
    (lonePrice, bestLone, loneDirection) = (array(count * cells), array(count * cells), array(count * cells))
    (loneSum, own) = (array(cells), array(cells))
    worked = arena.array(count * problem.days, filledWith: -1)
    present = arena.array(cells, filledWith: 0)
    reward = apart.profiles.map { _ in array(cells) }
    (unitPrice, unitDirection, bestUnit) = (array(1), array(1), array(1))
    units = arena.array((0..<cells).map { Double(problem.shapeUnits[$0 % problem.shapes]) })
    layOutRows()
    layOutLate()
  }

  /// Prices stay between half the row's last and first difference; they begin where the lowest wish is
  /// worth it.
  private func layOutRows() {
    var unit = Double.infinity
    for row in 0..<problem.rows {
      let costs = Int(problem.rowStart[row])..<Int(problem.rowStart[row + 1])
      // The last difference goes on beyond the table: below it a row would buy without end.
      let low = Double(problem.rowCost[costs.upperBound - 2] - problem.rowCost[costs.upperBound - 1]) / 2
      var high = low
      for place in costs.dropFirst() {
        let gain = Double(problem.rowCost[place - 1] - problem.rowCost[place]) / 2
        high = max(high, gain)
        if gain > 0 { unit = min(unit, gain / Double(max(1, problem.rowTo[row] - problem.rowFrom[row]))) }
      }
      least[row] = low
      most[row] = high
    }
    if unit < .infinity { loneScale = unit * 15 }
    for row in 0..<problem.rows {
      let length = Double(max(1, problem.rowTo[row] - problem.rowFrom[row]))
      scale[row] = unit < .infinity ? unit * length : 1
      price[row] = min(most[row], max(least[row], unit < .infinity ? unit * length : 0))
    }
  }

  private func layOutLate() {
    for member in members {
      let costs = Int(problem.lateStart[member])..<Int(problem.lateStart[member + 1])
      for place in costs.dropFirst() {
        let more = Double(problem.lateCost[place] - problem.lateCost[place - 1])
        lateLeast[member] = min(lateLeast[member], -more)
        lateMost[member] = max(lateMost[member], -more)
      }
      lateScale[member] = max(1, min(1000, lateMost[member] - lateLeast[member])) / 4
    }
  }

  /// The bound as a whole number: costs are whole, so it is rounded up.
  var proved: Int64? {
    value > -9e15 && value < 9e15 ? Int64(value.rounded(.up)) : nil
  }

  /// Moves the prices for at most so many sweeps; `done` says what part of the work is over before each
  /// one, from 0 to 1.
  func improve(sweeps limit: Int, done: (Int) -> Double) {
    guard !members.isEmpty, problem.rows > 0 else {
      value = max(value, evaluate())
      return
    }
    var sweep = 0
    value = max(value, climb(0..<TeamBound.root, sweep: &sweep, limit, done))
    guard sweep < limit, let mean = unitMean else { return }
    // Either side begins at the prices of all rosters; the lesser of the two has the rest of the work.
    let saved = prices
    let lower = 2 * (mean / 2).rounded(.down)
    var sides: [(limit: Double, range: ClosedRange<Double>, prices: [[Double]], bound: Double)] = [
      (lower, 0...1e12, saved, -.infinity), (lower + 2, -1e12...0, saved, -.infinity),
    ]
    for side in sides.indices { sides[side].prices[4][0] = unitPrice(sides[side].limit, sides[side].range) }
    func follow(_ side: Int, _ part: Range<Double>) {
      take(sides[side].prices)
      for means in [direction, lateDirection, apartDirection, loneDirection, unitDirection] { means.fill(0) }
      (unitLimit, unitRange) = (sides[side].limit, sides[side].range)
      sides[side].bound = max(sides[side].bound, climb(part, sweep: &sweep, limit, done))
      sides[side].prices = prices
    }
    follow(0, TeamBound.root..<TeamBound.lower)
    follow(1, TeamBound.lower..<TeamBound.higher)
    follow(sides[0].bound < sides[1].bound ? 0 : 1, TeamBound.higher..<1)
    value = max(value, min(sides[0].bound, sides[1].bound))
  }

  /// The price of units that is best where all others stay, for a side's limit, found by raising it step by
  /// step: it lies far from nothing, and small steps of all prices together take long to get there.
  private func unitPrice(_ limit: Double, _ range: ClosedRange<Double>) -> Double {
    (unitLimit, unitRange) = (limit, range)
    unitPrice[0] = 0
    var best = (bound: evaluate(), price: 0.0)
    var price = range.upperBound > 0 ? loneScale / 8 : -loneScale / 8
    repeat {
      unitPrice[0] = price.rounded()
      let bound = evaluate()
      if bound <= best.bound { break }
      best = (bound, unitPrice[0])
      price *= 1.5
    } while abs(price) < 1e12
    unitPrice[0] = 0
    return best.price
  }

  /// The parts of the work after which all rosters, and either side's first steps, are done with.
  private static let root = 0.5
  private static let lower = 0.57
  private static let higher = 0.64

  /// The best bound found while the work is within `part`; leaves its prices.
  private func climb(
    _ part: Range<Double>, sweep: inout Int, _ limit: Int, _ done: (Int) -> Double
  ) -> Double {
    var best = -Double.infinity
    repeat {
      let now = done(sweep)
      if now >= part.upperBound && best > -.infinity { break }
      let bound = evaluate()
      sweep += 1
      if bound > best {
        best = bound
        keep()
      }
      let rest = max(0, (part.upperBound - now) / (part.upperBound - part.lowerBound))
      let reach = (part.lowerBound > 0 ? 0.3 : 1) * rest * rest + 0.01
      // Polyak's step: as far as the slope would have to go on to what the bound cannot pass.
      let most = min(target, best + max(0.05 * abs(best), 10 * loneScale))
      if !step(norm > 0 ? reach * max(0, most - bound) / norm : 0) { break }
    } while sweep < limit
    take(prices)
    return best
  }

  private func keep() {
    bestPrice.copy(from: price)
    bestLate.copy(from: latePrice)
    bestApart.copy(from: apartPrice)
    bestLone.copy(from: lonePrice)
    bestUnit.copy(from: unitPrice)
  }

  /// The best prices kept last, kind by kind.
  private var prices: [[Double]] { [bestPrice, bestLate, bestApart, bestLone, bestUnit].map(\.elements) }

  private func take(_ prices: [[Double]]) {
    for (array, elements) in zip([price, latePrice, apartPrice, lonePrice, unitPrice], prices) {
      for place in elements.indices { array[place] = elements[place] }
    }
  }

  /// One step along the mean of the last subgradients, so many times that; false where nothing is left to
  /// gain. Leaves the square of that mean's length, in which each price counts by its scale.
  private func step(_ length: Double) -> Bool {
    norm = 0
    func move(
      _ prices: FlatArray<Double>, _ means: FlatArray<Double>, _ place: Int, slope: Double, scale: Double,
      _ range: ClosedRange<Double>
    ) {
      let price = prices[place]
      // A price at its end that is pushed beyond it does not count.
      let isHeld = slope > 0 && price >= range.upperBound || slope < 0 && price <= range.lowerBound
      let mean = 0.75 * means[place] + (isHeld ? 0 : 0.25 * slope)
      means[place] = mean
      let weighted = mean * scale
      norm += weighted * weighted
      let moved = price + max(-0.3, min(0.3, length * weighted)) * scale
      // Multiples of a quarter: sums of their halves are exact.
      prices[place] = (min(range.upperBound, max(range.lowerBound, moved)) * 4).rounded() / 4
    }
    for row in 0..<problem.rows {
      move(price, direction, row, slope: slack[row], scale: scale[row], least[row]...most[row])
      for set in apart.sets.indices {
        let place = set * problem.rows + row
        move(apartPrice, apartDirection, place, slope: apartSlack[place], scale: scale[row], 0...1e12)
      }
    }
    if unitLimit != nil {
      move(unitPrice, unitDirection, 0, slope: unitSlack, scale: loneScale, unitRange)
    }
    let cells = present.count
    for member in members {
      for cell in 0..<cells {
        let place = member * cells + cell
        let here: Double =
          worked[member * problem.days + cell / (cells / problem.days)] == Int32(cell) ? 2 : 0
        let slope = here - Double(present[cell])
        if slope == 0, lonePrice[place] == 0, loneDirection[place] == 0 { continue }
        move(lonePrice, loneDirection, place, slope: slope, scale: loneScale, 0...1e12)
      }
    }
    for member in members {
      move(
        latePrice, lateDirection, member, slope: lateSlack[member], scale: lateScale[member],
        lateLeast[member]...lateMost[member])
    }
    return norm > 0
  }

  /// The time of the teams, as if each sector had what costs least.
  private var leastTime: Double {
    (0..<problem.sectors).reduce(0) { sum, sector in
      let costs = Int(problem.timeStart[sector])..<Int(problem.timeStart[sector + 1])
      return sum + Double(costs.map { problem.timeCost[$0] }.min() ?? 0)
    }
  }

  /// The bound at the present prices and its slope.
  private func evaluate() -> Double {
    let problem = problem
    var sum = leastTime
    for row in 0..<problem.rows {
      let start = Int(problem.rowStart[row])
      var best = Double.infinity
      var teams = 0
      for count in 0..<Int(problem.rowStart[row + 1]) - start {
        let cost = Double(problem.rowCost[start + count]) + 2 * price[row] * Double(count)
        if cost < best {
          best = cost
          teams = count
        }
      }
      sum += best
      slack[row] = 2 * Double(teams)
    }
    apartSlack.fill(0)
    rewardPosts()
    present.fill(0)
    worked.fill(-1)
    loneSum.fill(0)
    for member in members {
      for cell in 0..<loneSum.count { loneSum[cell] += lonePrice[member * loneSum.count + cell] }
    }
    var unitsWorked = 0.0
    for member in 0..<problem.members {
      let start = Int(problem.lateStart[member])
      let last = Int(problem.lateStart[member + 1]) - 1
      var best = Double.infinity
      var shifts = 0
      for count in 0...problem.days {
        let cost = Double(problem.lateCost[min(last, start + count)]) + latePrice[member] * Double(count)
        if cost < best {
          best = cost
          shifts = count
        }
      }
      // Whoever has no permitted week costs nothing, as in the search.
      guard !problem.automata[Int(problem.rulesOf[member])].isEmpty else { continue }
      let base = reward[apart.profileOf[member]]
      for cell in 0..<own.count {
        own[cell] = base[cell] + loneSum[cell] - 2 * lonePrice[member * own.count + cell]
        own[cell] -= unitPrice[0] * units[cell]
      }
      let week = labeller.label(member, reward: own, late: latePrice[member])
      guard week < .infinity else { continue }
      sum += best + week
      lateSlack[member] = Double(shifts)
      for day in 0..<problem.days {
        let cell = labeller.path[day]
        worked[member * problem.days + day] = cell
        guard cell >= 0 else { continue }
        present[cell] += 1
        unitsWorked += units[cell]
        if problem.isLate[member * problem.shapes + Int(cell) % problem.shapes] { lateSlack[member] -= 1 }
        for row in problem.cellFirst[cell]..<problem.cellLast[cell]
        where row < problem.holeFirst[cell] || row >= problem.holeLast[cell] {
          slack[row] -= 1
          for set in apart.sets.indices {
            apartSlack[set * problem.rows + Int(row)] += apart.sets[set][member] ? 0.5 : -0.5
          }
        }
      }
    }
    if let unitLimit {
      unitSlack = unitsWorked - unitLimit
      sum -= unitPrice[0] * unitLimit
    } else {
      unitMean = unitMean.map { 0.98 * $0 + 0.02 * unitsWorked } ?? unitsWorked
    }
    return sum
  }

  private func rewardPosts() {
    for (profile, isIn) in apart.profiles.enumerated() {
      let reward = reward[profile]
      for cell in 0..<reward.count {
        var sum = 0.0
        for row in problem.cellFirst[cell]..<problem.cellLast[cell]
        where row < problem.holeFirst[cell] || row >= problem.holeLast[cell] {
          sum += price[row]
          for set in isIn.indices {
            let half = apartPrice[set * problem.rows + Int(row)] / 2
            sum += isIn[set] ? -half : half
          }
        }
        reward[cell] = sum
      }
    }
  }
}
